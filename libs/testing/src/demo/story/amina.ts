import { addDays, addMonths, yearOf, type Day } from '../days.js';
import type { DemoCase, DemoPerson } from '../demo.types.js';
import { temporaryIdentityCode } from '../identity-code.js';
import { createPen, type Author } from './write.js';

const KEY = 'case/amina';
const LEAD = 'espoo/leppavaara';
const LEENA: Author = ['leena.korhonen', LEAD];
const JOHANNA: Author = ['johanna.nystrom', 'luvn/aikuiset'];

/** Amina Yusuf: assessed, the plan is being drawn up; the county is in, the daycare has been asked. */
export function aminaYusuf(today: Day): { person: DemoPerson; told: Omit<DemoCase, 'number'> } {
  const pen = createPen(KEY, today);
  const born = `${yearOf(today) - 29}-02-17`;
  const schoolYearEnd = `${yearOf(addMonths(today, 7))}-08-31`;
  const permitOn = pen.day(-96);
  return {
    person: {
      key: 'person/amina',
      names: [
        { kind: 'latin', display: 'Amina Yusuf', given: 'Amina', family: 'Yusuf', script: 'Latn', language: 'so' },
        {
          kind: 'other-spelling',
          display: 'Aamina Yuusuf',
          given: 'Aamina',
          family: 'Yuusuf',
          script: 'Latn',
          language: 'so',
        },
      ],
      birth: { date: born },
      motherTongue: 'so',
      otherLanguages: ['en'],
      interpreter: { needed: true, language: 'so' },
      citizenships: ['SO'],
      permit: {
        kind: 'family',
        firstGrantedOn: permitOn,
        validFrom: permitOn,
        validUntil: addDays(addMonths(permitOn, 48), -1),
      },
      municipality: '049',
      telephone: '029 000 4801',
      email: 'amina.yusuf@posti.example',
      address: { street: 'Säterinkatu 12 B 34', postalCode: '02600', postOffice: 'ESPOO' },
      identityCode: temporaryIdentityCode(born, 924),
      children: [{ firstName: 'Ayaan', age: 3 }],
    },
    told: {
      key: KEY,
      personKey: 'person/amina',
      unitKey: LEAD,
      adviserKey: LEENA[0],
      handedOver: null,
      language: 'fi',
      status: 'in-planning',
      situation: 'jobseeker',
      openedAt: pen.instant(-49, 9, 5),
      openedBy: LEENA[0],
      ended: null,
      assessment: {
        key: `${KEY}/assessment`,
        startedOn: pen.day(-42),
        startedBy: LEENA[0],
        heldOn: pen.day(-33),
        heldWith: 'Amina Yusuf, Leena Korhonen, Johanna Nyström (LUVN), tulkki',
        language: 'so',
        interpreter: 'present',
        informedOn: pen.day(-33),
        sections: [
          { section: 'literacy', text: 'Lukee ja kirjoittaa somalia sujuvasti. Latinalainen kirjaimisto on tuttu.' },
          {
            section: 'finnish-and-swedish',
            text: 'Suomi on alussa: tervehtii, kertoo nimensä ja osoitteensa. Englantia ymmärtää jonkin verran.',
          },
          {
            section: 'study-and-working-life-skills',
            text: 'Oppii kuuntelemalla ja toistamalla. Käyttää puhelinta tottuneesti, tietokonetta vähän.',
          },
          {
            section: 'education-and-work',
            text: 'Koulua kahdeksan vuotta Mogadishussa. Myyjänä sukulaisen kangaskaupassa neljä vuotta, hoiti myös kassan.',
          },
          { section: 'special-skills', text: 'Ompelee ja korjaa vaatteita tilauksesta. Laskee nopeasti päässä.' },
          {
            section: 'employment-and-education-services',
            text: 'Kotoutumiskoulutus ja työkokeilu kaupan alalla. Toivoo päivätyötä.',
          },
          {
            section: 'life-situation',
            text: 'Asuu puolisonsa ja tyttärensä (3 v) kanssa. Puoliso tekee vuorotyötä, isovanhempia ei ole Suomessa.',
          },
          { section: 'work-and-functional-ability', text: 'Ei esteitä työlle tai opiskelulle.' },
          {
            section: 'other-services',
            text: 'Varhaiskasvatuspaikka ennen koulutuksen alkua. Kielikahvila kiinnostaa.',
          },
          {
            section: 'social-and-health',
            text: 'Hyvinvointialue osallistui: sosiaaliohjaus talouden asioissa, muuta tarvetta ei todettu.',
          },
          {
            section: 'need-of-plan',
            text: 'Suunnitelma tarvitaan: koulutus, lapsen hoito ja talouden ohjaus on sovitettava yhteen.',
          },
        ],
        levels: [
          { language: 'fi', skill: 'listening', level: 'A1.1' },
          { language: 'fi', skill: 'speaking', level: 'A1.1' },
          { language: 'fi', skill: 'reading', level: 'A1.1' },
          { language: 'fi', skill: 'writing', level: '0' },
        ],
        literacy: 'latin-fluent',
        educationLevel: 2,
        education: 'Koulua kahdeksan vuotta',
        occupation: 'myyjä',
        concluded: {
          on: pen.day(-5),
          by: LEENA[0],
          need: true,
          reason:
            'Kielitaito ei riitä työhön, ja koulutus edellyttää lapsen hoidon ja talouden ohjauksen sovittamista yhteen.',
        },
      },
      planVersions: [
        {
          key: `${KEY}/plan/1`,
          number: 1,
          state: 'draft',
          draftedAt: pen.instant(-3, 13, 40),
          draftedBy: LEENA[0],
          makerUnitKeys: [LEAD, JOHANNA[1]],
          ownWish: 'Haluan puhua itse päiväkodissa ja lääkärissä. Haluan töihin kauppaan, jossa tapaan ihmisiä.',
          ownWishLanguage: 'fi',
          justification:
            'Päiväopetus vie kieltä nopeimmin eteenpäin, ja se on mahdollinen, kun lapsi saa hoitopaikan läheltä.',
          longTermGoal: 'Vakituinen työ kaupan alalla.',
          followUp: 'Leena soittaa kerran kuussa; kouluttaja kertoo poissaoloista viikoittain.',
          jobSearchDuty: 'lightened',
          jobSearchReason: null,
          rightsToldOn: null,
          validFrom: pen.day(12),
          validUntil: addDays(addMonths(pen.day(12), 12), -1),
          agreed: null,
          goals: [
            {
              key: `${KEY}/goal/1`,
              text: 'Suomi A2-tasolle vuodessa',
              measures: [
                pen.measure('training', [34, 200], {
                  kind: 'integration-training',
                  title: 'Kotoutumiskoulutus A1–A2',
                  responsible: { unitKey: 'omnia/kotoutuminen' },
                  evaluate: 180,
                  justification:
                    'Amina oppii parhaiten ryhmässä ja tarvitsee opetusta päivisin viitenä päivänä viikossa.',
                }),
                pen.measure('daycare', [30, 230], {
                  kind: 'daycare',
                  title: 'Varhaiskasvatus 8–14',
                  responsible: { unitKey: 'espoo/metsatahti' },
                  evaluate: 120,
                  justification:
                    'Puoliso tekee vuorotyötä, joten koulutus edellyttää hoitopaikkaa. Ayaan saa samalla kieltä ja kavereita.',
                }),
              ],
            },
            {
              key: `${KEY}/goal/2`,
              text: 'Ensimmäinen työkokemus Suomessa kaupan alalta',
              measures: [
                pen.measure('work-trial', [210, 245], {
                  kind: 'work-trial',
                  title: 'Työkokeilu kaupassa, 5 viikkoa',
                  responsible: { unitKey: LEAD },
                  evaluate: 240,
                  justification: null,
                }),
              ],
            },
          ],
        },
      ],
      reviews: [],
      handover: null,
      measures: [
        measure('training', { unitKey: 'omnia/kotoutuminen' }, null),
        measure('daycare', { unitKey: 'espoo/metsatahti' }, null),
        measure('work-trial', { unitKey: LEAD }, LEENA[0]),
      ],
      participations: [
        {
          key: `${KEY}/participation/luvn/aikuiset`,
          unitKey: JOHANNA[1],
          part: 'partner',
          basis: '681/2023-86-2',
          consent: null,
          child: null,
          status: 'accepted',
          invitedAt: pen.instant(-41, 10, 30),
          invitedBy: LEENA[0],
          message: 'Kunnan ja hyvinvointialueen palveluja on sovitettava yhteen (681/2023 14 § 4 mom.).',
          answered: { at: pen.instant(-38, 12, 4), by: JOHANNA[0], declineReason: null },
          officials: [{ officialKey: JOHANNA[0], at: pen.instant(-38, 12, 4), addedBy: JOHANNA[0] }],
          endsOn: null,
          endedAt: null,
        },
        {
          key: `${KEY}/participation/espoo/metsatahti`,
          unitKey: 'espoo/metsatahti',
          part: 'contributor',
          basis: '621/1999-29-1-consent',
          consent: {
            givenBy: 'Amina Yusuf, huoltaja',
            capacity: 'guardian',
            reads: ['schedule', 'language-level'],
            tells: ['daycare-and-school'],
            givenHow: 'in-writing',
            language: 'so',
            validFrom: pen.day(-3),
            validUntil: schoolYearEnd,
          },
          child: { firstName: 'Ayaan', group: 'Ketut' },
          status: 'invited',
          invitedAt: pen.instant(-2, 14, 10),
          invitedBy: LEENA[0],
          message:
            'Ayaanin äiti on antanut suostumuksen: hoitoajasta ja aloituksesta saa puhua kanssamme elokuun loppuun.',
          answered: null,
          officials: [],
          endsOn: null,
          endedAt: null,
        },
      ],
      tasks: [
        pen.task('interview', -49, -35, {
          title: 'Varaa alkuhaastattelu ja tulkki',
          description: 'Kieli: somali. Aamupäivä sopii asiakkaalle parhaiten.',
          recipient: { officialKey: LEENA[0], unitKey: LEAD },
          by: LEENA,
          state: 'done',
          seen: { at: pen.instant(-49, 9, 30), by: LEENA[0] },
          done: { at: pen.instant(-33, 14, 20), by: LEENA[0], outcome: 'Haastattelu pidetty, tulkki paikalla.' },
        }),
        pen.task('county', -41, -20, {
          title: 'Osallistukaa arviointiin: alustava palvelutarve',
          description: 'Perheen talous ja lapsen hoito vaikuttavat koulutuksen aloitukseen. Alustava arvio riittää.',
          recipient: { unitKey: JOHANNA[1] },
          by: LEENA,
          state: 'done',
          seen: { at: pen.instant(-38, 12, 10), by: JOHANNA[0] },
          done: {
            at: pen.instant(-26, 15, 2),
            by: JOHANNA[0],
            outcome: 'Alustava arvio kirjattu arviointiin. Sosiaaliohjaus aloitetaan.',
          },
        }),
        pen.task('plan', -5, 12, {
          title: 'Laadi suunnitelma asiakkaan kanssa',
          description: 'Arviointi on valmis. Suunnitelma laaditaan viipymättä (681/2023 20 §). Tulkki varattava.',
          recipient: { officialKey: LEENA[0], unitKey: LEAD },
          by: LEENA,
          seen: { at: pen.instant(-5, 12, 0), by: LEENA[0] },
        }),
        pen.task('start', -2, 9, {
          title: 'Milloin Ayaan voi aloittaa?',
          description: 'Äidin koulutus alkaa noin viiden viikon kuluttua. Kertokaa aloituspäivä ja tutustumiskäynnit.',
          recipient: { unitKey: 'espoo/metsatahti' },
          by: LEENA,
        }),
        pen.task('school-report', -6, 14, {
          title: 'Tuo koulutodistus, jos se on tallessa',
          description: 'Kuva puhelimessa riittää. Käännös tilataan meiltä.',
          recipient: { person: true },
          by: LEENA,
        }),
      ],
      notes: [
        pen.note(
          'first-call',
          -48,
          LEENA,
          'contact',
          ['own-unit'],
          'Puhelu tulkin kanssa (somali). Sovittiin alkuhaastattelu ja kerrottiin, mitä papereita tarvitaan.',
        ),
        pen.note(
          'interview',
          -33,
          LEENA,
          'client-meeting',
          ['chosen', JOHANNA[1]],
          'Alkuhaastattelu tulkin kanssa. Tavoitteet, velvollisuudet ja tietojen käsittely käytiin läpi; Amina sai tiedotteen somaliksi. Koulutus voi alkaa, kun Ayaanilla on hoitopaikka.',
        ),
        pen.note(
          'county',
          -26,
          JOHANNA,
          'agreement',
          ['chosen', LEAD],
          'Tapasin perheen. Sosiaaliohjaus aloitetaan talouden asioissa, koulutuksen alkua ei tarvitse siirtää.',
        ),
        pen.note(
          'county-own',
          -20,
          JOHANNA,
          'wellbeing',
          ['own-sector'],
          'Amina kertoi kahden kesken puolison velasta ja siitä, ettei nuku. Velkaneuvonta varattu. Hän ei halua, että asiasta kerrotaan muille viranomaisille.',
        ),
        pen.note(
          'consent',
          -3,
          LEENA,
          'agreement',
          ['own-unit'],
          'Amina antoi kirjallisen suostumuksen päiväkodin mukaan ottamiseen: hoitoaika ja aloitus, elokuun loppuun. Käytiin läpi somaliksi.',
        ),
      ],
      reads: [
        { at: pen.instant(-6, 10, 2), officialKey: LEENA[0], unitKey: LEAD, what: 'case' },
        { at: pen.instant(-5, 15, 30), officialKey: JOHANNA[0], unitKey: JOHANNA[1], what: 'assessment' },
        { at: pen.instant(-2, 13, 55), officialKey: LEENA[0], unitKey: LEAD, what: 'plan' },
      ],
    },
  };
}

function measure(
  name: string,
  responsible: DemoCase['measures'][number]['responsible'],
  responsibleOfficialKey: string | null,
): DemoCase['measures'][number] {
  return {
    key: `${KEY}/measure/${name}`,
    state: 'planned',
    responsible,
    progress: null,
    responsibleOfficialKey,
    result: null,
  };
}
