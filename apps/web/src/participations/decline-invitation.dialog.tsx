import { Button, Dialog, TextArea } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { etagOf } from '../platform/http/etag';
import { useDecline, type Participation } from './participations.queries';

export function DeclineInvitation({ one, onClose }: { one: Participation; onClose: () => void }) {
  const { t } = useTranslation('participations');
  const unitName = useUnitName();
  const decline = useDecline();
  const form = useForm({
    initial: { reason: '' },
    noun: 'participations',
    check: ({ reason }) => ({ reason: reason.trim() ? undefined : 'reason-missing' }),
    save: (body) => decline.mutateAsync({ params: { participationId: one.id! }, body, ifMatch: etagOf(one) }),
    onSaved: onClose,
  });
  return (
    <Dialog
      title={t('decline.title')}
      subtitle={one.invitedFrom && t('accept.from', { unit: unitName(one.invitedFrom) })}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
      }}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('decline.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="participations" />
        <TextArea label={t('decline.reason')} hint={t('decline.reason-hint')} limit={1000} {...form.field('reason')} />
      </form>
    </Dialog>
  );
}
