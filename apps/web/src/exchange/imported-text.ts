import type { ImportedFrom } from '@samspel/contract';
import { useTranslation } from 'react-i18next';
import { useNameInBoth } from '../authorities/unit-name';
import { dayOf, fullDay } from '../platform/dates';

/** Where a record was made that came in with a file: by whom it was made, recorded and brought in. */
export function useImportedText(): (from: ImportedFrom) => string[] {
  const { t } = useTranslation('exchange');
  const nameInBoth = useNameInBoth();
  return ({ origin, authors, importedAt, importedBy }) => {
    const { authority, unit, recordedBy, recordedAt } = origin;
    const made = authors.map(({ name, unit: of }) => [name, of && nameInBoth(of)].filter(Boolean).join(', '));
    const recorded = [recordedBy, recordedAt && fullDay(dayOf(recordedAt))].filter(Boolean).join(', ');
    return [
      t('imported.from', { authority: nameInBoth(authority), unit: nameInBoth(unit) }),
      ...(made.some(Boolean) ? [t('imported.authors', { names: made.filter(Boolean).join('; ') })] : []),
      ...(recorded ? [t('imported.recorded', { recorded })] : []),
      t('imported.by', { name: importedBy.name, day: fullDay(dayOf(importedAt)) }),
    ];
  };
}
