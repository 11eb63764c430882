import { Button, Dialog } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { plainName } from '../people/person-title';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import type { CaseFrame } from './case-frame';
import { useReopenCase } from './cases.queries';

export function ReopenCase({ frame: { view, etag }, onClose }: { frame: CaseFrame; onClose: () => void }) {
  const { t } = useTranslation('cases');
  const reopen = useReopenCase();
  const form = useForm({
    initial: {},
    noun: 'cases',
    save: () => reopen.mutateAsync({ params: { caseId: view.id }, ifMatch: etag }),
    onSaved: onClose,
  });
  return (
    <Dialog
      size="small"
      title={t('reopen.title')}
      subtitle={`${plainName(view.person)}, ${view.number}`}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" data-autofocus busy={form.busy} onClick={() => void form.submit()}>
            {t('reopen.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('case.cancel')}
          </Button>
        </>
      }
    >
      <FormErrors form={form} noun="cases" kept="" />
      <p>{t('reopen.text')}</p>
    </Dialog>
  );
}
