import { LinkButton, NothingYet, NotYours } from '@samspel/ui';
import { useTranslation } from 'react-i18next';

/** No such page, or none that this reader may know of: the two are the same on purpose. */
export function NotFound() {
  const { t } = useTranslation('platform');
  return (
    <div className="page">
      <NothingYet level={1} title={t('not-found.title')} action={<LinkButton to="/">{t('not-found.home')}</LinkButton>}>
        {t('not-found.text')}
      </NothingYet>
    </div>
  );
}

/** Known to the reader, and not theirs to do: who can tell. */
export function NotAllowed({ ask }: { ask?: string }) {
  const { t } = useTranslation('platform');
  return (
    <div className="page">
      <NotYours level={1} title={t('not-allowed.title')}>
        {ask ?? t('not-allowed.text')}
      </NotYours>
    </div>
  );
}
