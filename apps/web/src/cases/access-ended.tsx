import { Link } from '@samspel/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { useDocumentTitle } from '../platform/layout/page-title';
import type { CaseView } from './case-frame';

/** What is left of an open page whose access has ended: one sentence, and whom to ask. */
export function AccessEnded({ last }: { last: Pick<CaseView, 'number' | 'adviser' | 'responsibleUnit'> }) {
  const { t } = useTranslation('cases');
  const unitName = useUnitName();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useDocumentTitle(t('access-ended.title'));
  const { number, adviser, responsibleUnit } = last;
  return (
    <div className="page ui-stack" role="status">
      <h1 ref={heading} tabIndex={-1}>
        {t('access-ended.title')}
      </h1>
      <p>{t('access-ended.text', { number })}</p>
      <p>
        {adviser
          ? t('access-ended.ask', { name: [adviser.name, adviser.telephone].filter(Boolean).join(', ') })
          : t('access-ended.nobody', { unit: unitName(responsibleUnit) })}
      </p>
      <p>
        <Link to="/">{t('access-ended.home')}</Link>
      </p>
    </div>
  );
}
