import type { Day } from '../days.js';
import type { DemoOfficial } from '../demo.types.js';

/** Who works where, and since when. */
export interface Staff {
  get(key: string): DemoOfficial;
  /** The advisers and practitioners who were in a unit from that day until the other. */
  of(unitKey: string, from: Day, until: Day): DemoOfficial[];
  /** The first day on which somebody of the unit could take part. */
  since(unitKey: string): Day | null;
}

export function createStaff(officials: DemoOfficial[]): Staff {
  const workers = officials.flatMap((official) =>
    official.memberships
      .filter(({ role }) => role === 'adviser' || role === 'practitioner')
      .map((membership) => ({ official, membership })),
  );
  return {
    get(key) {
      const found = officials.find((each) => each.key === key);
      if (!found) throw new Error(`no official ${key}`);
      return found;
    },
    of: (unitKey, first, last) =>
      workers
        .filter(({ membership }) => membership.unitKey === unitKey)
        .filter(({ membership: { from, until } }) => from <= first && (until === null || until >= last))
        .map(({ official }) => official),
    since: (unitKey) =>
      workers
        .filter(({ membership }) => membership.unitKey === unitKey && membership.until === null)
        .map(({ membership }) => membership.from)
        .sort()[0] ?? null,
  };
}
