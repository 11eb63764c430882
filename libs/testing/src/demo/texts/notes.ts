import type { NoteCategory, Sector } from '@samspel/contract';
import type { Said } from './said.js';

export interface NoteTemplate {
  category: NoteCategory;
  text: Said;
}

/** What the responsible adviser writes, by where the case stands. */
export const ADVISER_NOTES: Record<
  'opened' | 'in-assessment' | 'in-planning' | 'plan-in-force' | 'ended',
  NoteTemplate[]
> = {
  opened: [
    note(
      'contact',
      'Puhelu tulkin kanssa ({lang}). Sovittiin alkuhaastattelu ja kerrottiin, mitä papereita tarvitaan.',
      'Samtal med tolk ({lang}). Vi kom överens om en inledande intervju och vilka papper som behövs.',
    ),
    note(
      'administrative',
      'Rekisteröitynyt työnhakijaksi. Oleskelulupa tarkistettu, henkilötodistuksen kopio puuttuu.',
      'Registrerad som arbetssökande. Uppehållstillståndet kontrollerat, kopia av identitetsbeviset saknas.',
    ),
    note(
      'contact',
      'Ei vastannut kahteen soittoon. Tekstiviesti lähetetty omalla kielellä ({lang}).',
      'Svarade inte på två samtal. Textmeddelande skickat på eget språk ({lang}).',
    ),
    note(
      'contact',
      'Yhteydenotto neuvontapisteestä asiakkaan suostumuksella. Toivoo aikaa aamupäivälle.',
      'Kontakt från rådgivningspunkten med klientens samtycke. Önskar en tid på förmiddagen.',
    ),
  ],
  'in-assessment': [
    note(
      'client-meeting',
      'Alkuhaastattelu pidetty, tulkki paikalla ({lang}). Tavoitteet ja velvollisuudet käytiin läpi, asiakas sai tiedotteen omalla kielellään.',
      'Inledande intervju hölls med tolk på plats ({lang}). Mål och skyldigheter gicks igenom, klienten fick infobladet på sitt språk.',
    ),
    note(
      'client-meeting',
      'Osaaminen ja aiempi työ käytiin läpi. Todistukset ovat puhelimessa kuvina, tuo alkuperäiset ensi kerralla.',
      'Kunnande och tidigare arbete gicks igenom. Intygen finns som bilder i telefonen, tar med originalen nästa gång.',
    ),
    note(
      'observation',
      'Kielitesti tehty. Puhuminen on selvästi kirjoittamista edellä, pienryhmä olisi eduksi.',
      'Språktestet gjort. Talet är klart före skrivandet, en liten grupp vore till fördel.',
    ),
    note(
      'contact',
      'Asiakas siirsi tapaamista lapsen sairauden vuoksi. Uusi aika ensi viikolla, tulkki siirretty samalla.',
      'Klienten flyttade mötet på grund av sjukt barn. Ny tid nästa vecka, tolken flyttades samtidigt.',
    ),
    note(
      'agreement',
      'Asiakkaalle kerrottiin, että hyvinvointialue kutsutaan mukaan arviointiin. Peruste on laissa, asiasta keskusteltiin.',
      'Klienten är informerad om att välfärdsområdet bjuds in till bedömningen. Grunden finns i lagen, saken diskuterades.',
    ),
  ],
  'in-planning': [
    note(
      'client-meeting',
      'Suunnitelmaa aloitettiin. Oma toive kirjattiin sanatarkasti tulkin avulla.',
      'Planen påbörjades. Det egna önskemålet antecknades ordagrant med hjälp av tolk.',
    ),
    note(
      'contact',
      'Koulutuksen kellonajat selvitetty. Lasten hoito on järjestettävä ennen aloitusta.',
      'Utbildningens tider är utredda. Barnomsorgen ska ordnas före starten.',
    ),
    note(
      'agreement',
      'Sovittiin, että tavoitteet luetaan ääneen asiakkaan kielellä ennen hyväksymistä.',
      'Vi kom överens om att målen läses upp på klientens språk innan planen godkänns.',
    ),
    note(
      'client-meeting',
      'Käytiin läpi vaihtoehdot. Asiakas haluaa aloittaa heti ja on valmis kulkemaan Omniaan.',
      'Alternativen gicks igenom. Klienten vill börja genast och är beredd att resa till Omnia.',
    ),
  ],
  'plan-in-force': [
    note(
      'agreement',
      'Suunnitelma hyväksytty yhdessä. Asiakas sai sen suomeksi ja omalla kielellään ({lang}).',
      'Planen godkändes tillsammans. Klienten fick den på finska och på sitt eget språk ({lang}).',
    ),
    note(
      'contact',
      'Puhelu tulkin kanssa, 20 min. Koulutus sujuu, junamatka vie voimia. Mietitään ryhmää lähempänä.',
      'Samtal med tolk, 20 min. Utbildningen går bra, tågresan tar kraft. Vi funderar på en grupp närmare.',
    ),
    note(
      'client-meeting',
      'Välitapaaminen. Asiakas on ylpeä edistymisestään ja puhui puolet ajasta suomea.',
      'Mellanmöte. Klienten är stolt över sina framsteg och talade finska halva tiden.',
    ),
    note(
      'contact',
      'Viesti opettajalta: läsnäolo hyvä. Vietiin tieto tarkistuksen pohjaksi.',
      'Meddelande från läraren: närvaron är god. Uppgiften används som underlag för översynen.',
    ),
    note(
      'observation',
      'Kaksi poissaoloa, syy lapsen flunssa. Ei toimenpiteitä.',
      'Två frånvaron på grund av barnets förkylning. Inga åtgärder.',
    ),
    note(
      'client-meeting',
      'Työelämäjakso puhututti. Toive on paikka, jossa puhutaan suomea eikä englantia.',
      'Perioden i arbetslivet diskuterades. Önskemålet är en plats där man talar finska och inte engelska.',
    ),
    note(
      'administrative',
      'Oleskeluluvan jatko haettu ajoissa, päätöstä odotetaan. Ei vaikuta palveluihin.',
      'Förlängning av uppehållstillståndet har sökts i tid, beslut väntas. Påverkar inte tjänsterna.',
    ),
    note(
      'agreement',
      'Sovittiin, että asiakas soittaa itse oppilaitokseen. Harjoiteltiin puhelua etukäteen.',
      'Vi kom överens om att klienten själv ringer läroanstalten. Samtalet övades på förhand.',
    ),
  ],
  ended: [
    note(
      'client-meeting',
      'Päätöstapaaminen. Käytiin läpi, mitä saavutettiin ja mistä saa jatkossa neuvoa.',
      'Avslutande möte. Vi gick igenom vad som har uppnåtts och var man får råd i fortsättningen.',
    ),
  ],
};

