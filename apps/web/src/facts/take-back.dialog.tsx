import { Button, Dialog } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { fullDay } from '../platform/dates';
import { Failing } from '../platform/errors/failing';
import { etagOf } from '../platform/http/etag';
import { useTakeBackFact, type Fact } from './facts.queries';

/** It counts no more; that it was recorded stays. */
export function TakeBackDialog({ frame, fact, onClose }: { frame: CaseFrame; fact: Fact; onClose: () => void }) {
  const { t } = useTranslation('facts');
  const takeBack = useTakeBackFact(frame.view.id);
  const go = async () => {
    try {
      await takeBack.mutateAsync({ params: { factId: fact.id }, ifMatch: etagOf(fact) });
      onClose();
    } catch {
      // Said in the dialog.
    }
  };
  return (
    <Dialog
      size="small"
      role="alertdialog"
      title={t('take-back-dialog.title')}
      subtitle={`${t(`kinds.${fact.kind}`)}, ${fullDay(fact.startsOn)}`}
      onClose={onClose}
      footer={
        <>
          <Button variant="danger" busy={takeBack.isPending} onClick={() => void go()}>
            {t('take-back-dialog.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('take-back-dialog.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('take-back-dialog.text')}</p>
      {takeBack.error && <Failing problem={takeBack.error} noun="facts" />}
    </Dialog>
  );
}
