import {
  assessments,
  audit,
  cases,
  clocks,
  exchange,
  facts as happenings,
  handovers,
  documents,
  notes,
  notices,
  participations,
  people,
  plans,
  reviews,
  tasks,
  timeline,
  workload,
  type CaseView,
  type Endpoint,
  type PersonView,
} from '@samspel/contract';
import {
  hasLapsed,
  hasTakenPart,
  relationsTo,
  TRACE,
  tracesFor,
  unitsNamedTo,
  type Facts,
  type Reader,
} from '@samspel/testing';
import type { Answer, Client } from './client.js';
import { readPdf } from './read-pdf.js';

/**
 * Asks the API everything that it can be asked for reading, as one official in one membership, and compares each answer
 * with the model: the status, the ids in every list, every count, every part that is there or not, and every trace of a
 * record in the text of the answer. With a wall taken away an act may fail in another way, but nothing more may leave.
 */
export class AgainstModel {
  private readonly faults: string[] = [];
  private readonly traces: Map<string, boolean>;
  private readonly units: Set<string>;
  private hidden = 0;
  /** Setting and reading one takes its time. */
  private papersLeft = 2;

  constructor(
    private readonly facts: Facts,
    private readonly reader: Reader,
    private readonly client: Client,
    /** Both walls stand: what may be read is also to be read in just the expected way. */
    private readonly strict: boolean,
    /** Which of the requests that are to be refused are sent, one in five; another fifth for another reader. */
    private readonly turn: number,
  ) {
    this.traces = tracesFor(facts, reader);
    this.units = new Set(facts.units.map(({ id }) => id));
  }

  async differences(): Promise<string[]> {
    for (const aCase of this.facts.cases) await this.case(aCase);
    await this.records();
    await this.handovers();
    await this.own();
    return this.faults;
  }

