import type { Said } from './said.js';

export interface TaskTemplate {
  title: Said;
  description: Said;
  outcome: Said;
}

/** What the responsible unit asks of itself, by where the case stands. */
export const OWN_TASKS = {
  interview: task(
    ['Varaa alkuhaastattelu ja tulkki', 'Boka inledande intervju och tolk'],
    ['Kieli: {lang}. Aamupäivä sopii asiakkaalle parhaiten.', 'Språk: {lang}. Förmiddag passar klienten bäst.'],
    ['Haastattelu pidetty.', 'Intervjun hölls.'],
  ),
  permit: task(
    ['Tarkista oleskeluoikeuden tiedot', 'Kontrollera uppgifterna om uppehållsrätten'],
    [
      'Luvan alkamispäivä vaikuttaa arvioinnin kolmen vuoden rajaan.',
      'Tillståndets startdag påverkar treårsgränsen för bedömningen.',
    ],
    ['Tarkistettu, tiedot oikein.', 'Kontrollerat, uppgifterna stämmer.'],
  ),
  conclude: task(
    ['Kirjaa arvioinnin johtopäätös', 'Anteckna bedömningens slutsats'],
    [
      'Haastattelu on pidetty. Johtopäätös ja perustelu puuttuvat.',
      'Intervjun har hållits. Slutsats och motivering saknas.',
    ],
    ['Johtopäätös kirjattu.', 'Slutsatsen antecknad.'],
  ),
  plan: task(
    ['Laadi suunnitelma asiakkaan kanssa', 'Utarbeta planen med klienten'],
    [
      'Arviointi on valmis. Suunnitelma laaditaan viipymättä (681/2023 20 §).',
      'Bedömningen är klar. Planen utarbetas utan dröjsmål (681/2023 20 §).',
    ],
    ['Suunnitelma laadittu ja hyväksytty.', 'Planen utarbetad och godkänd.'],
  ),
  review: task(
    ['Varaa tarkistustapaaminen tulkin kanssa', 'Boka översynsmöte med tolk'],
    ['Tarkistus vähintään kuuden kuukauden välein (681/2023 22 §).', 'Översyn minst var sjätte månad (681/2023 22 §).'],
    ['Tarkistus pidetty.', 'Översynen hölls.'],
  ),
  referral: task(
    ['Seuraa, että koulutukseen ohjaus on tehty', 'Följ upp att hänvisningen till utbildning är gjord'],
    ['Kuukausi suunnitelmasta (681/2023 20 § 5 mom.).', 'En månad från planen (681/2023 20 § 5 mom.).'],
    ['Ohjattu, aloituspäivä tiedossa.', 'Hänvisad, startdagen är känd.'],
  ),
  call: task(
    ['Soita asiakkaalle: koulutuksen alku', 'Ring klienten: utbildningens start'],
    [
      'Kysy matkasta, aikataulusta ja siitä, onko kutsu ymmärretty.',
      'Fråga om resan, tidtabellen och om kallelsen har förståtts.',
    ],
    ['Soitettu tulkin kanssa, kaikki kunnossa.', 'Samtal med tolk, allt i ordning.'],
  ),
} satisfies Record<string, TaskTemplate>;

/** What is asked of the person. */
export const PERSON_TASKS: TaskTemplate[] = [
  task(
    ['Tuo oleskelulupakortti ja passi tapaamiseen', 'Ta med uppehållstillståndskort och pass till mötet'],
    ['Kopiot tehdään paikan päällä.', 'Kopior tas på plats.'],
    ['Tuotu.', 'Hämtade.'],
  ),
  task(
    ['Ilmoittaudu kurssille linkistä', 'Anmäl dig till kursen via länken'],
    [
      'Linkki lähetettiin tekstiviestillä. Soita, jos sivu ei aukea.',
      'Länken skickades per textmeddelande. Ring om sidan inte öppnas.',
    ],
    ['Ilmoittautuminen tehty.', 'Anmälan gjord.'],
  ),
  task(
    ['Avaa pankkitili ja hae verkkopankkitunnukset', 'Öppna bankkonto och ansök om nätbankskoder'],
    ['Ota mukaan passi. Neuvonta auttaa ajanvarauksessa.', 'Ta med passet. Rådgivningen hjälper med tidsbokningen.'],
    ['Tili on avattu.', 'Kontot är öppnat.'],
  ),
  task(
    ['Kerro, sopiiko koulutuksen aika', 'Berätta om utbildningstiden passar'],
    ['Maanantaista torstaihin klo 9–13.', 'Måndag till torsdag kl. 9–13.'],
    ['Aika sopii.', 'Tiden passar.'],
  ),
];

/** What the responsible unit asks of the county in the assessment. */
export const COUNTY_TASK = task(
  ['Osallistukaa arviointiin: alustava palvelutarve', 'Delta i bedömningen: preliminärt servicebehov'],
  [
    'Palveluja on sovitettava yhteen (681/2023 14 § 4 mom.). Alustava arvio sosiaali- ja terveyspalvelujen tarpeesta riittää.',
    'Tjänsterna behöver samordnas (681/2023 14 § 4 mom.). En preliminär bedömning av behovet av social- och hälsovård räcker.',
  ],
  [
    'Alustava arvio kirjattu arviointiin, sosiaaliohjaus suositeltu.',
    'Den preliminära bedömningen antecknad, socialhandledning rekommenderas.',
  ],
);

/** What a county asks of itself; the others do not see it. */
export const COUNTY_OWN_TASK = task(
  ['Tarkista toimeentulotuen jatko', 'Kontrollera fortsatt utkomststöd'],
  ['Päätös päättyy kuun lopussa.', 'Beslutet går ut i slutet av månaden.'],
  ['Jatkopäätös tehty.', 'Fortsatt beslut fattat.'],
);

export const HAND_BACK_REASONS: Said[] = [
  [
    'Ei kuulu meille: paikan vahvistaa oppilaitoksen opintotoimisto.',
    'Hör inte till oss: platsen bekräftas av läroanstaltens studiebyrå.',
  ],
  ['Lapsi siirtyi toiseen ryhmään, kysykää johtajalta.', 'Barnet har bytt grupp, fråga föreståndaren.'],
  ['Tarvitsemme ensin tiedon aloituspäivästä.', 'Vi behöver först veta startdagen.'],
];

export const COMMENTS: Said[] = [
  ['Kysytty, vastaus luvattu ensi viikolla.', 'Vi har frågat, svar utlovas nästa vecka.'],
  ['Odotetaan vielä aikataulua.', 'Vi väntar ännu på tidtabellen.'],
  ['Asiakas tietää tästä ja odottaa vastausta.', 'Klienten känner till detta och väntar på svar.'],
];

export const DECLINE_REASONS: Said[] = [
  ['Perheen lapsi on siirtynyt toiseen yksikköön.', 'Familjens barn har flyttat till en annan enhet.'],
  ['Ryhmä on täynnä, seuraava alkaa kahden kuukauden kuluttua.', 'Gruppen är full, nästa börjar om två månader.'],
];

function task(title: Said, description: Said, outcome: Said): TaskTemplate {
  return { title, description, outcome };
}
