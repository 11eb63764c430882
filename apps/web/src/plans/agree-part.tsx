import { Button, InlineMessage, StatusLabel } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { PartHead } from './part-head';
import type { Lack } from './plan-parts';

export interface AgreePartProps {
  lacks: readonly Lack[];
  mayAgree: boolean;
  onGo: (lack: Lack) => void;
  onAgree: () => void;
  busy: boolean;
}

/** What the law asks before the plan is agreed, each with the way to where it is missing; then the agreeing itself. */
export function AgreePart({ lacks, mayAgree, onGo, onAgree, busy }: AgreePartProps) {
  const { t } = useTranslation('plans');
  const words = ({ code, goal, measure }: Lack) =>
    t(`agree.lacks.${code}`, { goal: goal ?? 0, measure: measure?.trim() || t('measure.untitled') });
  return (
    <>
      <PartHead title={t('parts.agree')} />
      <div className="plan-card ui-stack">
        {lacks.length > 0 ? (
          <>
            <p>{t('agree.missing', { count: lacks.length })}</p>
            <ul className="plan-lacks">
              {lacks.map((lack) => (
                <li key={`${lack.code} ${lack.key ?? ''}`}>
                  <StatusLabel status="turn">{words(lack)}</StatusLabel>
                  <Button variant="tertiary" onClick={() => onGo(lack)}>
                    {t('agree.go')}
                    <span className="ui-hidden">{`: ${words(lack)}`}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <StatusLabel status="done">{t('agree.complete')}</StatusLabel>
            <p>{t('agree.text')}</p>
            {mayAgree ? (
              <div>
                <Button variant="primary" busy={busy} onClick={onAgree}>
                  {t('agree.open')}
                </Button>
              </div>
            ) : (
              <InlineMessage tone="info">{t('agree.by-lead')}</InlineMessage>
            )}
          </>
        )}
      </div>
    </>
  );
}