  private async case({ id: caseId, number, status }: Facts['cases'][number]): Promise<void> {
    const { facts, reader } = this;
    const of = { params: { caseId } };
    const sees = reader.case(caseId);
    const named = unitsNamedTo(facts, reader, caseId);
    const visible = {
      participations: facts.participations.filter((each) => each.caseId === caseId && reader.participation(each)),
      tasks: facts.tasks.filter((each) => each.caseId === caseId && reader.task(each)),
      notes: facts.notes.filter((each) => each.caseId === caseId && reader.note(each)),
      plans: facts.plans.filter((each) => each.caseId === caseId && reader.plan(each)),
      assessments: facts.assessments.filter((each) => each.caseId === caseId && reader.reads(caseId, 'assessment')),
    };
    const taking = visible.participations.filter(
      (each) => (each.status === 'invited' || each.status === 'accepted') && !hasLapsed(each, facts),
    );

    const view = await this.ask(cases.read, of, sees, named);
    if (view) {
      this.same(view, 'counts', view.body.counts, {
        openTasks: visible.tasks.filter(({ state }) => state !== 'done' && state !== 'cancelled').length,
        notes: visible.notes.filter(({ struck }) => !struck).length,
        participants: 1 + taking.length,
      });
      this.same(
        view,
        'others',
        ids(view.body.others.map(({ unit }) => unit)),
        [...taking.map(({ unitId }) => unitId), facts.cases.find(({ id }) => id === caseId)!.responsibleUnitId]
          .filter((id) => id !== reader.actor!.unitId)
          .sort(),
      );
      this.same(view, 'status', view.body.status, reader.full(caseId) ? status : undefined);
      this.same(
        view,
        'steps',
        ids(view.body.steps.filter(({ taskId }) => taskId).map(({ taskId }) => ({ id: taskId! }))),
        ids(visible.tasks.filter(({ state }) => state !== 'done' && state !== 'cancelled')),
      );
      const due = facts.clocks.filter((each) => each.caseId === caseId).map(({ rule }) => rule);
      this.same(view, 'clock', view.body.clock?.rule, reader.limits(caseId) ? due.sort()[0] : undefined);
      this.child(view, caseId);
    }

    if (this.asksForPaper())
      await this.ask(documents.summary, { ...of, query: { language: 'fi' } }, reader.full(caseId), named);

    const person = await this.ask(people.read, of, sees, named);
    if (person) this.same(person, 'parts', partsOf(person.body), expectedParts(reader, caseId));

    const reads = { work: reader.reads(caseId, 'education-and-work'), level: reader.reads(caseId, 'language-level') };
    const background = await this.ask(assessments.background, of, reads.work || reads.level, named);
    if (background)
      this.same(
        background,
        'background',
        background.body.background !== null,
        facts.assessments.some(
          (each) => each.caseId === caseId && (reads.work || (reads.level && each.levels.length > 0)),
        ),
      );

    // Whose the case is, in person: nobody else takes all of it out.
    const mine = relationsTo(facts, reader.actor, { kind: 'case', id: caseId }).includes('case.lead');
    const out = await this.ask(exchange.export, of, mine, named);
    if (out) {
      const { imported } = facts;
      const lasting = (documentId: string) => imported.find((each) => each.documentId === documentId)?.id ?? documentId;
      const own = <T extends { id: string; caseId: string }>(all: T[]) => all.filter((each) => each.caseId === caseId);
      this.same(
        out,
        'documents',
        ids([...out.body.assessments, ...out.body.plans, ...out.body.reviews]),
        [
          ...own(facts.assessments).filter(({ concluded }) => concluded),
          ...own(facts.plans).filter(({ state }) => state === 'agreed'),
          ...own(facts.reviews).filter(({ state }) => state === 'held'),
        ]
          .map(({ id }) => lasting(id))
          .sort(),
      );
    }

    await this.ask(clocks.read, of, reader.limits(caseId), named);
    const recorded = facts.happenings.filter((each) => each.caseId === caseId && reader.limits(caseId));
    await this.list(happenings.list, of, reader.limits(caseId), named, ids(recorded));
    await this.list(assessments.list, of, reader.reads(caseId, 'assessment'), named, ids(visible.assessments));
    await this.list(plans.list, of, reader.reads(caseId, 'goals'), named, ids(visible.plans));
    await this.list(
      reviews.list,
      of,
      reader.reads(caseId, 'plan'),
      named,
      ids(facts.reviews.filter((each) => each.caseId === caseId && reader.review(each))),
    );
    await this.list(tasks.list, of, sees, named, ids(visible.tasks));
    await this.list(participations.list, of, sees, named, ['null', ...ids(visible.participations)].sort());
    const offers = facts.handovers.filter((each) => each.caseId === caseId && reader.handover(each));
    await this.list(handovers.list, of, reader.lead(caseId) || this.tookPart(caseId), named, ids(offers));
    await this.list(
      notes.list,
      { ...of, query: { limit: 100 } },
      sees || this.tookPart(caseId),
      named,
      ids(visible.notes),
    );
    const told = await this.ask(timeline.read, { ...of, query: { limit: 100 } }, sees, named);
    if (told)
      this.same(
        told,
        'timeline',
        told.body.items.map(({ kind, recordId }) => `${kind} ${recordId}`).sort(),
        this.timeline(caseId),
      );

    const choice = await this.ask(notes.audience, of, sees ? undefined : false, named);
    if (choice) {
      const inForce = taking.filter((each) => each.status === 'accepted').map(({ unitId }) => unitId);
      const lead = facts.cases.find(({ id }) => id === caseId)!.responsibleUnitId;
      this.same(
        choice,
        'audience',
        ids(choice.body.units.map(({ unit }) => unit)),
        [lead, ...inForce].filter((id) => id === reader.actor!.unitId || reader.tells(caseId)).sort(),
      );
    }
    const found =
      sees || this.isTurn() ? await this.ask(cases.find, { query: { q: number } }, undefined, undefined) : undefined;
    if (found)
      this.same(
        found,
        'found',
        found.body.items.map((each) => each.caseId),
        sees ? [caseId] : [],
      );
  }

