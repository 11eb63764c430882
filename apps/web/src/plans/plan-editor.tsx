import { Button, Menu, MenuElipsisHorizontalIcon, SkeletonRows, Tag, useShortcuts } from '@samspel/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { PersonTitle } from '../people/person-title';
import { SaveStatus } from '../platform/drafts/save-status';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { useKeeping } from '../platform/drafts/use-keeping';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { PageParts, WorkBar } from '../platform/layout/page-parts';
import { PageTitle } from '../platform/layout/page-title';
import { useSession } from '../platform/session/session-provider';
import { AgreePart } from './agree-part';
import { AgreePlan } from './agree-plan.dialog';
import { DiscardPlan } from './discard-plan.dialog';
import { DutiesPart } from './duties-part';
import { GoalsPart } from './goals-part';
import { MakersPart } from './makers-part';
import { OwnWish, WishPart } from './wish-part';
import { merged } from './plan-conflict';
import { PlanConflict } from './plan-conflict-view';
import { checkPlan, idsIn, valuesOf, withIds, writeOf, type PlanValues } from './plan-form';
import { isPlanPart, lacksOf, usePlanParts, type PlanPart } from './plan-parts';
import { planQuery, useWritePlan, type Plan } from './plans.queries';
import { usePlanUnits } from './use-plan-units';
import { WholePart } from './whole-part';

export interface PlanEditorProps {
  frame: CaseFrame;
  plan: Plan;
  etag: string;
  /** The version that was agreed last. */
  before: Plan | undefined;
}

/** Unsaved text, what it was typed over, and under which version: enough to show both when somebody saved meanwhile. */
interface PlanDraft {
  etag: string;
  base: PlanValues;
  typed: PlanValues;
}

/** What is typed is kept at once in one's own draft, and goes to the other makers when one saves. */
export function PlanEditor(props: PlanEditorProps) {
  const { id, caseId } = props.plan;
  const draft = useDraft<PlanDraft>('plan', id, caseId);
  if (draft.found === undefined) return <SkeletonRows rows={8} />;
  return <Editor {...props} draft={draft} />;
}

