import {
  assessments,
  authorities,
  cases,
  notes,
  participations,
  plans,
  tasks,
  type Audience,
  type Basis,
  type BodyOf,
  type Item,
  type ResponseOf,
} from '@samspel/contract';
import { basisOf } from '@samspel/statute';
import { asRead, call } from './api.ts';
import { after, today } from './days.ts';
import type { Official } from './office.ts';

/** What had happened before a journey begins, done by the officials themselves, past the screens. */

export type OpenedCase = Pick<ResponseOf<typeof cases.open>, 'id' | 'number'> & { name: string };

export async function openedCase(
  adviser: Official,
  { given = 'Hawa', family = 'Tiilikkala', bornOn = '1994-05-06' as string | null } = {},
): Promise<OpenedCase> {
  const { id, number } = await call(adviser, cases.open, {
    body: {
      person: {
        names: [{ givenNames: given, familyName: family }],
        languages: ['so'],
        interpreterNeeded: true,
        bornOn,
        citizenships: ['SO'],
        permitKind: 'international-protection',
        telephone: '029 000 7771',
        street: 'Tiilentekijänkatu 7',
        postalCode: '02600',
        postOffice: 'Espoo',
      },
    },
  });
  return { id, number, name: `${given} ${family}` };
}

export async function unitOf(official: Official, name: string) {
  const { items } = await call(official, authorities.units, { query: { q: name, limit: 20 } });
  const found = items.find((unit) => unit.nameFi === name);
  if (!found) throw new Error(`no unit is called ${name}`);
  return found;
}

interface Inviting {
  to: string;
  basis: Basis;
  child?: { firstName: string; group: string };
  /** What the unit reads and may tell; the usual by law, and of a consent the child's hours to tell. */
  reads?: Item[];
  tells?: Item[];
}

export async function invited(adviser: Official, aCase: OpenedCase, { to, basis, child, reads, tells }: Inviting) {
  const usual = basisOf(basis);
  const unit = await unitOf(adviser, to);
  const consent = {
    givenBy: aCase.name,
    capacity: 'guardian',
    givenHow: 'in-writing',
    language: 'so',
    validFrom: today(),
    validUntil: after(200),
  } as const;
  const { id } = await call(adviser, participations.invite, {
    params: { caseId: aCase.id },
    body: {
      unitId: unit.id,
      basis,
      reads: reads ?? [...usual.usuallyReads],
      tells: tells ?? (usual.consent ? ['daycare-and-school'] : [...usual.usuallyTells]),
      consent: usual.consent ? consent : null,
      childFirstName: child?.firstName ?? null,
      childGroup: child?.group ?? null,
    },
  });
  return { unit, participationId: id! };
}

/** Invited by the adviser, accepted by an official of the unit. */
export async function takesPart(adviser: Official, official: Official, aCase: OpenedCase, inviting: Inviting) {
  const { unit, participationId } = await invited(adviser, aCase, inviting);
  const waiting = await call(official, participations.read, { params: { participationId } });
  await call(official, participations.accept, { params: { participationId }, body: {}, ifMatch: asRead(waiting) });
  return { unit, participationId };
}

export async function assessed(adviser: Official, { id }: OpenedCase, content = 'Kutoo mattoja kotonaan.') {
  const started = await call(adviser, assessments.start, { params: { caseId: id }, body: {} });
  const written = await call(adviser, assessments.write, {
    params: { assessmentId: started.id },
    body: {
      heldOn: today(),
      language: 'so',
      interpreter: 'present',
      toldAimsOn: today(),
      toldPlanOn: today(),
      toldBindingOn: today(),
      toldDataOn: today(),
      sections: [{ section: 'life-situation', content }],
      background: { literacy: 'latin-fluent', levels: [] },
    },
    ifMatch: asRead(started),
  });
  return call(adviser, assessments.conclude, {
    params: { assessmentId: started.id },
    body: { needFound: true, reason: 'Palveluja on sovitettava yhteen.' },
    ifMatch: asRead(written),
  });
}

export async function planned(
  adviser: Official,
  { id }: OpenedCase,
  changes: Partial<BodyOf<typeof plans.write>> = {},
) {
  const draft = await call(adviser, plans.draft, { params: { caseId: id } });
  return call(adviser, plans.write, {
    params: { planId: draft.id },
    body: {
      ownWish: 'Haluan avata oman ompelimon.',
      ownWishLanguage: 'so',
      justification: 'Kieli ja oma ammatti kulkevat yhdessä.',
      validFrom: today(),
      validUntil: after(365),
      longTermGoal: 'Oma ompelimo Espooseen.',
      followUp: 'Soitto kerran kuussa.',
      jobSearchDuty: 'lightened',
      rightsToldOn: today(),
      goals: [
        {
          description: 'Suomi A2-tasolle vuodessa',
          measures: [
            {
              kind: 'language-studies',
              title: 'Kielikurssi iltaisin',
              startsOn: after(14),
              endsOn: after(120),
              evaluatedOn: after(100),
              justification: 'Iltakurssi sopii perheen arkeen.',
            },
          ],
        },
      ],
      ...changes,
    },
    ifMatch: asRead(draft),
  });
}

/** A plan with one measure to be evaluated today and one much later. */
export const DUE_TODAY: Partial<BodyOf<typeof plans.write>> = {
  goals: [
    {
      description: 'Suomi A2-tasolle vuodessa',
      measures: [
        {
          kind: 'language-studies',
          title: 'Kielikurssi iltaisin',
          startsOn: after(-90),
          endsOn: after(120),
          evaluatedOn: today(),
          justification: 'Iltakurssi sopii perheen arkeen.',
        },
        {
          kind: 'work-trial',
          title: 'Työkokeilu ompelimossa',
          startsOn: after(60),
          endsOn: after(120),
          evaluatedOn: after(110),
          justification: 'Oma ammatti pysyy vireillä.',
        },
      ],
    },
  ],
};

export async function agreedPlan(
  adviser: Official,
  aCase: OpenedCase,
  changes: Partial<BodyOf<typeof plans.write>> = {},
) {
  const plan = await planned(adviser, aCase, changes);
  return call(adviser, plans.agree, {
    params: { planId: plan.id },
    body: { agreedOn: today(), way: 'signed', signedOn: today(), clientGot: 'given', interpreterPresent: true },
    ifMatch: asRead(plan),
  });
}

export async function givenTask(giver: Official, { id }: OpenedCase, task: BodyOf<typeof tasks.give>) {
  return call(giver, tasks.give, { params: { caseId: id }, body: task });
}

export async function writtenNote(author: Official, { id }: OpenedCase, text: string, audience: Audience = 'own-unit') {
  const { units } = await call(author, notes.audience, { params: { caseId: id } });
  const seen = units.filter((each) => audience === 'all' || each.own || (audience === 'own-sector' && each.ownSector));
  return call(author, notes.write, {
    params: { caseId: id },
    body: { category: 'contact', text, audience, unitIds: seen.map(({ unit }) => unit.id) },
  });
}
