import { CheckmarkIcon } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../dates';
import { DraftStatus } from './draft-status';
import type { Draft } from './use-draft';

/** Where one's text is on a page that is saved in between: in the own draft, or saved for all who may read it. */
export function SaveStatus({
  draft,
  changed,
  savedAt,
}: {
  draft: Pick<Draft<object>, 'state' | 'savedAt'>;
  changed: boolean;
  /** RFC 3339, of the last save. */
  savedAt: string | undefined;
}) {
  const { t } = useTranslation('platform');
  return (
    <span role="status">
      {changed ? (
        <DraftStatus draft={draft} />
      ) : (
        savedAt && (
          <span className="draft-status ui-second">
            <CheckmarkIcon aria-hidden fontSize={16} /> {t('draft.record-saved', { time: timeOf(savedAt) })}
          </span>
        )
      )}
    </span>
  );
}
