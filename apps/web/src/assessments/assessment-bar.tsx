import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { WorkBar } from '../platform/layout/page-parts';

/** The way back to the case, and the heading. */
export function AssessmentBar({ frame, children }: { frame: CaseFrame; children: ReactNode }) {
  const { t } = useTranslation('assessments');
  return <WorkBar back={{ to: `/cases/${frame.view.id}`, label: t('back') }}>{children}</WorkBar>;
}
