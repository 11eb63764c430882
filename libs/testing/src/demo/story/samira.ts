import type { Item } from '@samspel/contract';
import { addDays, addMonths, workdayUntil, yearOf, type Day } from '../days.js';
import type { DemoCase, DemoGoal, DemoMeasure, DemoPerson } from '../demo.types.js';
import { temporaryIdentityCode } from '../identity-code.js';
import { createPen, type Author, type Pen } from './write.js';

const KEY = 'case/samira';
const LEAD = 'espoo/leppavaara';
const LEENA: Author = ['leena.korhonen', LEAD];
const JOHANNA: Author = ['johanna.nystrom', 'luvn/aikuiset'];
const TEEMU: Author = ['teemu.aalto', 'omnia/kotoutuminen'];
const ANNA: Author = ['anna.lehto', 'espoo/metsatahti'];
const ABDIRAHMAN: Author = ['abdirahman.hussein', 'espoo/kotoutuminen'];
const NAAPURUUSTALO = 'naapuruustalo/leppavaara';

/** Samira Haddad: a plan in full course with four sectors, and its first review twelve days away. */
export function samiraHaddad(today: Day): { person: DemoPerson; told: Omit<DemoCase, 'number'> } {
  const pen = createPen(KEY, today);
  const agreedOn = workdayUntil(addMonths(pen.day(12), -6));
  const daysAgo = -173;
  return {
    person: person(pen, today),
    told: {
      key: KEY,
      personKey: 'person/samira',
      unitKey: LEAD,
      adviserKey: LEENA[0],
      handedOver: null,
      language: 'fi',
      status: 'plan-in-force',
      situation: 'jobseeker',
      openedAt: pen.instant(-198, 9, 40),
      openedBy: LEENA[0],
      ended: null,
      assessment: {
        key: `${KEY}/assessment`,
        startedOn: pen.day(-195),
        startedBy: LEENA[0],
        heldOn: pen.day(-190),
        heldWith: 'Samira Haddad, Leena Korhonen, tulkki',
        language: 'ar',
        interpreter: 'present',
        informedOn: pen.day(-190),
        sections: [
          { section: 'literacy', text: 'Luku- ja kirjoitustaito on sujuva arabiaksi ja latinalaisin kirjaimin.' },
          {
            section: 'finnish-and-swedish',
            text: 'Kertoo itsestään lyhyin lausein ja ymmärtää hidasta puhetta. Lukeminen on puhumista jäljessä.',
          },
          {
            section: 'study-and-working-life-skills',
            text: 'Tottunut vuorotyöhön ja vastuuseen. Opiskelutaidot hyvät, tietokone tuttu.',
          },
          {
            section: 'education-and-work',
            text: 'Sairaanhoitaja (Bagdad, 4 v), työkokemusta kahdeksan vuotta sisätautiosastolla. Tutkintotodistus mukana, käännettävä.',
          },
          { section: 'special-skills', text: 'Rauhallinen hätätilanteissa, opetti osastolla nuorempia hoitajia.' },
          {
            section: 'employment-and-education-services',
            text: 'Kotoutumiskoulutus hoiva-alan painotuksella, tutkinnon tunnustaminen, työkokeilu.',
          },
          { section: 'life-situation', text: 'Asuu poikansa (4 v) kanssa. Sisar perheineen Vantaalla.' },
          { section: 'work-and-functional-ability', text: 'Ei esteitä työlle tai opiskelulle.' },
          { section: 'other-services', text: 'Varhaiskasvatuspaikka ennen koulutuksen alkua.' },
          { section: 'social-and-health', text: 'Hyvinvointialue osallistui kirjallisesti: sosiaaliohjaus perheelle.' },
          {
            section: 'need-of-plan',
            text: 'Suunnitelma tarvitaan: kieli, tunnustaminen ja lapsen hoito etenevät yhtä aikaa.',
          },
        ],
        levels: [
          { language: 'fi', skill: 'listening', level: 'A1.3' },
          { language: 'fi', skill: 'speaking', level: 'A1.2' },
          { language: 'fi', skill: 'reading', level: 'A1.1' },
          { language: 'fi', skill: 'writing', level: 'A1.1' },
        ],
        literacy: 'latin-fluent',
        educationLevel: 6,
        education: 'Sairaanhoitajan tutkinto, neljä vuotta',
        occupation: 'sairaanhoitaja',
        concluded: {
          on: pen.day(-182),
          by: LEENA[0],
          need: true,
          reason: 'Oma ammatti edellyttää kieltä, tunnustamista ja lapsen hoitoa yhtä aikaa.',
        },
      },
      planVersions: [
        {
          key: `${KEY}/plan/1`,
          number: 1,
          state: 'agreed',
          draftedAt: pen.instant(-178, 13, 5),
          draftedBy: LEENA[0],
          makerUnitKeys: [LEAD, JOHANNA[1]],
          ...WISH,
          rightsToldOn: agreedOn,
          validFrom: agreedOn,
          validUntil: addDays(addMonths(agreedOn, 12), -1),
          agreed: { on: agreedOn, by: LEENA[0], way: 'signed', clientGot: 'given', interpreterPresent: true },
          goals: goals(pen, 1),
        },
        {
          key: `${KEY}/plan/2`,
          number: 2,
          state: 'draft',
          draftedAt: pen.instant(-8, 10, 15),
          draftedBy: LEENA[0],
          makerUnitKeys: [LEAD, JOHANNA[1]],
          ...WISH,
          rightsToldOn: null,
          validFrom: pen.day(12),
          validUntil: addDays(addMonths(pen.day(12), 12), -1),
          agreed: null,
          goals: goals(pen, 2),
        },
      ],
      reviews: [],
      handover: null,
      measures: [
        measure('a1-a2', 'under-way', 78, TEEMU),
        measure('b1', 'planned', null, TEEMU),
        {
          ...measure('orientation', 'done', 100, ABDIRAHMAN),
          result: 'Suoritettu, 66 tuntia 70:stä. Todistus annettu.',
        },
        measure('recognition', 'under-way', 40, null),
        measure('social-guidance', 'under-way', 60, JOHANNA),
        measure('daycare', 'under-way', null, ANNA),
        measure('work-trial', 'planned', null, LEENA),
        { ...measure('mentor', 'planned', null, null), responsible: { unitKey: NAAPURUUSTALO } },
      ],
      participations: participations(pen, daysAgo, today),
      tasks: tasks(pen),
      notes: notes(pen),
      reads: [
        { at: pen.instant(-8, 9, 58), officialKey: LEENA[0], unitKey: LEAD, what: 'case' },
        { at: pen.instant(-6, 12, 31), officialKey: TEEMU[0], unitKey: TEEMU[1], what: 'case' },
        { at: pen.instant(-6, 13, 2), officialKey: TEEMU[0], unitKey: TEEMU[1], what: 'notes' },
        { at: pen.instant(-5, 8, 47), officialKey: JOHANNA[0], unitKey: JOHANNA[1], what: 'plan' },
        { at: pen.instant(-4, 7, 51), officialKey: ANNA[0], unitKey: ANNA[1], what: 'case' },
        { at: pen.instant(-2, 15, 12), officialKey: ANNA[0], unitKey: ANNA[1], what: 'tasks' },
        { at: pen.instant(-2, 9, 20), officialKey: LEENA[0], unitKey: LEAD, what: 'plan' },
      ],
    },
  };
}

