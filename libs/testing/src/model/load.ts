import { randomBytes } from 'node:crypto';
import { DUE_RULES } from '@samspel/statute';
import type pg from 'pg';
import type { Facts, PlanFact, ReviewFact } from './facts.js';

/** The sessions of the memberships, by membership: what a browser would hold in its cookie. */
export type Tokens = Map<string, string>;

/**
 * Puts the facts into a test database, as the owner. Every text carries the id of its record, so that an answer that holds
 * what it must not can be traced to where it came from.
 */
export async function load(facts: Facts, db: pg.Pool): Promise<Tokens> {
  const { now, today } = facts;
  const put = async (table: string, rows: object[]) => {
    if (rows.length === 0) return;
    const columns = Object.keys(rows[0]!)
      .map((column) => `"${column}"`)
      .join(', ');
    await db.query(
      `INSERT INTO app.${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::app.${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  };

  const authorities = [...new Map(facts.units.map((unit) => [unit.authorityId, unit])).values()];
  await put(
    'authority',
    authorities.map(({ authorityId, sector, name }) => ({
      id: authorityId,
      sector,
      name_fi: `${name} authority`,
      name_sv: name,
      version: 1,
    })),
  );
  await put(
    'unit',
    facts.units.map(({ id, authorityId, sector, name }) => ({
      id,
      authority_id: authorityId,
      sector,
      name_fi: name,
      name_sv: name,
      short_name: name,
      telephone: '029 000 0000',
      version: 1,
    })),
  );
  await put(
    'official',
    facts.officials.map(({ id, name }) => ({ id, name, telephone: '029 000 0142', version: 1 })),
  );
  await put(
    'account',
    facts.officials.map(({ id }) => ({
      official_id: id,
      email: `${id}@samspel.example`,
      locale: 'en',
      settings: {},
      created_at: now,
    })),
  );
  await put(
    'membership',
    facts.memberships.map(({ id, officialId, unitId, role, startsAt, endsAt }) => ({
      id,
      official_id: officialId,
      unit_id: unitId,
      role,
      starts_at: startsAt,
      ends_at: endsAt,
    })),
  );

  await put(
    'person',
    facts.people.map(({ id }) => ({ id, languages: ['so', 'en'], interpreter_needed: true, version: 1 })),
  );
  await put(
    'person_name',
    facts.people.map(({ id, name }) => ({
      person_id: id,
      position: 0,
      given_names: name,
      family_name: `family-${id}`,
    })),
  );
  await put(
    'person_birth',
    facts.people.map(({ id }) => ({ person_id: id, year: 1991, born_on: '1991-04-03' })),
  );
  await put(
    'person_permit',
    facts.people.map(({ id }) => ({
      person_id: id,
      citizenships: ['SO'],
      kind: 'international-protection',
      first_permit_on: '2025-01-15',
    })),
  );
  await put(
    'person_contact',
    facts.people.map(({ id }) => ({ person_id: id, telephone: '040 000 0000', email: `mail-${id}@person.example` })),
  );
  await put(
    'person_address',
    facts.people.map(({ id }) => ({
      person_id: id,
      street: `street-${id}`,
      postal_code: '02320',
      post_office: 'ESPOO',
    })),
  );
  await put(
    'person_identity_code',
    facts.people.map(({ id }) => ({ person_id: id, code: '030491-901P' })),
  );

  await put(
    'case',
    facts.cases.map(({ id, number, personId, responsibleUnitId, adviserId }) => ({
      id,
      number,
      person_id: personId,
      responsible_unit_id: responsibleUnitId,
      adviser_id: adviserId,
      adviser_since: now,
      version: 1,
    })),
  );
  await put(
    'case_progress',
    facts.cases.map(({ id, status }) => ({
      case_id: id,
      status,
      status_since: now,
      opened_on: today,
      ended_on: status === 'ended' ? today : null,
      end_reason: status === 'ended' ? 'other' : null,
    })),
  );
  await put(
    'case_event',
    facts.cases.flatMap(({ id: case_id, events }) =>
      events.map(({ id, kind, officialId, unitId }) => ({
        id,
        case_id,
        at: now,
        official_id: officialId,
        unit_id: unitId,
        kind,
        detail: DETAIL[kind] ?? null,
      })),
    ),
  );
  await put(
    'duty_opening',
    facts.dutyOpenings.map(({ id, caseId, membershipId, officialId, unitId, day }) => ({
      id,
      case_id: caseId,
      membership_id: membershipId,
      official_id: officialId,
      unit_id: unitId,
      purpose: 'client-contact',
      at: `${day}T06:00:00Z`,
      day,
    })),
  );

  await put(
    'participation',
    facts.participations.map(({ id, caseId, unitId, part, basis, reads, tells, status, endsOn, events }) => {
      return {
        id,
        case_id: caseId,
        unit_id: unitId,
        part,
        basis_id: basis,
        reads,
        tells,
        status,
        message: `message-${id}`,
        child_first_name: part === 'contributor' ? 'Ayaan' : null,
        child_group: part === 'contributor' ? 'Menninkäiset' : null,
        invited_at: now,
        invited_by: events[0]!.officialId,
        inviting_unit_id: events[0]!.unitId,
        answered_at: ['accepted', 'declined', 'ended'].includes(status) ? now : null,
        decline_reason: status === 'declined' ? `reason-${id}` : null,
        ends_on: endsOn,
        ended_at: status === 'ended' ? now : null,
        version: 1,
      };
    }),
  );
  await put(
    'consent',
    facts.participations.flatMap(({ id: participation_id, caseId, unitId, consents, events }) =>
      consents.map(({ id, from, until, reads, tells, ended }) => ({
        id,
        participation_id,
        case_id: caseId,
        unit_id: unitId,
        reads,
        tells,
        text_version: 1,
        given_by: `giver-${id}`,
        capacity: 'self',
        given_how: 'orally',
        language: 'so',
        valid_from: from,
        valid_until: until,
        recorded_at: now,
        recorded_by: events[0]!.officialId,
        ended_at: ended ? now : null,
        ended_by: ended ? events[0]!.officialId : null,
        ended_as: ended ? 'withdrawn' : null,
        ended_how: ended ? 'orally' : null,
        version: 1,
      })),
    ),
  );
  await put(
    'participation_official',
    facts.participations.flatMap(({ id, caseId, unitId, officials }) =>
      officials.map(({ officialId, removed }) => ({
        participation_id: id,
        official_id: officialId,
        case_id: caseId,
        unit_id: unitId,
        added_at: now,
        added_by: officials[0]!.officialId,
        removed_at: removed ? now : null,
      })),
    ),
  );
  await put(
    'participation_event',
    facts.participations.flatMap(({ id: participation_id, caseId, events }) =>
      events.map(({ id, kind, officialId, unitId }) => ({
        id,
        participation_id,
        case_id: caseId,
        at: now,
        official_id: officialId,
        unit_id: unitId,
        kind,
      })),
    ),
  );

  await put(
    'case_fact',
    facts.happenings.map(({ id, caseId, recordedBy, unitId, gone }) => ({
      id,
      case_id: caseId,
      kind: 'suspension',
      starts_on: today,
      ground: 'illness-or-injury',
      reason: `reason-${id}`,
      source: 'person',
      recorded_at: now,
      recorded_by: recordedBy,
      unit_id: unitId,
      gone_at: gone ? now : null,
      gone_by: gone ? recordedBy : null,
      version: 1,
    })),
  );
  await put(
    'clock',
    facts.clocks.map(({ caseId, rule }) => ({
      case_id: caseId,
      rule,
      act: '681/2023',
      section: '20(1)',
      kind: 'target',
      starts_on: today,
      raw_on: today,
      latest_on: today,
      paused: '{}',
    })),
  );
  await put(
    'clock_state',
    facts.cases.map(({ id }) => ({ case_id: id, rules: DUE_RULES })),
  );

  await put(
    'handover',
    facts.handovers.map(
      ({ id, caseId, fromUnitId, toUnitId, status, offeredBy, answeredBy, formerAdviserId, moved }) => ({
        id,
        case_id: caseId,
        from_unit_id: fromUnitId,
        to_unit_id: toUnitId,
        reason: moved ? 'moved' : 'left-labour-force',
        message: `offer-${id}`,
        status,
        offered_at: now,
        offered_by: offeredBy,
        answered_at: answeredBy === null ? null : now,
        answered_by: answeredBy,
        refusal_reason: status === 'refused' ? `refusal-${id}` : null,
        withdrawn_at: status === 'withdrawn' ? now : null,
        former_adviser_id: formerAdviserId,
        version: 1,
      }),
    ),
  );
  await put(
    'handover_consent',
    facts.handovers
      .filter(({ moved }) => moved)
      .map(({ id, caseId }) => ({
        handover_id: id,
        case_id: caseId,
        given_by: `consent-${id}`,
        given_how: 'orally',
        language: 'so',
        given_on: today,
      })),
  );

  await put(
    'assessment',
    facts.assessments.map(({ id, caseId, startedBy, concluded }) => ({
      id,
      case_id: caseId,
      started_on: today,
      started_by: startedBy,
      held_on: today,
      held_with: `with-${id}`,
      language: 'so',
      interpreter: 'present',
      told_aims_on: today,
      told_plan_on: today,
      told_binding_on: today,
      told_data_on: today,
      county_needed: true,
      county_reason: `county-${id}`,
      concluded_on: concluded ? today : null,
      concluded_by: concluded ? startedBy : null,
      need_found: concluded ? true : null,
      reason: concluded ? `reason-${id}` : null,
      version: 1,
    })),
  );
  await put(
    'assessment_unit',
    facts.assessments.flatMap(({ id, caseId, units }) =>
      units.map((unitId) => ({ assessment_id: id, unit_id: unitId, case_id: caseId })),
    ),
  );
  await put(
    'assessment_section',
    facts.assessments.flatMap(({ id, caseId, sections }) =>
      sections.map((section) => ({ assessment_id: id, case_id: caseId, section, content: `content-${section}-${id}` })),
    ),
  );
  await put(
    'language_level',
    facts.assessments.flatMap(({ id, caseId, levels }) =>
      levels.map(({ language, skill }) => ({ assessment_id: id, case_id: caseId, language, skill, level: 'A1.2' })),
    ),
  );
  await put(
    'background',
    facts.assessments.map(({ id, caseId }) => ({
      assessment_id: id,
      case_id: caseId,
      literacy: 'latin-basic',
      education_level: 3,
      education: `education-${id}`,
      occupation: `occupation-${id}`,
    })),
  );

  await put(
    'measure',
    facts.measures.map(({ id, caseId, unitId, agreed }) => ({
      id,
      case_id: caseId,
      unit_id: unitId,
      state: 'under-way',
      progress: 40,
      results: `results-${id}`,
      agreed,
      version: 1,
    })),
  );
  // What is agreed is frozen, and a case has one draft at a time: version after version, each agreed when all of it is there.
  for (const number of [...new Set(facts.plans.map((plan) => plan.number))].sort((a, b) => a - b))
    await putPlans(
      facts.plans.filter((plan) => plan.number === number),
      facts,
      put,
      db,
    );

  // A case has one that goes on: those that were held come first, each frozen when all of it is there.
  await putReviews(
    facts.reviews.filter(({ state }) => state === 'held'),
    facts,
    put,
    db,
  );
  await putReviews(
    facts.reviews.filter(({ state }) => state === 'draft'),
    facts,
    put,
    db,
  );

  await put(
    'imported_document',
    facts.imported.map(({ id, caseId, of, documentId }) => {
      const { responsibleUnitId, events } = facts.cases.find((each) => each.id === caseId)!;
      return {
        id,
        case_id: caseId,
        origin_id: id,
        assessment_id: of === 'assessment' ? documentId : null,
        plan_id: of === 'plan' ? documentId : null,
        review_id: of === 'review' ? documentId : null,
        authority_fi: `authority-${id}`,
        authority_sv: `authority-${id}`,
        unit_fi: 'Elsewhere',
        unit_sv: 'Elsewhere',
        authors: [{ name: `author-${id}`, unit: null }],
        units: [],
        recorder: `recorder-${id}`,
        recorded_at: now,
        imported_at: now,
        imported_by: events[0]!.officialId,
        unit_id: responsibleUnitId,
      };
    }),
  );
  await put(
    'task',
    facts.tasks.map((task) => ({
      id: task.id,
      case_id: task.caseId,
      title: task.title,
      description: `description-${task.id}`,
      unit_id: task.unitId,
      official_id: task.officialId,
      part: task.part,
      giver_part: task.giverPart,
      giver_id: task.giverId,
      giver_unit_id: task.giverUnitId,
      scope: task.scope,
      due_on: task.dueOn,
      state: task.state,
      given_at: now,
      turn_since: now,
      outcome: task.state === 'done' ? `outcome-${task.id}` : null,
      settled_at: task.state === 'done' || task.state === 'cancelled' ? now : null,
      version: 1,
    })),
  );
  await put(
    'task_event',
    facts.tasks.flatMap(({ id: task_id, caseId, events }) =>
      events.map(({ id, kind, officialId, unitId }) => ({
        id,
        task_id,
        case_id: caseId,
        at: now,
        official_id: officialId,
        unit_id: unitId,
        kind,
        comment: `comment-${id}`,
      })),
    ),
  );

  await put(
    'note',
    facts.notes.map(({ id, caseId, authorId, authorUnitId, chosen, texts, struck }) => ({
      id,
      case_id: caseId,
      author_id: authorId,
      author_unit_id: authorUnitId,
      category: 'contact',
      audience: chosen,
      created_at: now,
      amended_at: texts > 1 ? now : null,
      struck_at: struck ? now : null,
      struck_reason: struck ? 'wrong-audience' : null,
      version: 1,
    })),
  );
  await put(
    'note_text',
    facts.notes.flatMap(({ id, caseId, texts, text }) =>
      Array.from({ length: texts }, (_, index) => ({
        note_id: id,
        number: index + 1,
        case_id: caseId,
        content: `${text} ${index + 1}`,
        at: now,
      })),
    ),
  );
  await put(
    'note_audience',
    facts.notes.flatMap(({ id, caseId, authorUnitId, authorId, audience }) =>
      audience.map(({ unitId, part, removed }) => ({
        note_id: id,
        unit_id: unitId,
        case_id: caseId,
        author_unit_id: authorUnitId,
        part,
        added_at: now,
        added_by: authorId,
        removed_at: removed ? now : null,
      })),
    ),
  );
  await put(
    'note_opening',
    facts.notes.flatMap(({ id, caseId, openings }) =>
      openings.map(({ officialId, unitId }) => ({
        note_id: id,
        official_id: officialId,
        unit_id: unitId,
        case_id: caseId,
        at: now,
      })),
    ),
  );
  await put(
    'note_event',
    facts.notes.flatMap(({ id: note_id, caseId, events }) =>
      events.map(({ id, kind, officialId, unitId }) => ({
        id,
        note_id,
        case_id: caseId,
        at: now,
        official_id: officialId,
        unit_id: unitId,
        kind,
      })),
    ),
  );
  await put(
    'notice',
    facts.notices.map((each) => ({
      id: each.id,
      at: before(now, each.daysOld),
      kind: each.kind,
      unit_id: each.unitId,
      authority_id: each.authorityId,
      official_id: each.officialId,
      roles: each.roles,
      case_id: each.caseId,
      case_number: facts.cases.find(({ id }) => id === each.caseId)!.number,
      record_id: each.recordId,
      caused_by: each.causedBy,
      caused_in: each.causedIn,
    })),
  );
  await put(
    'notice_reading',
    facts.notices.flatMap(({ id, readBy }) => readBy.map((official_id) => ({ notice_id: id, official_id, at: now }))),
  );
  await put(
    'draft',
    facts.drafts.map(({ id, officialId, unitId, caseId, daysOld }) => ({
      id,
      official_id: officialId,
      unit_id: unitId,
      kind: 'note',
      subject_id: caseId ?? unitId,
      case_id: caseId,
      content: { text: `draft-${id}` },
      updated_at: before(now, daysOld),
    })),
  );
  await putAudit(facts, db);
  return signIn(facts, db);
}

const DETAIL: Record<string, string> = { 'status-changed': 'in-assessment', 'opened-on-duty': 'client-contact' };

async function putPlans(
  plans: PlanFact[],
  { today }: Facts,
  put: (table: string, rows: object[]) => Promise<void>,
  db: pg.Pool,
): Promise<void> {
  await put(
    'plan',
    plans.map(({ id, caseId, number }) => ({
      id,
      case_id: caseId,
      number,
      state: 'draft',
      drawn_up_on: today,
      valid_from: today,
      valid_until: '2199-12-31',
      agreed_on: null,
      created_at: `${today}T06:00:00Z`,
      version: 1,
    })),
  );
  await put(
    'plan_maker',
    plans.flatMap(({ id, caseId, makers }) =>
      makers.map((unitId) => ({ plan_id: id, case_id: caseId, unit_id: unitId })),
    ),
  );
  await put(
    'plan_content',
    plans.map(({ id, caseId }) => ({
      plan_id: id,
      case_id: caseId,
      own_wish: `wish-${id}`,
      own_wish_language: 'so',
      justification: `justification-${id}`,
      long_term_goal: `long-${id}`,
      follow_up: `follow-${id}`,
      child_opinion: 'heard',
      child_opinion_text: `opinion-${id}`,
    })),
  );
  await put(
    'plan_goal',
    plans.flatMap(({ id: plan_id, caseId, goals }) =>
      goals.map(({ id, goalId }, position) => ({
        id,
        plan_id,
        case_id: caseId,
        goal_id: goalId,
        position,
        description: `goal-${goalId}`,
      })),
    ),
  );
  await put(
    'plan_measure',
    plans.flatMap(({ id: plan_id, caseId, measures }) =>
      measures.map(({ measureId, goalId, unitId, kind }, position) => ({
        plan_id,
        measure_id: measureId,
        case_id: caseId,
        goal_id: goalId,
        position,
        kind,
        title: `measure-${measureId}`,
        unit_id: unitId,
        justification: `why-${measureId}`,
      })),
    ),
  );
  const agreed = plans.filter(({ state }) => state === 'agreed').map(({ id }) => id);
  await db.query(`UPDATE app.plan SET state = 'agreed', agreed_on = $2 WHERE id = ANY ($1::uuid[])`, [agreed, today]);
  await put(
    'plan_end',
    plans
      .filter(({ endedBy }) => endedBy !== null)
      .map(({ id, caseId, endedBy }) => ({
        plan_id: id,
        case_id: caseId,
        ended_on: today,
        reason: 'other',
        follows: 'other-service',
        detail: `end-${id}`,
        recorded_at: `${today}T06:00:00Z`,
        recorded_by: endedBy,
      })),
  );
}

async function putReviews(
  reviews: ReviewFact[],
  { now, today, cases }: Facts,
  put: (table: string, rows: object[]) => Promise<void>,
  db: pg.Pool,
): Promise<void> {
  const startedBy = (caseId: string) => cases.find(({ id }) => id === caseId)!.events[0]!.officialId;
  // One at a time, since a case has one that goes on and all are that until they are held.
  for (const { id, caseId, planId, state, units, measures, authors } of reviews) {
    await put('plan_review', [
      {
        id,
        case_id: caseId,
        plan_id: planId,
        state: 'draft',
        started_at: now,
        started_by: startedBy(caseId),
        held_on: today,
        person_present: true,
        interpreter_present: true,
        others: `others-${id}`,
        progress: `progress-${id}`,
        changes: `changes-${id}`,
        next_on: '2199-12-31',
        version: 1,
      },
    ]);
    await put(
      'plan_review_unit',
      units.map((unitId) => ({ review_id: id, unit_id: unitId, case_id: caseId })),
    );
    await put(
      'plan_review_measure',
      measures.map((measureId) => ({
        review_id: id,
        measure_id: measureId,
        case_id: caseId,
        outcome: 'partly',
        content: `went-${id}`,
      })),
    );
    await put(
      'plan_review_author',
      authors.map((officialId) => ({ review_id: id, official_id: officialId, case_id: caseId })),
    );
    if (state === 'held')
      await db.query(
        `UPDATE app.plan_review SET state = 'held', recorded_at = $2, recorded_by = started_by WHERE id = $1`,
        [id, now],
      );
  }
}

/** Their ids are given, so that rows which the test's own requests leave beside them can be told apart. */
async function putAudit(facts: Facts, db: pg.Pool): Promise<void> {
  const rows = facts.audit.map(({ id, membershipId, caseId, personIds }) => {
    const { officialId, unitId, role } = facts.memberships.find((each) => each.id === membershipId)!;
    const { authorityId } = facts.units.find((unit) => unit.id === unitId)!;
    return {
      id,
      at: facts.now,
      request_id: `planted-${id}`,
      official_id: officialId,
      membership_id: membershipId,
      unit_id: unitId,
      authority_id: authorityId,
      role,
      action: 'case.read',
      endpoint: 'cases.read',
      outcome: 'done',
      status: 200,
      case_id: caseId,
      person_ids: personIds,
      record_ids: [],
    };
  });
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  await db.query(
    `INSERT INTO app.audit (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM jsonb_populate_recordset(NULL::app.audit, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

async function signIn({ memberships }: Facts, db: pg.Pool): Promise<Tokens> {
  const tokens: Tokens = new Map(memberships.map(({ id }) => [id, randomBytes(32).toString('base64url')]));
  await db.query(
    `INSERT INTO app.session (token_hash, official_id, membership_id, started_at, last_active_at)
     SELECT sha256(convert_to(token, 'UTF8')), official_id, membership_id, app.clock(), app.clock()
     FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS s (official_id, membership_id, token)`,
    [memberships.map(({ officialId }) => officialId), memberships.map(({ id }) => id), [...tokens.values()]],
  );
  return tokens;
}

const before = (now: string, days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();
