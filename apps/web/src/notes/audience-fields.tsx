import type { Audience } from '@samspel/contract';
import { AudiencePicker, RadioGroup, type AudienceUnit } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { UnitMark } from '../authorities/unit-mark';
import { useUnitName } from '../authorities/unit-name';
import { participationsQuery, type Participation } from '../participations/participations.queries';
import { useBasisWords } from '../participations/use-basis-words';
import { unitsOf } from './audience';
import type { AudienceChoice } from './notes.queries';

const AUDIENCES = Object.keys({
  'own-unit': true,
  'own-sector': true,
  chosen: true,
  all: true,
} satisfies Record<Audience, true>) as Audience[];

export interface AudienceFieldsProps {
  caseId: string;
  /** Whether the reader may list who takes part: then the hints say why, and who waits. */
  listed: boolean;
  choice: AudienceChoice;
  audience: Audience;
  chosen: readonly string[];
  onChange: (audience: Audience, chosen: readonly string[]) => void;
  error?: string;
  id: string;
}

/** Half of a note: who will see it and who will not, by name. Ticking a unit makes it a choice of units. */
export function AudienceFields({ caseId, listed, choice, audience, chosen, onChange, error, id }: AudienceFieldsProps) {
  const { t } = useTranslation('notes');
  const { data } = useQuery({ ...participationsQuery(caseId), enabled: listed });
  const inside = data?.data.items ?? [];
  const unitOf = useAudienceUnit(inside);
  const units = [
    ...choice.units.map((each) => unitOf(each.unit, each.own ? 'always' : undefined)),
    // Invited and not in yet: said, so that nobody thinks that they will read it.
    ...inside.filter(({ status }) => status === 'invited').map(({ unit }) => unitOf(unit, 'never')),
  ];
  const seen = unitsOf(audience, choice.units, chosen);
  return (
    <div className="ui-stack ui-stack--12">
      <RadioGroup
        label={t('write.who')}
        layout="cards"
        options={AUDIENCES.map((each) => ({ value: each, label: t(`audiences.${each}`) }))}
        value={audience}
        // From here on what is chosen begins with what is seen.
        onChange={(next) => next && onChange(next, next === 'chosen' ? seen : [])}
      />
      <AudiencePicker
        id={id}
        label={t('write.units')}
        units={units}
        value={seen}
        onChange={(next) => onChange('chosen', next)}
        error={error}
      />
      <p className="ui-second">{t('write.later')}</p>
    </div>
  );
}

/** A unit with its mark and why it is there. */
export function useAudienceUnit(inside: readonly Participation[]) {
  const { t } = useTranslation('notes');
  const unitName = useUnitName();
  const basis = useBasisWords();
  return (unit: Participation['unit'], fixed?: AudienceUnit['fixed']): AudienceUnit => {
    const part = inside.find(
      (each) =>
        each.unit.id === unit.id && (each.id === null || each.status === 'accepted' || each.status === 'invited'),
    );
    const people = part?.officials.map(({ name }) => name) ?? [];
    const who = people.length > 1 ? t('write.and-others', { name: people[0], count: people.length - 1 }) : people[0];
    const why = fixed ? t(fixed === 'always' ? 'write.own-always' : 'write.invited') : part && basis.short(part);
    return {
      id: unit.id,
      name: unitName(unit),
      mark: (
        <UnitMark
          sector={unit.sector}
          state={fixed === 'never' ? 'invited' : part?.id === null ? 'responsible' : 'taking-part'}
        />
      ),
      hint: [why, who].filter(Boolean).join(' · ') || undefined,
      fixed,
    };
  };
}
