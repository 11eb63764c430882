import type { AssessmentSection } from '@samspel/contract';
import type { Profile, Route } from '../profile.js';
import type { Said } from './said.js';

/** The order in which officials fill the sections in. */
export const SECTIONS: AssessmentSection[] = [
  'literacy',
  'finnish-and-swedish',
  'study-and-working-life-skills',
  'education-and-work',
  'special-skills',
  'employment-and-education-services',
  'life-situation',
  'work-and-functional-ability',
  'other-services',
  'social-and-health',
  'need-of-plan',
];

/** Texts that may stand in a section for this person; one is drawn. */
export function sectionTexts(section: AssessmentSection, profile: Profile): Said[] {
  switch (section) {
    case 'literacy':
      return LITERACY[profile.literacy];
    case 'finnish-and-swedish':
      return profile.levels.speaking < 'A1.3' ? SPEAKS_LITTLE : SPEAKS_SOME;
    case 'study-and-working-life-skills':
      return profile.schooling.years < 7 ? NEW_TO_STUDY : profile.workYears > 4 ? USED_TO_WORK : USED_TO_STUDY;
    case 'education-and-work':
      return profile.occupation ? WITH_OCCUPATION : WITHOUT_OCCUPATION;
    case 'special-skills':
      return profile.english ? [...STRENGTHS, ...ENGLISH_STRENGTHS] : STRENGTHS;
    case 'employment-and-education-services':
      return NEEDS[profile.route];
    case 'life-situation':
      return profile.children.length > 1 ? WITH_CHILDREN : profile.children.length === 1 ? WITH_CHILD : ALONE;
    case 'work-and-functional-ability':
      return profile.restricted ? RESTRICTED : ABLE;
    case 'other-services':
      return profile.children.some((child) => child.age < 7) ? FAMILY_SERVICES : OTHER_SERVICES;
    case 'social-and-health':
      return profile.restricted ? PRELIMINARY_HEALTH : PRELIMINARY_SOCIAL;
    case 'need-of-plan':
      return NEED;
  }
}

const LITERACY: Record<Profile['literacy'], Said[]> = {
  none: [
    [
      'Ei ole käynyt koulua. Tunnistaa numerot ja osan kirjaimista, kirjoittaa nimensä.',
      'Har inte gått i skola. Känner igen siffrorna och en del av bokstäverna, skriver sitt namn.',
    ],
    [
      'Ei lue omalla kielellään ({lang}). Puhuttu kieli ja muisti ovat vahvoja.',
      'Läser inte på sitt eget språk ({lang}). Talat språk och minne är starka.',
    ],
  ],
  'other-script': [
    [
      'Lukee ja kirjoittaa omalla kielellään ({lang}), latinalainen kirjaimisto on uusi.',
      'Läser och skriver på sitt eget språk ({lang}), det latinska alfabetet är nytt.',
    ],
    [
      'Lukee omaa kieltään hitaasti. Latinalaisia kirjaimia on opeteltu muutama viikko.',
      'Läser sitt eget språk långsamt. Det latinska alfabetet har övats några veckor.',
    ],
  ],
  'latin-basic': [
    [
      'Tunnistaa latinalaiset kirjaimet ja lukee lyhyitä tekstejä hitaasti.',
      'Känner igen de latinska bokstäverna och läser korta texter långsamt.',
    ],
    [
      'Lukee viestejä ja yksinkertaisia ohjeita. Pitkä teksti vaatii apua.',
      'Läser meddelanden och enkla anvisningar. Längre text kräver hjälp.',
    ],
  ],
  'latin-fluent': [
    [
      'Luku- ja kirjoitustaito on sujuva, myös latinalaisin kirjaimin.',
      'Läs- och skrivkunnigheten är flytande, även med latinska bokstäver.',
    ],
    [
      'Sujuva lukija omalla kielellään ({lang}) ja latinalaisin kirjaimin.',
      'Flytande läsare på eget språk ({lang}) och med latinska bokstäver.',
    ],
  ],
};

