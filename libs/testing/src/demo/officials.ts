import type { Role } from '@samspel/contract';
import { addDays, addMonths, type Day } from './days.js';
import type { DemoMembership, DemoOfficial } from './demo.types.js';

/** The forty officials, all invented. The first eight are those that the sign-in page shows first, one for each role. */
export function listOfficials(today: Day): DemoOfficial[] {
  const absence = { from: addDays(today, 1), until: addDays(today, 47) };
  return ROWS.map(([givenName, familyName, title, locale, languages, memberships], index) => {
    const key = asKey(`${givenName}.${familyName}`);
    return {
      key,
      givenName,
      familyName,
      email: `${key}@samspel.example`,
      telephone: `029 000 1${String(index * 3 + 101).padStart(3, '0')}`,
      title,
      locale,
      languages: languages.split(' '),
      memberships: memberships.map((each) => asMembership(each, today)),
      absence: key === 'antti.makela' ? absence : null,
    };
  });
}

type MembershipRow = [unitKey: string, role: Role, sinceMonths: number, endedMonthsAgo?: number];
type OfficialRow = [
  givenName: string,
  familyName: string,
  title: string,
  locale: DemoOfficial['locale'],
  languages: string,
  memberships: MembershipRow[],
];

const LEPPAVAARA = 'espoo/leppavaara';
const MATINKYLA = 'espoo/matinkyla';
const KOTOUTUMINEN = 'espoo/kotoutuminen';
const HALLINTO = 'espoo/hallinto';
const AIKUISET = 'luvn/aikuiset';
const OMNIA = 'omnia/kotoutuminen';
const METSATAHTI = 'espoo/metsatahti';

