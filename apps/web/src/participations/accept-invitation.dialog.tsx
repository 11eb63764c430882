import { Button, CheckboxGroup, Dialog, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { officialsQuery } from '../authorities/authorities.queries';
import { useUnitName } from '../authorities/unit-name';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { etagOf } from '../platform/http/etag';
import { useMembership, useSession } from '../platform/session/session-provider';
import { useAccept, type Participation } from './participations.queries';
import { WhatItOpens } from './what-it-opens';

/** Who accepts is in, with the colleagues named (a daycare: the group). A supervisor names who is in. */
export function AcceptInvitation({ one, onClose }: { one: Participation; onClose: () => void }) {
  const { t } = useTranslation('participations');
  const navigate = useNavigate();
  const unitName = useUnitName();
  const { user } = useSession();
  const supervises = useMembership()?.role === 'supervisor';
  const accept = useAccept();
  const officials = useQuery(officialsQuery(one.unit.id));
  const form = useForm({
    initial: { officialIds: [] as readonly string[] },
    noun: 'participations',
    check: ({ officialIds }) => ({ officialIds: supervises && officialIds.length === 0 ? 'name-somebody' : undefined }),
    save: ({ officialIds }) =>
      accept.mutateAsync({
        params: { participationId: one.id! },
        body: { officialIds: [...officialIds] },
        ifMatch: etagOf(one),
      }),
    onSaved: ({ data }) => {
      onClose();
      void navigate(data.part === 'contributor' && !supervises ? `/child/${data.caseId}` : `/cases/${data.caseId}`);
    },
  });
  const colleagues = (officials.data?.data.items ?? []).filter(({ id }) => id !== user.id);
  return (
    <Dialog
      title={t('accept.title')}
      subtitle={one.invitedFrom && t('accept.from', { unit: unitName(one.invitedFrom) })}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('accept.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="participations" kept="" />
        <p>{t(supervises ? 'accept.text-supervisor' : 'accept.text')}</p>
        {officials.isPending && <SkeletonRows rows={3} lines={1} />}
        {colleagues.length > 0 && (
          <CheckboxGroup
            label={t(supervises ? 'accept.who' : 'accept.colleagues')}
            optional={!supervises}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field('officialIds')}
          />
        )}
        {one.basis && <WhatItOpens basis={one.basis} reads={one.reads} tells={one.tells} own />}
      </form>
    </Dialog>
  );
}