function Editor({ frame, plan, etag, before, draft }: PlanEditorProps & { draft: Draft<PlanDraft> }) {
  const { t } = useTranslation('plans');
  const cache = useQueryClient();
  const write = useWritePlan();
  const units = usePlanUnits(frame, plan, before);
  const [begun] = useState(() => begin(plan, etag, draft.found ?? null));
  const saved = useRef({ etag: begun.etag, base: begun.base });
  const [savedAt, setSavedAt] = useState<string>();
  const [dialog, setDialog] = useState<{ of: 'agree' | 'discard'; etag: string } | null>(null);
  const [makers, setMakers] = useState(plan.makers);
  const params = { planId: plan.id };
  const known = () => idsIn(saved.current.base, ...(before ? [valuesOf(before)] : []));

  const form = useForm({
    initial: begun.base,
    typed: begun.typed,
    etag: begun.etag,
    noun: 'plans',
    check: checkPlan,
    save: async (values, under) => {
      const answer = await write.mutateAsync({ params, body: writeOf(values, known()), ifMatch: under });
      return { sent: values, plan: answer.data, etag: answer.etag ?? '' };
    },
    onSaved: ({ sent, plan: now, etag: under }) => {
      const base = withIds(sent, sent, now);
      saved.current = { etag: under, base };
      // Without a change since, the screen and what is saved are one again; else only the new rows' ids come in.
      form.setValues((typed) => (typed === sent ? base : withIds(typed, sent, now)));
      form.rebase({ values: base, etag: under });
      setSavedAt(new Date().toISOString());
      void keeping.saved(sent);
    },
    readAgain: async () => {
      const now = await cache.fetchQuery({ ...planQuery(plan.id), staleTime: 0 });
      return { values: valuesOf(now.data), etag: now.etag };
    },
    merge: merged,
  });
  const keeping = useKeeping(draft, form, (typed) => ({ ...saved.current, typed }));

  const lacks = lacksOf(form.values, plan);
  const parts = usePlanParts(form.values, lacks, makers.length);
  const [part, goTo] = usePart(form.values);
  const [opened, setOpened] = useState<string | null>(null);
  // A row opened by its faults does not take the focus, which belongs to the summary and its links.
  const showFaults = (faulty: PlanPart) => {
    setOpened(null);
    goTo(faulty, { focus: false });
  };
  useFaultyPart(form.attempt, form.summary, form.at('').id, showFaults);
  useShortcuts([{ keys: 'ctrl+s', label: t('save'), inFields: true, run: () => void form.submit() }]);

  const savedFirst = async (of: 'agree' | 'discard') => {
    if (of === 'agree' && form.changed && !(await form.submit())) return;
    setDialog({ of, etag: saved.current.etag });
  };
  // Agreed or discarded: there is nothing left of which this would be the draft.
  const forget = () => void draft.discard().catch(() => undefined);
  const shared = { frame, plan, form, units };
  return (
    <>
      <form {...form.form}>
        <WorkBar back={{ to: `/cases/${plan.caseId}/plan`, label: t('back') }}>
          <PageTitle
            title={t('title-version', { number: plan.number })}
            note={
              <>
                <PersonTitle person={frame.view.person} />
                <SeenBy makers={makers} />
              </>
            }
            actions={
              <>
                <SaveStatus draft={draft} changed={form.changed} savedAt={savedAt} />
                <Button type="submit" busy={form.busy}>
                  {t('save')}
                </Button>
                {plan.can.includes('plan.agree') && (
                  <Button variant="primary" onClick={() => goTo('agree')}>
                    {t('check-and-agree')}
                  </Button>
                )}
                {plan.can.includes('plan.discard') && (
                  <Menu
                    plain
                    align="end"
                    className="ui-icon-button"
                    label={<MenuElipsisHorizontalIcon aria-hidden fontSize={22} />}
                    name={t('more')}
                    groups={[
                      {
                        items: [{ id: 'discard', label: t('discard.open'), onPick: () => void savedFirst('discard') }],
                      },
                    ]}
                  />
                )}
              </>
            }
          >
            <Tag tone="neutral">{t('draft')}</Tag>
          </PageTitle>
        </WorkBar>
        <PageParts
          label={t('parts-label')}
          parts={parts}
          current={part}
          to={(id) => `?part=${id}`}
          onGo={(id, event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            goTo(id as PlanPart);
          }}
          aside={<OwnWish values={form.values} />}
        >
          <FaultLinks prefix={form.at('').id} onPart={showFaults}>
            <FormErrors form={form} noun="plans" kept={t('kept')} />
          </FaultLinks>
          <PlanConflict form={form} units={units} />
          {part === 'wish' && <WishPart form={form} plan={plan} languages={frame.view.person.languages} />}
          {part === 'goals' && <GoalsPart {...shared} before={before} opened={opened} onOpen={setOpened} />}
          {part === 'duties' && <DutiesPart form={form} />}
          {part === 'whole' && <WholePart form={form} first={plan.number === 1} maximum={plan.maximum} />}
          {part === 'makers' && (
            <MakersPart
              {...shared}
              makers={makers}
              etag={() => saved.current.etag}
              onNamed={(now, under) => {
                setMakers(now);
                saved.current = { ...saved.current, etag: under };
                form.rebase({ etag: under });
              }}
            />
          )}
          {part === 'agree' && (
            <AgreePart
              lacks={lacks}
              mayAgree={plan.can.includes('plan.agree')}
              onGo={(lack) => {
                goTo(lack.part);
                setOpened(lack.measure === undefined ? null : (lack.key ?? null));
              }}
              onAgree={() => void savedFirst('agree')}
              busy={form.busy}
            />
          )}
        </PageParts>
      </form>
      {dialog?.of === 'agree' && (
        <AgreePlan
          plan={plan}
          person={frame.view.person}
          etag={dialog.etag}
          onClose={() => setDialog(null)}
          onRefused={(problem) => {
            setDialog(null);
            form.refuse(problem);
          }}
          onDone={forget}
        />
      )}
      {dialog?.of === 'discard' && (
        <DiscardPlan plan={plan} etag={dialog.etag} onClose={() => setDialog(null)} onDone={forget} />
      )}
    </>
  );
}