  private async records(): Promise<void> {
    const { facts, reader } = this;
    const namedIn = (caseId: string) => unitsNamedTo(facts, reader, caseId);
    for (const task of facts.tasks) {
      const given = await this.ask(
        tasks.read,
        { params: { taskId: task.id } },
        reader.task(task),
        namedIn(task.caseId),
      );
      if (given)
        this.same(
          given,
          'events',
          ids(given.body.events),
          ids(task.events.filter((each) => reader.taskEvent(task, each))),
        );
    }
    for (const note of facts.notes) {
      const of = { params: { noteId: note.id } };
      const given = await this.ask(notes.read, of, reader.note(note), undefined);
      if (given) {
        this.same(
          given,
          'texts',
          given.body.text === null ? 0 : 1 + given.body.earlier.length,
          reader.noteText(note) ? note.texts : 0,
        );
        this.same(
          given,
          'units',
          ids(given.body.units),
          note.audience
            .filter((each) => !each.removed && reader.noteAudience(note, each))
            .map(({ unitId }) => unitId)
            .sort(),
        );
      }
      const mine =
        reader.note(note) &&
        note.authorUnitId === reader.actor!.unitId &&
        (reader.actor!.role === 'supervisor' ||
          (reader.actor!.role !== 'data-protection-officer' && note.authorId === reader.actor!.officialId));
      await this.ask(notes.openings, of, mine, undefined);
    }
    for (const plan of facts.plans) {
      const given = await this.ask(
        plans.read,
        { params: { planId: plan.id } },
        reader.plan(plan),
        namedIn(plan.caseId),
      );
      if (this.asksForPaper())
        await this.ask(
          documents.plan,
          { params: { planId: plan.id }, query: { language: 'sv' } },
          reader.plan(plan),
          undefined,
        );
      if (!given) continue;
      const { body } = given;
      this.same(given, 'content', body.ownWish !== undefined, reader.planContent(plan));
      this.same(given, 'end', Boolean(body.ended), plan.endedBy !== null && reader.planContent(plan));
      this.same(
        given,
        'goals',
        body.goals.map(({ goalId }) => goalId).sort(),
        plan.goals.map(({ goalId }) => goalId).sort(),
      );
      this.same(
        given,
        'measures',
        body.goals.flatMap((goal) => goal.measures.map(({ measureId }) => measureId)).sort(),
        plan.measures
          .filter((each) => reader.planMeasure(plan, each))
          .map(({ measureId }) => measureId)
          .sort(),
      );
    }
    for (const review of facts.reviews) {
      const given = await this.ask(
        reviews.read,
        { params: { reviewId: review.id } },
        reader.review(review),
        namedIn(review.caseId),
      );
      // While it goes on there is no paper of it for anybody.
      if (this.asksForPaper() && review.state === 'held')
        await this.ask(
          documents.review,
          { params: { reviewId: review.id }, query: { language: 'fi' } },
          reader.review(review),
          namedIn(review.caseId),
        );
      if (!given) continue;
      const { body } = given;
      this.same(given, 'units', ids(body.units), review.units.filter((id) => reader.reviewUnit(review, id)).sort());
      this.same(
        given,
        'gone through',
        body.agenda.flatMap(({ measureId, outcome }) => (outcome === null ? [] : [measureId])).sort(),
        review.measures.filter((each) => reader.reviewMeasure(review, each)).sort(),
      );
    }
    for (const { id, caseId, units } of facts.assessments) {
      const given = await this.ask(
        assessments.read,
        { params: { assessmentId: id } },
        reader.reads(caseId, 'assessment'),
        namedIn(caseId),
      );
      if (given)
        this.same(given, 'units', ids(given.body.units), units.filter((unit) => reader.unitOf(caseId, unit)).sort());
    }
    for (const participation of facts.participations) {
      const given = await this.ask(
        participations.read,
        { params: { participationId: participation.id } },
        reader.participation(participation),
        namedIn(participation.caseId),
      );
      if (given)
        this.same(
          given,
          'officials',
          ids(given.body.officials),
          participation.officials
            .filter(({ officialId, removed }) => !removed && reader.participationOfficial(participation, officialId))
            .map(({ officialId }) => officialId)
            .sort(),
        );
    }
  }