const SPEAKS_LITTLE: Said[] = [
  [
    'Ymmärtää tervehdykset ja yksittäisiä sanoja. Asiointi vaatii tulkin.',
    'Förstår hälsningar och enstaka ord. Ärenden kräver tolk.',
  ],
  ['Suomi on alussa. Ruotsia ei ole opiskeltu.', 'Finskan är i sin början. Svenska har inte studerats.'],
];

const SPEAKS_SOME: Said[] = [
  [
    'Kertoo itsestään ja perheestään lyhyin lausein. Virallinen asia vaatii tulkin.',
    'Berättar om sig själv och familjen med korta meningar. Officiella ärenden kräver tolk.',
  ],
  [
    'Ymmärtää hidasta puhetta tutuista aiheista. Kirjoittaminen on puhumista jäljessä.',
    'Förstår långsamt tal om bekanta ämnen. Skrivandet ligger efter talet.',
  ],
];

const NEW_TO_STUDY: Said[] = [
  [
    'Koulunkäynti on jäänyt lyhyeksi. Pienryhmä ja toistaminen auttavat, digitaidot ovat puhelimen varassa.',
    'Skolgången har varit kort. Liten grupp och upprepning hjälper, de digitala färdigheterna begränsas till telefonen.',
  ],
];

const USED_TO_WORK: Said[] = [
  [
    'Tottunut pitkiin työpäiviin ja vastuuseen. Opiskelusta on aikaa, oppii parhaiten tekemällä.',
    'Van vid långa arbetsdagar och ansvar. Det är länge sedan studierna, lär sig bäst genom att göra.',
  ],
  [
    'Tuntee työelämän hyvin lähtömaassaan. Suomalaisen työpaikan käytännöt ovat vielä vieraita.',
    'Känner arbetslivet väl i hemlandet. Praxis på finländska arbetsplatser är ännu obekant.',
  ],
];

const USED_TO_STUDY: Said[] = [
  [
    'Opiskelutaidot ovat hyvät, tietokone on tuttu. Suunnittelee ajankäyttöään itse.',
    'Studiefärdigheterna är goda, datorn är bekant. Planerar själv sin tid.',
  ],
];

const WITH_OCCUPATION: Said[] = [
  [
    '{Occupation}, kokemusta {years} v. Ala: {field}. Todistuksista osa on mukana.',
    '{Occupation}, {years} års erfarenhet. Bransch: {field}. En del av intygen finns med.',
  ],
  [
    'Työskenteli ammatissa ({occupation}) {years} vuotta. {Schooling}. Työtodistukset käännettävä.',
    'Arbetade i yrket ({occupation}) i {years} år. {Schooling}. Arbetsintygen ska översättas.',
  ],
];

const WITHOUT_OCCUPATION: Said[] = [
  [
    '{Schooling}, ei ammatillista koulutusta. Auttoi perheen työssä.',
    '{Schooling}, ingen yrkesutbildning. Hjälpte till i familjens arbete.',
  ],
  ['Ei vielä työkokemusta. {Schooling}.', 'Ingen arbetserfarenhet ännu. {Schooling}.'],
];

const STRENGTHS: Said[] = [
  ['Sinnikäs ja täsmällinen. Tuli jokaiseen tapaamiseen ajoissa.', 'Uthållig och punktlig. Kom i tid till varje möte.'],
  [
    'Ruoanlaitto ja ompelu, on tehnyt kumpaakin myös palkkatyönä.',
    'Matlagning och sömnad, har gjort bådadera också mot lön.',
  ],
  [
    'Rohkea puhumaan ja kysymään. Auttaa muita samassa tilanteessa olevia.',
    'Vågar tala och fråga. Hjälper andra i samma situation.',
  ],
  ['Käden taidot ja tarkkuus. Korjaa laitteita naapureille.', 'Händig och noggrann. Reparerar apparater åt grannar.'],
];

