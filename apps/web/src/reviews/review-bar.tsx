import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { WorkBar } from '../platform/layout/page-parts';

/** The way back to the plan, and the heading. */
export function ReviewBar({ frame, children }: { frame: CaseFrame; children: ReactNode }) {
  const { t } = useTranslation('reviews');
  return <WorkBar back={{ to: `/cases/${frame.view.id}/plan`, label: t('back') }}>{children}</WorkBar>;
}