const WISH = {
  ownWish: 'Olin sairaanhoitaja kahdeksan vuotta. Haluan olla taas, lähellä kotia, ja lukea pojalleni suomeksi.',
  ownWishLanguage: 'fi',
  justification:
    'Tunnustaminen kestää, joten se kulkee kielikoulutuksen rinnalla. Lapsen hoito ja opetuksen kellonajat on sovitettu yhteen.',
  longTermGoal: 'Laillistettu sairaanhoitaja Suomessa.',
  followUp: 'Tavataan kolmen kuukauden välein, Johanna mukana; kouluttaja kertoo poissaoloista viikoittain.',
  jobSearchDuty: 'lightened' as const,
  jobSearchReason: null,
};

function person(pen: Pen, today: Day): DemoPerson {
  const born = `${yearOf(today) - 35}-04-09`;
  const permitOn = pen.day(-430);
  return {
    key: 'person/samira',
    names: [
      { kind: 'latin', display: 'Samira Haddad', given: 'Samira', family: 'Haddad', script: 'Latn', language: 'ar' },
      {
        kind: 'original-script',
        display: 'سميرة حداد',
        given: 'سميرة',
        family: 'حداد',
        script: 'Arab',
        language: 'ar',
      },
      {
        kind: 'other-spelling',
        display: 'Sameera Hadad',
        given: 'Sameera',
        family: 'Hadad',
        script: 'Latn',
        language: 'ar',
      },
    ],
    birth: { date: born },
    motherTongue: 'ar',
    otherLanguages: ['en'],
    interpreter: { needed: true, language: 'ar' },
    citizenships: ['IQ'],
    permit: {
      kind: 'international-protection',
      firstGrantedOn: permitOn,
      validFrom: permitOn,
      validUntil: addDays(addMonths(permitOn, 48), -1),
    },
    municipality: '049',
    telephone: '029 000 4802',
    email: 'samira.haddad@posti.example',
    address: { street: 'Kilonkallio 5 C 17', postalCode: '02610', postOffice: 'ESPOO' },
    identityCode: temporaryIdentityCode(born, 940),
    children: [{ firstName: 'Karim', age: 4 }],
  };
}