const ROWS: OfficialRow[] = [
  ['Leena', 'Korhonen', 'kotoutumisasiantuntija', 'fi', 'fi en sv', [[LEPPAVAARA, 'adviser', 46]]],
  ['Johanna', 'Nyström', 'sosiaalityöntekijä', 'fi', 'fi sv en', [[AIKUISET, 'practitioner', 47]]],
  ['Anna', 'Lehto', 'varhaiskasvatuksen opettaja', 'fi', 'fi en', [[METSATAHTI, 'practitioner', 24]]],
  [
    'Teemu',
    'Aalto',
    'suomen kielen opettaja',
    'fi',
    'fi en',
    [
      [OMNIA, 'practitioner', 61],
      ['omnia/ammattiopisto', 'practitioner', 15],
    ],
  ],
  [
    'Pirjo',
    'Lindqvist',
    'palvelupäällikkö',
    'fi',
    'fi sv en',
    [
      [LEPPAVAARA, 'supervisor', 60],
      [LEPPAVAARA, 'adviser', 12],
    ],
  ],
  ['Henrik', 'Blom', 'tietosuojavastaava', 'sv', 'sv fi en', [[HALLINTO, 'data-protection-officer', 55]]],
  ['Outi', 'Saarinen', 'suunnittelija', 'fi', 'fi en', [[HALLINTO, 'analyst', 22]]],
  ['Kari', 'Niemi', 'pääkäyttäjä', 'fi', 'fi en', [[HALLINTO, 'administrator', 40]]],
  ['Sara', 'Lindholm', 'kotoutumisasiantuntija', 'fi', 'fi sv en', [[LEPPAVAARA, 'adviser', 70]]],
  ['Mikael', 'Öhman', 'integrationssakkunnig', 'sv', 'sv fi en', [[LEPPAVAARA, 'adviser', 38]]],
  ['Antti', 'Mäkelä', 'kotoutumisasiantuntija', 'fi', 'fi en', [[LEPPAVAARA, 'adviser', 31]]],
  ['Kaisa', 'Rantanen', 'kotoutumisasiantuntija', 'fi', 'fi en ru', [[LEPPAVAARA, 'adviser', 52]]],
  ['Farah', 'Noori', 'kotoutumisasiantuntija', 'fi', 'fi prs ar en', [[LEPPAVAARA, 'adviser', 34]]],
  ['Tuomas', 'Heikkinen', 'kotoutumisasiantuntija', 'fi', 'fi en', [[LEPPAVAARA, 'adviser', 88]]],
  ['Elias', 'Virta', 'kotoutumisasiantuntija', 'fi', 'fi en es', [[LEPPAVAARA, 'adviser', 2]]],
  ['Hanna', 'Laaksonen', 'kotoutumisasiantuntija', 'fi', 'fi en', [[MATINKYLA, 'adviser', 41]]],
  ['Jarkko', 'Nieminen', 'kotoutumisasiantuntija', 'fi', 'fi en et', [[MATINKYLA, 'adviser', 33]]],
  [
    'Nasra',
    'Ali',
    'kotoutumisasiantuntija',
    'fi',
    'fi so en',
    [
      [MATINKYLA, 'adviser', 32],
      [KOTOUTUMINEN, 'adviser', 12],
    ],
  ],
  [
    'Petri',
    'Salonen',
    'palvelupäällikkö',
    'fi',
    'fi en sv',
    [
      [MATINKYLA, 'supervisor', 33],
      ['espoo/kauniainen', 'supervisor', 33],
    ],
  ],
  ['Christina', 'Sundström', 'integrationssakkunnig', 'sv', 'sv fi en', [['espoo/kauniainen', 'adviser', 57]]],
  ['Olga', 'Petrova', 'kotoutumisasiantuntija', 'fi', 'fi ru uk en', [['vantaa/tikkurila', 'adviser', 44]]],
  ['Jukka', 'Leinonen', 'palvelupäällikkö', 'fi', 'fi en', [['vantaa/tikkurila', 'supervisor', 36]]],
  ['Maria', 'Fagerström', 'kotoutumisasiantuntija', 'sv', 'sv fi en', [['helsinki/ita', 'adviser', 31]]],
  ['Ville', 'Karjalainen', 'palvelupäällikkö', 'fi', 'fi en', [['helsinki/ita', 'supervisor', 28]]],
  ['Minna', 'Hakala', 'kotoutumiskoordinaattori', 'fi', 'fi en', [[KOTOUTUMINEN, 'adviser', 64]]],
  ['Abdirahman', 'Hussein', 'kotoutumisohjaaja', 'fi', 'fi so ar en', [[KOTOUTUMINEN, 'adviser', 34]]],
  ['Satu', 'Kallio', 'palvelupäällikkö', 'fi', 'fi sv en', [[KOTOUTUMINEN, 'supervisor', 49]]],
  ['Shirin', 'Rostami', 'neuvoja', 'fi', 'fi fa ckb en', [['espoo/neuvonta', 'practitioner', 27]]],
  ['Timo', 'Hämäläinen', 'sosiaaliohjaaja', 'fi', 'fi en', [[AIKUISET, 'practitioner', 30]]],
  ['Petri', 'Laaksonen', 'johtava sosiaalityöntekijä', 'fi', 'fi en', [[AIKUISET, 'supervisor', 39]]],
  [
    'Riikka',
    'Manninen',
    'sosiaaliohjaaja',
    'fi',
    'fi en',
    [
      ['luvn/perheet', 'practitioner', 8],
      [AIKUISET, 'practitioner', 50, 8],
    ],
  ],
  ['Elina', 'Rautio', 'järjestelmäasiantuntija', 'fi', 'fi en', [['luvn/hallinto', 'administrator', 35]]],
  ['Susanna', 'Forsman', 'sosiaaliohjaaja', 'fi', 'fi sv en', [['vakehyva/aikuiset', 'practitioner', 26]]],
  ['Anne-Mari', 'Salonen', 'opinto-ohjaaja', 'fi', 'fi sv en', [[OMNIA, 'practitioner', 43]]],
  ['Marja', 'Vainio', 'koulutuspäällikkö', 'fi', 'fi en', [[OMNIA, 'supervisor', 58]]],
  [
    'Fredrik',
    'Wikström',
    'lärare i svenska',
    'sv',
    'sv fi en',
    [
      ['axxell/integration', 'practitioner', 32],
      ['luckan/mentor', 'practitioner', 10],
    ],
  ],
  [
    'Kirsi',
    'Peltonen',
    'valmistavan luokan opettaja',
    'fi',
    'fi en',
    [
      ['espoo/kilonpuisto', 'practitioner', 73],
      ['espoo/postipuu', 'practitioner', 13],
    ],
  ],
  [
    'Sirpa',
    'Kinnunen',
    'päiväkodin johtaja',
    'fi',
    'fi sv',
    [
      [METSATAHTI, 'supervisor', 66],
      ['espoo/kilo', 'practitioner', 14],
    ],
  ],
  ['Ida', 'Backman', 'lärare inom småbarnspedagogik', 'sv', 'sv fi en', [['espoo/alberga', 'practitioner', 20]]],
  [
    'Mohamed',
    'Warsame',
    'järjestökoordinaattori',
    'fi',
    'fi so en',
    [['naapuruustalo/leppavaara', 'practitioner', 16]],
  ],
];

function asMembership([unitKey, role, since, ended]: MembershipRow, today: Day): DemoMembership {
  return {
    unitKey,
    role,
    from: `${addMonths(today, -since).slice(0, 7)}-01`,
    until: ended === undefined ? null : addDays(`${addMonths(today, -ended).slice(0, 7)}-01`, -1),
  };
}

function asKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äå]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z.-]/g, '');
}
