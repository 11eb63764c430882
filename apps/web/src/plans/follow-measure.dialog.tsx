import type { MeasureState } from '@samspel/contract';
import { Button, Dialog, FieldRow, RadioGroup, Select, TextArea, TextField } from '@samspel/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { officialsQuery } from '../authorities/authorities.queries';
import { useUnitName } from '../authorities/unit-name';
import { nearLimit } from '../platform/form/near-limit';
import { period } from '../platform/dates';
import { DraftDialog } from '../platform/drafts/draft-dialog';
import { DraftStatus } from '../platform/drafts/draft-status';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { useKeeping } from '../platform/drafts/use-keeping';
import { FormConflict } from '../platform/form/form-conflict';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { etagOf } from '../platform/http/etag';
import { Problem } from '../platform/http/problem';
import { STATES } from './measure-words';
import { planQuery, useFollowMeasure, type Measure } from './plans.queries';

export interface MeasureFollowDialogProps {
  caseId: string;
  /** The version that the measure was read from. */
  planId: string;
  measure: Measure;
  onClose: () => void;
}

interface FollowValues {
  state: MeasureState;
  progress: string;
  officialId: string;
  results: string;
}

/** Unsaved text, and under which version it was typed. */
interface FollowDraft {
  etag: string;
  base: FollowValues;
  typed: FollowValues;
}

/** How a measure goes: beside the agreed version, which stays as it was agreed. */
export function MeasureFollowDialog(props: MeasureFollowDialogProps) {
  const { caseId, measure, onClose } = props;
  const { t } = useTranslation('plans');
  const draft = useDraft<FollowDraft>('plan', measure.measureId, caseId);
  return (
    <DraftDialog draft={draft} title={t('follow.title')} subtitle={measure.title} onClose={onClose}>
      <Follow {...props} draft={draft} />
    </DraftDialog>
  );
}

function Follow({ planId, measure, onClose, draft }: MeasureFollowDialogProps & { draft: Draft<FollowDraft> }) {
  const { t } = useTranslation('plans');
  const unitName = useUnitName();
  const cache = useQueryClient();
  const follow = useFollowMeasure();
  const officials = useQuery(officialsQuery(measure.unit?.id ?? ''));
  const people = officials.data?.data.items ?? (measure.official ? [measure.official] : []);
  const nameOf = (id: string) => [...people, measure.official].find((official) => official?.id === id)?.name ?? '';
  const [begun] = useState(() => begin(measure, draft.found ?? null));

  const form = useForm({
    initial: begun.base,
    typed: begun.typed,
    etag: begun.etag,
    noun: 'plans',
    check: ({ progress }) => ({
      progress: /^\s*(\d{1,2}|100)?\s*$/.test(progress) ? undefined : 'progress-unreadable',
    }),
    save: ({ state, progress, officialId, results }, under) =>
      follow.mutateAsync({
        params: { measureId: measure.measureId },
        body: {
          state,
          progress: progress.trim() === '' ? null : Number(progress),
          officialId: officialId || null,
          results: results.trim() || null,
        },
        ifMatch: under,
      }),
    onSaved: () => {
      void draft.discard().catch(() => undefined);
      onClose();
    },
    readAgain: async () => {
      const { data } = await cache.fetchQuery({ ...planQuery(planId), staleTime: 0 });
      const now = data.goals.flatMap((goal) => goal.measures).find((one) => one.measureId === measure.measureId);
      if (!now) throw new Problem(404, 'not-found');
      return { values: valuesOf(now), etag: etagOf(now) };
    },
  });
  useKeeping(draft, form, (typed) => ({ etag: begun.etag, base: begun.base, typed }));
  const close = () => {
    void draft.flush();
    onClose();
  };
  return (
    <Dialog
      title={t('follow.title')}
      subtitle={[measure.title, measure.unit && unitName(measure.unit), period(measure.startsOn, measure.endsOn)]
        .filter(Boolean)
        .join(', ')}
      status={<DraftStatus draft={draft} />}
      onClose={close}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
      }}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('save')}
          </Button>
          <Button variant="tertiary" onClick={close}>
            {t('follow.later')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="plans" />
        <FormConflict
          form={form}
          labels={{
            state: t('follow.state'),
            progress: t('follow.progress'),
            officialId: t('follow.official'),
            results: t('follow.results'),
          }}
          show={(name, value) => {
            const text = String(value);
            if (name === 'state') return t(`states.${text}`);
            if (name === 'officialId') return nameOf(text);
            return name === 'progress' && text ? `${text} %` : text;
          }}
        />
        <RadioGroup
          label={t('follow.state')}
          layout="row"
          options={STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
          {...form.field('state')}
          onChange={(state) => form.set('state', state as MeasureState)}
        />
        <FieldRow>
          <TextField
            label={t('follow.progress')}
            hint={t('follow.progress-hint')}
            optional
            inputMode="numeric"
            maxLength={3}
            {...form.field('progress')}
          />
          {measure.unit && (
            <Select
              label={t('follow.official')}
              hint={unitName(measure.unit)}
              optional
              placeholder={t('follow.nobody')}
              options={people.map((official) => ({ value: official.id, label: official.name }))}
              {...form.field('officialId')}
            />
          )}
        </FieldRow>
        <TextArea
          label={t('follow.results')}
          hint={t('follow.results-hint')}
          optional
          rows={4}
          maxRows={14}
          limit={nearLimit(form.values.results)}
          {...form.field('results')}
        />
      </form>
    </Dialog>
  );
}

function valuesOf(measure: Measure): FollowValues {
  return {
    state: measure.state,
    progress: measure.progress?.toString() ?? '',
    officialId: measure.official?.id ?? '',
    results: measure.results ?? '',
  };
}

/** Unsaved text of before goes under the version that it was typed under: saving then shows both. */
function begin(measure: Measure, draft: FollowDraft | null) {
  const [now, etag] = [valuesOf(measure), etagOf(measure)];
  if (!draft || JSON.stringify(draft.typed) === JSON.stringify(now)) return { base: now, typed: undefined, etag };
  return { base: draft.etag === etag ? now : draft.base, typed: draft.typed, etag: draft.etag };
}
