import type { GoalView, MeasureView, PlanEndView, PlanView } from '@samspel/contract';
import { NEW_ACT_FROM } from '@samspel/statute';
import {
  nameOf,
  officialValue,
  paper,
  several,
  unitValue,
  whoOf,
  type Fact,
  type Paper,
  type Subject,
  type Value,
} from './document.js';
import { day, period, written, type Said, type Speech, type Written } from './speech.js';

interface PrintedMeasure {
  /** Of the goal and in it, so that a justification on the next page finds its measure. */
  number: string;
  kind: Said;
  title: Written;
  responsible: Value;
  period: string;
  evaluated: string;
  state: Said;
  justification: Written | null;
}

interface PrintedGoal {
  heading: Said;
  description: Written;
  /** 681/2023 §18: it aims at upper-secondary education. */
  aim: Said | null;
  measures: PrintedMeasure[];
}

export interface PlanPaper extends Paper {
  draft: Said | null;
  notices: Said[];
  headings: Record<'person' | 'plan' | 'wish' | 'justification' | 'goals' | 'contacts' | 'law', Said>;
  person: Fact[];
  plan: Fact[];
  wish: { text: Written; language: Said | null } | null;
  justification: Written | null;
  /** What was agreed besides the goals, under a heading each: 681/2023 §§4, 18 and 19. */
  contents: { heading: Said; text: Written }[];
  columns: Said[];
  goals: PrintedGoal[];
  noGoals: Said;
  why: Said;
  contactColumns: Said[];
  contacts: { who: Value; role: Said; telephone: string }[];
  law: Said[];
}

/** One version of the plan as its reader has it on the screen: what the view leaves out is not printed either. */
export function planPaper(plan: PlanView, subject: Subject, speech: Speech): PlanPaper {
  const { view } = subject;
  const running = `${view.number} · ${speech.say('facts', 'version').a} ${plan.number}`;
  // A part of the content that is absent is one that the reader's part in the case does not open.
  const partOnly = plan.ownWish === undefined;
  return {
    ...paper(speech, speech.say('titles', 'plan'), running, subject),
    draft: plan.state === 'draft' ? speech.say('marks', 'draft') : null,
    notices: partOnly ? [speech.say('marks', 'part-only')] : [],
    headings: {
      person: speech.say('headings', 'person'),
      plan: speech.say('headings', 'plan'),
      wish: speech.say('headings', 'wish'),
      justification: speech.say('headings', 'justification'),
      goals: speech.say('headings', 'goals'),
      contacts: speech.say('headings', 'contacts'),
      law: speech.say('headings', 'law'),
    },
    person: personFacts(subject, speech),
    plan: planFacts(plan, speech),
    wish: plan.ownWish
      ? {
          text: written(plan.ownWish, { lang: plan.ownWishLanguage ?? null }),
          language: plan.ownWishLanguage ? speech.language(plan.ownWishLanguage) : null,
        }
      : null,
    justification: plan.justification ? written(plan.justification) : null,
    contents: contents(plan, speech),
    columns: ['measure', 'responsible', 'period', 'evaluated', 'state'].map((key) => speech.say('columns', key)),
    goals: plan.goals.map((goal, index) => printedGoal(goal, index + 1, speech)),
    noGoals: speech.say('measures', 'no-goals'),
    why: speech.say('measures', isUnderOldAct(plan.drawnUpOn) ? 'justification' : 'justification-law'),
    contactColumns: ['unit', 'role', 'telephone'].map((key) => speech.say('columns', key)),
    contacts: contacts(plan, subject, speech),
    law: law(plan, speech),
  };
}

/** Never the identity code, never an address: neither is in what this takes. */
export function personFacts({ view, person }: Subject, speech: Speech): Fact[] {
  const { birth } = person;
  return [
    { label: speech.say('facts', 'person'), value: nameOf(person) },
    { label: speech.say('facts', 'case'), value: { plain: view.number } },
    ...(birth
      ? [
          birth.bornOn
            ? { label: speech.say('facts', 'born'), value: { plain: day(birth.bornOn) } }
            : { label: speech.say('facts', 'born-year'), value: { plain: String(birth.year) } },
        ]
      : []),
    {
      label: speech.say('facts', 'languages'),
      value: { said: speech.list(person.languages.map((code) => speech.language(code))) },
    },
    {
      label: speech.say('facts', 'interpreter'),
      value: { said: speech.say('facts', person.interpreterNeeded ? 'interpreter-needed' : 'interpreter-not-needed') },
    },
    { label: speech.say('facts', 'responsible'), value: unitValue(speech, view.responsibleUnit) },
    {
      label: speech.say('facts', 'adviser'),
      value: view.adviser ? officialValue(view.adviser) : { said: speech.say('facts', 'no-adviser') },
    },
  ];
}