/** What others write of their own work, by sector. */
export const SECTOR_NOTES: Record<Exclude<Sector, 'employment'>, NoteTemplate[]> = {
  'municipal-integration': [
    note(
      'contact',
      'Kävi neuvonnassa asumistuen hakemuksen kanssa. Autettiin liitteissä.',
      'Besökte rådgivningen med ansökan om bostadsbidrag. Vi hjälpte med bilagorna.',
    ),
  ],
  education: [
    note(
      'observation',
      'Työskentelee keskittyneesti ja auttaa vierustoveria. Läsnäolo 95 %.',
      'Arbetar koncentrerat och hjälper bänkgrannen. Närvaro 95 %.',
    ),
    note(
      'observation',
      'Kirjoitustehtävät jäävät kesken. Lisäaika auttaa, lukitesti tehdään ensi viikolla.',
      'Skrivuppgifterna blir på hälft. Extra tid hjälper, ett läs- och skrivtest görs nästa vecka.',
    ),
  ],
  'early-childhood-education': [
    note(
      'observation',
      '{child} on tottunut aamuihin ja syö hyvin. Päiväunille tarvitaan oma pehmolelu kotoa.',
      '{child} har vant sig vid morgnarna och äter bra. Till vilan behövs det egna mjukisdjuret hemifrån.',
    ),
    note(
      'contact',
      'Vanhempi kysyi hoitoajan pidentämisestä. Kerroimme, että asia käy meille.',
      'Föräldern frågade om längre vårdtid. Vi berättade att det passar oss.',
    ),
  ],
  'social-services': [
    note(
      'contact',
      'Tapaaminen pidetty. Talous on tasapainossa, seuraava aika kolmen viikon päästä.',
      'Mötet hölls. Ekonomin är i balans, nästa tid om tre veckor.',
    ),
    note(
      'wellbeing',
      'Uni ja jaksaminen puheeksi. Asiakas haluaa jatkaa koulutuksessa, päivän pituutta kevennetään.',
      'Sömn och ork togs upp. Klienten vill fortsätta i utbildningen, dagarna görs kortare.',
    ),
    note(
      'agreement',
      'Sovittiin, että koulutuksen alkua ei siirretä. Sosiaaliohjaaja soittaa viikoittain.',
      'Vi kom överens om att starten inte skjuts upp. Socialhandledaren ringer varje vecka.',
    ),
  ],
  'third-sector': [
    note(
      'observation',
      'On tullut mukaan joka viikko ja toi ystävänsä. Puhuu jo suomea pöydässä.',
      'Har kommit varje vecka och tog med en vän. Talar redan finska vid bordet.',
    ),
  ],
};

