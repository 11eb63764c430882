import { CheckmarkIcon } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../dates';
import type { Draft } from './use-draft';

/** "Draft saved 14:32, only you see it" */
export function DraftStatus({ draft }: { draft: Pick<Draft<object>, 'state' | 'savedAt'> }) {
  const { t } = useTranslation('platform');
  if (draft.state === 'failed') return <span className="ui-second">{t('draft.failed')}</span>;
  if (draft.state === 'typing') return <span className="ui-second">{t('draft.saving')}</span>;
  if (draft.state !== 'saved' || !draft.savedAt) return null;
  return (
    <span className="draft-status ui-second">
      <CheckmarkIcon aria-hidden fontSize={16} /> {t('draft.saved', { time: timeOf(draft.savedAt) })}
    </span>
  );
}
