import { Panel, StatusLabel } from '@samspel/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textField, type AssessmentValues } from './assessment-form';
import { missingOfInterview, partId } from './assessment-parts';

/** What still lacks before one concludes; nothing of it but the reason is forced. */
export function ConclusionSection({ values, action }: { values: AssessmentValues; action: ReactNode }) {
  const { t } = useTranslation('assessments');
  return (
    <div id={partId('conclusion')} className="assessment-part">
      <Panel title={t('conclusion.title')} note={t('conclusion.law')}>
        <div className="ui-stack ui-stack--12">
          <p>{t('conclusion.text')}</p>
          <Lacks values={values} />
          {action && <div>{action}</div>}
        </div>
      </Panel>
    </div>
  );
}

/** The decree's facts that are not there yet, as one's own turn. */
export function Lacks({ values }: { values: AssessmentValues }) {
  const { t } = useTranslation('assessments');
  const missing = [
    ...missingOfInterview(values).map((field) => t(`fields.${field}`)),
    ...(values[textField('need-of-plan')].trim() === '' ? [t('sections.need-of-plan')] : []),
  ];
  if (missing.length === 0) return null;
  return (
    <StatusLabel status="turn" second={missing.join(', ')}>
      {t('conclusion.lacks', { count: missing.length })}
    </StatusLabel>
  );
}