function goals(pen: Pen, version: 1 | 2): DemoGoal[] {
  const later = version === 2;
  return [
    {
      key: `${KEY}/goal/1`,
      text: later
        ? 'Työelämän suomi: B1.1 kesäkuun puoliväliin mennessä, lukeminen mukaan lukien'
        : 'Työelämän suomi: B1.1 kesäkuuhun mennessä',
      measures: [
        pen.measure('a1-a2', [-114, 16], {
          kind: 'integration-training',
          title: 'Kotoutumiskoulutus A1–A2',
          responsible: { unitKey: TEEMU[1] },
          evaluate: 16,
          justification: 'Päiväopetus ryhmässä on nopein tie työelämän kieleen, ja siihen kuuluu jakso hoiva-alalla.',
        }),
        pen.measure('b1', [40, later ? 191 : 177], {
          kind: 'integration-training',
          title: 'Kotoutumiskoulutus B1.1',
          responsible: { unitKey: TEEMU[1] },
          evaluate: later ? 187 : 177,
          justification: later
            ? 'Puhuminen on lukemista edellä. Kaksi lisäviikkoa ja lukutuki vievät molemmat B1.1:een, jota lähihoitajan siltaopinnot edellyttävät.'
            : 'Siltaopinnot edellyttävät B1.1-tasoa. Jatko ilman taukoa pitää opitun yllä.',
        }),
        ...(later
          ? [
              pen.measure('mentor', [44, 180], {
                kind: 'mentor',
                title: 'Keskustelukumppani viikoittain',
                responsible: { unitKey: NAAPURUUSTALO },
                evaluate: 119,
                justification: null,
              }),
            ]
          : [
              pen.measure('orientation', [-150, -33], {
                kind: 'civic-orientation',
                title: 'Monikielinen yhteiskuntaorientaatio (arabia), 70 h',
                responsible: { unitKey: ABDIRAHMAN[1] },
                evaluate: -33,
                justification: 'Tieto työelämästä ja palveluista omalla kielellä tukee muita toimia heti alussa.',
              }),
            ]),
      ],
    },
    {
      key: `${KEY}/goal/2`,
      text: 'Takaisin hoitotyöhön: tutkinto tunnustettu ja ensimmäinen työkokeilu',
      measures: [
        pen.measure('recognition', [-28, 60], {
          kind: 'recognition-of-competence',
          title: 'Ammattioikeus (sairaanhoitaja), Lupa- ja valvontavirasto',
          responsible: { person: true },
          evaluate: 60,
          justification: 'Ammatissa ei voi toimia ilman ammattioikeutta. Hakemus kestää, joten se aloitetaan nyt.',
        }),
        pen.measure('social-guidance', [-92, 88], {
          kind: 'guidance',
          title: 'Sosiaaliohjaus perheelle',
          responsible: { unitKey: JOHANNA[1] },
          evaluate: 88,
          justification: 'Yhden huoltajan arki ja talous on sovitettava päivittäiseen opiskeluun.',
        }),
        pen.measure('daycare', [-123, later ? 270 : 39], {
          kind: 'daycare',
          title: later ? 'Varhaiskasvatus 8–16' : 'Varhaiskasvatus 8–14',
          responsible: { unitKey: ANNA[1] },
          evaluate: later ? 150 : 30,
          justification: later
            ? 'Opetus pitenee tammikuussa kahdella tunnilla päivässä.'
            : 'Opiskelu päivisin edellyttää Karimin hoitoa.',
        }),
        pen.measure('work-trial', [120, 161], {
          kind: 'work-trial',
          title: 'Työkokeilu vanhuspalveluissa, 6 viikkoa',
          responsible: { unitKey: LEAD },
          evaluate: 161,
          justification: 'Kokeilu pitää ammattitaitoa yllä ja antaa alan sanaston.',
        }),
      ],
    },
  ];
}

