import { randomUUID } from 'node:crypto';
import {
  assessments,
  audit,
  authorities,
  cases,
  clocks,
  documents,
  drafts,
  exchange,
  facts,
  handovers,
  measures,
  notes,
  consents,
  notices,
  participations,
  people,
  plans,
  reviews,
  session,
  tasks,
  timeline,
  users,
  workload,
  type Consent,
  type Endpoint,
  type FactWrite,
  type PersonDetails,
} from '@samspel/contract';
import type { WorldOfficial } from '@samspel/testing';
import { A_FILE } from './a-file.js';
import { PASSWORD, type Stage } from './stage.js';

/** A request that the API carries out, whoever sends it being the one to do so. */
export interface GoodRequest {
  /** Nobody: it needs no session. */
  as?: Pick<WorldOfficial, 'token'>;
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  version?: number;
}

export interface Arranged {
  endpoint: Endpoint;
  /** Makes what the request needs, so that it can be sent once. */
  arrange(stage: Stage): Promise<GoodRequest>;
}

interface Given<P, Q, B> {
  as?: Pick<WorldOfficial, 'token'>;
  params?: P;
  query?: Q;
  body?: B;
  version?: number;
}

const good =
  <P, Q, B, R>(endpoint: Endpoint<P, Q, B, R>) =>
  (arrange: (stage: Stage) => Promise<Given<P, Q, B>>): Arranged => ({
    endpoint: endpoint as unknown as Endpoint,
    arrange: arrange as Arranged['arrange'],
  });

const PERSON: PersonDetails = {
  names: [{ givenNames: 'Sahra', familyName: 'Ali', original: 'سحر', originalLanguage: 'fa' }],
  languages: ['so', 'ar'],
  interpreterNeeded: true,
  birthYear: 1990,
  bornOn: '1990-02-28',
  citizenships: ['SO'],
  permitKind: 'family',
  firstPermitOn: '2025-02-01',
  permitFrom: '2025-03-01',
  permitUntil: '2029-02-28',
  municipalityCode: '049',
  telephone: '+358 40 000 0000',
  email: 'sahra@posti.example',
  street: 'Kivenlahdentie 1 A 2',
  postalCode: '02320',
  postOffice: 'Espoo',
  identityCode: '280290-9020',
};

const CONSENT: Consent = {
  givenBy: 'Sahra Ali',
  capacity: 'guardian',
  givenHow: 'orally',
  language: 'so',
  validFrom: '2026-01-01',
  validUntil: '2199-12-31',
};

/** What belongs to other kinds of facts is null: a value there is refused by the use case. */
const MOVE: FactWrite = {
  kind: 'move',
  startsOn: '2026-01-15',
  endsOn: null,
  signedOn: null,
  months: null,
  ground: null,
  needFound: null,
  municipalityCode: '049',
  reason: 'Moves to a daughter.',
  source: 'person',
};

