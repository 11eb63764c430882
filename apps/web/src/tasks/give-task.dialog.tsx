import type { TaskHolder } from '@samspel/contract';
import { Button, Checkbox, DateField, Dialog, Kbd, Select, TextArea, TextField } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { PersonTitle } from '../people/person-title';
import { planQuery, plansQuery } from '../plans/plans.queries';
import { today } from '../platform/dates';
import { DraftDialog } from '../platform/drafts/draft-dialog';
import { DraftStatus } from '../platform/drafts/draft-status';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { useKeeping } from '../platform/drafts/use-keeping';
import { useLeaving } from '../platform/drafts/use-leaving';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { RecipientFields, useTakingPart } from './recipient-fields';
import { useGiveTask } from './tasks.queries';

export interface GiveTaskProps {
  frame: CaseFrame;
  onClose: () => void;
  onGiven: (taskId: string) => void;
  /** What is known beforehand: the measure that it is for. */
  about?: { measureId?: string; unitId?: string };
}

interface TaskValues {
  title: string;
  description: string;
  to: TaskHolder | '';
  unitId: string;
  officialId: string;
  dueOn: string;
  measureId: string;
  ownUnitOnly: boolean;
}

const EMPTY: TaskValues = {
  title: '',
  description: '',
  to: '',
  unitId: '',
  officialId: '',
  dueOn: '',
  measureId: '',
  ownUnitOnly: false,
};

/** A task for a unit, an official or the person. Half written, it is kept on the server. */
export function GiveTask(props: GiveTaskProps) {
  const { t } = useTranslation('tasks');
  const { view } = props.frame;
  const draft = useDraft<TaskValues>('task', view.id, view.id);
  return (
    <DraftDialog draft={draft} title={t('give.title')} onClose={props.onClose}>
      <GiveTaskForm {...props} draft={draft} />
    </DraftDialog>
  );
}

function GiveTaskForm({ frame, onClose, onGiven, about = {}, draft }: GiveTaskProps & { draft: Draft<TaskValues> }) {
  const { t } = useTranslation('tasks');
  const { view } = frame;
  const give = useGiveTask();
  const first = useRef<HTMLInputElement>(null);
  const own = useTakingPart(frame).find((unit) => unit.own);
  const form = useForm<TaskValues, Awaited<ReturnType<typeof give.mutateAsync>>>({
    initial: {
      ...EMPTY,
      ...(about.unitId && { to: 'unit', unitId: about.unitId }),
      ...(about.measureId && { measureId: about.measureId }),
      ...draft.found,
    },
    noun: 'tasks',
    check: ({ title, to, unitId, officialId }) => ({
      title: title.trim() ? undefined : 'title-missing',
      to: to ? undefined : 'choose-holder',
      unitId: to && to !== 'person' && !unitId ? 'choose-unit' : undefined,
      officialId: to === 'official' && unitId && !officialId ? 'choose-official' : undefined,
    }),
    save: (values) => give.mutateAsync({ params: { caseId: view.id }, body: bodyOf(values, own?.id) }),
    onSaved: ({ data }) => {
      void draft.discard();
      onClose();
      onGiven(data.id);
    },
  });
  const { values, changed } = form;
  useKeeping(draft, form, (typed) => typed);
  useEffect(() => first.current?.focus(), []);

  const { close, discard } = useLeaving({ draft, values, onClose, discarded: t('give.discarded') });
  return (
    <Dialog
      title={t('give.title')}
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
            {t('give.do')}
          </Button>
          <Button variant="tertiary" onClick={close}>
            {t('close-keep')}
          </Button>
          <span className="ui-second dialog-keys">
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> {t('give.key')}
          </span>
          {(changed || draft.found) && (
            <Button variant="danger" className="dialog-end" onClick={discard}>
              {t('give.discard')}
            </Button>
          )}
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="tasks" />
        <TextField ref={first} label={t('give.what')} maxLength={200} dir="auto" {...form.field('title')} />
        <RecipientFields
          frame={frame}
          to={form.field('to')}
          unit={form.field('unitId')}
          official={form.field('officialId')}
        />
        {own && values.unitId === own.id && values.to !== 'person' && (
          <Checkbox label={t('give.own-unit-only')} hint={t('give.own-unit-only-hint')} {...form.tick('ownUnitOnly')} />
        )}
        <DateField label={t('give.due')} optional min={today()} {...form.field('dueOn')} />
        <MeasureField frame={frame} field={form.field('measureId')} />
        <TextArea label={t('give.description')} optional rows={4} {...form.field('description')} />
      </form>
    </Dialog>
  );
}

interface MeasureFieldProps {
  frame: CaseFrame;
  field: { id: string; name: string; value: string; onChange: (value: string) => void; error?: string };
}

/** The measure of the plan in force that the task is for, where the reader sees any. */
function MeasureField({ frame: { view }, field }: MeasureFieldProps) {
  const { t } = useTranslation('tasks');
  const mayRead = view.can.includes('plan.read');
  const versions = useQuery({ ...plansQuery(view.id), enabled: mayRead });
  const agreed = versions.data?.data.items.find(({ state }) => state === 'agreed');
  const plan = useQuery({ ...planQuery(agreed?.id ?? ''), enabled: agreed !== undefined });
  const measures = plan.data?.data.goals.flatMap((goal) => goal.measures) ?? [];
  if (measures.length === 0) return null;
  return (
    <Select
      {...field}
      label={t('measure')}
      optional
      placeholder={t('give.no-measure')}
      options={measures.map(({ measureId, title }) => ({ value: measureId, label: title }))}
    />
  );
}

function bodyOf(values: TaskValues, ownUnitId: string | undefined) {
  const { title, description, to, unitId, officialId, dueOn, measureId, ownUnitOnly } = values;
  const toUnit = to !== 'person';
  return {
    title: title.trim(),
    description: description.trim() || null,
    to: to as TaskHolder,
    unitId: toUnit ? unitId : null,
    officialId: to === 'official' ? officialId : null,
    dueOn: dueOn || null,
    measureId: measureId || null,
    scope: ownUnitOnly && toUnit && unitId === ownUnitId ? ('own-unit' as const) : ('shared' as const),
  };
}
