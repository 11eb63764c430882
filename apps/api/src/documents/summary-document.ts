import type { MeasureView, ParticipationView, PlanSummary, PlanView, TaskView } from '@samspel/contract';
import { addDays } from '@samspel/statute';
import { paper, several, unitValue, whoOf, type Fact, type Paper, type Subject, type Value } from './document.js';
import { personFacts } from './plan-document.js';
import { day, period, written, type Said, type Speech, type Written } from './speech.js';

export interface Meeting {
  subject: Subject;
  /** The plan in force, the draft that waits to be agreed: as far as the reader has them. */
  plan: PlanView | null;
  draft: PlanSummary | null;
  tasks: TaskView[];
  parts: ParticipationView[];
}

interface Row {
  title: Written;
  who: Value;
  when: string;
  state: Said;
}

export interface SummaryPaper extends Paper {
  headings: Record<'person' | 'plan' | 'goals' | 'tasks' | 'parts' | 'decide' | 'decisions', Said>;
  facts: Fact[];
  noPlan: Said | null;
  columns: Said[];
  goals: { heading: Said; description: Written; measures: (Row & { kind: Said })[] }[];
  moreMeasures: Said | null;
  taskColumns: Said[];
  tasks: Row[];
  noTasks: Said;
  moreTasks: Said | null;
  partColumns: Said[];
  parts: { unit: Value; role: Said; officials: string }[];
  moreParts: Said | null;
  decide: { said: Said; text: Written | null }[];
  moreDecisions: Said | null;
  nothing: Said;
}

/** How much there is room for, from the fullest to what always fits on two pages. */
const ROOMS = [
  { text: 600, goals: 12, measures: 24, tasks: 16, parts: 16, decisions: 10 },
  { text: 240, goals: 10, measures: 14, tasks: 10, parts: 10, decisions: 8 },
  { text: 140, goals: 6, measures: 8, tasks: 7, parts: 8, decisions: 6 },
  { text: 90, goals: 4, measures: 5, tasks: 5, parts: 5, decisions: 4 },
  { text: 60, goals: 2, measures: 3, tasks: 3, parts: 3, decisions: 3 },
];
type Room = (typeof ROOMS)[number];

/** The same meeting with ever less of the long texts and lists; what is left out is said to be. */
export const summaryPapers = (meeting: Meeting, speech: Speech): (() => SummaryPaper)[] =>
  ROOMS.map((room) => () => summaryPaper(meeting, speech, room));

function summaryPaper(meeting: Meeting, speech: Speech, room: Room): SummaryPaper {
  const { subject, plan, parts } = meeting;
  const heading = (key: string) => speech.say('headings', key);
  const columns = (...keys: string[]) => keys.map((key) => speech.say('columns', key));
  const { goals, measuresLeft } = goalsWithin(plan, speech, room);
  const tasks = meeting.tasks.filter(({ state }) => state !== 'done' && state !== 'cancelled');
  const taking = parts.filter(({ status }) => status === 'accepted' || status === 'invited');
  const decide = decisions(meeting, speech, room);
  return {
    ...paper(speech, speech.say('titles', 'summary'), subject.view.number, subject),
    headings: {
      person: heading('person'),
      plan: heading('plan'),
      goals: heading('goals'),
      tasks: heading('tasks'),
      parts: heading('parts'),
      decide: heading('decide'),
      decisions: heading('decisions'),
    },
    facts: [...personFacts(subject, speech), ...caseFacts(meeting, speech)],
    noPlan: plan ? null : speech.say('summary', 'no-plan'),
    columns: columns('measure', 'responsible', 'period', 'state'),
    goals,
    moreMeasures: more('more-measures', measuresLeft, speech),
    taskColumns: columns('task', 'holder', 'due', 'state'),
    tasks: tasks.slice(0, room.tasks).map((task) => taskRow(task, speech, room)),
    noTasks: speech.say('summary', 'no-tasks'),
    moreTasks: more('more-tasks', tasks.length - room.tasks, speech),
    partColumns: columns('unit', 'role', 'officials'),
    parts: taking.slice(0, room.parts).map((part) => partRow(part, speech)),
    moreParts: more('more-parts', taking.length - room.parts, speech),
    decide: decide.slice(0, room.decisions),
    moreDecisions: more('more-decisions', decide.length - room.decisions, speech),
    nothing: speech.say('summary', 'nothing'),
  };
}