/** One good request for every endpoint of the contract. */
export const GOOD_REQUESTS: Arranged[] = [
  good(session.start)(async ({ adviser }) => ({ body: { email: adviser.email, password: PASSWORD } })),
  good(session.read)(async ({ adviser }) => ({ as: adviser })),
  good(session.end)(async (stage) => ({ as: await anotherSession(stage) })),
  good(session.endEverywhere)(async (stage) => {
    const passing = await stage.api.world.official(stage.units.office);
    return { as: passing };
  }),
  good(session.chooseMembership)(async (stage) => ({
    as: await anotherSession(stage),
    body: { membershipId: stage.adviser.membershipId },
  })),
  good(session.changeSettings)(async ({ analyst }) => ({
    as: analyst,
    body: { locale: 'sv', singleKeys: true, density: 'compact' },
  })),
  good(session.demoPeople)(async () => ({})),

  good(cases.myWork)(async ({ adviser }) => ({ as: adviser, query: { limit: 2 } })),
  good(cases.list)(async ({ adviser }) => ({ as: adviser, query: { limit: 2 } })),
  good(cases.find)(async ({ adviser, aCase }) => ({ as: adviser, query: { q: aCase.number } })),
  good(cases.findInUnit)(async ({ colleague, aCase }) => ({ as: colleague, query: { q: aCase.number } })),
  good(cases.checkDuplicate)(async (stage) => {
    await stage.sql('DELETE FROM app.duplicate_check');
    const body = { givenNames: 'Sahra', familyName: 'Ali', bornOn: '1990-02-28', identityCode: '280290-9020' };
    return { as: stage.adviser, body };
  }),
  good(cases.open)(async (stage) => {
    // What was opened before is given up but for the latest: nobody works with thousands of cases.
    await stage.sql(
      `UPDATE app.case SET adviser_id = NULL WHERE adviser_id = $1 AND id NOT IN
         (SELECT c.id FROM app.case c WHERE c.adviser_id = $1 ORDER BY c.adviser_since DESC LIMIT 20)`,
      [stage.colleague.id],
    );
    return { as: stage.colleague, body: { person: PERSON } };
  }),
  good(cases.read)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(cases.standing)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(cases.openOnDuty)(async ({ colleague, aCase }) => ({
    as: colleague,
    params: { caseId: aCase.id },
    body: { purpose: 'urgent-matter' },
  })),
  good(cases.reassign)(async (stage) => ({
    as: stage.supervisor,
    params: { caseId: (await stage.case()).id },
    body: { officialId: stage.colleague.id },
    version: 1,
  })),
  good(cases.reassignMany)(async (stage) => ({
    as: stage.supervisor,
    body: { cases: [{ caseId: (await stage.case()).id, version: 1 }], officialId: stage.colleague.id },
  })),
  good(cases.end)(async (stage) => ({
    as: stage.adviser,
    params: { caseId: (await stage.case()).id },
    body: { reason: 'moved-away' },
    version: 1,
  })),
  good(cases.reopen)(async (stage) => ({
    as: stage.adviser,
    params: { caseId: (await stage.case('ended')).id },
    version: 1,
  })),

  good(people.read)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(people.weigh)(async ({ adviser, aCase }) => ({
    as: adviser,
    params: { caseId: aCase.id },
    body: { bornOn: '1991-04-03', permitKind: 'family', firstPermitOn: '2025-05-02' },
  })),
  good(people.change)(async (stage) => ({
    as: stage.adviser,
    params: { caseId: (await stage.case()).id },
    body: PERSON,
    version: 1,
  })),

  good(reviews.list)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(reviews.read)(async (stage) => ({ as: stage.adviser, params: { reviewId: (await stage.review()).id } })),
  good(reviews.start)(async (stage) => {
    const { caseId } = await stage.plan('agreed');
    await stage.sql(`UPDATE app.case_progress SET status = 'plan-in-force' WHERE case_id = $1`, [caseId]);
    return { as: stage.adviser, params: { caseId } };
  }),
  good(reviews.write)(async (stage) => {
    const { id, measureId } = await stage.review();
    return {
      as: stage.adviser,
      params: { reviewId: id },
      version: 1,
      body: {
        heldOn: '2026-06-15',
        personPresent: true,
        interpreterPresent: true,
        unitIds: [stage.units.office.id],
        others: 'The spouse',
        progress: 'Speaks at work already.',
        obstacles: 'Evenings without daycare.',
        results: 'A1.3',
        changes: 'A course in the daytime.',
        nextOn: '2026-12-15',
        source: 'The course’s report',
        outcomes: [{ measureId, outcome: 'partly', text: 'Half of the evenings.' }],
      },
    };
  }),
  good(reviews.discard)(async (stage) => ({
    as: stage.adviser,
    params: { reviewId: (await stage.review()).id },
    version: 1,
  })),
  good(reviews.conclude)(async (stage) => ({
    as: stage.adviser,
    params: { reviewId: (await stage.review()).id },
    version: 1,
  })),

  good(participations.list)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(participations.invitations)(async (stage) => {
    await stage.invitation();
    return { as: stage.teacher };
  }),
  good(participations.read)(async ({ teacher, daycarePart }) => ({
    as: teacher,
    params: { participationId: daycarePart.id },
  })),
  good(participations.invite)(async (stage) => ({
    as: stage.adviser,
    params: { caseId: stage.aCase.id },
    body: {
      unitId: (await stage.newUnit()).id,
      basis: '621/1999-29-1-consent',
      reads: ['schedule', 'language-level'],
      tells: ['daycare-and-school'],
      consent: CONSENT,
      message: 'Welcome',
      childFirstName: 'Ayaan',
      childGroup: 'Menninkäiset',
      endsOn: '2099-05-31',
    },
  })),
  good(participations.withdraw)(async (stage) => ({
    as: stage.adviser,
    params: { participationId: (await stage.invitation()).id },
    version: 1,
  })),
  good(participations.accept)(async (stage) => ({
    as: stage.teacher,
    params: { participationId: (await stage.invitation()).id },
    body: { officialIds: [stage.aide.id] },
    version: 1,
  })),
  good(participations.decline)(async (stage) => ({
    as: stage.teacher,
    params: { participationId: (await stage.invitation()).id },
    body: { reason: 'The child has moved.' },
    version: 1,
  })),
  good(participations.end)(async (stage) => ({
    as: stage.adviser,
    params: { participationId: (await stage.takenPart()).id },
    version: 1,
  })),
  good(participations.change)(async (stage) => ({
    as: stage.adviser,
    params: { participationId: (await stage.takenPart()).id },
    body: { endsOn: '2099-05-31', reads: [], tells: [], childGroup: 'Peikot' },
    version: 1,
  })),
  good(consents.record)(async (stage) => ({
    as: stage.adviser,
    params: { participationId: (await stage.takenPart()).id },
    body: { ...CONSENT, reads: ['schedule'], tells: [], replaces: null },
  })),
  good(consents.withdraw)(async (stage) => ({
    as: stage.adviser,
    params: { consentId: await stage.consentOf(await stage.takenPart()) },
    body: { how: 'in-writing' },
    version: 1,
  })),
  good(participations.addOfficial)(async (stage) => {
    const part = await stage.api.world.participation(await stage.case(), stage.units.daycare, 'contributor', {
      officials: [stage.teacher],
    });
    return { as: stage.teacher, params: { participationId: part.id }, body: { officialId: stage.aide.id } };
  }),
  good(participations.removeOfficial)(async (stage) => ({
    as: stage.teacher,
    params: { participationId: (await stage.takenPart()).id, officialId: stage.aide.id },
  })),

  good(handovers.list)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(handovers.waiting)(async (stage) => {
    await stage.handover();
    return { as: stage.successor };
  }),
  good(handovers.read)(async (stage) => ({ as: stage.successor, params: { handoverId: await stage.handover() } })),
  good(handovers.offer)(async (stage) => ({
    as: stage.adviser,
    params: { caseId: (await stage.case()).id },
    body: {
      unitId: stage.units.integration.id,
      reason: 'moved',
      message: 'She moves in September.',
      consent: { givenBy: 'Sahra Ali', givenHow: 'orally', language: 'ar', givenOn: '2026-01-01' },
    },
  })),
  good(handovers.withdraw)(async (stage) => ({
    as: stage.adviser,
    params: { handoverId: await stage.handover() },
    version: 1,
  })),
  good(handovers.accept)(async (stage) => ({
    as: stage.successor,
    params: { handoverId: await stage.handover() },
    body: { officialId: stage.successor.id },
    version: 1,
  })),
  good(handovers.refuse)(async (stage) => ({
    as: stage.successor,
    params: { handoverId: await stage.handover() },
    body: { reason: 'She lives in another municipality.' },
    version: 1,
  })),

  good(assessments.list)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(assessments.read)(async (stage) => ({
    as: stage.adviser,
    params: { assessmentId: await stage.assessment(await stage.case('in-assessment')) },
  })),
  good(assessments.background)(async ({ trainer, aCase }) => ({ as: trainer, params: { caseId: aCase.id } })),
  good(assessments.start)(async (stage) => ({
    as: stage.adviser,
    params: { caseId: (await stage.case()).id },
    body: { startedOn: '2026-01-15' },
  })),
  good(assessments.write)(async (stage) => ({
    as: stage.adviser,
    params: { assessmentId: await stage.assessment(await stage.case('in-assessment')) },
    body: {
      heldOn: '2026-01-16',
      heldWith: 'The spouse',
      language: 'so',
      interpreter: 'present',
      unitIds: [stage.units.office.id],
      toldAimsOn: '2026-01-17',
      toldPlanOn: '2026-01-18',
      toldBindingOn: '2026-01-19',
      toldDataOn: '2026-01-20',
      countyNeeded: true,
      countyReason: 'The nurse is part of it',
      sections: [{ section: 'life-situation', content: 'Two children' }],
      background: {
        literacy: 'latin-fluent',
        educationLevel: 3,
        education: 'Nurse',
        occupation: 'Nursing',
        levels: [{ language: 'fi', skill: 'speaking', level: 'A2.1' }],
      },
    },
    version: 1,
  })),
  good(assessments.conclude)(async (stage) => ({
    as: stage.adviser,
    params: { assessmentId: await stage.assessment(await stage.case('in-assessment')) },
    body: {
      needFound: true,
      reason: 'The language',
      plannedPlanOn: '2099-03-02',
      referral: 'To the health centre',
      source: 'Immigration service',
    },
    version: 1,
  })),

  good(plans.list)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(plans.read)(async (stage) => ({ as: stage.adviser, params: { planId: (await stage.plan()).id } })),
  good(plans.draft)(async (stage) => {
    const aCase = await stage.case('in-planning');
    await stage.assessment(aCase, { needFound: true });
    return { as: stage.adviser, params: { caseId: aCase.id } };
  }),
  good(plans.write)(async (stage) => {
    const plan = await stage.plan();
    const measure = {
      measureId: plan.measureId,
      kind: 'language-studies' as const,
      title: 'Evening course',
      unitId: stage.units.office.id,
      startsOn: '2026-02-02',
      endsOn: '2026-05-31',
      evaluatedOn: '2026-05-01',
      justification: 'It is where the work is.',
    };
    return {
      as: stage.adviser,
      params: { planId: plan.id },
      body: {
        ownWish: 'A job as a nurse',
        ownWishLanguage: 'so',
        justification: 'As assessed',
        longTermGoal: 'Nursing in Finland',
        followUp: 'Monthly, by telephone',
        jobSearchDuty: 'none',
        jobSearchReason: 'At home with a child',
        rightsToldOn: '2026-02-03',
        childOpinion: 'heard',
        childOpinionText: 'Wants to help people',
        upperSecondaryReason: 'Has a degree',
        validFrom: '2026-02-01',
        validUntil: '2026-12-31',
        goals: [{ goalId: plan.goalId, description: 'Finnish for work', upperSecondary: true, measures: [measure] }],
      },
      version: 1,
    };
  }),
  good(plans.nameMakers)(async (stage) => ({
    as: stage.adviser,
    params: { planId: (await stage.plan()).id },
    body: { unitIds: [stage.units.office.id] },
    version: 1,
  })),
  good(plans.discard)(async (stage) => ({
    as: stage.adviser,
    params: { planId: (await stage.plan()).id },
    version: 1,
  })),
  good(plans.agree)(async (stage) => ({
    as: stage.adviser,
    params: { planId: (await stage.plan()).id },
    body: {
      agreedOn: '2026-01-20',
      way: 'signed',
      signedOn: '2026-01-21',
      clientGot: 'given',
      interpreterPresent: true,
    },
    version: 1,
  })),
  good(plans.end)(async (stage) => {
    const { id, caseId } = await stage.plan('agreed');
    await stage.sql(`UPDATE app.case_progress SET status = 'plan-in-force' WHERE case_id = $1`, [caseId]);
    return {
      as: stage.adviser,
      params: { planId: id },
      body: { endedOn: '2026-06-15', reason: 'other', follows: 'employment-plan', detail: 'Has found work' },
      version: 1,
    };
  }),
  good(measures.follow)(async (stage) => ({
    as: stage.adviser,
    params: { measureId: (await stage.plan('agreed')).measureId },
    body: { state: 'under-way', progress: 30, officialId: stage.colleague.id, results: 'Goes well' },
    version: 1,
  })),

  good(clocks.read)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(clocks.targets)(async ({ administrator }) => ({ as: administrator })),
  good(clocks.changeTargets)(async (stage) => {
    // In an authority of its own, which has set itself nothing yet.
    const administrator = await stage.api.world.official(await stage.newUnit('employment'), 'administrator');
    return { as: administrator, body: { assessmentDays: 10, planDays: 21 }, version: 1 };
  }),
  good(facts.list)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(facts.weigh)(async ({ adviser, aCase }) => ({
    as: adviser,
    params: { caseId: aCase.id },
    body: { ...MOVE, corrects: null },
  })),
  good(facts.record)(async (stage) => ({
    as: stage.adviser,
    params: { caseId: (await stage.case()).id },
    body: MOVE,
  })),
  good(facts.correct)(async (stage) => ({
    as: stage.adviser,
    params: { factId: await stage.fact() },
    body: MOVE,
    version: 1,
  })),
  good(facts.takeBack)(async (stage) => ({ as: stage.adviser, params: { factId: await stage.fact() }, version: 1 })),

  good(tasks.list)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(tasks.read)(async (stage) => ({ as: stage.adviser, params: { taskId: await stage.task() } })),
  good(tasks.give)(async (stage) => ({
    as: stage.adviser,
    params: { caseId: stage.aCase.id },
    body: {
      title: 'Language club',
      description: 'Ask for a place',
      to: 'official',
      unitId: stage.units.office.id,
      officialId: stage.adviser.id,
      dueOn: '2099-05-31',
      scope: 'shared',
    },
  })),
  good(tasks.see)(async (stage) => ({ as: stage.adviser, params: { taskId: await stage.task() } })),
  good(tasks.claim)(async (stage) => ({ as: stage.adviser, params: { taskId: await stage.task() }, version: 1 })),
  good(tasks.handBack)(async (stage) => ({
    as: stage.adviser,
    params: { taskId: await stage.task() },
    body: { reason: 'No place' },
    version: 1,
  })),
  good(tasks.complete)(async (stage) => ({
    as: stage.adviser,
    params: { taskId: await stage.task() },
    body: { outcome: 'Has a place' },
    version: 1,
  })),
  good(tasks.comment)(async (stage) => ({
    as: stage.adviser,
    params: { taskId: await stage.task() },
    body: { comment: 'Asked' },
  })),
  good(tasks.giveAgain)(async (stage) => ({
    as: stage.adviser,
    params: { taskId: await stage.task({ state: 'handed-back' }) },
    body: { to: 'unit', unitId: stage.units.social.id, officialId: null, dueOn: '2099-05-31', comment: 'Please' },
    version: 1,
  })),
  good(tasks.cancel)(async (stage) => ({ as: stage.adviser, params: { taskId: await stage.task() }, version: 1 })),
  good(tasks.reassign)(async (stage) => ({
    as: stage.supervisor,
    params: { taskId: await stage.task() },
    body: { officialId: stage.adviser.id },
    version: 1,
  })),
  good(tasks.reassignMany)(async (stage) => ({
    as: stage.supervisor,
    body: { tasks: [{ taskId: await stage.task(), version: 1 }], officialId: stage.adviser.id },
  })),

  good(notes.list)(async ({ teacher, aCase }) => ({ as: teacher, params: { caseId: aCase.id }, query: { limit: 2 } })),
  good(notes.read)(async (stage) => ({ as: stage.adviser, params: { noteId: await stage.note() } })),
  good(notes.audience)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(notes.write)(async ({ adviser, aCase, units }) => ({
    as: adviser,
    params: { caseId: aCase.id },
    body: { category: 'contact', text: 'Called', audience: 'chosen', unitIds: [units.office.id, units.social.id] },
  })),
  good(notes.amend)(async (stage) => ({
    as: stage.adviser,
    params: { noteId: await stage.note() },
    body: { text: 'As it is' },
    version: 1,
  })),
  good(notes.narrow)(async (stage) => ({
    as: stage.adviser,
    params: { noteId: await stage.note() },
    body: { unitIds: [stage.units.office.id] },
    version: 1,
  })),
  good(notes.openTo)(async (stage) => {
    const lead = [{ unit: stage.units.office, part: 'lead' as const }];
    return {
      as: stage.adviser,
      params: { noteId: await stage.api.world.note(stage.aCase, stage.adviser, lead) },
      body: { unitIds: [stage.units.social.id] },
      version: 1,
    };
  }),
  good(notes.strike)(async (stage) => ({
    as: stage.adviser,
    params: { noteId: await stage.note() },
    body: { reason: 'wrong-person' },
    version: 1,
  })),
  good(notes.openings)(async (stage) => ({ as: stage.adviser, params: { noteId: await stage.note() } })),
  good(notes.struck)(async ({ supervisor }) => ({ as: supervisor, query: { limit: 2 } })),

  good(timeline.read)(async ({ adviser, aCase }) => ({
    as: adviser,
    params: { caseId: aCase.id },
    query: { limit: 2 },
  })),
  good(notices.list)(async ({ adviser }) => ({ as: adviser, query: { limit: 20, unread: true } })),
  good(notices.count)(async ({ adviser }) => ({ as: adviser })),
  good(notices.markRead)(async (stage) => ({ as: stage.adviser, params: { noticeId: await stage.notice() } })),
  good(notices.markAllRead)(async (stage) => ({ as: stage.adviser, body: { newestId: await stage.notice() } })),
  good(workload.read)(async ({ supervisor }) => ({ as: supervisor })),
  good(workload.tasks)(async ({ supervisor }) => ({ as: supervisor, query: { limit: 2 } })),
  good(workload.numbers)(async ({ analyst }) => ({ as: analyst })),
  good(audit.search)(async ({ officer, aCase }) => ({ as: officer, query: { caseNumber: aCase.number, limit: 2 } })),

  good(exchange.export)(async ({ adviser, aCase }) => ({ as: adviser, params: { caseId: aCase.id } })),
  good(exchange.import)(async (stage) => ({
    as: stage.adviser,
    params: { caseId: (await stage.case()).id },
    query: { check: false },
    body: A_FILE,
  })),

  good(documents.plan)(async (stage) => ({
    as: stage.adviser,
    params: { planId: (await stage.plan('agreed')).id },
    query: { language: 'fi', beside: 'so' },
  })),
  good(documents.review)(async (stage) => ({
    as: stage.adviser,
    params: { reviewId: await stage.heldReview() },
    query: { language: 'sv', beside: 'fa' },
  })),
  good(documents.summary)(async ({ adviser, aCase }) => ({
    as: adviser,
    params: { caseId: aCase.id },
    query: { language: 'sv', beside: 'ar' },
  })),

  good(drafts.read)(async ({ adviser, aCase }) => ({ as: adviser, params: { kind: 'note', subjectId: aCase.id } })),
  good(drafts.keep)(async ({ adviser, aCase }) => ({
    as: adviser,
    params: { kind: 'note', subjectId: randomUUID() },
    body: { content: '{"text":"half"}', caseId: aCase.id },
  })),
  good(drafts.discard)(async ({ adviser, aCase }) => ({ as: adviser, params: { kind: 'task', subjectId: aCase.id } })),

  good(authorities.municipalities)(async ({ adviser }) => ({ as: adviser })),
  good(authorities.units)(async ({ adviser }) => ({ as: adviser, query: { limit: 2 } })),
  good(authorities.unit)(async ({ adviser, units }) => ({ as: adviser, params: { unitId: units.daycare.id } })),
  good(authorities.officials)(async ({ adviser, units }) => ({ as: adviser, params: { unitId: units.office.id } })),
  good(authorities.addUnit)(async ({ administrator }) => ({
    as: administrator,
    body: {
      sector: 'employment',
      nameFi: 'Palvelupiste',
      nameSv: 'Servicepunkten',
      shortName: 'Piste',
      municipalityCode: '049',
      telephone: '09 000 0000',
    },
  })),
  good(authorities.changeUnit)(async (stage) => {
    const unit = await stage.api.world.unit({ authorityId: stage.units.office.authorityId });
    return {
      as: stage.administrator,
      params: { unitId: unit.id },
      body: {
        sector: 'employment',
        nameFi: 'Palvelupiste',
        nameSv: 'Servicepunkten',
        shortName: 'Piste',
        municipalityCode: '049',
        telephone: '09 000 0000',
      },
      version: 1,
    };
  }),

  good(users.list)(async ({ administrator }) => ({ as: administrator, query: { limit: 2 } })),
  good(users.read)(async ({ administrator, adviser }) => ({ as: administrator, params: { userId: adviser.id } })),
  good(users.add)(async ({ administrator }) => ({
    as: administrator,
    body: {
      name: 'Ville Virta',
      email: `${randomUUID()}@samspel.example`,
      telephone: '040 000 0000',
      locale: 'fi',
      password: null,
    },
  })),
  good(users.change)(async (stage) => {
    const user = await stage.api.world.official(stage.units.office);
    return {
      as: stage.administrator,
      params: { userId: user.id },
      body: { name: 'Ville Virta', telephone: '040 000 0000' },
      version: 1,
    };
  }),
  good(users.addMembership)(async (stage) => {
    const user = await stage.api.world.official(stage.units.office);
    return {
      as: stage.administrator,
      params: { userId: user.id },
      body: { unitId: stage.units.office.id, role: 'supervisor', startsAt: '2026-01-01T00:00:00Z' },
    };
  }),
  good(users.endMembership)(async (stage) => ({
    as: stage.administrator,
    params: { membershipId: (await stage.api.world.official(stage.units.office)).membershipId },
  })),
];

async function anotherSession({ api, adviser }: Stage): Promise<{ token: string }> {
  return { token: await api.world.session(adviser.id, adviser.membershipId) };
}
