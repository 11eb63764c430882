import type { Role, Sector } from '@samspel/contract';
import { ArrowRightIcon, InlineMessage, SectorMark, type MarkIcon } from '@samspel/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitMark } from '../authorities/unit-mark';
import { useUnitName } from '../authorities/unit-name';
import type { DemoPerson } from '../platform/session/demo-people';
import { isProblem } from '../platform/http/problem';
import { signIn } from '../platform/session/session.queries';

const GROUPS = ['casework', 'small-part', 'lead'] as const;
const OTHER_MARKS: Partial<Record<Role, MarkIcon>> = {
  'data-protection-officer': 'shield',
  analyst: 'chart',
  administrator: 'cog',
};

/** Roles first, names second, each with what it shows; the rest of the officials under one line. */
export function DemoPeople({ people, onSignedIn }: { people: readonly DemoPerson[]; onSignedIn: () => void }) {
  const { t } = useTranslation('session');
  const [going, setGoing] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const shown = firstOfEach(people);
  const rest = people.filter((person) => !shown.includes(person));
  const go = async (person: DemoPerson) => {
    setGoing(person.email);
    setRefused(false);
    try {
      await signIn({ demo: person.email });
      onSignedIn();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefused(true);
      setGoing(null);
    }
  };
  return (
    <>
      {refused && (
        <InlineMessage tone="error" live>
          {t('demo.refused')}
        </InlineMessage>
      )}
      {GROUPS.map((group) => {
        const some = shown.filter((person) => groupOf(person) === group);
        if (some.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`demo-${group}`} className="demo-group">
            <h3 id={`demo-${group}`}>{t(`demo.groups.${group}`)}</h3>
            <ul className="demo-cards">
              {some.map((person) => (
                <li key={person.email}>
                  <DemoCard person={person} busy={going !== null} onGo={() => void go(person)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {rest.length > 0 && (
        <details className="demo-rest">
          <summary>{t('demo.rest', { count: rest.length })}</summary>
          <ul>
            {rest.map((person) => (
              <li key={person.email}>
                <RestPerson person={person} busy={going !== null} onGo={() => void go(person)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface PersonProps {
  person: DemoPerson;
  busy: boolean;
  onGo: () => void;
}

function DemoCard({ person, busy, onGo }: PersonProps) {
  const { t } = useTranslation('session');
  const unit = useUnitOf()(person);
  const other = OTHER_MARKS[person.role];
  return (
    <button type="button" className="demo-card" aria-disabled={busy} onClick={() => !busy && onGo()}>
      {other ? <SectorMark icon={other} /> : <UnitMark sector={person.sector} />}
      <span>
        <span className="demo-card__role">{t(`demo.roles.${roleKey(person)}`)}</span>
        <span className="demo-card__who">
          {person.name}, {unit}
        </span>
        <span className="demo-card__shows">{t(`demo.shows.${roleKey(person)}`)}</span>
      </span>
      <ArrowRightIcon aria-hidden fontSize={20} />
    </button>
  );
}

function RestPerson({ person, busy, onGo }: PersonProps) {
  const { t } = useTranslation('session');
  const unit = useUnitOf()(person);
  return (
    <button type="button" className="demo-rest__person" aria-disabled={busy} onClick={() => !busy && onGo()}>
      <span className="demo-rest__name">{person.name}</span>, {t(`platform:roles.${person.role}`)}, {unit}
    </button>
  );
}

function useUnitOf() {
  const unitName = useUnitName();
  return (person: DemoPerson) => unitName({ nameFi: person.unitNameFi, nameSv: person.unitNameSv });
}

const SMALL: readonly Sector[] = ['education', 'early-childhood-education', 'third-sector'];

function groupOf({ role, sector }: DemoPerson): (typeof GROUPS)[number] {
  if (role === 'adviser') return 'casework';
  if (role !== 'practitioner') return 'lead';
  return SMALL.includes(sector) ? 'small-part' : 'casework';
}

/** A practitioner is called by what the sector calls them: social worker, daycare teacher. */
function roleKey({ role, sector }: DemoPerson): string {
  return role === 'practitioner' ? `practitioner-${sector}` : role;
}

/** The first of each kind, in the loader's order: that is the one whose day is told in the demo. */
function firstOfEach(people: readonly DemoPerson[]): DemoPerson[] {
  const seen = new Set<string>();
  return people.filter((person) => {
    const key = roleKey(person);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