  private async handovers(): Promise<void> {
    const { facts, reader } = this;
    for (const handover of facts.handovers) {
      const { id, caseId, moved } = handover;
      const given = await this.ask(
        handovers.read,
        { params: { handoverId: id } },
        reader.handover(handover),
        unitsNamedTo(facts, reader, caseId),
      );
      if (!given) continue;
      this.same(given, 'person', given.body.person !== null, reader.lead(caseId) || reader.isOffered(handover));
      this.same(given, 'consent', !!given.body.consent, moved && reader.lead(caseId));
    }
  }

  /** What is asked without naming a record. */
  private async own(): Promise<void> {
    const { facts, reader } = this;
    const works = ['adviser', 'practitioner', 'supervisor'].includes(reader.actor?.role ?? '');
    const all = facts.cases.filter(({ id }) => reader.case(id));
    const open = all.filter(({ id, status }) => status !== 'ended' || !reader.full(id));
    await this.list(cases.list, { query: { ended: true, limit: 100 } }, works, undefined, ids(all));
    const mine = await this.ask(cases.myWork, { query: { limit: 100 } }, works, undefined);
    const invited = facts.participations.filter(
      (each) => each.status === 'invited' && each.unitId === reader.actor?.unitId,
    );
    const offered = facts.handovers.filter((each) => reader.isOffered(each));
    if (mine) {
      const { body } = mine;
      this.same(mine, 'cases', ids(body.cases.items), ids(open));
      this.same(
        mine,
        'totals',
        [body.cases.total, body.cases.all, body.invitations, body.handovers],
        [open.length, open.length, invited.length, offered.length],
      );
      for (const [count, query] of [
        ['needsMyAction', { turn: 'mine' }],
        ['waitingForOthers', { turn: 'others' }],
        ['overdue', { overdue: true }],
        ['soon', { soon: true }],
        ['newToMe', { fresh: true }],
      ] as const) {
        const filtered = await this.ask(cases.list, { query: { ...query, limit: 100 } }, true, undefined);
        if (filtered)
          this.same(
            filtered,
            count,
            [filtered.body.total, filtered.body.items.length],
            [body[count].count, body[count].count],
          );
      }
    }
    const reviewed = all.filter(
      ({ id }) => reader.limits(id) && facts.clocks.some((each) => each.caseId === id && each.rule === 'R15'),
    );
    await this.list(
      cases.list,
      { query: { ended: true, duty: 'review', limit: 100 } },
      works,
      undefined,
      ids(reviewed),
    );
    await this.list(participations.invitations, {}, works, undefined, ids(invited));
    const mayTakeOver = ['adviser', 'supervisor'].includes(reader.actor?.role ?? '');
    await this.list(handovers.waiting, {}, mayTakeOver, undefined, ids(offered));

    const told = facts.notices.filter((each) => reader.notice(each));
    const isTold = works || reader.actor?.role === 'data-protection-officer';
    const inbox = await this.ask(notices.list, { query: { limit: 100 } }, isTold, undefined);
    if (inbox) {
      this.same(inbox, 'items', ids(inbox.body.items), ids(told));
      const unread = told.filter(({ readBy }) => !readBy.includes(reader.actor!.officialId)).length;
      this.same(inbox, 'unread', inbox.body.unread, unread);
      this.same(
        inbox,
        'people',
        ids(inbox.body.items.filter(({ person }) => person !== null)),
        ids(told.filter(({ caseId }) => reader.case(caseId))),
      );
      const counted = await this.ask(notices.count, {}, true, undefined);
      if (counted) this.same(counted, 'unread', counted.body.unread, unread);
    }

    const struck = facts.notes.filter((each) => each.struck && reader.noteText(each));
    const readsStruck = ['supervisor', 'data-protection-officer'].includes(reader.actor?.role ?? '');
    await this.list(notes.struck, { query: { limit: 100 } }, readsStruck, undefined, ids(struck));
    const load = await this.ask(workload.read, {}, reader.actor?.role === 'supervisor', undefined);
    if (load)
      this.same(
        load,
        'cases',
        load.body.cases,
        facts.cases.filter((each) => each.status !== 'ended' && reader.case(each.id)).length,
      );
    const searched = await this.ask(
      audit.search,
      { query: { action: 'case.read', limit: 100 } },
      reader.actor?.role === 'data-protection-officer',
      undefined,
    );
    if (searched) {
      const planted = searched.body.items
        .filter(({ requestId }) => requestId.startsWith('planted-'))
        .map(({ id }) => id);
      const expected = facts.audit.filter((each) => reader.audit(each)).map(({ id }) => String(id));
      // The page may be full of what the test itself did.
      if (searched.body.nextCursor === null) this.same(searched, 'audit', planted.sort(), expected.sort());
      else
        this.same(
          searched,
          'audit',
          planted.filter((id) => !expected.includes(id)),
          [],
        );
    }
  }

