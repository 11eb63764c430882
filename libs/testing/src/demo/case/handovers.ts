import { at, dayOf, type Day } from '../days.js';
import type { DemoCase, DemoHandover, DemoOfficial, DemoPerson } from '../demo.types.js';
import { writes } from './setting.js';

type Unnumbered = Omit<DemoCase, 'number'>;

const OFFICE = 'espoo/leppavaara';
const INTEGRATION = 'espoo/kotoutuminen';

/** The responsibility for one case waits for the municipality's answer, and another one came to it in this way. */
export function withHandovers(
  cases: Unnumbered[],
  persons: readonly DemoPerson[],
  officials: readonly DemoOfficial[],
  lastDay: Day,
): Unnumbered[] {
  const children = new Map(persons.map((person) => [person.key, person.children.length]));
  const finnish = new Set(officials.filter((official) => writes(official) === 'fi').map(({ key }) => key));
  const suits = (each: Unnumbered, unitKey: string, advisers: readonly string[]) =>
    each.unitKey === unitKey &&
    each.status === 'plan-in-force' &&
    each.handedOver === null &&
    advisers.includes(each.adviserKey ?? '') &&
    finnish.has(each.adviserKey ?? '') &&
    (children.get(each.personKey) ?? 0) > 0;
  const waiting = cases.find((each) => suits(each, OFFICE, WAITING_FROM));
  const came = cases.find((each) => each.situation === 'home-care' && suits(each, INTEGRATION, CAME_TO));
  return cases.map((each) => {
    if (each === waiting) return { ...each, handover: offered(each, lastDay) };
    return each === came ? broughtBy('tuomas.heikkinen', each) : each;
  });
}

/** Not those that the story is told with. */
const WAITING_FROM = ['tuomas.heikkinen', 'kaisa.rantanen', 'farah.noori'];
const CAME_TO = ['minna.hakala', 'abdirahman.hussein'];

function offered(each: Unnumbered, lastDay: Day): DemoHandover {
  return {
    key: `${each.key}/handover`,
    fromUnitKey: OFFICE,
    toUnitKey: INTEGRATION,
    reason: 'left-labour-force',
    message: 'Jää kotiin hoitamaan lasta ja on hakenut kotihoidon tukea. Työnhaku on lopetettu. Haluaa jatkaa kieltä.',
    offeredAt: at(lastDay, 14, 10),
    offeredBy: each.adviserKey!,
    accepted: null,
  };
}

/** On the morning on which it was opened, before anything else was done in it. */
function broughtBy(opener: string, each: Unnumbered): Unnumbered {
  const day = dayOf(each.openedAt);
  return {
    ...each,
    openedAt: at(day, 8, 0),
    openedBy: opener,
    handover: {
      key: `${each.key}/handover`,
      fromUnitKey: OFFICE,
      toUnitKey: INTEGRATION,
      reason: 'left-labour-force',
      message: 'Ilmoittautui työnhakijaksi, mutta hoitaa lasta kotona kotihoidon tuella eikä etsi töitä.',
      offeredAt: at(day, 8, 12),
      offeredBy: opener,
      accepted: { at: at(day, 8, 26), by: each.adviserKey! },
    },
  };
}
