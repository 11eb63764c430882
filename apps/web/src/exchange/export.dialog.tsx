import { Button, Dialog, InlineMessage } from '@samspel/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../cases/case-frame';
import { download } from '../documents/download';
import { plainName } from '../people/person-title';
import { Failing } from '../platform/errors/failing';
import { isProblem, type Problem } from '../platform/http/problem';
import { fetchDocuments } from './exchange.queries';

/** The concluded, agreed and held documents of the case as a file for another authority. */
export function ExportDocuments({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation('exchange');
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const fetch = async () => {
    setBusy(true);
    setProblem(null);
    setMade(null);
    try {
      const file = await fetchDocuments(view.id);
      download(file);
      setMade(file.name);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t('export.title')}
      subtitle={`${plainName(view.person)}, ${view.number}`}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={busy} onClick={() => void fetch()}>
            {t('export.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t(made ? 'close' : 'cancel')}
          </Button>
        </>
      }
    >
      <div className="ui-stack">
        {problem && <Failing problem={problem} noun="exchange" />}
        <p>{t('export.what')}</p>
        <p className="ui-second">{t('export.nobody')}</p>
        {made && (
          <InlineMessage tone="success" live>
            {t('export.made', { name: made })}
          </InlineMessage>
        )}
      </div>
    </Dialog>
  );
}