  private timeline(caseId: string): string[] {
    const { facts, reader } = this;
    const inCase = <T extends { caseId: string }>(all: T[]) => all.filter((each) => each.caseId === caseId);
    const { events } = facts.cases.find(({ id }) => id === caseId)!;
    return [
      ...events.filter((each) => reader.caseEvent(caseId, each)).map(({ kind }) => `case.${kind} null`),
      ...inCase(facts.participations)
        .filter((each) => reader.participationEvent(each))
        .flatMap((each) => each.events.map(({ kind }) => `participation.${kind} ${each.id}`)),
      ...inCase(facts.imported)
        .filter((each) => reader.imported(each))
        .map(({ of, documentId }) => `${of}.imported ${documentId}`),
      ...inCase(facts.assessments)
        .filter(({ id }) => reader.reads(caseId, 'assessment') && !this.cameIn(id))
        .flatMap(({ id, concluded }) => [
          `assessment.started ${id}`,
          ...(concluded ? [`assessment.concluded ${id}`] : []),
        ]),
      ...inCase(facts.plans)
        .filter((each) => each.state === 'agreed' && reader.plan(each) && !this.cameIn(each.id))
        .map(({ id }) => `plan.agreed ${id}`),
      ...inCase(facts.plans)
        .filter((each) => each.endedBy !== null && reader.reads(caseId, 'plan'))
        .map(({ id }) => `plan.ended ${id}`),
      ...inCase(facts.reviews)
        .filter((each) => each.state === 'held' && reader.review(each) && !this.cameIn(each.id))
        .map(({ id }) => `review.held ${id}`),
      ...inCase(facts.tasks).flatMap((task) =>
        task.events.filter((each) => reader.taskEvent(task, each)).map(({ kind }) => `task.${kind} ${task.id}`),
      ),
      ...inCase(facts.notes)
        .filter((each) => reader.note(each))
        .map(({ id }) => `note.written ${id}`),
    ].sort();
  }

  /** That it was made elsewhere is told to whoever reads all of the case; to others it is a document like any. */
  private cameIn(id: string): boolean {
    return this.facts.imported.some((each) => each.documentId === id && this.reader.imported(each));
  }

  /** By what a school or daycare knows the case. */
  private child(view: Answer<CaseView>, caseId: string): void {
    const { facts, reader } = this;
    const contributes = facts.participations.some(
      (each) =>
        each.caseId === caseId &&
        each.unitId === reader.actor!.unitId &&
        each.status === 'accepted' &&
        each.part === 'contributor',
    );
    const own = facts.cases.find(({ id }) => id === caseId)!.responsibleUnitId === reader.actor!.unitId;
    this.same(view, 'child', view.body.childFirstName, contributes && !own ? 'Ayaan' : null);
  }

  private tookPart(caseId: string): boolean {
    const { actor } = this.reader;
    return actor !== undefined && hasTakenPart(this.facts, actor, caseId);
  }