function measure(name: string, state: DemoMeasure['state'], progress: number | null, by: Author | null): DemoMeasure {
  return {
    key: `${KEY}/measure/${name}`,
    state,
    responsible: by ? { unitKey: by[1] } : { person: true },
    progress,
    responsibleOfficialKey: by ? by[0] : null,
    result: null,
  };
}

function participations(pen: Pen, daysAgo: number, today: Day): DemoCase['participations'] {
  const accepted = (unit: Author, invited: number, answered: number) => ({
    key: `${KEY}/participation/${unit[1]}`,
    unitKey: unit[1],
    invitedAt: pen.instant(invited, 9, 15),
    invitedBy: LEENA[0],
    answered: { at: pen.instant(answered, 12, 20), by: unit[0], declineReason: null },
    officials: [{ officialKey: unit[0], at: pen.instant(answered, 12, 20), addedBy: unit[0] }],
    child: null,
    endsOn: null,
    endedAt: null,
    status: 'accepted' as const,
  });
  const consent = {
    givenBy: 'Samira Haddad, huoltaja',
    capacity: 'guardian' as const,
    givenHow: 'in-writing' as const,
    language: 'ar',
    reads: ['schedule', 'language-level'] as Item[],
    tells: ['daycare-and-school'] as Item[],
  };
  return [
    {
      ...accepted(JOHANNA, -194, -191),
      part: 'partner',
      basis: '681/2023-86-2',
      consent: null,
      message: 'Kunnan ja hyvinvointialueen palveluja on sovitettava yhteen (681/2023 14 § 4 mom.).',
    },
    {
      ...accepted(TEEMU, daysAgo + 1, daysAgo + 4),
      part: 'provider',
      basis: '681/2023-94',
      consent: null,
      message: 'Suunnitelmassa on sovittu kotoutumiskoulutuksesta teillä.',
    },
    {
      ...accepted(ABDIRAHMAN, daysAgo + 2, daysAgo + 3),
      part: 'provider',
      basis: '681/2023-94',
      consent: null,
      message: 'Yhteiskuntaorientaatio arabiaksi on osa suunnitelmaa.',
      status: 'ended',
      endedAt: pen.instant(-30, 15, 0),
    },
    {
      ...accepted(ANNA, -131, -128),
      part: 'contributor',
      basis: '621/1999-29-1-consent',
      consent: { ...consent, validFrom: pen.day(-132), validUntil: `${yearOf(addMonths(today, 7))}-08-31` },
      child: { firstName: 'Karim', group: 'Siilit' },
      message: 'Karimin äiti on antanut suostumuksen: hoitoajasta ja viihtymisestä saa puhua kanssamme.',
    },
    {
      ...accepted(ANNA, -4, -4),
      key: `${KEY}/participation/${NAAPURUUSTALO}`,
      unitKey: NAAPURUUSTALO,
      part: 'contributor',
      basis: '621/1999-29-1-consent',
      consent: {
        ...consent,
        givenBy: 'Samira Haddad, asiakas itse',
        capacity: 'self',
        reads: ['language-level'],
        tells: ['schedule'],
        givenHow: 'orally',
        validFrom: pen.day(-5),
        validUntil: addMonths(today, 12),
      },
      message: 'Samira toivoo keskustelukumppania. Suostumus on annettu suullisesti tulkin kanssa.',
      status: 'invited',
      answered: null,
      officials: [],
    },
  ];
}

