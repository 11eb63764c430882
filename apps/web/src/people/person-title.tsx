import { PersonName } from '@samspel/ui';

/** What a name is made of; either part may be the only one. */
export interface Named {
  givenNames?: string | null;
  familyName?: string | null;
  original?: string | null;
  originalLanguage?: string | null;
  languages?: readonly string[];
}

/** A person's name as it is shown everywhere: Latin first, the own script beside or under it. */
export function PersonTitle({
  person,
  layout,
  latinOnly = false,
}: {
  person: Named;
  layout?: 'beside' | 'under';
  latinOnly?: boolean;
}) {
  return (
    <PersonName
      name={plainName(person)}
      lang={person.languages?.[0]}
      original={latinOnly ? undefined : person.original}
      originalLang={person.originalLanguage}
      layout={layout}
    />
  );
}

/** For titles, labels and sentences. */
export function plainName(person: Named): string {
  return [person.givenNames, person.familyName].filter(Boolean).join(' ') || (person.original ?? '');
}
