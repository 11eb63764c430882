import type { NoteCategory, StrikeReason } from '@samspel/contract';
import { EyeIcon, Pill } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { useMembership } from '../platform/session/session-provider';
import type { Note } from './notes.queries';

// The contract's own lists stand beside its validating classes: only their types go to the browser.
export const CATEGORIES = Object.keys({
  'client-meeting': true,
  contact: true,
  observation: true,
  agreement: true,
  wellbeing: true,
  administrative: true,
} satisfies Record<NoteCategory, true>) as NoteCategory[];

export const STRIKE_REASONS = Object.keys({
  'wrong-person': true,
  'wrong-audience': true,
  other: true,
} satisfies Record<StrikeReason, true>) as StrikeReason[];

/** Named in the pill; more are counted. */
const NAMED = 2;

/** Who sees the note, as far as the reader is told: "Own unit, LUVN". All names when it is pointed at. */
export function NoteAudience({ note }: { note: Pick<Note, 'units' | 'authorUnit'> }) {
  const { t } = useTranslation('notes');
  const unitName = useUnitName();
  const own = useMembership()?.unit.id;
  const units = [...note.units].sort((one, other) => Number(other.id === own) - Number(one.id === own));
  // The data protection officer is told of none.
  if (units.length === 0) return null;
  const names = units.map((unit) => (unit.id === own ? t('own-unit') : unit.shortName));
  const shown = names.slice(0, NAMED).join(', ');
  return (
    <span title={t('seen-by', { units: units.map(unitName).join(', ') })}>
      <Pill icon={<EyeIcon aria-hidden fontSize={14} />}>
        <span className="ui-hidden">{t('seen-by-label')} </span>
        {names.length > NAMED ? t('and-more', { units: shown, count: names.length - NAMED }) : shown}
      </Pill>
    </span>
  );
}

/** The unit, or "you". */
export function useNoteAuthor(): (note: Pick<Note, 'author' | 'authorUnit'>) => string {
  const unitName = useUnitName();
  return ({ author, authorUnit }) => `${author.name}, ${unitName(authorUnit)}`;
}
