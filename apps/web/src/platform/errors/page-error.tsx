import { Alert, Button } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { isProblem } from '../http/problem';
import { Failing } from './failing';
import { NotFound } from './not-found';

/** What a page throws ends here: the header stays, the rest of the product works on. */
export function PageError() {
  const { t } = useTranslation('platform');
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  const reload = () => window.location.reload();
  return (
    <main id="content" className="page" tabIndex={-1}>
      {isProblem(error) ? (
        <Failing problem={error} onRetry={reload} />
      ) : (
        <Alert
          tone="error"
          live
          title={t('broken.title')}
          actions={<Button onClick={reload}>{t('broken.reload')}</Button>}
        >
          {t('broken.text')}
        </Alert>
      )}
    </main>
  );
}
