import { CONSENT_TEXT_VERSION } from '@samspel/contract';
import { basisOf, type ParticipationBasis } from '@samspel/statute';
import { at, dayOf, type Instant } from '../days.js';
import type { DemoAssessment, DemoCase, DemoHandover, DemoOfficial, DemoParticipation } from '../demo.types.js';
import { actingMembership, officialId, unitId } from './authority-rows.js';
import { idOf } from './ids.js';
import { personId } from './person-rows.js';
import { add, type Rows } from './rows.js';

export const caseId = (each: DemoCase): string => idOf(each.key, each.openedAt);

/** The part of a unit in a case: the responsible unit leads it. */
export function partOf(each: DemoCase, unitKey: string): 'lead' | DemoParticipation['part'] {
  if (unitKey === each.unitKey) return 'lead';
  const found = each.participations.find((participation) => participation.unitKey === unitKey);
  if (!found) throw new Error(`${unitKey} has no part in ${each.key}`);
  return found.part;
}

export function addCase(rows: Rows, each: DemoCase): void {
  const id = caseId(each);
  const moves = movesOf(each);
  add(rows, 'case', {
    id,
    number: each.number,
    person_id: personId(each.personKey, each.openedAt),
    responsible_unit_id: unitId(each.unitKey),
    adviser_id: each.adviserKey && officialId(each.adviserKey),
    adviser_since: each.handedOver?.at ?? each.handover?.accepted?.at ?? each.openedAt,
    version: moves.length + 1,
  });
  add(rows, 'case_progress', {
    case_id: id,
    status: each.status,
    status_since: moves[moves.length - 1]?.at ?? each.openedAt,
    opened_on: dayOf(each.openedAt),
    ended_on: each.ended ? dayOf(each.ended.at) : null,
    end_reason: each.ended?.reason ?? null,
  });
  const event = (at: Instant, by: string, kind: string, detail: string | null = null, ofUnit = each.unitKey) => ({
    id: idOf(`${each.key}/event/${kind}/${at}`, at),
    case_id: id,
    at,
    official_id: officialId(by),
    unit_id: unitId(ofUnit),
    kind,
    detail,
  });
  const { handover } = each;
  const openedIn = handover?.accepted ? handover.fromUnitKey : each.unitKey;
  add(rows, 'case_event', event(each.openedAt, each.openedBy, 'opened', null, openedIn));
  if (handover) {
    const { offeredAt, offeredBy, fromUnitKey, toUnitKey, accepted } = handover;
    add(rows, 'case_event', event(offeredAt, offeredBy, 'handover-offered', unitId(toUnitKey), fromUnitKey));
    if (accepted)
      add(rows, 'case_event', event(accepted.at, accepted.by, 'handed-over', unitId(fromUnitKey), toUnitKey));
    addHandover(rows, each, handover);
  }
  for (const { at, by, to } of moves)
    add(rows, 'case_event', event(at, by, to === 'ended' ? 'ended' : 'status-changed', to === 'ended' ? null : to));
  if (each.handedOver && each.adviserKey) {
    add(
      rows,
      'case_event',
      event(each.handedOver.at, each.handedOver.fromKey, 'adviser-changed', officialId(each.adviserKey)),
    );
  }
  if (each.assessment) addAssessment(rows, each, each.assessment);
  for (const participation of each.participations) addParticipation(rows, each, participation);
}

/** When the case came to where it stood, by what happened in it. */
function movesOf({ assessment, planVersions, ended }: DemoCase): { at: Instant; by: string; to: string }[] {
  const moves = [];
  if (assessment) moves.push({ at: at(assessment.startedOn, 12, 50), by: assessment.startedBy, to: 'in-assessment' });
  if (assessment?.concluded?.need)
    moves.push({ at: at(assessment.concluded.on, 13, 55), by: assessment.concluded.by, to: 'in-planning' });
  const first = planVersions.find(({ agreed }) => agreed)?.agreed;
  if (first) moves.push({ at: at(first.on, 13, 58), by: first.by, to: 'plan-in-force' });
  if (ended) moves.push({ at: ended.at, by: ended.by, to: 'ended' });
  return moves;
}

function addHandover(rows: Rows, each: DemoCase, handover: DemoHandover): void {
  const { key, offeredAt, offeredBy, accepted } = handover;
  add(rows, 'handover', {
    id: idOf(key, offeredAt),
    case_id: caseId(each),
    from_unit_id: unitId(handover.fromUnitKey),
    to_unit_id: unitId(handover.toUnitKey),
    reason: handover.reason,
    message: handover.message,
    status: accepted ? 'accepted' : 'offered',
    offered_at: offeredAt,
    offered_by: officialId(offeredBy),
    answered_at: accepted?.at ?? null,
    answered_by: accepted ? officialId(accepted.by) : null,
    former_adviser_id: accepted ? officialId(offeredBy) : null,
    version: accepted ? 2 : 1,
  });
}

