import { DefinitionList, Link } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { dayOf, fullDay } from '../platform/dates';
import type { Participation } from './participations.queries';
import { useBasisWords } from './use-basis-words';
import { WhatItOpens } from './what-it-opens';

export function ParticipationFacts({ one }: { one: Participation }) {
  const { t } = useTranslation('participations');
  const basis = useBasisWords();
  const unitName = useUnitName();
  const { invitedAt, invitedBy, invitedFrom } = one;
  const telephone = one.unit.telephone;
  return (
    <>
      <DefinitionList
        items={[
          {
            term: t('facts.telephone'),
            value: telephone && <Link to={`tel:${telephone.replace(/[^+\d]/g, '')}`}>{telephone}</Link>,
          },
          {
            term: t('facts.basis'),
            value: one.basis && (
              <>
                {basis.words(one.basis)}
                <span className="ui-second ui-block">{basis.section(one.basis)}</span>
              </>
            ),
          },
          {
            term: t('facts.child'),
            value: one.childFirstName && [one.childFirstName, one.childGroup].filter(Boolean).join(', '),
          },
          {
            term: t('facts.invited'),
            value:
              invitedAt &&
              [fullDay(dayOf(invitedAt)), invitedBy?.name, invitedFrom && unitName(invitedFrom)]
                .filter(Boolean)
                .join(', '),
          },
          { term: t('facts.message'), value: one.message && <span className="case-words">{one.message}</span> },
          { term: t('facts.answered'), value: one.answeredAt && fullDay(dayOf(one.answeredAt)) },
          {
            term: t('facts.decline-reason'),
            value: one.declineReason && <span className="case-words">{one.declineReason}</span>,
          },
          { term: t('facts.ends-on'), value: one.endsOn && fullDay(one.endsOn) },
          { term: t('facts.ended'), value: one.endedAt && fullDay(dayOf(one.endedAt)) },
        ]}
      />
      {one.basis && one.status !== 'declined' && one.status !== 'withdrawn' && one.status !== 'ended' && (
        <WhatItOpens basis={one.basis} reads={one.reads} tells={one.tells} />
      )}
    </>
  );
}
