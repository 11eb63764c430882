import type { Place } from '../texts/measures.js';
import type { CaseSetting } from './setting.js';

/** Which unit carries a measure out for this person; null when it is the person's own. */
export function unitFor(place: Place, setting: CaseSetting): string | null {
  if (place === 'person') return null;
  return unitIn(place, setting) ?? setting.unit.key;
}

/** Whether the place exists for this person at all: a daycare without a child of that age does not. */
export function hasPlace(place: Place, setting: CaseSetting): boolean {
  const inEspoo = ['049', '235'].includes(setting.person.municipality);
  if (place === 'daycare') return inEspoo && childFor(place, setting) !== null;
  if (place === 'school') return inEspoo && childFor(place, setting) !== null;
  if (place === 'ngo') return inEspoo;
  if (place === 'family') return inEspoo && setting.profile.children.length > 0;
  return true;
}

export function childFor(place: Place, setting: CaseSetting): { firstName: string; group: string } | null {
  const [from, to] = place === 'daycare' ? [1, 6] : [7, 16];
  const child = setting.profile.children.find(({ age }) => age >= from && age <= to);
  if (!child) return null;
  if (place === 'daycare') return { firstName: child.firstName, group: GROUPS[child.age % GROUPS.length] ?? 'Siilit' };
  return {
    firstName: child.firstName,
    group: child.age < 8 ? 'Valmistava luokka' : `${child.age - 6}${'ABC'[child.age % 3]}`,
  };
}

const GROUPS = ['Siilit', 'Ketut', 'Pöllöt', 'Oravat'];

/** The unit that does this where the person lives; null where there is none in the demo. */
export function unitIn(place: Place, setting: CaseSetting): string | null {
  const { municipality } = setting.person;
  const swedish = setting.language === 'sv';
  const inEspoo = ['049', '235'].includes(municipality);
  const turn = setting.random.fork('place').int(0, 9);
  switch (place) {
    case 'training':
      if (inEspoo) return swedish && turn < 6 ? 'axxell/integration' : 'omnia/kotoutuminen';
      return municipality === '091' ? 'axxell/integration' : null;
    case 'vocational':
      return inEspoo ? 'omnia/ammattiopisto' : null;
    case 'integration':
      return inEspoo ? 'espoo/kotoutuminen' : null;
    case 'advice':
      return inEspoo ? 'espoo/neuvonta' : null;
    case 'social':
      if (inEspoo) return 'luvn/aikuiset';
      return municipality === '092' ? 'vakehyva/aikuiset' : null;
    case 'family':
      return 'luvn/perheet';
    case 'daycare':
      if (swedish && turn < 6) return 'espoo/alberga';
      return turn < 7 ? 'espoo/metsatahti' : 'espoo/kilo';
    case 'school':
      return turn < 7 ? 'espoo/kilonpuisto' : 'espoo/postipuu';
    case 'ngo':
      return 'naapuruustalo/leppavaara';
    case 'mentor':
      return 'luckan/mentor';
    case 'lead':
    case 'person':
      return null;
  }
}