function addAssessment(rows: Rows, each: DemoCase, assessment: DemoAssessment): void {
  const { concluded } = assessment;
  const own = { assessment_id: idOf(assessment.key, each.openedAt), case_id: caseId(each) };
  add(rows, 'assessment', {
    id: own.assessment_id,
    case_id: own.case_id,
    started_on: assessment.startedOn,
    started_by: officialId(assessment.startedBy),
    held_on: assessment.heldOn,
    held_with: assessment.heldWith,
    language: assessment.language,
    interpreter: assessment.heldOn ? assessment.interpreter : null,
    told_aims_on: assessment.informedOn,
    told_plan_on: assessment.informedOn,
    told_binding_on: assessment.informedOn,
    told_data_on: assessment.informedOn,
    concluded_on: concluded?.on ?? null,
    concluded_by: concluded ? officialId(assessment.startedBy) : null,
    need_found: concluded?.need ?? null,
    reason: concluded?.reason ?? null,
  });
  for (const { section, text } of assessment.sections)
    add(rows, 'assessment_section', { ...own, section, content: text });
  for (const { language, skill, level } of assessment.levels)
    add(rows, 'language_level', { ...own, language, skill, level });
  add(rows, 'background', {
    ...own,
    literacy: assessment.literacy,
    education_level: assessment.educationLevel,
    education: assessment.education,
    occupation: assessment.occupation,
  });
}

function addParticipation(rows: Rows, each: DemoCase, participation: DemoParticipation): void {
  const { invitedAt, invitedBy, unitKey, status, answered, endedAt, consent, officials } = participation;
  const id = idOf(participation.key, invitedAt);
  const usual: ParticipationBasis = basisOf(participation.basis);
  const own = { participation_id: id, case_id: caseId(each), unit_id: unitId(unitKey) };
  add(rows, 'participation', {
    id,
    case_id: own.case_id,
    unit_id: own.unit_id,
    part: participation.part,
    basis_id: participation.basis,
    reads: usual.consent ? [] : usual.usuallyReads,
    tells: usual.consent ? [] : usual.usuallyTells,
    status,
    message: participation.message,
    child_first_name: participation.child?.firstName ?? null,
    child_group: participation.child?.group ?? null,
    invited_at: invitedAt,
    invited_by: officialId(invitedBy),
    inviting_unit_id: unitId(each.unitKey),
    answered_at: answered?.at ?? null,
    decline_reason: answered?.declineReason ?? null,
    ends_on: participation.endsOn,
    ended_at: endedAt,
    version: [invitedAt, answered, endedAt].filter(Boolean).length,
  });
  if (consent) {
    add(rows, 'consent', {
      id: idOf(`${participation.key}/consent`, invitedAt),
      ...own,
      reads: consent.reads,
      tells: consent.tells,
      text_version: CONSENT_TEXT_VERSION,
      capacity: consent.capacity,
      recorded_at: invitedAt,
      recorded_by: officialId(invitedBy),
      version: 1,
      given_by: consent.givenBy,
      given_how: consent.givenHow,
      language: consent.language,
      valid_from: consent.validFrom,
      valid_until: consent.validUntil,
    });
  }
  for (const { officialKey, at: addedAt, addedBy } of officials) {
    add(rows, 'participation_official', {
      ...own,
      official_id: officialId(officialKey),
      added_at: addedAt,
      added_by: officialId(addedBy),
    });
  }
  addParticipationEvents(rows, each, participation);
}

function addParticipationEvents(
  rows: Rows,
  each: DemoCase,
  { key, invitedAt, invitedBy, unitKey, status, answered, endedAt, officials }: DemoParticipation,
): void {
  const event = (kind: string, instant: Instant, by: string, ofUnit: string, more = '') =>
    add(rows, 'participation_event', {
      id: idOf(`${key}/event/${kind}${more}`, instant),
      participation_id: idOf(key, invitedAt),
      case_id: caseId(each),
      at: instant,
      official_id: officialId(by),
      unit_id: unitId(ofUnit),
      kind,
    });
  event('invited', invitedAt, invitedBy, each.unitKey);
  if (answered) event(status === 'declined' ? 'declined' : 'accepted', answered.at, answered.by, unitKey);
  for (const { officialKey, at: addedAt, addedBy } of officials.slice(1))
    event('official-added', addedAt, addedBy, unitKey, officialKey);
  const closer = each.ended?.by ?? each.adviserKey ?? each.openedBy;
  if (endedAt) event('ended', endedAt, closer, each.unitKey);
  if (status === 'withdrawn' && each.ended) event('withdrawn', each.ended.at, closer, each.unitKey);
}

/** What the requests left behind in which officials opened the case. */
export function addReads(rows: Rows, each: DemoCase, getOfficial: (key: string) => DemoOfficial): void {
  each.reads.forEach(({ at: instant, officialKey, unitKey, what }, index) => {
    const [action, endpoint] = READS[what];
    const membership = actingMembership(getOfficial(officialKey), unitKey);
    add(rows, 'audit', {
      at: instant,
      request_id: idOf(`${each.key}/request/${index}`, instant),
      official_id: officialId(officialKey),
      membership_id: membership.id,
      unit_id: unitId(unitKey),
      authority_id: idOf(`authority/${unitKey.split('/')[0]}`),
      role: membership.role,
      action,
      endpoint,
      outcome: 'done',
      status: 200,
      case_id: caseId(each),
      person_ids: [personId(each.personKey, each.openedAt)],
      record_ids: [caseId(each)],
    });
  });
}

const READS: Record<DemoCase['reads'][number]['what'], [action: string, endpoint: string]> = {
  case: ['case.read', 'cases.read'],
  notes: ['note.list', 'notes.list'],
  tasks: ['task.list', 'tasks.list'],
  plan: ['plan.read', 'plans.read'],
  assessment: ['assessment.read', 'assessments.list'],
};