/** Only its makers see a draft: said by name. */
function SeenBy({ makers }: { makers: Plan['makers'] }) {
  const { t } = useTranslation('plans');
  const unitName = useUnitName();
  const { memberships } = useSession();
  const own = memberships.find(({ current }) => current)?.unit.id;
  const others = makers.filter(({ id }) => id !== own).map(unitName);
  return (
    <span className="plan-seen">
      {others.length === 0 ? t('seen-own') : t('seen-by', { units: others.join(', ') })}
    </span>
  );
}

/** Which part is open stands in the address too; without it, the first that lacks its words. */
function usePart(values: PlanValues): [PlanPart, (part: PlanPart, how?: { focus: boolean }) => void] {
  const [search, setSearch] = useSearchParams();
  const [{ part, focus }, setPart] = useState<{ part: PlanPart; focus: boolean }>(() => {
    const asked = search.get('part');
    return { part: isPlanPart(asked) ? asked : values.ownWish.trim() ? 'goals' : 'wish', focus: false };
  });
  const shown = useRef(part);
  useEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    if (focus) document.querySelector<HTMLElement>('[data-part-title]')?.focus();
    setSearch(
      (now) => {
        now.set('part', part);
        return now;
      },
      { replace: true },
    );
  }, [part, focus, setSearch]);
  return [part, (next, how = { focus: true }) => setPart({ part: next, ...how })];
}

const partOfField = (pointer: string): PlanPart => {
  if (/^(goals|longTermGoal|upperSecondary)/.test(pointer)) return 'goals';
  if (/^(followUp|jobSearch|rightsToldOn)/.test(pointer)) return 'duties';
  return /^(ownWish|childOpinion)/.test(pointer) ? 'wish' : 'whole';
};

/** A refused save opens the part of its first fault; the focus stays in the summary. */
function useFaultyPart(
  attempt: number,
  summary: readonly { fieldId?: string }[],
  prefix: string,
  onPart: (part: PlanPart) => void,
) {
  const first = summary[0]?.fieldId;
  const handled = useRef(0);
  useEffect(() => {
    // Once an attempt: mending the first fault makes the next one first, and that moves nobody.
    if (!first || handled.current === attempt) return;
    handled.current = attempt;
    if (first.startsWith(prefix)) onPart(partOfField(first.slice(prefix.length)));
  }, [attempt, first, prefix, onPart]);
}

/** The summary's links lead into other parts too: the part is opened before the field takes the focus. */
function FaultLinks({
  prefix,
  onPart,
  children,
}: {
  prefix: string;
  onPart: (part: PlanPart) => void;
  children: ReactNode;
}) {
  const open = (event: MouseEvent) => {
    const href = (event.target as HTMLElement).closest('a')?.getAttribute('href');
    const field = href && decodeURIComponent(href.slice(1));
    if (field?.startsWith(prefix)) flushSync(() => onPart(partOfField(field.slice(prefix.length))));
  };
  // The links inside are the interactive ones; this only goes before them.
  return (
    <div className="plan-faults" onClickCapture={open}>
      {children}
    </div>
  );
}

/** Unsaved text of before goes under the version that it was typed under: saving then shows both. */
function begin(plan: Plan, etag: string, draft: PlanDraft | null) {
  const now = valuesOf(plan);
  if (!draft || JSON.stringify(draft.typed) === JSON.stringify(now)) return { base: now, typed: undefined, etag };
  // A draft of before may lack a field that plans have got since.
  const typed = { ...now, ...draft.typed };
  return { base: draft.etag === etag ? now : { ...now, ...draft.base }, typed, etag: draft.etag };
}
