import { Button, Combobox, Dialog } from '@samspel/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { officialsQuery } from '../authorities/authorities.queries';
import { plainName } from '../people/person-title';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import type { CaseFrame } from './case-frame';
import { aroundCase, useReassignCase } from './cases.queries';

/** To a colleague of the responsible unit. Everything of the case goes along. */
export function HandOverCase({ frame: { view, etag }, onClose }: { frame: CaseFrame; onClose: () => void }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const reassign = useReassignCase();
  const officials = useQuery(officialsQuery(view.responsibleUnit.id));
  const leaves = view.hand !== 'supervisor';
  const form = useForm({
    initial: { officialId: '' },
    noun: 'cases',
    check: ({ officialId }) => ({ officialId: officialId ? undefined : 'choose-colleague' }),
    save: (body) => reassign.mutateAsync({ params: { caseId: view.id }, body, ifMatch: etag }),
    onSaved: () => {
      // Who gave it away does not read it any more: leave before the page finds that out.
      if (leaves) void navigate('/');
      else
        for (const queryKey of [...aroundCase(view.id), ['participations', view.id]])
          void cache.invalidateQueries({ queryKey });
      onClose();
    },
  });
  const colleagues = officials.data?.data.items.filter(({ id }) => id !== view.adviser?.id) ?? [];
  return (
    <Dialog
      title={t('hand-over.title')}
      subtitle={`${plainName(view.person)}, ${view.number}`}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('hand-over.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('case.cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="cases" kept="" />
        <p>{t(leaves ? 'hand-over.text-leaving' : 'hand-over.text')}</p>
        <Combobox
          label={t('hand-over.to')}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('officialId')}
        />
      </form>
    </Dialog>
  );
}
