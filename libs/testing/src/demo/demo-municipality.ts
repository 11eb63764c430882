import { AUTHORITIES, getUnit } from './authorities.js';
import { drawCase, slotsOf } from './case/draw-case.js';
import { withHandovers } from './case/handovers.js';
import { drawMilestones } from './case/milestones.js';
import { writes, type CaseSetting } from './case/setting.js';
import { createStaff, type Staff } from './case/staff.js';
import { dealCases, type Slot } from './caseloads.js';
import { addDays, dayOf, workdayUntil, yearOf, type Day } from './days.js';
import type { DemoCase, DemoChild, DemoMunicipality, DemoPerson, DemoTask } from './demo.types.js';
import { getLanguageGroup, type LanguageGroup } from './languages.js';
import type { NamePart } from './names/name-stock.js';
import { listOfficials } from './officials.js';
import { asNames, drawPerson, emailOf } from './person.js';
import { drawProfile } from './profile.js';
import { createRandom, type Random } from './random.js';
import { aminaYusuf } from './story/amina.js';
import type { NamedCase } from './story/named.js';
import { samiraHaddad } from './story/samira.js';

type Unnumbered = Omit<DemoCase, 'number'>;

/**
 * The demo municipality: real authorities of Uusimaa, forty invented officials, three hundred invented people and their
 * cases. The same for the same day on every machine; nothing in it has happened later than the workday before.
 */
export function demoMunicipality({ today }: { today: Day }): DemoMunicipality {
  const random = createRandom('samspel demo municipality');
  const officials = listOfficials(today);
  const staff = createStaff(officials);
  const told = [aminaYusuf(today), samiraHaddad(today)];
  const persons: DemoPerson[] = told.map(({ person }) => person);
  const cases: Unnumbered[] = told.map((each) => each.told);
  const taken = new Set(persons.map(({ names }) => names[0]?.display));

  dealCases(random.fork('deal')).forEach((slot, index) => {
    const setting = settle(random.fork(slot.key), slot, { staff, today, index: index + 2, taken });
    taken.add(setting.person.names[0]?.display);
    persons.push(setting.person);
    const drawn = drawCase(setting);
    cases.push(slot.unassigned ? unassigned(drawn) : drawn);
  });
  const all = withHandovers(cases, persons, officials, workdayUntil(addDays(today, -1)));
  return { today, authorities: AUTHORITIES, officials, persons, cases: numbered(random.fork('numbers'), all) };
}

interface Surroundings {
  staff: Staff;
  today: Day;
  index: number;
  taken: Set<string | undefined>;
}

function settle(random: Random, slot: Slot, { staff, today, index, taken }: Surroundings): CaseSetting {
  const unit = getUnit(slot.unit);
  const group = getLanguageGroup(slot.language);
  const adviser = staff.get(slot.adviser);
  const milestones = drawMilestones(random.fork('milestones'), slot.status, today, slot.named?.age);
  const atHome = unit.sector === 'municipal-integration' && random.fork('home').chance(62);
  const drawn = drawProfile(random.fork('profile'), group, atHome, slot.named?.woman);
  const personSetting = {
    key: slot.key.replace('case/', 'person/'),
    today,
    openedOn: milestones.openedOn,
    municipality: unit.municipality,
    index,
  };
  const person = drawPerson(random.fork('person'), drawn, personSetting);
  const names = slot.named
    ? namesOf(group, slot.named)
    : freshNames(random, person, taken, (again) => drawPerson(again, drawn, personSetting));
  const profile = { ...drawn, children: namedApart(drawn.children, names[0]?.given, group) };
  const lastDay = workdayUntil(addDays(today, -1));
  const handOverOn = workdayUntil(addDays(today, slot.named ? -8 : -14));
  return {
    key: slot.key,
    random,
    today,
    lastDay,
    status: slot.status,
    unit,
    adviser,
    handedOver: slot.handedOverBy ? { on: handOverOn, from: staff.get(slot.handedOverBy) } : null,
    unanswered: slot.named?.unanswered ?? false,
    language: writes(adviser),
    person: { ...person, names, children: profile.children, email: person.email && emailOf(names, index) },
    profile,
    milestones,
    staff,
    slots: slotsOf(profile),
  };
}

/** Two people may bear one name, but three hundred are easier to tell apart when they do not. */
function freshNames(
  random: Random,
  person: DemoPerson,
  taken: Set<string | undefined>,
  redraw: (again: Random) => DemoPerson,
): DemoPerson['names'] {
  let names = person.names;
  for (let attempt = 1; attempt < 12 && taken.has(names[0]?.display); attempt += 1)
    names = redraw(random.fork(`name ${attempt}`)).names;
  return names;
}

/** A child is not named like the parent. */
function namedApart(children: DemoChild[], parent: string | undefined, { names }: LanguageGroup): DemoChild[] {
  const taken = [parent, ...children.map(({ firstName }) => firstName)];
  const other = [...names.women, ...names.men].find(({ latin }) => !taken.includes(latin));
  return children.map((child) => (child.firstName === parent && other ? { ...child, firstName: other.latin } : child));
}

function namesOf({ names }: LanguageGroup, { given, family, woman }: NamedCase): DemoPerson['names'] {
  const known = [...names.women, ...names.men, ...names.family.women, ...names.family.men];
  const families = woman ? names.family.women : names.family.men;
  const find = (list: NamePart[], latin: string) =>
    list.find((part) => part.latin === latin) ?? { latin, original: null };
  return asNames(
    names,
    given.map((latin) => find(known, latin)),
    family === null ? null : find(families, family),
  );
}

/** Nobody has it yet: what its adviser would have is the unit's. */
function unassigned(drawn: Unnumbered): Unnumbered {
  const toUnit = (task: DemoTask): DemoTask =>
    'officialKey' in task.recipient && task.recipient.officialKey === drawn.adviserKey
      ? { ...task, recipient: { unitKey: drawn.unitKey } }
      : task;
  return { ...drawn, adviserKey: null, tasks: drawn.tasks.map(toUnit) };
}

/** Numbers run by the year in the order of opening, with the gaps that cases elsewhere leave. */
function numbered(random: Random, cases: Unnumbered[]): DemoCase[] {
  const latest = new Map<number, number>();
  return [...cases]
    .sort((one, other) =>
      one.openedAt < other.openedAt ? -1 : one.openedAt > other.openedAt ? 1 : one.key < other.key ? -1 : 1,
    )
    .map((each) => {
      const year = yearOf(dayOf(each.openedAt));
      const number = (latest.get(year) ?? 0) + random.int(1, 3);
      latest.set(year, number);
      return { ...each, number: `${year}-${String(number).padStart(5, '0')}` };
    });
}
