import type { Locale } from '@samspel/contract';

type Sentences = Record<Locale, string>;

/** The sentence for a code, in the reader's language; `{max}` and the like are filled in. */
export function sentence(code: string, params: Record<string, string | number> | undefined, locale: Locale): string {
  const text = (SENTENCES[code] ?? SENTENCES.refused!)[locale];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params?.[name] ?? ''));
}

export function title(status: number, locale: Locale): string {
  const kind = status >= 500 ? 'failed' : status === 422 ? 'validation' : 'refused';
  return SENTENCES[kind]![locale];
}

const SENTENCES: Record<string, Sentences> = {
  refused: {
    fi: 'Pyyntöä ei voitu toteuttaa.',
    sv: 'Begäran kunde inte utföras.',
    en: 'The request could not be carried out.',
  },
  failed: {
    fi: 'Palvelussa tapahtui virhe.',
    sv: 'Ett fel inträffade i tjänsten.',
    en: 'Something went wrong in the service.',
  },
  validation: { fi: 'Tarkista tiedot.', sv: 'Kontrollera uppgifterna.', en: 'Check what was filled in.' },
  malformed: {
    fi: 'Pyyntö ei ole kelvollista JSONia.',
    sv: 'Begäran är inte giltig JSON.',
    en: 'The request is not valid JSON.',
  },
  'method-not-allowed': {
    fi: 'Tähän osoitteeseen ei voi lähettää tällaista pyyntöä.',
    sv: 'En sådan begäran kan inte göras till denna adress.',
    en: 'This address does not answer to that method.',
  },
  unreadable: {
    fi: 'Pyyntöä ei voitu lukea.',
    sv: 'Begäran kunde inte läsas.',
    en: 'The request could not be read.',
  },
  'too-slow': {
    fi: 'Pyyntö ei tullut ajoissa perille.',
    sv: 'Begäran kom inte fram i tid.',
    en: 'The request did not arrive in time.',
  },
  'too-large': { fi: 'Pyyntö on liian suuri.', sv: 'Begäran är för stor.', en: 'The request is too large.' },
  'unsupported-media-type': {
    fi: 'Sisältötyypin on oltava application/json.',
    sv: 'Innehållstypen måste vara application/json.',
    en: 'The content type must be application/json.',
  },
  unexpected: {
    fi: 'Palvelussa tapahtui odottamaton virhe.',
    sv: 'Ett oväntat fel inträffade i tjänsten.',
    en: 'Something unexpected went wrong in the service.',
  },
  unavailable: {
    fi: 'Palvelu ei ole juuri nyt käytettävissä. Yritä hetken päästä uudelleen.',
    sv: 'Tjänsten är inte tillgänglig just nu. Försök igen om en stund.',
    en: 'The service is not available right now. Try again in a moment.',
  },
  'not-found': {
    fi: 'Tietoa ei löydy, tai se ei ole sinun nähtävissäsi.',
    sv: 'Uppgiften finns inte, eller så får du inte se den.',
    en: 'There is no such record, or it is not yours to see.',
  },
  forbidden: {
    fi: 'Tämä ei kuulu sinun oikeuksiisi.',
    sv: 'Detta hör inte till dina rättigheter.',
    en: 'This is not yours to do.',
  },
  'no-session': { fi: 'Kirjaudu sisään.', sv: 'Logga in.', en: 'Sign in.' },
  'wrong-credentials': {
    fi: 'Sähköposti tai salasana ei täsmää.',
    sv: 'E-posten eller lösenordet stämmer inte.',
    en: 'The e-mail or the password is not right.',
  },
  'too-many-attempts': {
    fi: 'Liian monta yritystä. Odota hetki.',
    sv: 'För många försök. Vänta en stund.',
    en: 'Too many attempts. Wait a moment.',
  },
  'other-site': {
    fi: 'Pyyntö tuli toiselta sivustolta.',
    sv: 'Begäran kom från en annan webbplats.',
    en: 'The request came from another site.',
  },
  'if-match-missing': {
    fi: 'If-Match-otsake puuttuu.',
    sv: 'If-Match-huvudet saknas.',
    en: 'The If-Match header is missing.',
  },
  stale: {
    fi: 'Joku muu on muuttanut tietoa sen jälkeen, kun luit sen.',
    sv: 'Någon annan har ändrat uppgiften efter att du läste den.',
    en: 'Somebody else has changed this since you read it.',
  },
  'idempotency.key': {
    fi: 'Idempotency-Key on 8–200 ASCII-merkkiä ilman välilyöntejä.',
    sv: 'Idempotency-Key har 8–200 ASCII-tecken utan mellanslag.',
    en: 'An Idempotency-Key has 8 to 200 ASCII characters without spaces.',
  },
  'idempotency.mismatch': {
    fi: 'Samalla avaimella on jo tehty toinen pyyntö.',
    sv: 'En annan begäran har redan gjorts med samma nyckel.',
    en: 'Another request was made under the same key already.',
  },

  required: { fi: 'Täytä tämä.', sv: 'Fyll i detta.', en: 'Fill this in.' },
  'unknown-field': { fi: 'Tuntematon kenttä.', sv: 'Okänt fält.', en: 'Unknown field.' },
  'duplicate-key': {
    fi: 'Sama kenttä on kahdesti.',
    sv: 'Samma fält finns två gånger.',
    en: 'The same field stands twice.',
  },
  'too-deep': {
    fi: 'Sisäkkäisiä tietoja on liikaa.',
    sv: 'Uppgifterna är för djupt kapslade.',
    en: 'It is nested too deep.',
  },
  isObject: { fi: 'Tässä pitää olla tietue.', sv: 'Här ska finnas en post.', en: 'This must be an object.' },
  isArray: { fi: 'Tässä pitää olla luettelo.', sv: 'Här ska finnas en lista.', en: 'This must be a list.' },
  arrayMaxSize: { fi: 'Enintään {max}.', sv: 'Högst {max}.', en: 'At most {max}.' },
  arrayUnique: { fi: 'Sama kahdesti.', sv: 'Samma två gånger.', en: 'The same twice.' },
  isString: { fi: 'Tässä pitää olla teksti.', sv: 'Här ska finnas text.', en: 'This must be text.' },
  isLength: {
    fi: 'Pituus {min}–{max} merkkiä.',
    sv: 'Längd {min}–{max} tecken.',
    en: 'Between {min} and {max} characters.',
  },
  storableText: {
    fi: 'Tekstissä on merkki, jota ei voi tallentaa, tai rivinvaihto, jota tässä ei voi olla.',
    sv: 'Texten har ett tecken som inte kan sparas, eller en radbrytning som inte kan finnas här.',
    en: 'The text has a character that cannot be stored, or a line break that cannot be here.',
  },
  notBlank: { fi: 'Täytä tämä.', sv: 'Fyll i detta.', en: 'Fill this in.' },
  matches: { fi: 'Muoto ei ole oikea.', sv: 'Formen är inte rätt.', en: 'The form is not right.' },
  isUuid: { fi: 'Tunniste ei ole kelvollinen.', sv: 'Identifieraren är inte giltig.', en: 'Not a valid id.' },
  realDay: { fi: 'Päivää ei ole olemassa.', sv: 'Dagen finns inte.', en: 'There is no such day.' },
  isIn: { fi: 'Valitse luettelosta.', sv: 'Välj ur listan.', en: 'Choose from the list.' },
  isInt: { fi: 'Anna kokonaisluku.', sv: 'Ange ett heltal.', en: 'Give a whole number.' },
  min: { fi: 'Vähintään {min}.', sv: 'Minst {min}.', en: 'At least {min}.' },
  max: { fi: 'Enintään {max}.', sv: 'Högst {max}.', en: 'At most {max}.' },
  isBoolean: { fi: 'Kyllä tai ei.', sv: 'Ja eller nej.', en: 'Yes or no.' },
  cursor: { fi: 'Sivun osoitin ei kelpaa.', sv: 'Sidpekaren är ogiltig.', en: 'The page cursor is not valid.' },
  before: { fi: 'Päivä on liian aikainen.', sv: 'Dagen är för tidig.', en: 'The day is too early.' },
  future: { fi: 'Päivä on tulevaisuudessa.', sv: 'Dagen är i framtiden.', en: 'The day is in the future.' },
  json: { fi: 'Tässä pitää olla JSONia.', sv: 'Här ska finnas JSON.', en: 'This must be JSON.' },
  'leave-empty': { fi: 'Jätä tämä tyhjäksi.', sv: 'Lämna detta tomt.', en: 'Leave this empty.' },
  unknown: { fi: 'Valintaa ei löydy.', sv: 'Valet finns inte.', en: 'There is no such choice.' },

  'user.email-taken': {
    fi: 'Sähköpostiosoite on jo käytössä.',
    sv: 'E-postadressen används redan.',
    en: 'The e-mail address is in use already.',
  },
  'membership.exists': {
    fi: 'Hänellä on jo tämä rooli yksikössä.',
    sv: 'Hen har redan den rollen i enheten.',
    en: 'They have this role in the unit already.',
  },
  'membership.own': {
    fi: 'Omia rooleja ei voi muuttaa.',
    sv: 'Egna roller kan inte ändras.',
    en: 'Nobody changes own memberships.',
  },
  'membership.ended': {
    fi: 'Rooli on jo päättynyt.',
    sv: 'Rollen har redan upphört.',
    en: 'The membership has ended already.',
  },
  'identity-code': {
    fi: 'Henkilötunnus ei ole oikein.',
    sv: 'Personbeteckningen är inte rätt.',
    en: 'The personal identity code is not right.',
  },
  'birth-differs': {
    fi: 'Syntymäaika ja muu tieto eivät täsmää.',
    sv: 'Födelsedatum och övrig uppgift stämmer inte överens.',
    en: 'The birth date does not fit the other data.',
  },
  'case.has-open-tasks': {
    fi: 'Asialla on avoimia tehtäviä.',
    sv: 'Ärendet har öppna uppgifter.',
    en: 'The case has open tasks.',
  },
  'case.ended': { fi: 'Asia on päättynyt.', sv: 'Ärendet har avslutats.', en: 'The case has ended.' },
  'case.not-ended': { fi: 'Asia ei ole päättynyt.', sv: 'Ärendet har inte avslutats.', en: 'The case has not ended.' },
  'case.not-an-adviser-here': {
    fi: 'Hän ei ole asiantuntija tässä yksikössä.',
    sv: 'Hen är inte sakkunnig i denna enhet.',
    en: 'They are not an adviser in this unit.',
  },
  'case.has-it-already': { fi: 'Asia on jo hänellä.', sv: 'Ärendet är redan hens.', en: 'The case is theirs already.' },
  'case.wrong-status': {
    fi: 'Asian vaiheessa tätä ei voi tehdä.',
    sv: 'Detta kan inte göras i ärendets skede.',
    en: 'This cannot be done at this stage of the case.',
  },
  'duplicates.slowed': {
    fi: 'Tarkistuksia on tänään tehty paljon. Odota hetki.',
    sv: 'Många kontroller har gjorts i dag. Vänta en stund.',
    en: 'Many checks were made today. Wait a moment.',
  },
  'participation.exists': {
    fi: 'Yksikkö on jo mukana tai kutsuttu.',
    sv: 'Enheten deltar redan eller är inbjuden.',
    en: 'The unit takes part or is invited already.',
  },
  'participation.is-responsible': {
    fi: 'Yksikkö vastaa jo asiasta.',
    sv: 'Enheten ansvarar redan för ärendet.',
    en: 'The unit is responsible for the case.',
  },
  'participation.basis-does-not-fit': {
    fi: 'Peruste ei sovi yksikön toimialaan.',
    sv: 'Grunden passar inte enhetens sektor.',
    en: 'The basis does not fit the unit’s sector.',
  },
  'participation.consent-needed': {
    fi: 'Peruste on suostumus: kirjaa se.',
    sv: 'Grunden är ett samtycke: anteckna det.',
    en: 'The basis is a consent: record it.',
  },
  'participation.consent-not-needed': {
    fi: 'Peruste on laissa: suostumusta ei kirjata.',
    sv: 'Grunden finns i lagen: samtycke antecknas inte.',
    en: 'The basis is in law: no consent is recorded.',
  },
  'participation.item-not-given': {
    fi: 'Peruste ei anna tätä tietoryhmää.',
    sv: 'Grunden ger inte denna uppgiftsgrupp.',
    en: 'The basis does not give this item.',
  },
  'participation.needs-goals': {
    fi: 'Suunnitelman sisältö ja toimenpiteet näkyvät vain tavoitteiden kanssa: valitse myös tavoitteet.',
    sv: 'Planens innehåll och åtgärder syns bara med målen: välj också målen.',
    en: 'The plan’s content and measures are seen with the goals only: choose the goals too.',
  },
  'participation.by-consents': {
    fi: 'Tietoryhmät tulevat suostumuksista: kirjaa uusi suostumus tai kirjaa suostumus perutuksi.',
    sv: 'Uppgiftsgrupperna kommer från samtyckena: anteckna ett nytt samtycke eller att ett samtycke återtagits.',
    en: 'The items come from the consents: record a new one, or that one was withdrawn.',
  },
  'consent.names-nothing': {
    fi: 'Suostumus ei nimeä mitään: valitse, mitä yksikkö saa nähdä tai kertoa.',
    sv: 'Samtycket anger ingenting: välj vad enheten får se eller berätta.',
    en: 'The consent names nothing: choose what the unit may see or tell.',
  },
  'consent.too-young': {
    fi: 'Nuoren oma suostumus pyydetään 15 vuotta täyttäneeltä: kirjaa huoltajan suostumus.',
    sv: 'Den unges eget samtycke begärs av den som fyllt 15 år: anteckna vårdnadshavarens samtycke.',
    en: 'A young person’s own consent is asked from the age of 15: record the guardian’s.',
  },
  'consent.ended': {
    fi: 'Suostumus on jo peruttu tai korvattu.',
    sv: 'Samtycket har redan återtagits eller ersatts.',
    en: 'The consent has been withdrawn or replaced already.',
  },
  'task.may-not-tell': {
    fi: 'Osallistumisen peruste ei anna kertoa toiselle yksikölle: jätä tyhjäksi.',
    sv: 'Grunden för deltagandet låter inte enheten berätta för en annan enhet: lämna tomt.',
    en: 'The basis of taking part does not let the unit tell another one: leave this empty.',
  },
  'participation.wrong-status': {
    fi: 'Osallistumisen tilassa tätä ei voi tehdä.',
    sv: 'Detta kan inte göras i deltagandets läge.',
    en: 'This cannot be done in the participation’s state.',
  },
  'participation.last-official': {
    fi: 'Viimeistä henkilöä ei voi poistaa: päätä osallistuminen.',
    sv: 'Den sista personen kan inte tas bort: avsluta deltagandet.',
    en: 'The last official cannot be removed: end the participation.',
  },
  'participation.after-consent': {
    fi: 'Osallistuminen ei voi kestää suostumusta pidempään.',
    sv: 'Deltagandet kan inte vara längre än samtycket.',
    en: 'Taking part cannot last longer than the consent.',
  },
  'participation.child-out-of-place': {
    fi: 'Lapsi nimetään vain koululle, päiväkodille tai järjestölle.',
    sv: 'Barnet anges bara för skola, daghem eller organisation.',
    en: 'The child is named only to a school, daycare or organisation.',
  },
  'participation.lapsed': {
    fi: 'Osallistumisen tai suostumuksen aika on päättynyt.',
    sv: 'Tiden för deltagandet eller samtycket har gått ut.',
    en: 'The time of the participation or of the consent has ended.',
  },
  'handover.exists': {
    fi: 'Vastuun siirtoa on jo ehdotettu. Odota vastausta tai peru ehdotus.',
    sv: 'En överföring av ansvaret har redan erbjudits. Vänta på svaret eller återta erbjudandet.',
    en: 'The transfer of responsibility is offered already. Wait for the answer or withdraw the offer.',
  },
  'handover.wrong-status': {
    fi: 'Ehdotus ei enää odota vastausta.',
    sv: 'Erbjudandet väntar inte längre på svar.',
    en: 'The offer does not wait for an answer any more.',
  },
  'handover.own-unit': {
    fi: 'Yksikkö vastaa jo asiasta.',
    sv: 'Enheten ansvarar redan för ärendet.',
    en: 'The unit is responsible for the case already.',
  },
  'handover.unit-cannot-lead': {
    fi: 'Vastuu voi siirtyä vain työvoimaviranomaisen tai kunnan kotoutumispalvelujen yksikölle (681/2023, 3 §).',
    sv: 'Ansvaret kan överföras bara till en enhet hos arbetskraftsmyndigheten eller kommunens integrationstjänster (681/2023, 3 §).',
    en: 'Only a unit of the employment authority or of municipal integration services can be responsible (681/2023 §3).',
  },
  'handover.reason-does-not-fit': {
    fi: 'Syy ei sovi yksikön toimialaan.',
    sv: 'Orsaken passar inte enhetens sektor.',
    en: 'The reason does not fit the unit’s sector.',
  },
  'handover.consent-needed': {
    fi: 'Uuteen kuntaan otetaan yhteyttä vain asiakkaan suostumuksella (681/2023, 85 §): kirjaa se.',
    sv: 'Den nya kommunen kontaktas bara med klientens samtycke (681/2023, 85 §): anteckna det.',
    en: 'The new municipality is contacted only with the person’s consent (681/2023 §85): record it.',
  },
  'handover.consent-not-needed': {
    fi: 'Suostumus kirjataan vain, kun asiakas muuttaa toiseen kuntaan.',
    sv: 'Samtycke antecknas bara när klienten flyttar till en annan kommun.',
    en: 'A consent is recorded only when the person moves to another municipality.',
  },
  'handover.oneself': {
    fi: 'Asiantuntija ottaa asian itselleen. Muulle sen antaa esihenkilö.',
    sv: 'En sakkunnig tar ärendet till sig själv. Åt någon annan ger chefen det.',
    en: 'An adviser takes the case over in person. To somebody else the supervisor gives it.',
  },
  'official.not-in-unit': {
    fi: 'Hän ei työskentele yksikössä.',
    sv: 'Hen arbetar inte i enheten.',
    en: 'They do not work in the unit.',
  },
  'official.not-in-case': {
    fi: 'Hän ei ole mukana tässä asiassa.',
    sv: 'Hen deltar inte i detta ärende.',
    en: 'They do not take part in this case.',
  },
  'assessment.going-on': {
    fi: 'Arviointi on jo käynnissä.',
    sv: 'En bedömning pågår redan.',
    en: 'An assessment is going on already.',
  },
  'assessment.concluded': {
    fi: 'Arviointi on jo päätetty.',
    sv: 'Bedömningen är redan avslutad.',
    en: 'The assessment is concluded already.',
  },
  'fact.not-of-this-kind': {
    fi: 'Tämä tieto ei kuulu valittuun tapahtumaan.',
    sv: 'Uppgiften hör inte till den valda händelsen.',
    en: 'This does not belong to an event of the chosen kind.',
  },
  'fact.needs-ground': { fi: 'Valitse peruste.', sv: 'Välj grund.', en: 'Choose the ground.' },
  'fact.needs-months': {
    fi: 'Kirjoita pidennyksen pituus kuukausina.',
    sv: 'Ange förlängningens längd i månader.',
    en: 'Say how many months the extension lasts.',
  },
  'fact.needs-reason': {
    fi: 'Pidennyksen perustelu on kirjattava (681/2023 23 § 3 mom.).',
    sv: 'Motiveringen till förlängningen ska antecknas (681/2023 23 § 3 mom.).',
    en: 'The reason for an extension must be on file (681/2023 §23(3)).',
  },
  'fact.needs-municipality': { fi: 'Valitse kunta.', sv: 'Välj kommun.', en: 'Choose the municipality.' },
  'fact.needs-conclusion': {
    fi: 'Päättyneestä arvioinnista kirjataan sekä päättymispäivä että se, todettiinko suunnitelman tarve.',
    sv: 'För en avslutad bedömning antecknas både slutdagen och om behov av en plan konstaterades.',
    en: 'Of a concluded assessment both the day and whether it found the need of a plan are recorded.',
  },
  'fact.overlap': {
    fi: 'Ajanjakso on osin sama kuin toinen keskeytys.',
    sv: 'Perioden överlappar ett annat avbrott.',
    en: 'The period overlaps another suspension.',
  },
  'fact.over-cap': {
    fi: 'Pidennyksiä voi olla yhteensä enintään 24 kuukautta (681/2023 23 § 3 mom.).',
    sv: 'Förlängningarna får vara högst 24 månader sammanlagt (681/2023 23 § 3 mom.).',
    en: 'Extensions may last 24 months in all (681/2023 §23(3)).',
  },
  'fact.before-plan': {
    fi: 'Päivänä ei ollut vielä suunnitelmaa.',
    sv: 'Det fanns ännu ingen plan den dagen.',
    en: 'There was no plan yet on that day.',
  },
  'fact.impossible': {
    fi: 'Tieto on ristiriidassa asian muiden tapahtumien kanssa.',
    sv: 'Uppgiften strider mot ärendets andra händelser.',
    en: 'This cannot have been, with what else has happened in the case.',
  },
  'fact.gone': {
    fi: 'Tieto on jo korjattu tai peruttu.',
    sv: 'Uppgiften har redan rättats eller återtagits.',
    en: 'It has been corrected or taken back already.',
  },
  'assessment.not-told': {
    fi: 'Alkuhaastattelussa kerrotaan tämä, ja päivä kirjataan (869/2024, 2 § 3 mom.).',
    sv: 'Detta berättas vid den inledande intervjun, och dagen antecknas (869/2024, 2 § 3 mom.).',
    en: 'This is told at the initial interview, with its day recorded (869/2024 §2(3)).',
  },
  'assessment.county-reason': {
    fi: 'Perustele, miksi hyvinvointialueen on osallistuttava (681/2023, 14 § 4 mom.).',
    sv: 'Motivera varför välfärdsområdet ska delta (681/2023, 14 § 4 mom.).',
    en: 'Say why the wellbeing services county must take part (681/2023 §14(4)).',
  },
  'plan.ended': {
    fi: 'Suunnitelma on jo päätetty.',
    sv: 'Planen är redan avslutad.',
    en: 'The plan has been ended already.',
  },
  'plan.not-in-force': {
    fi: 'Vain voimassa olevan suunnitelman voi päättää.',
    sv: 'Bara en gällande plan kan avslutas.',
    en: 'Only a plan in force can be ended.',
  },
  'plan.draft-exists': {
    fi: 'Luonnos on jo olemassa.',
    sv: 'Ett utkast finns redan.',
    en: 'There is a draft already.',
  },
  'plan.frozen': {
    fi: 'Sovittua suunnitelmaa ei muuteta: tee uusi versio.',
    sv: 'En överenskommen plan ändras inte: gör en ny version.',
    en: 'An agreed plan is not changed: make a new version.',
  },
  'plan.needs-assessment': {
    fi: 'Suunnitelma tarvitsee arvioinnin, jossa tarve on todettu.',
    sv: 'Planen förutsätter en bedömning där behovet har konstaterats.',
    en: 'A plan needs an assessment that found the need.',
  },
  'plan.justification-missing': {
    fi: 'Perustele, miksi palvelu sopii tavoitteeseen (681/2023, 19 § 3 mom.).',
    sv: 'Motivera varför tjänsten passar målet (681/2023, 19 § 3 mom.).',
    en: 'Say why the service suits the goal (681/2023 §19(3)).',
  },
  'plan.no-measures': {
    fi: 'Tavoitteella ei ole toimenpiteitä.',
    sv: 'Målet har inga åtgärder.',
    en: 'The goal has no measures.',
  },
  'plan.no-goals': {
    fi: 'Suunnitelmalla ei ole tavoitteita.',
    sv: 'Planen har inga mål.',
    en: 'The plan has no goals.',
  },
  'plan.period-missing': {
    fi: 'Anna suunnitelman voimassaolo.',
    sv: 'Ange planens giltighet.',
    en: 'Give the plan’s period.',
  },
  'plan.too-long': {
    fi: 'Ensimmäinen suunnitelma on voimassa enintään vuoden (681/2023, 23 § 2 mom.).',
    sv: 'Den första planen gäller högst ett år (681/2023, 23 § 2 mom.).',
    en: 'The first plan is valid for a year at most (681/2023 §23(2)).',
  },
  'import.differs': {
    fi: 'Asiassa on jo tämä asiakirja, mutta sen sisältö on toinen.',
    sv: 'Ärendet har redan denna handling, men med annat innehåll.',
    en: 'The case has this document already, with other contents.',
  },
  'import.out-of-order': {
    fi: 'Asiassa on jo tämä suunnitelma, ja tiedostossa sitä edeltää sellainen, jota asiassa ei ole.',
    sv: 'Ärendet har redan denna plan, och i filen föregås den av en som ärendet inte har.',
    en: 'The case has this plan already, and in the file it comes after one that the case does not have.',
  },
  'import.impossible': {
    fi: 'Asian tietojen mukaan näin ei ole voinut olla.',
    sv: 'Enligt uppgifterna i ärendet kan det inte ha varit så.',
    en: 'By what is known in the case this cannot have been.',
  },
  'import.own-plan': {
    fi: 'Asiassa on jo oma suunnitelma, jota tiedostossa ei ole. Aiempia suunnitelmia ei voi tuoda sen jälkeen.',
    sv: 'Ärendet har redan en egen plan som inte finns i filen. Tidigare planer kan inte importeras efter den.',
    en: 'The case already has a plan of its own that is not in the file. Earlier plans cannot be imported after it.',
  },
  'review.going-on': {
    fi: 'Tarkistaminen on jo käynnissä.',
    sv: 'En översyn pågår redan.',
    en: 'A review is going on already.',
  },
  'review.held': {
    fi: 'Pidettyä tarkistamista ei muuteta.',
    sv: 'En översyn som har hållits ändras inte.',
    en: 'A review that has been held is not changed.',
  },
  'review.not-held': {
    fi: 'Tarkistaminen tulostetaan, kun se on pidetty.',
    sv: 'En översyn skrivs ut när den har hållits.',
    en: 'A review is printed once it has been held.',
  },
  'review.before-plan': {
    fi: 'Päivä on ennen suunnitelman laatimista.',
    sv: 'Dagen är före planens utarbetande.',
    en: 'The day is before the plan was drawn up.',
  },
  'review.missing': {
    fi: 'Tämä kirjataan tarkistamisesta (asetus 874/2024, 3 §).',
    sv: 'Detta antecknas om översynen (förordning 874/2024, 3 §).',
    en: 'This is recorded of a review (decree 874/2024 §3).',
  },
  'review.outcome-missing': {
    fi: 'Kerro, miten arvioitava toimenpide eteni (asetus 874/2024, 3 §).',
    sv: 'Ange hur åtgärden som ska utvärderas gick (förordning 874/2024, 3 §).',
    en: 'Say how the due measure went (decree 874/2024 §3).',
  },
  'review.next-too-late': {
    fi: 'Suunnitelma tarkistetaan vähintään kuuden kuukauden välein (681/2023, 22 § 1 mom.): viimeistään {latest}.',
    sv: 'Planen ses över minst var sjätte månad (681/2023, 22 § 1 mom.): senast {latest}.',
    en: 'The plan is reviewed at least every six months (681/2023 §22(1)): {latest} at the latest.',
  },
  'plan.over-maximum': {
    fi: 'Suunnitelmat kestävät yhteensä enintään kaksi vuotta ensimmäisen laatimisesta (681/2023, 23 § 2 mom.): viimeistään {latest}.',
    sv: 'Planerna varar sammanlagt högst två år från att den första utarbetades (681/2023, 23 § 2 mom.): senast {latest}.',
    en: 'The plans last two years in all from the drawing up of the first one (681/2023 §23(2)): {latest} at the latest.',
  },
  'plan.over-old-maximum': {
    fi: 'Ennen vuotta 2025 alkaneet suunnitelmat kestävät enintään kolme vuotta ensimmäisen allekirjoittamisesta (1386/2010, 12 § 3 mom.; 681/2023, 102 § 2 mom.): viimeistään {latest}.',
    sv: 'Planer som började före 2025 varar högst tre år från undertecknandet av den första (1386/2010, 12 § 3 mom.; 681/2023, 102 § 2 mom.): senast {latest}.',
    en: 'Plans that began before 2025 last three years from the signing of the first one (1386/2010 §12(3), 681/2023 §102(2)): {latest} at the latest.',
  },
  'plan.long-term-goal-missing': {
    fi: 'Kirjaa pitkän aikavälin tavoite (681/2023, 18 §).',
    sv: 'Ange det långsiktiga målet (681/2023, 18 §).',
    en: 'Write the long-term goal (681/2023 §18).',
  },
  'plan.follow-up-missing': {
    fi: 'Sovi, miten palvelujen toteutumista seurataan (681/2023, 19 § 1 mom.).',
    sv: 'Avtala hur genomförandet av tjänsterna följs upp (681/2023, 19 § 1 mom.).',
    en: 'Agree how the services are followed up (681/2023 §19(1)).',
  },
  'plan.job-search-missing': {
    fi: 'Sovi työnhakuvelvollisuudesta (681/2023, 19 §; 380/2023, 44 §).',
    sv: 'Avtala om jobbsökningsskyldigheten (681/2023, 19 §; 380/2023, 44 §).',
    en: 'Agree on the job-search obligation (681/2023 §19, 380/2023 §44).',
  },
  'plan.job-search-reason-missing': {
    fi: 'Perustele, miksi työnhakuvelvollisuutta ei ole (681/2023, 19 §; 380/2023, 44 §).',
    sv: 'Motivera varför det inte finns någon jobbsökningsskyldighet (681/2023, 19 §; 380/2023, 44 §).',
    en: 'Say why there is no job-search obligation (681/2023 §19, 380/2023 §44).',
  },
  'plan.rights-missing': {
    fi: 'Kirjaa päivä, jona oikeuksista ja velvollisuuksista kerrottiin (681/2023, 24 § 1 mom.).',
    sv: 'Ange dagen då klienten informerades om rättigheter och skyldigheter (681/2023, 24 § 1 mom.).',
    en: 'Say when rights and duties were told (681/2023 §24(1)).',
  },
  'plan.child-opinion-missing': {
    fi: 'Kirjaa lapsen tai nuoren mielipide, tai miksi häntä ei kuultu (681/2023, 4 §).',
    sv: 'Anteckna barnets eller den unges åsikt, eller varför barnet inte hördes (681/2023, 4 §).',
    en: 'Record the child’s or young person’s opinion, or why they were not heard (681/2023 §4).',
  },
  'plan.upper-secondary-missing': {
    fi: 'Alle 25-vuotiaan tavoitteena on pääsääntöisesti vähintään toisen asteen koulutus: merkitse tavoite tai perustele (681/2023, 18 §).',
    sv: 'Målet för den som är under 25 är i regel minst utbildning på andra stadiet: märk ut målet eller motivera (681/2023, 18 §).',
    en: 'Under 25 a goal aims as a rule at upper-secondary education at least: mark the goal or say why not (681/2023 §18).',
  },
  'plan.signing-missing': {
    fi: 'Kirjaa allekirjoituspäivä (380/2023, 38 § 3 mom.).',
    sv: 'Ange dagen för undertecknandet (380/2023, 38 § 3 mom.).',
    en: 'Write the day of signing (380/2023 §38(3)).',
  },
  'unit.not-taking-part': {
    fi: 'Yksikkö ei ole mukana asiassa.',
    sv: 'Enheten deltar inte i ärendet.',
    en: 'The unit does not take part in the case.',
  },
  'task.wrong-state': {
    fi: 'Tehtävän tilassa tätä ei voi tehdä.',
    sv: 'Detta kan inte göras i uppgiftens läge.',
    en: 'This cannot be done in the task’s state.',
  },
  'task.own-unit-only': {
    fi: 'Vain oman yksikön tehtävä voi olla muilta piilossa.',
    sv: 'Bara den egna enhetens uppgift kan vara dold för andra.',
    en: 'Only a task of the own unit can be hidden from others.',
  },
  'task.taken': {
    fi: 'Tehtävä on jo jollakulla.',
    sv: 'Någon har redan uppgiften.',
    en: 'Somebody has the task already.',
  },
  'task.has-it-already': {
    fi: 'Tehtävä on jo siellä.',
    sv: 'Uppgiften finns redan där.',
    en: 'The task is there already.',
  },
  'task.not-to-person': {
    fi: 'Asiakkaalle tehtäviä antavat vain vastuuyksikkö ja mukana oleva viranomainen.',
    sv: 'Bara den ansvariga enheten och en deltagande myndighet ger uppgifter åt klienten.',
    en: 'Only the responsible unit and an authority taking part give tasks to the person.',
  },
  'note.audience-changed': {
    fi: 'Mukana olevat yksiköt ovat muuttuneet. Tarkista, kuka näkee kirjauksen.',
    sv: 'De enheter som deltar har ändrats. Kontrollera vem som ser anteckningen.',
    en: 'The units taking part have changed. Check who will see the note.',
  },
  'note.struck': { fi: 'Kirjaus on yliviivattu.', sv: 'Anteckningen är struken.', en: 'The note is struck out.' },
  'note.own-unit-missing': {
    fi: 'Oma yksikkö näkee kirjauksen aina.',
    sv: 'Den egna enheten ser alltid anteckningen.',
    en: 'The own unit always sees the note.',
  },
};

export const PROBLEM_CODES = Object.keys(SENTENCES);
