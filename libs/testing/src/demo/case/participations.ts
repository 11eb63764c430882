import { addDays, addMonths, dayOf, earliest, latest, workdayFrom, workdayUntil, yearOf, type Day } from '../days.js';
import type { DemoConsent, DemoParticipation } from '../demo.types.js';
import type { Random } from '../random.js';
import type { Place } from '../texts/measures.js';
import { say, type Said } from '../texts/said.js';
import { DECLINE_REASONS } from '../texts/tasks.js';
import { childFor, unitIn } from './places.js';
import type { AgreedMeasure } from './plan.js';
import { adviserOn, moment, tell, writes, type CaseSetting } from './setting.js';

/** Who is asked to take part, when and for what. */
interface Invitation {
  unitKey: string;
  place: Place;
  on: Day;
}

export function drawParticipations(setting: CaseSetting, agreed: AgreedMeasure[]): DemoParticipation[] {
  const random = setting.random.fork('participations');
  return invitations(setting, random, agreed)
    .filter(({ unitKey }) => unitKey !== setting.unit.key)
    .map((invitation) => drawParticipation(setting, random.fork(invitation.unitKey), invitation))
    .filter((each) => each !== null);
}

/** One for each unit: the county at the assessment where services need coordinating, the others for their measures. */
function invitations(setting: CaseSetting, random: Random, agreed: AgreedMeasure[]): Invitation[] {
  const county = unitIn('social', setting);
  const { startedOn } = setting.milestones;
  const wanted: Invitation[] = [];
  const coordinates = random.chance(setting.profile.restricted ? 90 : 26);
  if (county && startedOn && coordinates)
    wanted.push({ unitKey: county, place: 'social', on: addDays(startedOn, random.int(0, 3)) });
  for (const { unitKey, template, agreedOn } of agreed) {
    if (unitKey && !wanted.some((each) => each.unitKey === unitKey)) {
      wanted.push({ unitKey, place: template.place, on: addDays(agreedOn, random.int(0, 4)) });
    }
  }
  return wanted;
}

function drawParticipation(setting: CaseSetting, random: Random, invitation: Invitation): DemoParticipation | null {
  const { staff, milestones, lastDay } = setting;
  const since = staff.since(invitation.unitKey);
  const end = milestones.ended?.on ?? lastDay;
  const on = workdayUntil(latest(invitation.on, since ? addDays(since, 14) : invitation.on));
  if (on > end) return null;
  const inviter = adviserOn(setting, on);
  const child = childFor(invitation.place, setting);
  const base = {
    key: `${setting.key}/participation/${invitation.unitKey}`,
    unitKey: invitation.unitKey,
    part: partOf(invitation.place),
    ...drawBasis(setting, random, invitation, on),
    child: invitation.place === 'daycare' || invitation.place === 'school' ? child : null,
    invitedAt: moment(random, on),
    invitedBy: inviter.key,
    message: tell(setting, MESSAGES[invitation.place] ?? MESSAGES.lead, writes(inviter), {
      child: child?.firstName ?? '',
    }),
    endsOn: null,
  };
  const waiting: DemoParticipation = { ...base, status: 'invited', answered: null, officials: [], endedAt: null };
  const answeredOn = workdayFrom(
    addDays(
      on,
      random.pickWeighted([
        [random.int(1, 4), 7],
        [random.int(5, 16), 3],
      ]),
    ),
  );
  const workers = staff.of(invitation.unitKey, answeredOn, end);
  const [first, second] = random.sample(workers, 2);
  const silent =
    base.part === 'provider' &&
    ((setting.unanswered && invitation.place === 'training') || (on > addDays(lastDay, -34) && random.chance(14)));
  if (!first || silent || answeredOn <= on || answeredOn > end) {
    return milestones.ended ? { ...waiting, status: 'withdrawn' } : waiting;
  }
  const answeredAt = moment(random, answeredOn, 'middle');
  const voluntary = ['ngo', 'mentor', 'school'].includes(invitation.place);
  if (voluntary && random.chance(9)) {
    const declineReason = say(random.pick(DECLINE_REASONS), writes(first));
    return { ...waiting, status: 'declined', answered: { at: answeredAt, by: first.key, declineReason } };
  }
  const added = second && random.chance(34) ? [second] : [];
  const accepted: DemoParticipation = {
    ...waiting,
    status: 'accepted',
    answered: { at: answeredAt, by: first.key, declineReason: null },
    officials: [first, ...added].map((official) => ({ officialKey: official.key, at: answeredAt, addedBy: first.key })),
  };
  return withEnd(setting, random, accepted);
}

/** Ended with the case, with the consent, or now and then because the part is over. */
function withEnd(setting: CaseSetting, random: Random, accepted: DemoParticipation): DemoParticipation {
  const { ended } = setting.milestones;
  const from = dayOf(accepted.answered?.at ?? accepted.invitedAt);
  const consentEnd = accepted.consent?.validUntil ?? null;
  const limit = earliest(ended?.on ?? setting.lastDay, consentEnd ?? setting.lastDay);
  if (consentEnd && consentEnd < (ended?.on ?? setting.lastDay)) {
    return { ...accepted, status: 'ended', endedAt: moment(random, workdayUntil(latest(consentEnd, from)), 'late') };
  }
  if (ended) return { ...accepted, status: 'ended', endedAt: moment(random, ended.on, 'late') };
  const early = workdayUntil(addDays(limit, -random.int(1, 30)));
  if (accepted.part !== 'partner' && random.chance(5) && early > addDays(from, 30)) {
    return { ...accepted, status: 'ended', endedAt: moment(random, early, 'late') };
  }
  return accepted;
}

