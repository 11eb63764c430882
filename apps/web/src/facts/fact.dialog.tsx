import type { FactKind } from '@samspel/contract';
import { Button, Dialog } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { PersonTitle } from '../people/person-title';
import { DraftDialog } from '../platform/drafts/draft-dialog';
import { DraftStatus } from '../platform/drafts/draft-status';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { useKeeping } from '../platform/drafts/use-keeping';
import { useLeaving } from '../platform/drafts/use-leaving';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { etagOf } from '../platform/http/etag';
import { FactEffect } from './fact-effect';
import { FactFields } from './fact-fields';
import { bodyOf, checkFact, NO_FACT, valuesOf, type FactValues } from './fact-form';
import { useCorrectFact, useRecordFact, type Fact } from './facts.queries';

export interface FactDialogProps {
  frame: CaseFrame;
  /** The one that is corrected; absent: a new one. */
  fact?: Fact;
  /** What happened, where that is known beforehand. */
  kind?: FactKind;
  onClose: () => void;
}

/** An event that the law counts from: recorded, or corrected. What it moves is said before it is kept. */
export function FactDialog(props: FactDialogProps) {
  const { t } = useTranslation('facts');
  const { frame, fact, onClose } = props;
  const draft = useDraft<FactValues>('fact', fact?.id ?? frame.view.id, frame.view.id);
  return (
    <DraftDialog draft={draft} title={t(fact ? 'form.title-correct' : 'form.title')} onClose={onClose}>
      <FactForm {...props} draft={draft} />
    </DraftDialog>
  );
}

function FactForm({ frame, fact, kind, onClose, draft }: FactDialogProps & { draft: Draft<FactValues> }) {
  const { t } = useTranslation('facts');
  const { view } = frame;
  const record = useRecordFact(view.id);
  const correct = useCorrectFact(view.id);
  const form = useForm<FactValues, unknown>({
    initial: fact ? valuesOf(fact) : { ...NO_FACT, kind: kind ?? '' },
    typed: draft.found ?? undefined,
    noun: 'facts',
    check: checkFact,
    save: (values) =>
      fact
        ? correct.mutateAsync({ params: { factId: fact.id }, body: bodyOf(values), ifMatch: etagOf(fact) })
        : record.mutateAsync({ params: { caseId: view.id }, body: bodyOf(values) }),
    onSaved: () => {
      void draft.discard().catch(() => undefined);
      onClose();
    },
  });
  useKeeping(draft, form, (typed) => typed);
  const { close, discard } = useLeaving({ draft, values: form.values, onClose, discarded: t('form.discarded') });
  return (
    <Dialog
      title={t(fact ? 'form.title-correct' : 'form.title')}
      subtitle={
        <>
          <PersonTitle person={view.person} />, {view.number}
        </>
      }
      status={<DraftStatus draft={draft} />}
      onClose={close}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
      }}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t(fact ? 'form.do-correct' : 'form.do')}
          </Button>
          <Button variant="tertiary" onClick={close}>
            {t('form.later')}
          </Button>
          {(form.changed || draft.found) && (
            <Button variant="danger" className="dialog-end" onClick={discard}>
              {t('form.discard')}
            </Button>
          )}
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="facts" />
        <FactFields form={form} correcting={fact !== undefined} />
        <FactEffect caseId={view.id} values={form.values} corrects={fact?.id} />
      </form>
    </Dialog>
  );
}
