import { LONGEST_TEXT } from '@samspel/contract';
import { Button, Dialog, TextArea } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { PersonTitle } from '../people/person-title';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { etagOf } from '../platform/http/etag';
import { useRefuseHandover, type Handover } from './handovers.queries';

export function RefuseHandover({ one, onClose }: { one: Handover; onClose: () => void }) {
  const { t } = useTranslation('handovers');
  const refuse = useRefuseHandover();
  const form = useForm({
    initial: { reason: '' },
    noun: 'handovers',
    check: ({ reason }) => ({ reason: reason.trim() ? undefined : 'reason-missing' }),
    save: (body) => refuse.mutateAsync({ params: { handoverId: one.id }, body, ifMatch: etagOf(one) }),
    onSaved: onClose,
  });
  return (
    <Dialog
      title={t('refuse.title')}
      subtitle={
        one.person && (
          <>
            <PersonTitle person={one.person} />, {one.caseNumber}
          </>
        )
      }
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
      }}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('refuse.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="handovers" />
        <p>{t('refuse.text')}</p>
        <TextArea
          label={t('refuse.reason')}
          hint={t('refuse.reason-hint')}
          limit={LONGEST_TEXT}
          {...form.field('reason')}
        />
      </form>
    </Dialog>
  );
}