function caseFacts({ subject: { view }, plan }: Meeting, speech: Speech): Fact[] {
  return [
    ...(view.status
      ? [{ label: speech.say('facts', 'status'), value: { said: speech.say('statuses', view.status) } }]
      : []),
    ...(plan
      ? [{ label: speech.say('facts', 'valid'), value: { plain: period(plan.validFrom, plan.validUntil) } }]
      : []),
  ];
}

function goalsWithin(plan: PlanView | null, speech: Speech, room: Room) {
  let left = room.measures;
  const goals = (plan?.goals ?? []).slice(0, room.goals).map(({ description, measures }, index) => {
    const shown = measures.slice(0, left);
    left -= shown.length;
    return {
      heading: speech.say('headings', 'goal', { number: index + 1 }),
      description: written(description, { most: room.text }),
      measures: shown.map((measure) => measureRow(measure, speech, room)),
    };
  });
  const all = (plan?.goals ?? []).flatMap(({ measures }) => measures).length;
  return { goals, measuresLeft: all - goals.flatMap(({ measures }) => measures).length };
}

function measureRow(measure: MeasureView, speech: Speech, room: Room) {
  return {
    kind: speech.say('kinds', measure.kind),
    title: written(measure.title, { most: room.text }),
    who: whoOf(measure, speech, (_, unit) => ({ plain: speech.unit(unit) })),
    when: period(measure.startsOn, measure.endsOn),
    state: speech.say('states', measure.state),
  };
}

function taskRow(task: TaskView, speech: Speech, room: Room): Row {
  const { unit, official } = task;
  const holder: Value[] = [
    ...(official ? [{ plain: official.name }] : []),
    ...(unit ? [{ plain: speech.unit(unit) }] : []),
  ];
  return {
    title: written(task.title, { most: room.text }),
    who: holder.length > 0 ? several(holder) : { said: speech.say('measures', 'person') },
    when: task.dueOn ? day(task.dueOn) : '–',
    state: speech.list([
      speech.say('task-states', task.state),
      ...(task.overdue ? [speech.say('summary', 'overdue')] : []),
    ]),
  };
}

function partRow({ unit, part, status, officials }: ParticipationView, speech: Speech): SummaryPaper['parts'][number] {
  return {
    unit: unitValue(speech, unit),
    role: speech.list([speech.say('parts', part), ...(status === 'invited' ? [speech.say('summary', 'invited')] : [])]),
    officials: officials.map(({ name }) => name).join(', ') || '–',
  };
}

/** Facts that wait for a decision; what is to be decided of them is the meeting's own affair. */
function decisions({ subject, plan, draft, tasks }: Meeting, speech: Speech, room: Room): SummaryPaper['decide'] {
  const { view, today } = subject;
  const soon = addDays(today, DAYS_AHEAD);
  const item = (key: string, params: Record<string, string | number>, text: string | null = null) => ({
    said: speech.say('summary', key, params),
    text: text === null ? null : written(text, { most: room.text }),
  });
  const evaluated = (plan?.goals ?? [])
    .flatMap(({ measures }) => measures)
    .filter((measure): measure is MeasureView & { evaluatedOn: string } => isDue(measure, soon))
    .sort((one, other) => (one.evaluatedOn < other.evaluatedOn ? -1 : 1));
  return [
    ...(draft ? [item('agree-draft', { number: draft.number })] : []),
    ...(!draft && !plan && view.status === 'in-planning' ? [item('draw-up', {})] : []),
    ...(plan?.validUntil && plan.validUntil <= soon ? [item('plan-ends', { day: day(plan.validUntil) })] : []),
    ...evaluated.map(({ evaluatedOn, title }) => item('evaluate', { day: day(evaluatedOn) }, title)),
    ...tasks
      .filter(({ overdue, dueOn }) => overdue && dueOn !== null)
      .map(({ dueOn, title }) => item('late-task', { day: day(dueOn!) }, title)),
  ];
}

/** A meeting looks two months ahead. */
const DAYS_AHEAD = 60;

const isDue = ({ evaluatedOn, state }: MeasureView, soon: string) =>
  evaluatedOn !== null && evaluatedOn <= soon && state !== 'done' && state !== 'interrupted';

const more = (key: string, count: number, speech: Speech): Said | null =>
  count > 0 ? speech.say('summary', key, { count }) : null;
