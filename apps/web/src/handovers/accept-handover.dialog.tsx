import './handovers.css';
import { Button, Combobox, Dialog } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { officialsQuery } from '../authorities/authorities.queries';
import { PersonTitle } from '../people/person-title';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { etagOf } from '../platform/http/etag';
import { useMembership } from '../platform/session/session-provider';
import { useAcceptHandover, type Handover } from './handovers.queries';
import { WhatGoesAlong } from './what-goes-along';

/** Whoever accepts has the case from that moment; a supervisor says whose it becomes. */
export function AcceptHandover({ one, onClose }: { one: Handover; onClose: () => void }) {
  const { t } = useTranslation('handovers');
  const navigate = useNavigate();
  const supervises = useMembership()?.role === 'supervisor';
  const accept = useAcceptHandover();
  const officials = useQuery({ ...officialsQuery(one.to.id), enabled: supervises });
  const form = useForm({
    initial: { officialId: '' },
    noun: 'handovers',
    check: ({ officialId }) => ({ officialId: supervises && !officialId ? 'choose-adviser' : undefined }),
    save: ({ officialId }) =>
      accept.mutateAsync({
        params: { handoverId: one.id },
        body: { officialId: officialId || null },
        ifMatch: etagOf(one),
      }),
    onSaved: () => {
      onClose();
      void navigate(`/cases/${one.caseId}`);
    },
  });
  return (
    <Dialog
      title={t('accept.title')}
      subtitle={
        one.person && (
          <>
            <PersonTitle person={one.person} />, {one.caseNumber}
          </>
        )
      }
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
        <FormErrors form={form} noun="handovers" kept="" />
        <p>{t(supervises ? 'accept.text-supervisor' : 'accept.text')}</p>
        <p>{t(`accept.records.${one.reason}`)}</p>
        {supervises && (
          <Combobox
            label={t('accept.adviser')}
            options={(officials.data?.data.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field('officialId')}
          />
        )}
        <WhatGoesAlong />
      </form>
    </Dialog>
  );
}