function tasks(pen: Pen): DemoCase['tasks'] {
  return [
    pen.task('place', -172, -142, {
      title: 'Vahvista koulutuspaikka',
      description: 'Kuukausi suunnitelmasta täyttyy eräpäivänä (681/2023 20 § 5 mom.).',
      recipient: { unitKey: TEEMU[1] },
      by: LEENA,
      measureKey: `${KEY}/measure/a1-a2`,
      state: 'done',
      seen: { at: pen.instant(-169, 12, 40), by: TEEMU[0] },
      claimed: { at: pen.instant(-169, 12, 41), by: TEEMU[0] },
      done: { at: pen.instant(-156, 14, 5), by: TEEMU[0], outcome: 'Paikka vahvistettu, ryhmä alkaa elokuussa.' },
    }),
    pen.task('review', -8, 12, {
      title: 'Varaa tarkistustapaaminen tulkin kanssa',
      description: 'Tarkistus vähintään kuuden kuukauden välein (681/2023 22 §). Kieli: arabia.',
      recipient: { officialKey: LEENA[0], unitKey: LEAD },
      by: LEENA,
      seen: { at: pen.instant(-8, 10, 0), by: LEENA[0] },
    }),
    pen.task('b1', -13, 5, {
      title: 'Vahvista paikka B1.1-ryhmään',
      description: 'Samira haluaa jatkaa ilman taukoa. Onko ryhmässä tilaa ja lukutukea?',
      recipient: { unitKey: TEEMU[1] },
      by: LEENA,
      measureKey: `${KEY}/measure/b1`,
      seen: { at: pen.instant(-12, 12, 12), by: TEEMU[0] },
    }),
    pen.task('longer-day', -2, 2, {
      title: 'Voiko Karim olla hoidossa klo 8–16?',
      description: 'Äidin päivä pitenee tammikuussa kahdella tunnilla. Vastatkaa kyllä, ei tai mistä päivästä.',
      recipient: { unitKey: ANNA[1] },
      by: LEENA,
      measureKey: `${KEY}/measure/daycare`,
    }),
    pen.task('translation', -22, 16, {
      title: 'Tuo tutkintotodistuksen käännös',
      description: 'Kääntäjän toimisto lupasi sen kuun puoliväliin.',
      recipient: { person: true },
      by: LEENA,
      measureKey: `${KEY}/measure/recognition`,
    }),
    pen.task('benefit', -18, 8, {
      title: 'Tarkista toimeentulotuen jatko',
      description: 'Päätös päättyy kuun lopussa.',
      recipient: { officialKey: JOHANNA[0], unitKey: JOHANNA[1] },
      by: JOHANNA,
      scope: 'own-unit',
      seen: { at: pen.instant(-18, 11, 10), by: JOHANNA[0] },
    }),
  ];
}

