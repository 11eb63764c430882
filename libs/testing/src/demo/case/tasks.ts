import { addDays, addMonths, dayOf, daysBetween, latest, workdayFrom, workdayUntil, type Day } from '../days.js';
import type { DemoParticipation, DemoTask, DemoTaskRecipient } from '../demo.types.js';
import type { Random } from '../random.js';
import { COUNTY_OWN_TASK, COUNTY_TASK, OWN_TASKS, PERSON_TASKS } from '../texts/tasks.js';
import { childFor } from './places.js';
import type { AgreedMeasure } from './plan.js';
import { adviserOn, moment, tell, writes, type CaseSetting } from './setting.js';
import { lastDayOf, withCourse, type Asked } from './task-course.js';

export function drawTasks(
  setting: CaseSetting,
  agreed: AgreedMeasure[],
  participations: DemoParticipation[],
): DemoTask[] {
  const random = setting.random.fork('tasks');
  const asked = [
    ...ownTasks(setting, random),
    ...countyTasks(setting, random, participations),
    ...measureTasks(setting, random, agreed, participations),
    ...personTasks(setting, random),
  ];
  return asked
    .map((each) => ({ ...each, on: workdayUntil(each.on) }))
    .filter(({ on }) => on <= lastDayOf(setting) && on >= setting.milestones.openedOn)
    .map((each, index) => settle(setting, random.fork(`${each.name} ${index}`), each, index))
    .filter((each) => each !== null);
}

function ownTasks(setting: CaseSetting, random: Random): Asked[] {
  const { openedOn, startedOn, heldOn, concludedOn, agreedOn, ended } = setting.milestones;
  const own = (name: keyof typeof OWN_TASKS, on: Day, dueOn: Day, done?: Day | null): Asked => ({
    name,
    template: OWN_TASKS[name],
    holder: 'adviser',
    giver: 'adviser',
    on,
    dueOn: workdayFrom(dueOn),
    ...(done ? { done } : {}),
  });
  const tasks = [own('interview', openedOn, addDays(openedOn, 21), heldOn)];
  if (random.chance(45)) tasks.push(own('permit', openedOn, addDays(openedOn, 10), startedOn));
  if (heldOn && !ended) tasks.push(own('conclude', heldOn, addDays(heldOn, 28), concludedOn));
  if (concludedOn && ended?.reason !== 'no-need')
    tasks.push(own('plan', concludedOn, addDays(concludedOn, 30), agreedOn[0]));
  agreedOn.forEach((day, index) => {
    const dueOn = addMonths(day, 6);
    if (index === 0)
      tasks.push(
        own(
          'referral',
          day,
          addMonths(day, 1),
          daysBetween(day, setting.lastDay) > 30 && !setting.unanswered ? addDays(day, random.int(12, 27)) : null,
        ),
      );
    tasks.push(own('review', addDays(dueOn, -24), dueOn, agreedOn[index + 1]));
  });
  const newest = agreedOn[agreedOn.length - 1];
  if (newest && random.chance(22))
    tasks.push(own('call', addDays(setting.lastDay, -random.int(1, 9)), addDays(setting.today, random.int(-4, 9))));
  return tasks;
}

function countyTasks(setting: CaseSetting, random: Random, participations: DemoParticipation[]): Asked[] {
  const county = participations.find(({ part }) => part === 'partner');
  if (!county || setting.milestones.startedOn === null) return [];
  const invitedOn = dayOf(county.invitedAt);
  const tasks: Asked[] = [];
  if (setting.milestones.agreedOn.length === 0 || invitedOn < (setting.milestones.concludedOn ?? '')) {
    tasks.push({
      name: 'county',
      template: COUNTY_TASK,
      holder: county,
      giver: 'adviser',
      on: invitedOn,
      dueOn: workdayFrom(addDays(invitedOn, 21)),
    });
  }
  if (county.status === 'accepted' && random.chance(40)) {
    const on = addDays(setting.lastDay, -random.int(3, 25));
    tasks.push({
      name: 'county-own',
      template: COUNTY_OWN_TASK,
      holder: county,
      giver: county,
      on,
      dueOn: workdayFrom(addDays(on, random.int(10, 30))),
      scope: 'own-unit',
    });
  }
  return tasks;
}