const ENGLISH_STRENGTHS: Said[] = [
  ['Englanti riittää työhön ja opiskeluun.', 'Engelskan räcker för arbete och studier.'],
];

const NEEDS: Record<Route, Said[]> = {
  literacy: [
    [
      'Luku- ja kirjoitustaidon koulutus ensin, sitten kotoutumiskoulutus. Tavoite on työ, jossa oppii tekemällä.',
      'Först utbildning i läs- och skrivkunnighet, sedan integrationsutbildning. Målet är ett arbete där man lär sig genom att göra.',
    ],
  ],
  home: [
    [
      'Osa-aikainen kielen opiskelu hoitovapaalla, myöhemmin kokopäiväinen koulutus.',
      'Språkstudier på deltid under vårdledigheten, senare utbildning på heltid.',
    ],
  ],
  youth: [
    [
      'Toisen asteen opinnot. Ennen niitä valmistavaa koulutusta ja ohjausta alan valintaan.',
      'Studier på andra stadiet. Före dem förberedande utbildning och handledning i val av bransch.',
    ],
  ],
  wellbeing: [
    [
      'Toimintakyvyn selvitys ennen koulutusta. Osa-aikainen opiskelu voisi alkaa jo sen aikana.',
      'Utredning av funktionsförmågan före utbildning. Deltidsstudier kunde börja redan under tiden.',
    ],
  ],
  'health-care': [
    [
      'Kotoutumiskoulutus hoiva-alan painotuksella ja ammattioikeuden hakeminen.',
      'Integrationsutbildning med inriktning på omsorg och ansökan om yrkesrättighet.',
    ],
  ],
  skilled: [
    [
      'Kielikoulutus, johon kuuluu työelämäjakso omalla alalla. Osaaminen tunnistetaan näytöillä.',
      'Språkutbildning med en period i arbetslivet inom egna branschen. Kunnandet identifieras genom yrkesprov.',
    ],
  ],
  academic: [
    [
      'Tutkinnon tunnustaminen, kieli B1:een ja kontaktit alalle.',
      'Erkännande av examen, språket till B1 och kontakter till branschen.',
    ],
  ],
  service: [
    [
      'Kotoutumiskoulutus ja uraohjaus. Alan valinta on vielä auki.',
      'Integrationsutbildning och karriärvägledning. Valet av bransch är ännu öppet.',
    ],
  ],
  business: [['Yritysneuvonta ja kieli asiakaspalveluun.', 'Företagsrådgivning och språk för kundservice.']],
};

const WITH_CHILDREN: Said[] = [
  [
    'Perheessä {count} lasta. Hoito ja koulu rajaavat opiskelun kello 9–15:een.',
    'Familjen har {count} barn. Vård och skola begränsar studierna till klockan 9–15.',
  ],
  [
    'Asuu perheensä kanssa, lapsia {count}. Puoliso on töissä tai opiskelee.',
    'Bor med sin familj, {count} barn. Maken eller makan arbetar eller studerar.',
  ],
];

const WITH_CHILD: Said[] = [
  [
    'Yksi lapsi. Hoito järjestettävä ennen kuin koulutus alkaa.',
    'Ett barn. Vården ska ordnas innan utbildningen börjar.',
  ],
  ['Asuu lapsensa kanssa. Verkosto Suomessa on pieni.', 'Bor med sitt barn. Nätverket i Finland är litet.'],
];

const ALONE: Said[] = [
  [
    'Asuu yksin vuokra-asunnossa. Pitää yhteyttä perheeseensä joka päivä.',
    'Bor ensam i hyresbostad. Håller kontakt med sin familj varje dag.',
  ],
  ['Asuu sukulaisten luona ja etsii omaa asuntoa.', 'Bor hos släktingar och söker egen bostad.'],
];

