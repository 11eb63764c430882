import type { DemoCase, DemoPlanVersion } from '../demo.types.js';
import { officialId, unitId } from './authority-rows.js';
import { caseId } from './case-rows.js';
import { idOf } from './ids.js';
import { add, type Row, type Rows } from './rows.js';

export const measureId = (each: DemoCase, key: string): string => idOf(key, each.openedAt);

export function addMeasures(rows: Rows, each: DemoCase): void {
  const agreed = new Set(
    each.planVersions
      .filter(({ state }) => state === 'agreed')
      .flatMap(({ goals }) => goals.flatMap(({ measures }) => measures.map(({ measureKey }) => measureKey))),
  );
  for (const { key, state, responsible, progress, responsibleOfficialKey, result } of each.measures) {
    add(rows, 'measure', {
      id: measureId(each, key),
      case_id: caseId(each),
      unit_id: 'unitKey' in responsible ? unitId(responsible.unitKey) : null,
      state,
      progress,
      official_id: responsibleOfficialKey && officialId(responsibleOfficialKey),
      results: result,
      agreed: agreed.has(key),
    });
  }
}

/** One version as a draft; an agreed one is agreed once its content stands, since the database freezes it from then on. */
export function addPlanDraft(rows: Rows, each: DemoCase, version: DemoPlanVersion): void {
  const own = { plan_id: planId(version), case_id: caseId(each) };
  add(rows, 'plan', {
    id: own.plan_id,
    case_id: own.case_id,
    number: version.number,
    state: 'draft',
    valid_from: version.validFrom,
    valid_until: version.validUntil,
    created_at: version.draftedAt,
  });
  for (const unitKey of version.makerUnitKeys) add(rows, 'plan_maker', { ...own, unit_id: unitId(unitKey) });
  add(rows, 'plan_content', {
    ...own,
    own_wish: version.ownWish,
    own_wish_language: version.ownWishLanguage,
    justification: version.justification,
    long_term_goal: version.longTermGoal,
    follow_up: version.followUp,
    job_search_duty: version.jobSearchDuty,
    job_search_reason: version.jobSearchReason,
    rights_told_on: version.rightsToldOn,
    signed_on: version.agreed?.way === 'signed' ? version.agreed.on : null,
    client_got: version.agreed?.clientGot ?? null,
    agreed_way: version.agreed?.way ?? null,
    agreed_by: version.agreed && officialId(version.agreed.by),
    interpreter_present: version.agreed?.interpreterPresent ?? null,
  });
  version.goals.forEach(({ key, text, measures }, position) => {
    const goal_id = idOf(key, each.openedAt);
    add(rows, 'plan_goal', {
      id: idOf(`${version.key}/${key}`, version.draftedAt),
      ...own,
      goal_id,
      position,
      description: text,
    });
    measures.forEach((measure, index) => {
      add(rows, 'plan_measure', {
        ...own,
        measure_id: measureId(each, measure.measureKey),
        goal_id,
        position: index,
        kind: measure.kind,
        title: measure.title,
        unit_id: 'unitKey' in measure.responsible ? unitId(measure.responsible.unitKey) : null,
        starts_on: measure.from,
        ends_on: measure.until,
        evaluated_on: measure.evaluateOn,
        justification: measure.justification,
      });
    });
  });
}

/** The plan, and the day on which it was drawn up and agreed. */
export function agreementOf(version: DemoPlanVersion): Row | null {
  return version.agreed ? { id: planId(version), agreed_on: version.agreed.on } : null;
}

export const planId = (version: DemoPlanVersion): string => idOf(version.key, version.draftedAt);