  private async list<E extends Endpoint<never, never, never, never> | Endpoint>(
    endpoint: E,
    given: object,
    expected: boolean,
    named: Set<string> | undefined,
    items: string[],
  ): Promise<void> {
    const answer = (await this.ask(endpoint, given, expected, named)) as
      Answer<{ items: { id: string | null }[] }> | undefined;
    if (answer) this.same(answer, 'items', ids(answer.body.items), items);
  }

  /** The answer when it is a success; `expected` undefined: either is right, but nothing may leak. */
  private async ask<E extends Endpoint<never, never, never, never> | Endpoint>(
    endpoint: E,
    given: object,
    expected: boolean | undefined,
    named: Set<string> | undefined,
  ) {
    if (expected === false && !this.isTurn()) return undefined;
    const answer = await this.client.send(endpoint, given as never);
    const done = answer.status < 300;
    const what = `${endpoint.id} ${JSON.stringify(given)}`;
    (answer as { what?: string }).what = what;
    if (this.strict && expected !== undefined && done !== expected)
      this.faults.push(`${what} answers ${answer.status}`);
    if (this.strict && answer.status >= 500) this.faults.push(`${what} fails with ${answer.status}`);
    this.leaks(what, done ? answer.body : { ...answer.problem, instance: '' }, done ? named : undefined);
    if (done && endpoint.answers === 'pdf') await this.leaksOnPaper(what, answer.bytes);
    return done && expected !== false ? answer : undefined;
  }

  /** On paper is what the same repositories read for the screen: a few for each reader are enough. */
  private asksForPaper(): boolean {
    return this.papersLeft > 0 && this.isTurn() && this.papersLeft-- > 0;
  }

  private isTurn(): boolean {
    return this.hidden++ % 5 === this.turn % 5;
  }

  private leaks(what: string, body: unknown, named: Set<string> | undefined): void {
    for (const trace of new Set(JSON.stringify(body)?.match(TRACE) ?? [])) {
      if (this.traces.get(trace) === false) this.faults.push(`${what} lets out ${trace}`);
      if (named && this.units.has(trace) && !named.has(trace)) this.faults.push(`${what} names the unit ${trace}`);
    }
  }

  /** On paper a trace may be broken over lines, and its kind run into the word before: its id is enough. */
  private async leaksOnPaper(what: string, bytes: Buffer): Promise<void> {
    const text = (await readPdf(bytes)).text.replace(/[\s\u200b]/g, '');
    for (const id of new Set(text.match(ID) ?? [])) {
      const known = [...this.traces].filter(([trace]) => trace.endsWith(id));
      if (known.length > 0 && known.every(([, allowed]) => !allowed)) this.faults.push(`${what} prints ${id}`);
    }
  }

  private same(answer: Answer<unknown>, part: string, given: unknown, expected: unknown): void {
    const [one, other] = [JSON.stringify(given), JSON.stringify(expected)];
    if (one === other) return;
    const { what } = answer as unknown as { what: string };
    if (this.strict || !isLess(given, expected)) this.faults.push(`${what} ${part}: ${one}, expected ${other}`);
  }
}

/** With a wall away something may be missing where the other one was to have let it by; never may there be more. */
function isLess(given: unknown, expected: unknown): boolean {
  if (Array.isArray(given) && Array.isArray(expected)) return given.every((each) => expected.includes(each));
  if (typeof given === 'number' && typeof expected === 'number') return given <= expected;
  return given === undefined || given === null || given === false;
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const ids = (all: { id: string | null }[]) => all.map(({ id }) => String(id)).sort();

const partsOf = (person: PersonView) =>
  (['birth', 'permit', 'contact', 'address', 'identityCode'] as const).filter((part) => person[part] !== undefined);

function expectedParts(reader: Reader, caseId: string): string[] {
  const of = {
    birth: 'identity',
    permit: 'permit',
    contact: 'contacts',
    address: 'address',
    identityCode: 'identity',
  } as const;
  return Object.entries(of).flatMap(([part, item]) => (reader.reads(caseId, item) ? [part] : []));
}
