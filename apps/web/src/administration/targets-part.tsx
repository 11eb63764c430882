import { Alert, Button, FieldRow, Panel, SkeletonRows, TextField } from '@samspel/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/errors/loaded';
import { FormConflict } from '../platform/form/form-conflict';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { etagOf } from '../platform/http/etag';
import { targetsQuery, useChangeTargets, type Targets } from './administration.queries';

/** What the authority has set itself where the law says "without delay". */
export function TargetsPart() {
  const found = useQuery(targetsQuery());
  return (
    <div className="page-part">
      <Loaded of={found} skeleton={<SkeletonRows rows={3} />}>
        {(targets) => <TargetsForm targets={targets} />}
      </Loaded>
    </div>
  );
}

function TargetsForm({ targets }: { targets: Targets }) {
  const { t } = useTranslation('administration');
  const cache = useQueryClient();
  const change = useChangeTargets();
  const form = useForm({
    initial: valuesOf(targets),
    etag: etagOf(targets),
    noun: 'administration',
    check: ({ assessmentDays, planDays }) => ({
      assessmentDays: isDays(assessmentDays) ? undefined : 'target-unreadable',
      planDays: isDays(planDays) ? undefined : 'target-unreadable',
    }),
    save: ({ assessmentDays, planDays }, ifMatch) =>
      change.mutateAsync({
        body: { assessmentDays: Number(assessmentDays), planDays: Number(planDays) },
        ifMatch: ifMatch!,
      }),
    onSaved: ({ data }) => form.rebase({ values: valuesOf(data), etag: etagOf(data) }),
    readAgain: async () => {
      const { data } = await cache.fetchQuery({ ...targetsQuery(), staleTime: 0 });
      return { values: valuesOf(data), etag: etagOf(data) };
    },
  });
  return (
    <Panel title={t('targets.title')}>
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="administration" />
        <FormConflict
          form={form}
          labels={{ assessmentDays: t('targets.assessment'), planDays: t('targets.plan') }}
          show={(_, value) => String(value)}
        />
        <p>{t('targets.text')}</p>
        <FieldRow>
          <TextField
            label={t('targets.assessment')}
            hint={t('targets.assessment-hint')}
            inputMode="numeric"
            maxLength={3}
            {...form.field('assessmentDays')}
          />
          <TextField
            label={t('targets.plan')}
            hint={t('targets.plan-hint')}
            inputMode="numeric"
            maxLength={3}
            {...form.field('planDays')}
          />
        </FieldRow>
        <div className="ui-actions">
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('targets.save')}
          </Button>
        </div>
        {change.isSuccess && !form.changed && (
          <Alert tone="success" live>
            {t('targets.saved')}
          </Alert>
        )}
      </form>
    </Panel>
  );
}

const valuesOf = ({ assessmentDays, planDays }: Targets) => ({
  assessmentDays: String(assessmentDays),
  planDays: String(planDays),
});

const isDays = (typed: string) => /^\s*\d{1,3}\s*$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 365;