/** What a county keeps to its own sector: the others find nothing of it. */
export const SOCIAL_OWN_NOTES: NoteTemplate[] = [
  note(
    'wellbeing',
    'Keskusteltiin kotimaan tapahtumista ja unettomuudesta. Asiakas ei halua, että asiasta kerrotaan muille viranomaisille. Lähete terveyskeskukseen.',
    'Vi talade om händelserna i hemlandet och om sömnlöshet. Klienten vill inte att saken berättas för andra myndigheter. Remiss till hälsocentralen.',
  ),
  note(
    'wellbeing',
    'Parisuhteen tilanne otettu puheeksi kahden kesken. Turvasuunnitelma tehty, seuranta viikoittain.',
    'Parrelationen togs upp på tu man hand. En trygghetsplan har gjorts, uppföljning varje vecka.',
  ),
  note(
    'agreement',
    'Toimeentulotuen laskelma tehty. Velkajärjestelystä varattu aika neuvontaan.',
    'Kalkylen för utkomststöd gjord. Tid bokad för rådgivning om skuldsanering.',
  ),
  note(
    'wellbeing',
    'Kertoi pelkäävänsä erästä tuttavaansa. Ohjattu rikosuhripäivystykseen, asiakas harkitsee.',
    'Berättade att hen är rädd för en bekant. Hänvisad till brottsofferjouren, klienten överväger.',
  ),
];

/** What an adviser keeps within the own unit. */
export const ADVISER_OWN_NOTES: NoteTemplate[] = [
  note(
    'administrative',
    'Tulkki vaihdettu asiakkaan pyynnöstä. Tilauksessa jatkossa toinen palveluntuottaja.',
    'Tolken byttes på klientens begäran. I fortsättningen beställs en annan serviceproducent.',
  ),
  note(
    'administrative',
    'Muistutus poissaolosta lähetetty selkokielellä. Asiakas vastasi saman päivän aikana.',
    'Påminnelse om frånvaro skickad på lätt språk. Klienten svarade samma dag.',
  ),
  note(
    'observation',
    'Asiakas ymmärsi suunnitelman velvoittavuuden vasta toisella kerralla. Kerrottava rauhassa tarkistuksessa.',
    'Klienten förstod planens bindande karaktär först andra gången. Ska förklaras i lugn och ro vid översynen.',
  ),
];

function note(category: NoteCategory, fi: string, sv: string): NoteTemplate {
  return { category, text: [fi, sv] };
}