function planFacts(plan: PlanView, speech: Speech): Fact[] {
  const fact = (key: string, value: Value | null): Fact[] =>
    value ? [{ label: speech.say('facts', key), value }] : [];
  const { drawnUpOn, agreedOn, agreedWay, agreedBy, interpreterPresent, imported } = plan;
  const agreer = imported ? imported.origin.recordedBy : agreedBy?.name;
  return [
    ...fact('version', { plain: String(plan.number) }),
    ...fact('drawn-up', drawnUpOn ? { plain: day(drawnUpOn) } : null),
    ...fact('valid', { plain: period(plan.validFrom, plan.validUntil) }),
    ...fact('agreed', agreedOn ? { plain: day(agreedOn) } : null),
    ...fact(
      'agreed-way',
      agreedWay
        ? several([
            { said: speech.say('ways', agreedWay) },
            ...(interpreterPresent == null
              ? []
              : [{ said: speech.say('facts', interpreterPresent ? 'interpreter-present' : 'interpreter-absent') }]),
          ])
        : null,
    ),
    ...fact('signed', plan.signedOn ? { plain: day(plan.signedOn) } : null),
    ...fact('client-got', plan.clientGot ? { said: speech.say('client-got', plan.clientGot) } : null),
    ...fact('agreed-by', agreer ? { plain: agreer } : null),
    ...fact('rights-told', plan.rightsToldOn ? { plain: day(plan.rightsToldOn) } : null),
    ...fact('job-search', plan.jobSearchDuty ? { said: speech.say('job-search-duties', plan.jobSearchDuty) } : null),
    ...fact('ended', plan.ended ? endOf(plan.ended, speech) : null),
    ...fact('makers', several(makersOf(plan, speech).map((plain) => ({ plain })))),
  ];
}

/** That it was ended before its time, why, what follows, and in whose words. */
function endOf({ endedOn, reason, follows, detail }: PlanEndView, speech: Speech): Value {
  return several([
    { plain: day(endedOn) },
    { said: speech.say('end-reasons', reason) },
    { said: speech.say('follows', follows) },
    ...(detail ? [{ written: written(detail) }] : []),
  ]);
}

/** Of a plan that came in with a file, where it was made. */
function makersOf({ makers, imported }: PlanView, speech: Speech): string[] {
  if (!imported) return makers.map((unit) => speech.unit(unit));
  const { unit, authority } = imported.origin;
  return [`${speech.named(unit)}, ${speech.named(authority)}`];
}

/** In the order in which they are asked; what was not written is not printed. */
function contents(plan: PlanView, speech: Speech): PlanPaper['contents'] {
  const heard = plan.childOpinion === 'not-heard' ? 'child-not-heard' : 'child-opinion';
  const texts: [heading: string, text: string | null | undefined][] = [
    ['long-term-goal', plan.longTermGoal],
    ['follow-up', plan.followUp],
    ['job-search-reason', plan.jobSearchReason],
    [heard, plan.childOpinionText],
    ['upper-secondary-reason', plan.upperSecondaryReason],
  ];
  return texts.flatMap(([heading, text]) =>
    text ? [{ heading: speech.say('headings', heading), text: written(text) }] : [],
  );
}

function printedGoal({ description, upperSecondary, measures }: GoalView, number: number, speech: Speech): PrintedGoal {
  return {
    heading: speech.say('headings', 'goal', { number }),
    description: written(description),
    aim: upperSecondary ? speech.say('facts', 'upper-secondary') : null,
    measures: measures.map((measure, index) => printedMeasure(measure, `${number}.${index + 1}`, speech)),
  };
}

function printedMeasure(measure: MeasureView, number: string, speech: Speech): PrintedMeasure {
  const { evaluatedOn, justification } = measure;
  return {
    number,
    kind: speech.say('kinds', measure.kind),
    title: written(measure.title),
    responsible: whoOf(measure, speech),
    period: period(measure.startsOn, measure.endsOn),
    evaluated: evaluatedOn ? day(evaluatedOn) : '–',
    state: speech.say('states', measure.state),
    justification: justification ? written(justification) : null,
  };
}

/** The adviser first, then each unit that has a measure, once. */
function contacts(plan: PlanView, { view }: Subject, speech: Speech): PlanPaper['contacts'] {
  const { adviser, responsibleUnit } = view;
  const units = new Map(
    plan.goals.flatMap(({ measures }) => measures.flatMap(({ unit }) => unit ?? [])).map((unit) => [unit.id, unit]),
  );
  units.delete(responsibleUnit.id);
  const lead = { plain: speech.unit(responsibleUnit) };
  return [
    {
      who: adviser ? several([{ plain: adviser.name }, lead]) : lead,
      role: speech.say('parts', 'lead'),
      telephone: adviser?.telephone ?? responsibleUnit.telephone ?? '–',
    },
    ...[...units.values()].map((unit) => ({
      who: { plain: speech.unit(unit) },
      role: speech.say('sectors', unit.sector),
      telephone: unit.telephone ?? '–',
    })),
  ];
}

/** 681/2023 §§19(2), 22, 24(2) and 95(3); of a plan drawn up before 1.1.2025 the earlier Act's (681/2023 §102(2)). */
function law(plan: PlanView, speech: Speech): Said[] {
  const sections = isUnderOldAct(plan.drawnUpOn)
    ? {
        duties: '1386/2010,\u00a017\u00a0§',
        whole: '1386/2010,\u00a013\u00a0§',
        appeal: '1386/2010,\u00a083\u00a0§',
        review: '1386/2010,\u00a018\u00a0§',
      }
    : {
        duties: '681/2023,\u00a024\u00a0§',
        whole: '681/2023,\u00a019\u00a0§',
        appeal: '681/2023,\u00a095\u00a0§',
        review: '681/2023,\u00a022\u00a0§',
      };
  return [speech.say('law', 'binds', sections), speech.say('law', 'no-appeal', sections)];
}

/** Of the day on which something was drawn up or held. */
export const isUnderOldAct = (on: string | null) => on !== null && on < NEW_ACT_FROM;