function measureTasks(
  setting: CaseSetting,
  random: Random,
  agreed: AgreedMeasure[],
  participations: DemoParticipation[],
): Asked[] {
  return agreed.flatMap((measure) => {
    const part = participations.find(({ unitKey }) => unitKey === measure.unitKey);
    const holder = measure.unitKey === null ? 'person' : measure.unitKey === setting.unit.key ? 'adviser' : part;
    if (!holder) return [];
    const invitedOn = holder === part && part ? dayOf(part.invitedAt) : measure.agreedOn;
    return measure.template.tasks.map((template, index): Asked => {
      const early = index === 0;
      const on = early ? latest(measure.agreedOn, invitedOn) : addDays(measure.evaluateOn, -random.int(18, 30));
      return {
        name: `${measure.name} ${index}`,
        template,
        holder,
        giver: 'adviser',
        on,
        // Referral within a month of the plan: 681/2023 §20(5).
        dueOn: workdayUntil(early ? addMonths(on, 1) : addDays(measure.evaluateOn, -4)),
        measureKey: measure.key,
        child: childFor(measure.template.place, setting)?.firstName ?? '',
      };
    });
  });
}

function personTasks(setting: CaseSetting, random: Random): Asked[] {
  const { openedOn, heldOn, agreedOn } = setting.milestones;
  const count = heldOn ? random.int(1, 2) : random.int(0, 1);
  return random.sample(PERSON_TASKS, count).map((template, index) => {
    const from = index === 0 ? (heldOn ?? openedOn) : (agreedOn[agreedOn.length - 1] ?? heldOn ?? openedOn);
    const on = addDays(from, random.int(0, 20));
    return {
      name: `person ${index}`,
      template,
      holder: 'person' as const,
      giver: 'adviser' as const,
      on,
      dueOn: workdayFrom(addDays(on, random.int(7, 21))),
    };
  });
}

function settle(setting: CaseSetting, random: Random, asked: Asked, index: number): DemoTask | null {
  const giver =
    asked.giver === 'adviser' ? adviserOn(setting, asked.on) : setting.staff.get(firstOfficial(asked.giver));
  const recipient = recipientOf(setting, random, asked);
  if (!recipient) return null;
  const more = { child: asked.child ?? '' };
  const task: DemoTask = {
    key: `${setting.key}/task/${index + 1}`,
    title: tell(setting, asked.template.title, writes(giver), more),
    description: tell(setting, asked.template.description, writes(giver), more),
    recipient,
    createdAt: moment(random, asked.on),
    createdBy: giver.key,
    createdByUnit: asked.giver === 'adviser' ? setting.unit.key : asked.giver.unitKey,
    dueOn: asked.dueOn,
    measureKey: asked.measureKey ?? null,
    state: 'open',
    scope: asked.scope ?? 'shared',
    seen: null,
    claimed: null,
    done: null,
    handedBack: null,
    comments: [],
  };
  return withCourse(setting, random, asked, task);
}

function recipientOf(setting: CaseSetting, random: Random, asked: Asked): DemoTaskRecipient | null {
  if (asked.holder === 'person') return { person: true };
  if (asked.holder === 'adviser') return { officialKey: setting.adviser.key, unitKey: setting.unit.key };
  if (asked.holder.status === 'declined') return null;
  const named = asked.holder.officials[0];
  return named && random.chance(26)
    ? { officialKey: named.officialKey, unitKey: asked.holder.unitKey }
    : { unitKey: asked.holder.unitKey };
}

function firstOfficial(participation: DemoParticipation): string {
  const first = participation.officials[0];
  if (!first) throw new Error(`nobody takes part for ${participation.unitKey}`);
  return first.officialKey;
}