function notes(pen: Pen): DemoCase['notes'] {
  const read = (by: Author, offset: number) => ({
    officialKey: by[0],
    unitKey: by[1],
    at: pen.instant(offset, 13, 25),
  });
  return [
    pen.note(
      'interview',
      -190,
      LEENA,
      'client-meeting',
      ['own-unit'],
      'Alkuhaastattelu, tulkki paikalla (arabia). Samira on sairaanhoitaja ja haluaa takaisin alalle. Lapsen hoitopaikka on edellytys koulutukselle.',
    ),
    pen.note(
      'agreement',
      -173,
      LEENA,
      'agreement',
      ['chosen', JOHANNA[1]],
      'Suunnitelma hyväksytty yhdessä, luettiin ääneen arabiaksi. Samira sai sen kummallakin kielellä.',
    ),
    pen.note(
      'daycare-start',
      -109,
      ANNA,
      'observation',
      ['chosen', LEAD],
      'Karim on aloittanut Siileissä. Aamut alkavat sujua, kuvakortit auttavat.',
    ),
    {
      ...pen.note(
        'mid-test',
        -61,
        TEEMU,
        'observation',
        ['chosen', LEAD],
        'Välitesti: kuuntelu A2.1, puhuminen A1.3, lukeminen A1.2. Ryhmä on sopiva.',
      ),
      openedBy: [read(LEENA, -60)],
    },
    pen.note(
      'guidance',
      -54,
      JOHANNA,
      'contact',
      ['chosen', LEAD],
      'Tavattu kahden viikon välein. Talous on tasapainossa, seuraava aika sovittu.',
    ),
    pen.note(
      'county-own',
      -30,
      JOHANNA,
      'wellbeing',
      ['own-sector'],
      'Samira kertoi entisen puolison yhteydenotoista. Turvasuunnitelma tehty, seuranta viikoittain. Ei halua, että asiasta kerrotaan muille.',
    ),
    pen.note(
      'daycare-note',
      -28,
      ANNA,
      'observation',
      ['own-unit'],
      'Karim kyseli isästään. Puhuimme hänen kanssaan rauhassa, äidille kerrottu haettaessa.',
    ),
    {
      ...pen.note(
        'call',
        -20,
        LEENA,
        'contact',
        ['chosen', JOHANNA[1]],
        'Puhelu tulkin kanssa, 25 min. Samira haluaa aloittaa B1.1:n ilman taukoa ja kertoi, että aamut ovat tiukkoja.',
      ),
      openedBy: [read(JOHANNA, -19)],
    },
    {
      ...pen.note(
        'wrong',
        -15,
        LEENA,
        'administrative',
        ['chosen', TEEMU[1]],
        'Tulkki vaihdettu asiakkaan pyynnöstä. Tilauksessa jatkossa toinen palveluntuottaja.',
      ),
      struck: { at: pen.instant(-15, 12, 5), reason: 'wrong-person' },
    },
    {
      ...pen.note(
        'attendance',
        -6,
        TEEMU,
        'observation',
        ['chosen', LEAD],
        'Läsnäolo 92 %. Puhuminen A2.1, lukee hitaasti: ehdotan lukutukea.',
      ),
      openedBy: [read(LEENA, -5)],
    },
    pen.note(
      'consent',
      -5,
      LEENA,
      'agreement',
      ['own-unit'],
      'Samira suostui siihen, että Naapuruustalo kutsutaan mukaan. Suostumus annettiin suullisesti tulkin kanssa, vuodeksi.',
    ),
  ];
}