const RESTRICTED: Said[] = [
  [
    'Kertoi itse, ettei jaksa koko päivää. Selvitys sovittu ennen kuin koulutus mitoitetaan.',
    'Berättade själv att hela dagar inte går. Utredning avtalad innan utbildningen dimensioneras.',
  ],
  [
    'Fyysisesti raskas työ ei sovi. Istumatyö ja lyhyt päivä sopivat.',
    'Fysiskt tungt arbete passar inte. Sittande arbete och kort dag passar.',
  ],
];

const ABLE: Said[] = [
  ['Ei esteitä työlle tai opiskelulle.', 'Inga hinder för arbete eller studier.'],
  [
    'Kertoo olevansa hyvässä kunnossa ja valmis kokopäiväiseen opiskeluun.',
    'Säger sig vara i god form och redo för studier på heltid.',
  ],
];

const FAMILY_SERVICES: Said[] = [
  [
    'Varhaiskasvatuspaikka ja neuvolan perhevalmennus. Suostumus yhteydenottoon pyydetty.',
    'Plats i småbarnspedagogik och rådgivningens familjeträning. Samtycke till kontakt har begärts.',
  ],
];

const OTHER_SERVICES: Said[] = [
  [
    'Kirjasto, kielikahvila ja liikuntaryhmä kiinnostavat. Pankkitunnukset puuttuvat vielä.',
    'Bibliotek, språkkafé och motionsgrupp intresserar. Bankkoder saknas ännu.',
  ],
  [
    'Verotus ja Kela-asiat hoidettu neuvonnassa. Muuta tarvetta ei tullut esiin.',
    'Skatte- och FPA-ärenden har skötts vid rådgivningen. Inga andra behov framkom.',
  ],
];

const PRELIMINARY_HEALTH: Said[] = [
  [
    'Hyvinvointialueen alustava arvio: sosiaaliohjaus ja toimintakyvyn selvitys sovitetaan koulutukseen.',
    'Välfärdsområdets preliminära bedömning: socialhandledning och utredning av funktionsförmågan samordnas med utbildningen.',
  ],
];

const PRELIMINARY_SOCIAL: Said[] = [
  [
    'Hyvinvointialue osallistui arviointiin. Sosiaaliohjauksen tarve todettiin talouden ja asumisen asioissa.',
    'Välfärdsområdet deltog i bedömningen. Behov av socialhandledning konstaterades i ekonomi- och boendefrågor.',
  ],
];

const NEED: Said[] = [
  [
    'Suunnitelma tarvitaan: kieli ja työelämä edellyttävät useamman palvelun yhteensovittamista.',
    'En plan behövs: språk och arbetsliv förutsätter att flera tjänster samordnas.',
  ],
  [
    'Asiakas ja asiantuntija ovat yhtä mieltä suunnitelman tarpeesta.',
    'Klienten och sakkunniga är eniga om behovet av en plan.',
  ],
];

export const REASONS_FOR_NEED: Said[] = [
  [
    'Kielitaito ei riitä työhön tai opintoihin, ja tarvitaan vähintään kahta palvelua yhtä aikaa.',
    'Språkkunskaperna räcker inte för arbete eller studier, och minst två tjänster behövs samtidigt.',
  ],
  [
    'Asiakas hyötyy kotoutumisohjelman palveluista, ja ne on sovitettava elämäntilanteeseen.',
    'Klienten har nytta av integrationsprogrammets tjänster, och de ska anpassas till livssituationen.',
  ],
];

export const REASONS_FOR_NO_NEED: Said[] = [
  [
    'Asiakas on vakituisessa työssä ja opiskelee kieltä itse. Ohjaus ja neuvonta riittävät.',
    'Klienten har fast arbete och studerar språket på egen hand. Handledning och rådgivning räcker.',
  ],
  [
    'Opiskelupaikka on jo, ja oppilaitos vastaa kieliopinnoista. Suunnitelmaa ei tarvita.',
    'Studieplats finns redan, och läroanstalten svarar för språkstudierna. En plan behövs inte.',
  ],
];