function drawBasis(
  setting: CaseSetting,
  random: Random,
  { place }: Invitation,
  on: Day,
): Pick<DemoParticipation, 'basis' | 'consent'> {
  const part = partOf(place);
  if (part === 'provider') return { basis: '681/2023-94', consent: null };
  if (part === 'contributor')
    return { basis: '621/1999-29-1-consent', consent: drawConsent(setting, random, place, on) };
  // In assessment and drawing up it is paragraph 2, once there is a plan to review it is paragraph 4.
  const reviewing = on > (setting.milestones.agreedOn[0] ?? on);
  return { basis: reviewing ? '681/2023-86-4' : '681/2023-86-2', consent: null };
}

function drawConsent(setting: CaseSetting, random: Random, place: Place, on: Day): DemoConsent {
  const name = setting.person.names[0]?.display ?? '';
  const guardian = place === 'daycare' || place === 'school';
  const capacity: Said = guardian ? ['huoltaja', 'vårdnadshavare'] : ['asiakas itse', 'klienten själv'];
  return {
    givenBy: `${name}, ${say(capacity, setting.language)}`,
    capacity: guardian ? 'guardian' : 'self',
    reads: random.chance(70) ? ['schedule', 'language-level'] : ['language-level'],
    tells: guardian ? ['daycare-and-school'] : ['schedule'],
    givenHow: random.pickWeighted<DemoConsent['givenHow']>([
      ['in-writing', 6],
      ['electronically', 2],
      ['orally', 2],
    ]),
    language: setting.person.interpreter.needed ? setting.person.motherTongue : setting.language,
    validFrom: workdayUntil(addDays(on, -random.int(0, 2))),
    validUntil: guardian ? schoolYearEnd(addMonths(on, 3)) : addMonths(on, random.int(10, 14)),
  };
}

function partOf(place: Place): DemoParticipation['part'] {
  if (place === 'social' || place === 'family') return 'partner';
  if (['daycare', 'school', 'ngo', 'mentor'].includes(place)) return 'contributor';
  return 'provider';
}

/** The last day of August that comes next. */
function schoolYearEnd(after: Day): Day {
  const end = `${yearOf(after)}-08-31`;
  return end > after ? end : `${yearOf(after) + 1}-08-31`;
}

const MESSAGES: Partial<Record<Place, Said>> & { lead: Said } = {
  lead: ['Toivomme teidät mukaan suunnitelman toteutukseen.', 'Vi önskar att ni deltar i genomförandet av planen.'],
  training: [
    'Suunnitelmassa on sovittu koulutuksesta teillä. Tiedot ovat käytössänne, kun otatte kutsun vastaan.',
    'I planen har avtalats om utbildning hos er. Uppgifterna står till ert förfogande när ni tar emot inbjudan.',
  ],
  vocational: [
    'Opiskelupaikkaa valmistellaan. Toivomme yhteyshenkilöä.',
    'En studieplats förbereds. Vi önskar en kontaktperson.',
  ],
  integration: ['Yhteiskuntaorientaatio on osa suunnitelmaa.', 'Samhällsorienteringen är en del av planen.'],
  advice: ['Asumisen neuvonnasta on sovittu suunnitelmassa.', 'Boenderådgivning har avtalats i planen.'],
  social: [
    'Kunnan ja hyvinvointialueen palveluja on sovitettava yhteen (681/2023 14 § 4 mom.).',
    'Kommunens och välfärdsområdets tjänster behöver samordnas (681/2023 14 § 4 mom.).',
  ],
  family: [
    'Perheohjauksesta on sovittu suunnitelmassa. Tervetuloa mukaan.',
    'Familjehandledning har avtalats i planen. Välkommen med.',
  ],
  daycare: [
    'Huoltaja on antanut suostumuksen: lapsen hoitoajasta ja aloituksesta saa puhua kanssamme. Lapsi: {child}.',
    'Vårdnadshavaren har gett samtycke: barnets vårdtid och inskolning får diskuteras med oss. Barnet: {child}.',
  ],
  school: [
    'Huoltaja on antanut suostumuksen yhteistyöhön. Lapsi: {child}.',
    'Vårdnadshavaren har gett samtycke till samarbetet. Barnet: {child}.',
  ],
  ngo: [
    'Asiakas on antanut suostumuksen ja tulee mielellään mukaan toimintaan.',
    'Klienten har gett samtycke och kommer gärna med i verksamheten.',
  ],
  mentor: [
    'Asiakas etsii mentoria omalta alaltaan ja on antanut suostumuksen.',
    'Klienten söker en mentor inom sin bransch och har gett samtycke.',
  ],
};
