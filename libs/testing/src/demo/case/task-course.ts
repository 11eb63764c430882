import { addDays, dayOf, daysBetween, earliest, latest, workdayUntil, type Day } from '../days.js';
import type { DemoOfficial, DemoParticipation, DemoTask } from '../demo.types.js';
import type { Random } from '../random.js';
import { say } from '../texts/said.js';
import { COMMENTS, HAND_BACK_REASONS, type TaskTemplate } from '../texts/tasks.js';
import { isIn } from './parts.js';
import { adviserOn, moment, tell, writes, type CaseSetting } from './setting.js';

/** A task as it is asked, before it is known what became of it. */
export interface Asked {
  name: string;
  template: TaskTemplate;
  /** Whose it is: a unit that takes part, the adviser, or the person. */
  holder: DemoParticipation | 'adviser' | 'person';
  giver: 'adviser' | DemoParticipation;
  on: Day;
  dueOn: Day;
  measureKey?: string;
  scope?: 'own-unit';
  /** What is known to have become of it. */
  done?: Day;
  child?: string;
}

/** What became of it: most is done in time, an overloaded adviser is late, some waits for those who have not answered. */
export function withCourse(setting: CaseSetting, random: Random, asked: Asked, task: DemoTask): DemoTask {
  const last = lastDayOf(setting);
  const actor = actorOf(setting, random, asked);
  const ready = asked.holder === 'adviser' || asked.holder === 'person' ? asked.on : acceptedOn(asked.holder);
  const gone =
    asked.holder !== 'adviser' && asked.holder !== 'person' && asked.holder.endedAt
      ? dayOf(asked.holder.endedAt)
      : null;
  const limit = earliest(last, gone ?? last);
  if (!actor || ready === null || ready >= limit) return afterEnd(setting, asked, task);
  const seenOn = workdayUntil(earliest(limit, addDays(latest(asked.on, ready), random.int(0, 3))));
  const seen = { at: moment(random, latest(seenOn, asked.on), 'middle'), by: actor.key };
  const doneOn = doneDay(setting, random, asked, latest(seenOn, asked.on), limit);
  if (doneOn) {
    const outcome = tell(setting, asked.template.outcome, writes(actor), { child: asked.child ?? '' });
    return { ...task, state: 'done', seen, done: { at: moment(random, doneOn, 'late'), by: actor.key, outcome } };
  }
  if (setting.milestones.ended) return afterEnd(setting, asked, { ...task, seen });
  if (asked.holder !== 'adviser' && asked.holder !== 'person' && !asked.scope && random.chance(16)) {
    const reason = say(random.pick(HAND_BACK_REASONS), writes(actor));
    return {
      ...task,
      state: 'handed-back',
      seen,
      handedBack: { at: moment(random, limit, 'late'), by: actor.key, reason },
    };
  }
  if (asked.holder === 'person') return task;
  if (asked.holder !== 'adviser' && random.chance(58)) {
    const comments = random.chance(30) ? [comment(random, limit, actor, asked.holder.unitKey)] : [];
    return {
      ...task,
      state: 'claimed',
      seen,
      claimed: { at: moment(random, latest(seenOn, asked.on), 'late'), by: actor.key },
      comments,
    };
  }
  return random.chance(62) ? { ...task, seen } : task;
}

function doneDay(setting: CaseSetting, random: Random, asked: Asked, from: Day, limit: Day): Day | null {
  if (asked.done) return workdayUntil(latest(from, earliest(asked.done, limit)));
  const openEnded = ['interview', 'conclude', 'plan', 'review'].includes(asked.name);
  // These move the case itself: while they are open the case stands where it stands.
  if (openEnded && !setting.milestones.ended) return null;
  const percent = setting.milestones.ended ? 92 : asked.dueOn < setting.today ? promptness(setting, asked) : 16;
  if (!random.chance(percent)) return null;
  const on = workdayUntil(addDays(asked.dueOn, -random.int(-3, 12)));
  return latest(from, earliest(on, limit));
}

/** Of a hundred tasks whose day has passed, how many are done: hardly any is left for good. */
function promptness(setting: CaseSetting, { holder, dueOn }: Asked): number {
  if (daysBetween(dueOn, setting.today) > 45) return 99;
  if (holder === 'person') return 92;
  if (holder !== 'adviser') return 84;
  return setting.adviser.key === 'sara.lindholm' || setting.adviser.absence !== null ? 66 : 90;
}

/** An ended case has no open task: what nobody had settled was closed with it. */
function afterEnd(setting: CaseSetting, asked: Asked, task: DemoTask): DemoTask {
  if (!setting.milestones.ended) return task;
  const hidden = asked.scope === 'own-unit' || asked.holder !== 'adviser';
  if (hidden) return { ...task, state: 'cancelled' };
  const by = adviserOn(setting, setting.milestones.ended.on);
  const outcome = say(['Ei enää ajankohtainen.', 'Inte längre aktuellt.'], writes(by));
  return {
    ...task,
    state: 'done',
    done: { at: moment(setting.random.fork(task.key), lastDayOf(setting), 'late'), by: by.key, outcome },
  };
}

function actorOf(setting: CaseSetting, random: Random, asked: Asked): DemoOfficial | null {
  if (asked.holder === 'adviser') return adviserOn(setting, asked.on);
  // What the person has done is entered by the adviser.
  if (asked.holder === 'person') return adviserOn(setting, asked.on);
  const named = asked.holder.officials;
  return named.length > 0 ? setting.staff.get(random.pick(named).officialKey) : null;
}

function comment(random: Random, on: Day, by: DemoOfficial, unitKey: string): DemoTask['comments'][number] {
  return { at: moment(random, on, 'late'), by: by.key, unitKey, text: say(random.pick(COMMENTS), writes(by)) };
}

function acceptedOn(participation: DemoParticipation): Day | null {
  return isIn(participation) && participation.answered ? dayOf(participation.answered.at) : null;
}

/** The last day of the case, or the last that is told of. */
export function lastDayOf(setting: CaseSetting): Day {
  return setting.milestones.ended?.on ?? setting.lastDay;
}
