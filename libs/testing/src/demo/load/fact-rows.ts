import { hash } from 'node:crypto';
import { addDays, at, dayOf, workdayFrom, type Day } from '../days.js';
import type { DemoCase, DemoPlanVersion } from '../demo.types.js';
import { officialId, unitId } from './authority-rows.js';
import { caseId } from './case-rows.js';
import { idOf } from './ids.js';
import { add, type Row, type Rows } from './rows.js';

/** What happened in the case beside what has a record of its own: the law counts from it. */
export function addFacts(rows: Rows, each: DemoCase, today: Day): void {
  const opened = dayOf(each.openedAt);
  const put = (kind: string, on: Day, more: Row = {}) => {
    if (on > today) return;
    add(rows, 'case_fact', {
      id: idOf(`${each.key}/fact/${kind}/${on}`, at(on, 14, 5)),
      case_id: caseId(each),
      kind,
      starts_on: on,
      ends_on: null,
      months: null,
      ground: null,
      reason: null,
      source: 'person',
      recorded_at: at(on, 14, 5),
      recorded_by: officialId(each.adviserKey ?? each.openedBy),
      unit_id: unitId(each.unitKey),
      version: 1,
      ...more,
    });
  };

  const { handover } = each;
  if (handover?.accepted) {
    const { offeredBy, fromUnitKey, accepted } = handover;
    const since = { recorded_at: each.openedAt, recorded_by: officialId(offeredBy), unit_id: unitId(fromUnitKey) };
    const until = { recorded_at: accepted.at, recorded_by: officialId(accepted.by) };
    put('jobseeker', opened, { source: 'register', ...since });
    put('jobseeking-ended', dayOf(accepted.at), { source: 'authority', ...until });
  }
  if (each.situation === 'jobseeker') put('jobseeker', opened, { source: 'register' });
  if (each.situation === 'home-care') put('ground', opened, { ground: 'home-care-allowance', source: 'register' });
  if (each.situation === 'student') put('studies', addDays(opened, 90), { source: 'person' });
  const agreed = each.planVersions.filter(({ state }) => state === 'agreed');
  // Most are referred to their first measure in time; one in fourteen is still waiting for it.
  for (const version of agreed) if (oneIn(14, version.key) > 0) put('referral', referredOn(version));
  if (agreed.length > 0 && !each.ended && oneIn(24, `${each.key}/pause`) === 0)
    put('suspension', addDays(today, -40), {
      ends_on: addDays(today, 55),
      ground: oneIn(2, each.key) === 0 ? 'pregnancy-or-parental-leave' : 'illness-or-injury',
    });
  if (agreed.length > 2 && !each.ended && oneIn(6, `${each.key}/longer`) === 0)
    put('extension', addDays(today, -20), {
      months: 6,
      ground: 'low-education',
      reason:
        each.language === 'fi'
          ? 'Peruskoulu kesken; tarvitsee lukutaitokoulutusta.'
          : 'Grundskolan är inte slutförd; behöver läs- och skrivundervisning.',
    });
}

const referredOn = ({ key, agreed }: DemoPlanVersion): Day =>
  workdayFrom(addDays(agreed!.on, 2 + oneIn(18, `${key}/day`)));

/** A number below `count` that is the key's own, on every machine. */
const oneIn = (count: number, key: string): number => Number.parseInt(hash('sha256', key).slice(0, 8), 16) % count;
