import { Button, DefinitionList, Dialog, InlineMessage, StatusLabel } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { fullDay } from '../platform/dates';
import { useClockState, useReasonWords, useSection } from './clock-words';
import type { CaseClocks, Clock } from './clocks.queries';

/** "Why this date?": the calculation step by step, with its sections. */
export function WhyDialog({ clocks, clock, onClose }: { clocks: CaseClocks; clock: Clock; onClose: () => void }) {
  const { t } = useTranslation('clocks');
  const said = useReasonWords();
  const stateOf = useClockState();
  const section = useSection();
  const unitName = useUnitName();
  const state = stateOf(clock);
  const { adviser, heldBy } = clocks;
  return (
    <Dialog
      size="small"
      title={t('why.title')}
      subtitle={t(`duties.${clock.rule}`)}
      onClose={onClose}
      footer={
        <Button variant="secondary" onClick={onClose}>
          {t('why.close')}
        </Button>
      }
    >
      <div className="ui-stack">
        <DefinitionList
          items={[
            { term: t('columns.latest'), value: clock.latestOn && fullDay(clock.latestOn) },
            { term: t('columns.state'), value: <StatusLabel status={state.status}>{state.words}</StatusLabel> },
            { term: t('why.law'), value: section(clock.section, { act: clock.act }) },
            { term: t('why.holds'), value: [adviser?.name, unitName(heldBy)].filter(Boolean).join(', ') },
          ]}
        />
        <section aria-labelledby="why-steps">
          <h3 id="why-steps" className="clock-why__heading">
            {t('why.steps')}
          </h3>
          <ol className="clock-why__steps">
            {clock.reasons.map((reason, index) => (
              <li key={index}>{said(reason)}</li>
            ))}
          </ol>
        </section>
        {clock.kind === 'target' && <InlineMessage tone="info">{t('why.target')}</InlineMessage>}
        {clock.state !== 'not-applicable' && (
          <p className="ui-second">{t(clock.rolls ? 'why.rolls' : 'why.rolls-not')}</p>
        )}
      </div>
    </Dialog>
  );
}
