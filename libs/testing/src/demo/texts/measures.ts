import type { MeasureKind } from '@samspel/contract';
import type { Said } from './said.js';

/** By whom a measure is carried out; which unit that is depends on where the person lives and on the case's language. */
export type Place =
  | 'lead'
  | 'person'
  | 'training'
  | 'vocational'
  | 'integration'
  | 'social'
  | 'family'
  | 'daycare'
  | 'school'
  | 'ngo'
  | 'mentor'
  | 'advice';

export interface MeasureTemplate {
  kind: MeasureKind;
  place: Place;
  title: Said;
  /** Weeks from the plan's first day to the measure's, and its length in weeks. */
  starts: readonly [from: number, to: number];
  weeks: readonly [from: number, to: number];
  why: Said[];
  results: Said[];
  /** What is asked of whoever carries it out. */
  tasks: { title: Said; description: Said; outcome: Said }[];
  /** What whoever carries it out writes on the way. */
  notes: Said[];
}

const MEASURES = {
  'integration-training': {
    kind: 'integration-training',
    place: 'training',
    title: ['Kotoutumiskoulutus A1–A2', 'Integrationsutbildning A1–A2'],
    starts: [2, 6],
    weeks: [20, 30],
    why: [
      [
        'Suomen kielen taito ei vielä riitä työhön eikä ammatillisiin opintoihin. Päiväopetus viitenä päivänä viikossa vie tavoitteeseen nopeimmin.',
        'Språkkunskaperna räcker ännu inte till för arbete eller yrkesstudier. Undervisning på dagtid fem dagar i veckan leder snabbast till målet.',
      ],
      [
        'Asiakas opiskelee mieluiten ryhmässä ja tarvitsee säännöllisen rytmin. Koulutukseen kuuluu työelämäjakso, jota asiakas on itse toivonut.',
        'Klienten studerar helst i grupp och behöver en regelbunden rytm. I utbildningen ingår en period i arbetslivet, som klienten själv har önskat.',
      ],
    ],
    results: [
      [
        'Koulutus suoritettu. Puhuminen A2.1, kirjoittaminen A1.3. Jatko B1-ryhmässä suositeltu.',
        'Utbildningen slutförd. Tal A2.1, skrivande A1.3. Fortsättning i B1-grupp rekommenderas.',
      ],
      [
        'Läsnäolo 94 %. Taito nousi A1.1:stä A2.1:een, luetun ymmärtäminen on vahvin.',
        'Närvaro 94 %. Nivån steg från A1.1 till A2.1, läsförståelsen är starkast.',
      ],
    ],
    tasks: [
      {
        title: ['Vahvista koulutuspaikka', 'Bekräfta utbildningsplatsen'],
        description: [
          'Suunnitelmassa on sovittu kotoutumiskoulutuksesta. Vahvistakaa paikka ja aloituspäivä, kuukausi suunnitelmasta täyttyy eräpäivänä.',
          'I planen har vi kommit överens om integrationsutbildning. Bekräfta platsen och startdagen; en månad från planen går ut på förfallodagen.',
        ],
        outcome: ['Paikka vahvistettu, ryhmä alkaa suunnitellusti.', 'Platsen bekräftad, gruppen börjar som planerat.'],
      },
      {
        title: ['Kerro läsnäolo ja kielitaito ennen tarkistusta', 'Meddela närvaro och språknivå före översynen'],
        description: [
          'Tarkistus on lähellä. Lyhyt arvio riittää: läsnäolo, taso taidoittain ja suositus jatkosta.',
          'Översynen närmar sig. En kort bedömning räcker: närvaro, nivå per färdighet och rekommendation om fortsättning.',
        ],
        outcome: [
          'Läsnäolo 91 %, puhuminen A1.3, lukeminen A1.2. Suosittelemme jatkoa.',
          'Närvaro 91 %, tal A1.3, läsning A1.2. Vi rekommenderar fortsättning.',
        ],
      },
    ],
    notes: [
      [
        'Läsnäolo tässä jaksossa 92 %. Puhuu rohkeasti, lukeminen on hitaampaa: lukutuki kahdesti viikossa.',
        'Närvaro under perioden 92 %. Talar modigt, läsningen går långsammare: lässtöd två gånger i veckan.',
      ],
      [
        'Välitesti: kuuntelu A2.1, puhuminen A1.3, kirjoittaminen A1.2. Ryhmä on sopiva.',
        'Mellantest: hörförståelse A2.1, tal A1.3, skrivande A1.2. Gruppen är lämplig.',
      ],
      [
        'Poissa kolme päivää, syy lapsen sairastuminen. Tehtävät on tehty kotona.',
        'Borta tre dagar på grund av sjukt barn. Uppgifterna är gjorda hemma.',
      ],
      [
        'Työelämäjakson paikka mietitään ensi viikolla. Toive on asiakaspalvelu.',
        'Platsen för perioden i arbetslivet diskuteras nästa vecka. Önskemålet är kundservice.',
      ],
    ],
  },
  'integration-training-b1': {
    kind: 'integration-training',
    place: 'training',
    title: ['Kotoutumiskoulutus B1.1', 'Integrationsutbildning B1.1'],
    starts: [18, 26],
    weeks: [16, 22],
    why: [
      [
        'Ammatilliset opinnot ja useimmat työpaikat edellyttävät B1.1-tasoa. Jatko ilman taukoa pitää opitun yllä.',
        'Yrkesstudier och de flesta arbetsplatser förutsätter nivå B1.1. En fortsättning utan paus håller kunskaperna i gång.',
      ],
      [
        'Puhuminen on lukemista edellä. B1-ryhmässä on lukutuki, ja päättötesti tehdään jakson lopussa.',
        'Talet ligger före läsningen. I B1-gruppen finns lässtöd, och sluttestet görs i slutet av perioden.',
      ],
    ],
    results: [
      [
        'Päättötesti: B1.1 kaikissa taidoissa paitsi kirjoittamisessa (A2.2).',
        'Sluttest: B1.1 i alla färdigheter utom skrivande (A2.2).',
      ],
    ],
    tasks: [
      {
        title: ['Vahvista paikka B1.1-ryhmään', 'Bekräfta plats i B1.1-gruppen'],
        description: [
          'Asiakas haluaa jatkaa ilman taukoa. Onko ryhmässä tilaa?',
          'Klienten vill fortsätta utan paus. Finns det plats i gruppen?',
        ],
        outcome: [
          'Paikka on, aloitus heti edellisen jakson jälkeen.',
          'Plats finns, start genast efter föregående period.',
        ],
      },
    ],
    notes: [
      [
        'Kirjoittaminen vaatii aikaa, muut taidot B1.1:n rajalla. Päättötestiin ilmoitettu.',
        'Skrivandet kräver tid, övriga färdigheter på gränsen till B1.1. Anmäld till sluttestet.',
      ],
    ],
  },
  'literacy-training': {
    kind: 'literacy-training',
    place: 'training',
    title: ['Luku- ja kirjoitustaidon koulutus', 'Utbildning i läs- och skrivkunnighet'],
    starts: [2, 7],
    weeks: [28, 40],
    why: [
      [
        'Asiakas ei ole käynyt koulua omalla kielellään. Lukutaito on kaiken muun opiskelun edellytys.',
        'Klienten har inte gått i skola på sitt modersmål. Läskunnighet är en förutsättning för alla andra studier.',
      ],
      [
        'Latinalainen kirjaimisto on vielä uusi, ja puhuminen on lukemista selvästi edellä. Pienryhmä sopii alkuun.',
        'Det latinska alfabetet är ännu nytt, och talet ligger klart före läsningen. En liten grupp passar som start.',
      ],
    ],
    results: [
      [
        'Lukee lyhyitä tekstejä ja täyttää tavallisen lomakkeen. Siirtyy kotoutumiskoulutukseen.',
        'Läser korta texter och fyller i en vanlig blankett. Går vidare till integrationsutbildning.',
      ],
    ],
    tasks: [
      {
        title: ['Vahvista paikka lukutaitoryhmään', 'Bekräfta plats i läsgruppen'],
        description: [
          'Pienryhmä olisi hyvä alku. Kertokaa aloituspäivä ja kellonajat, arki järjestetään niiden mukaan.',
          'En liten grupp vore en bra start. Meddela startdag och tider, vardagen ordnas enligt dem.',
        ],
        outcome: ['Paikka on, opetus ma–to 9–13.', 'Plats finns, undervisning mån–tors 9–13.'],
      },
    ],
    notes: [
      [
        'Tunnistaa kaikki kirjaimet ja kirjoittaa nimensä ja osoitteensa. Numerot sujuvat hyvin.',
        'Känner igen alla bokstäver och skriver sitt namn och sin adress. Siffrorna går bra.',
      ],
      [
        'Läsnäolo 88 %. Lukeminen tavuittain, puhuminen A1.2. Kotitehtävissä auttaa vanhin lapsi.',
        'Närvaro 88 %. Läser stavelsevis, talar på nivå A1.2. Äldsta barnet hjälper med läxorna.',
      ],
    ],
  },
  'language-evening': {
    kind: 'language-studies',
    place: 'training',
    title: ['Kielikurssi iltaisin', 'Språkkurs på kvällstid'],
    starts: [2, 8],
    weeks: [14, 18],
    why: [
      [
        'Asiakas on päivisin töissä tai hoitaa lasta. Iltakurssi kahdesti viikossa on mahdollinen.',
        'Klienten arbetar eller sköter barn om dagarna. En kvällskurs två gånger i veckan är möjlig.',
      ],
      [
        'Kielitaito on jo A2:ssa, ja työ vaatii lisää. Verkko- ja lähiopetus vuorottelevat.',
        'Språkkunskaperna är redan på A2, och arbetet kräver mer. Nät- och närundervisning turas om.',
      ],
    ],
    results: [['Kurssi suoritettu, taso nousi puoli porrasta.', 'Kursen slutförd, nivån steg ett halvt steg.']],
    tasks: [],
    notes: [
      [
        'Käy säännöllisesti. Kuullun ymmärtäminen on vahvistunut selvästi.',
        'Deltar regelbundet. Hörförståelsen har stärkts tydligt.',
      ],
    ],
  },
  'language-cafe': {
    kind: 'language-studies',
    place: 'ngo',
    title: ['Kielikahvila torstaisin', 'Språkkafé på torsdagar'],
    starts: [0, 4],
    weeks: [16, 36],
    why: [
      [
        'Puhumista on harjoiteltava luokan ulkopuolella. Kahvilassa on samanikäisiä, ja vapaaehtoiset puhuvat hitaasti.',
        'Att tala måste övas utanför klassrummet. På kaféet finns jämnåriga, och de frivilliga talar långsamt.',
      ],
    ],
    results: [
      [
        'Käynyt 14 kertaa, löysi tuttavia ja siirtyi lukupiiriin.',
        'Har besökt kaféet 14 gånger, fick bekanta och gick vidare till en läsecirkel.',
      ],
    ],
    tasks: [
      {
        title: ['Toivota tervetulleeksi kielikahvilaan', 'Välkomna till språkkaféet'],
        description: [
          'Asiakas tulee ensimmäistä kertaa. Sopiiko, että vapaaehtoinen on vastassa ovella?',
          'Klienten kommer för första gången. Går det bra att en frivillig möter vid dörren?',
        ],
        outcome: ['Sopii, vapaaehtoinen on ovella klo 17.', 'Det går bra, en frivillig är vid dörren kl. 17.'],
      },
    ],
    notes: [
      [
        'Tuli kahdesti tässä kuussa. Viihtyi, jäi juttelemaan kahvin jälkeen.',
        'Kom två gånger den här månaden. Trivdes och stannade för att prata efter kaffet.',
      ],
    ],
  },
  'civic-orientation': {
    kind: 'civic-orientation',
    place: 'integration',
    title: ['Monikielinen yhteiskuntaorientaatio ({lang}), 70 h', 'Flerspråkig samhällsorientering ({lang}), 70 h'],
    starts: [1, 8],
    weeks: [8, 12],
    why: [
      [
        'Tieto palveluista, oikeuksista ja työelämästä omalla kielellä tukee muita toimia heti alussa.',
        'Kunskap om tjänster, rättigheter och arbetsliv på det egna språket stöder de andra åtgärderna genast i början.',
      ],
    ],
    results: [
      ['Suoritettu, 66 tuntia 70:stä. Todistus annettu.', 'Slutförd, 66 timmar av 70. Intyg har getts.'],
      [
        'Suoritettu kokonaan. Kysyi paljon työehdoista ja asumisesta.',
        'Slutförd i sin helhet. Frågade mycket om arbetsvillkor och boende.',
      ],
    ],
    tasks: [
      {
        title: ['Ilmoita orientaatioryhmä ja aikataulu', 'Meddela orienteringsgrupp och tidtabell'],
        description: [
          'Seuraava ryhmä asiakkaan kielellä: milloin ja missä?',
          'Nästa grupp på klientens språk: när och var?',
        ],
        outcome: [
          'Ryhmä alkaa kuun vaihteessa Entressen kirjastossa.',
          'Gruppen börjar vid månadsskiftet i Entressebiblioteket.',
        ],
      },
    ],
    notes: [
      [
        'Kävi kaikki tämän kuun kerrat. Toivoo tietoa vanhempainilloista.',
        'Deltog i alla träffar den här månaden. Önskar information om föräldramöten.',
      ],
    ],
  },
  'work-trial-care': {
    kind: 'work-trial',
    place: 'lead',
    title: ['Työkokeilu vanhuspalveluissa, 6 viikkoa', 'Arbetsprövning inom äldreomsorgen, 6 veckor'],
    starts: [28, 38],
    weeks: [6, 6],
    why: [
      [
        'Kokeilu näyttää, mitä hoitotyö on Suomessa ja riittääkö kieli potilaiden kanssa.',
        'Prövningen visar vad vårdarbete är i Finland och om språket räcker till med patienterna.',
      ],
    ],
    results: [
      [
        'Kokeilu suoritettu. Työnantaja suosittelee alalle, kirjaamisessa tarvitaan kielitukea.',
        'Prövningen slutförd. Arbetsgivaren rekommenderar branschen, dokumentationen kräver språkstöd.',
      ],
    ],
    tasks: [
      {
        title: ['Etsi työkokeilupaikka hoiva-alalta', 'Sök en prövningsplats inom omsorgen'],
        description: [
          'Mieluiten kävelymatkan päässä, aamuvuoro. Kieli A2.',
          'Helst på gångavstånd, morgonskift. Språknivå A2.',
        ],
        outcome: ['Paikka löytyi Leppävaaran seniorikeskuksesta.', 'En plats hittades på Alberga seniorcenter.'],
      },
    ],
    notes: [],
  },
  'work-trial-kitchen': {
    kind: 'work-trial',
    place: 'lead',
    title: ['Työkokeilu henkilöstöravintolassa, 4 viikkoa', 'Arbetsprövning i personalrestaurang, 4 veckor'],
    starts: [26, 36],
    weeks: [4, 5],
    why: [
      [
        'Käytännön työ on asiakkaalle paras tapa oppia. Keittiössä tarvittava sanasto on rajattu.',
        'Praktiskt arbete är klientens bästa sätt att lära sig. Ordförrådet som behövs i köket är begränsat.',
      ],
    ],
    results: [
      ['Kokeilu sujui hyvin, työnantaja tarjosi keikkatyötä.', 'Prövningen gick bra, arbetsgivaren erbjöd inhopp.'],
      [
        'Kokeilu päättyi suunnitellusti. Hygieniapassi suoritettu.',
        'Prövningen avslutades som planerat. Hygienpasset avlagt.',
      ],
    ],
    tasks: [],
    notes: [],
  },
  'work-trial-own-field': {
    kind: 'work-trial',
    place: 'lead',
    title: ['Työkokeilu omalla alalla ({field}), 8 viikkoa', 'Arbetsprövning inom egna branschen ({field}), 8 veckor'],
    starts: [20, 34],
    weeks: [8, 9],
    why: [
      [
        'Asiakkaalla on pitkä kokemus alalta. Kokeilu avaa suomalaisia kontakteja ja näyttää, mitä osaamisesta puuttuu.',
        'Klienten har lång erfarenhet av branschen. Prövningen ger finländska kontakter och visar vad som saknas i kunnandet.',
      ],
    ],
    results: [
      ['Kokeilu johti määräaikaiseen työsuhteeseen.', 'Prövningen ledde till en visstidsanställning.'],
      [
        'Ammattitaito todettu hyväksi, kieli vaatii vielä B1-tason.',
        'Yrkesskickligheten konstaterades god, språket kräver ännu nivå B1.',
      ],
    ],
    tasks: [
      {
        title: ['Kysy työkokeilupaikkaa kahdelta työnantajalta', 'Fråga två arbetsgivare om en prövningsplats'],
        description: [
          'Ala: {field}. Ansioluettelo suomeksi on asiakirjoissa.',
          'Bransch: {field}. Meritförteckningen finns bland handlingarna.',
        ],
        outcome: ['Toinen haastattelee ensi viikolla.', 'Den ena intervjuar nästa vecka.'],
      },
    ],
    notes: [],
  },
  vocational: {
    kind: 'education',
    place: 'vocational',
    title: ['Ammatillinen perustutkinto: {field}', 'Yrkesinriktad grundexamen: {field}'],
    starts: [30, 40],
    weeks: [60, 90],
    why: [
      [
        'Tutkinto antaa pätevyyden, jota työnantajat alalla edellyttävät. Aiempi osaaminen tunnistetaan alussa.',
        'Examen ger den behörighet som arbetsgivarna i branschen kräver. Tidigare kunnande identifieras i början.',
      ],
    ],
    results: [
      [
        'Opinnot alkaneet, jatkuvat oppilaitoksen suunnitelman mukaan.',
        'Studierna har börjat och fortsätter enligt läroanstaltens plan.',
      ],
    ],
    tasks: [
      {
        title: ['Sovi hakijan haastattelu', 'Kom överens om intervju för sökanden'],
        description: [
          'Hakee kevään jatkuvassa haussa. Kielitaito on nyt A2, tavoite B1 ennen alkua.',
          'Söker i den kontinuerliga ansökan. Språknivån är nu A2, målet B1 före start.',
        ],
        outcome: [
          'Haastattelu sovittu, paikka riippuu kielikokeesta.',
          'Intervjun avtalad, platsen beror på språkprovet.',
        ],
      },
    ],
    notes: [
      [
        'Kävi tutustumassa työsaliin. Kiinnostus on aito, sanastoa harjoitellaan.',
        'Besökte verkstaden. Intresset är äkta, ordförrådet övas.',
      ],
    ],
  },
  preparatory: {
    kind: 'education',
    place: 'vocational',
    title: ['TUVA-koulutus', 'HUX-utbildning'],
    starts: [6, 20],
    weeks: [34, 40],
    why: [
      [
        'Alle 25-vuotiaan tavoite on vähintään toisen asteen tutkinto. TUVA vahvistaa kieltä ja auttaa alan valinnassa.',
        'Målet för den som är under 25 är minst en examen på andra stadiet. HUX stärker språket och hjälper vid valet av bransch.',
      ],
    ],
    results: [['Suoritettu, opiskelupaikka sähköalalta.', 'Slutförd, studieplats inom elbranschen.']],
    tasks: [
      {
        title: ['Kerro TUVA-paikasta ja opinto-ohjaajasta', 'Meddela om HUX-plats och studiehandledare'],
        description: [
          'Nuori haluaa aloittaa mahdollisimman pian. Kuka on yhteyshenkilö?',
          'Den unga vill börja så snart som möjligt. Vem är kontaktperson?',
        ],
        outcome: ['Paikka on, opinto-ohjaaja soittaa nuorelle.', 'Plats finns, studiehandledaren ringer den unga.'],
      },
    ],
    notes: [
      [
        'Matematiikka vahvaa, suomi A2.2. Aamut vaikeita, sovittiin herätyssoitosta viikoksi.',
        'Matematiken är stark, finskan A2.2. Morgnarna är svåra, vi kom överens om väckningssamtal i en vecka.',
      ],
    ],
  },
  'basic-education': {
    kind: 'education',
    place: 'training',
    title: ['Aikuisten perusopetus', 'Grundläggande utbildning för vuxna'],
    starts: [6, 20],
    weeks: [40, 70],
    why: [
      [
        'Perusopetuksen päättötodistus puuttuu, ja sitä tarvitaan ammatillisiin opintoihin.',
        'Avgångsbetyget från den grundläggande utbildningen saknas, och det behövs för yrkesstudier.',
      ],
    ],
    results: [['Alkuvaihe suoritettu, jatkaa päättövaiheessa.', 'Inledningsskedet slutfört, fortsätter i slutskedet.']],
    tasks: [],
    notes: [
      [
        'Etenee omaa tahtiaan, läsnäolo 90 %. Matematiikkaan lisätukea.',
        'Framskrider i egen takt, närvaro 90 %. Extra stöd i matematik.',
      ],
    ],
  },
  recognition: {
    kind: 'recognition-of-competence',
    place: 'person',
    title: ['Tutkinnon tunnustaminen, Opetushallitus', 'Erkännande av examen, Utbildningsstyrelsen'],
    starts: [1, 6],
    weeks: [16, 30],
    why: [
      [
        'Päätös antaa kelpoisuuden virkoihin ja kertoo työnantajalle tutkinnon tason.',
        'Beslutet ger behörighet för tjänster och visar arbetsgivaren examens nivå.',
      ],
    ],
    results: [
      [
        'Päätös saatu: rinnastetaan alempaan korkeakoulututkintoon.',
        'Beslutet har kommit: jämställs med lägre högskoleexamen.',
      ],
    ],
    tasks: [
      {
        title: ['Toimita tutkintotodistus ja virallinen käännös', 'Lämna in examensbetyg och officiell översättning'],
        description: [
          'Tuo todistukset tapaamiseen tai lähetä kuvat. Autamme lomakkeen kanssa.',
          'Ta med betygen till mötet eller skicka bilder. Vi hjälper med blanketten.',
        ],
        outcome: ['Todistukset toimitettu.', 'Betygen har lämnats in.'],
      },
    ],
    notes: [],
  },
  licensing: {
    kind: 'recognition-of-competence',
    place: 'person',
    title: [
      'Ammattioikeus ({occupation}), Lupa- ja valvontavirasto',
      'Yrkesrättighet ({occupation}), Tillstånds- och tillsynsverket',
    ],
    starts: [2, 8],
    weeks: [30, 48],
    why: [
      [
        'Ammatissa ei voi toimia ilman ammattioikeutta. Hakemus kestää, joten se aloitetaan kielikoulutuksen rinnalla.',
        'Yrket kan inte utövas utan yrkesrättighet. Ansökan tar tid, så den inleds vid sidan av språkutbildningen.',
      ],
    ],
    results: [
      [
        'Päätös: täydentävät opinnot ja kielikoe ennen ammattioikeutta.',
        'Beslut: kompletterande studier och språkprov före yrkesrättigheten.',
      ],
    ],
    tasks: [
      {
        title: ['Kerää tutkintotodistukset ja työtodistukset', 'Samla examensbetyg och arbetsintyg'],
        description: [
          'Tarvitaan alkuperäiset ja käännökset. Kerro, jos jokin paperi on jäänyt lähtömaahan.',
          'Original och översättningar behövs. Berätta om något papper har blivit kvar i hemlandet.',
        ],
        outcome: ['Paperit koossa, hakemus lähetetty.', 'Pappren är samlade, ansökan skickad.'],
      },
    ],
    notes: [],
  },
  'career-guidance': {
    kind: 'guidance',
    place: 'lead',
    title: ['Uraohjaus, kolme tapaamista', 'Karriärvägledning, tre möten'],
    starts: [3, 12],
    weeks: [8, 14],
    why: [
      [
        'Asiakas epäröi kahden alan välillä. Ohjauksessa käydään läpi osaaminen ja alueen työpaikat.',
        'Klienten tvekar mellan två branscher. I vägledningen går man igenom kunnandet och arbetsplatserna i området.',
      ],
    ],
    results: [['Suunta valittu: {field}.', 'Inriktningen vald: {field}.']],
    tasks: [],
    notes: [],
  },
  'business-guidance': {
    kind: 'guidance',
    place: 'lead',
    title: ['Yritysneuvonta ja starttiraha-arvio', 'Företagsrådgivning och bedömning av startpeng'],
    starts: [4, 14],
    weeks: [12, 18],
    why: [
      [
        'Asiakkaalla on aiempi yritys ja selvä idea. Neuvonta näyttää, mitä lupia ja rahoitusta tarvitaan.',
        'Klienten har tidigare haft företag och har en klar idé. Rådgivningen visar vilka tillstånd och vilken finansiering som behövs.',
      ],
    ],
    results: [['Liiketoimintasuunnitelma valmis, starttiraha haettu.', 'Affärsplanen klar, startpeng har sökts.']],
    tasks: [
      {
        title: ['Täytä liiketoimintasuunnitelman pohja', 'Fyll i mallen för affärsplan'],
        description: [
          'Pohja annettiin tapaamisessa. Laskelmat tehdään yhdessä neuvojan kanssa.',
          'Mallen gavs vid mötet. Kalkylerna görs tillsammans med rådgivaren.',
        ],
        outcome: ['Pohja täytetty ja palautettu.', 'Mallen ifylld och returnerad.'],
      },
    ],
    notes: [],
  },
  'social-guidance': {
    kind: 'guidance',
    place: 'social',
    title: ['Sosiaaliohjaus', 'Socialhandledning'],
    starts: [0, 6],
    weeks: [18, 34],
    why: [
      [
        'Talous ja asumisen asiat vievät voimia opiskelulta. Ohjaus kokoaa ne yhteen paikkaan.',
        'Ekonomi- och boendefrågor tar kraft från studierna. Handledningen samlar dem på ett ställe.',
      ],
      [
        'Tilanne edellyttää hyvinvointialueen ja kunnan palvelujen yhteensovittamista.',
        'Situationen förutsätter att välfärdsområdets och kommunens tjänster samordnas.',
      ],
    ],
    results: [
      [
        'Talous vakaa, asiakkuus päättyi yhteisestä sopimuksesta.',
        'Ekonomin är stabil, klientskapet avslutades i samförstånd.',
      ],
    ],
    tasks: [
      {
        title: ['Varaa sosiaaliohjauksen ensitapaaminen', 'Boka ett första möte för socialhandledning'],
        description: ['Sovittu suunnitelmassa. Tulkki tarvitaan ({lang}).', 'Avtalat i planen. Tolk behövs ({lang}).'],
        outcome: ['Tapaaminen varattu, tulkki tilattu.', 'Mötet bokat, tolk beställd.'],
      },
    ],
    notes: [
      [
        'Ensitapaaminen pidetty. Sovittiin säännöllisistä tapaamisista kahden viikon välein.',
        'Första mötet hölls. Vi kom överens om regelbundna möten varannan vecka.',
      ],
      [
        'Etuusasiat ovat kunnossa, päätökset saatu. Opiskelulle on nyt tilaa.',
        'Förmånsärendena är i skick, besluten har kommit. Det finns nu utrymme för studier.',
      ],
    ],
  },
  'health-check': {
    kind: 'health',
    place: 'social',
    title: ['Työ- ja toimintakyvyn selvittäminen', 'Utredning av arbets- och funktionsförmågan'],
    starts: [0, 5],
    weeks: [10, 18],
    why: [
      [
        'Toimintakyky rajaa opiskelua ja työtä. Selvitys kertoo, millainen päivärytmi on mahdollinen.',
        'Funktionsförmågan begränsar studier och arbete. Utredningen visar hurdan dagsrytm som är möjlig.',
      ],
    ],
    results: [
      ['Selvitys valmis: osa-aikainen opiskelu suositeltu.', 'Utredningen klar: studier på deltid rekommenderas.'],
    ],
    tasks: [
      {
        title: ['Kerro selvityksen aikataulu', 'Meddela utredningens tidtabell'],
        description: [
          'Koulutuksen aloitus odottaa tietoa. Riittää, milloin lausunto on odotettavissa.',
          'Utbildningsstarten väntar på besked. Det räcker att veta när utlåtandet kan väntas.',
        ],
        outcome: ['Lausunto noin kuuden viikon kuluttua.', 'Utlåtandet om ungefär sex veckor.'],
      },
    ],
    notes: [['Selvitys etenee. Vastaanottoaika on varattu.', 'Utredningen framskrider. En mottagningstid är bokad.']],
  },
  'wellbeing-group': {
    kind: 'wellbeing',
    place: 'ngo',
    title: ['Vertaisryhmä omalla kielellä ({lang})', 'Kamratstödsgrupp på eget språk ({lang})'],
    starts: [1, 8],
    weeks: [12, 24],
    why: [
      [
        'Asiakas on ollut paljon yksin. Ryhmä antaa rytmiä viikkoon ja luotettavia ihmisiä.',
        'Klienten har varit mycket ensam. Gruppen ger rytm åt veckan och pålitliga människor.',
      ],
    ],
    results: [['Kävi koko kauden ja jatkaa vapaaehtoisena.', 'Deltog hela perioden och fortsätter som frivillig.']],
    tasks: [],
    notes: [
      ['On mukana joka viikko. Kertoi nukkuvansa paremmin.', 'Är med varje vecka. Berättade att hen sover bättre.'],
    ],
  },
  daycare: {
    kind: 'daycare',
    place: 'daycare',
    title: ['Varhaiskasvatus 8–14', 'Småbarnspedagogik 8–14'],
    starts: [1, 6],
    weeks: [30, 44],
    why: [
      [
        'Opiskelu päivisin edellyttää lapsen hoitoa. Lapsi saa samalla kieltä ja kavereita.',
        'Studier på dagtid förutsätter vård av barnet. Barnet får samtidigt språk och kamrater.',
      ],
    ],
    results: [
      [
        'Lapsi viihtyy ryhmässä, hoitoaika kasvoi kahdella tunnilla.',
        'Barnet trivs i gruppen, vårdtiden utökades med två timmar.',
      ],
    ],
    tasks: [
      {
        title: ['Voiko {child} olla hoidossa klo 8–16?', 'Kan {child} vara i vård kl. 8–16?'],
        description: [
          'Vanhemman päivä pitenee kahdella tunnilla. Vastatkaa kyllä, ei tai mistä päivästä.',
          'Förälderns dag blir två timmar längre. Svara ja, nej eller från vilken dag.',
        ],
        outcome: [
          'Kyllä onnistuu. Aamupala on klo 8.15, joten tuokaa viimeistään klo 8.10.',
          'Det går bra. Frukosten är kl. 8.15, så kom senast kl. 8.10.',
        ],
      },
      {
        title: ['Kerro, miten aloitus on sujunut', 'Berätta hur inskolningen har gått'],
        description: [
          'Muutama rivi riittää: viihtyminen, kieli, aamut.',
          'Några rader räcker: trivsel, språk, morgnar.',
        ],
        outcome: [
          '{child} on rohkaistunut ja puhuu jo lyhyitä lauseita. Aamut sujuvat.',
          '{child} har blivit modigare och talar redan korta meningar. Morgnarna går bra.',
        ],
      },
    ],
    notes: [
      [
        '{child} leikkii mielellään isompien kanssa. Suomea tulee jo leikeissä.',
        '{child} leker gärna med de större. Språket hörs redan i lekarna.',
      ],
      [
        'Hakuajat ovat pitäneet hyvin. Kuvakortit auttavat aamulla.',
        'Hämtningstiderna har hållit bra. Bildkorten hjälper på morgonen.',
      ],
    ],
  },
  school: {
    kind: 'school-cooperation',
    place: 'school',
    title: ['Kodin ja koulun yhteistyö', 'Samarbete mellan hem och skola'],
    starts: [1, 6],
    weeks: [30, 40],
    why: [
      [
        'Lapsen koulupäivä ja vanhemman opiskelu on sovitettu yhteen. Koulu kertoo, miten viestit menevät perille.',
        'Barnets skoldag och förälderns studier har samordnats. Skolan berättar hur meddelandena når fram.',
      ],
    ],
    results: [
      [
        'Viestit kulkevat, vanhemmat kävivät molemmissa vanhempainilloissa.',
        'Meddelandena når fram, föräldrarna deltog i båda föräldramötena.',
      ],
    ],
    tasks: [
      {
        title: ['Ovatko koulun viestit menneet perille?', 'Har skolans meddelanden nått fram?'],
        description: [
          'Perhe on siirtynyt käyttämään Wilmaa tulkin avulla. Kertokaa, jos lupia tai lomakkeita puuttuu.',
          'Familjen har börjat använda Wilma med hjälp av tolk. Berätta om tillstånd eller blanketter saknas.',
        ],
        outcome: ['Kaikki luvat on palautettu. Wilma toimii.', 'Alla tillstånd har returnerats. Wilma fungerar.'],
      },
    ],
    notes: [
      [
        '{child} on saanut ystäviä välitunneilla. Läksykerho tiistaisin sopisi hyvin.',
        '{child} har fått vänner på rasterna. Läxklubben på tisdagar skulle passa bra.',
      ],
    ],
  },
  'family-guidance': {
    kind: 'wellbeing',
    place: 'family',
    title: ['Perheohjaus kotona', 'Familjehandledning i hemmet'],
    starts: [1, 6],
    weeks: [14, 24],
    why: [
      [
        'Arki on muuttunut koko perheelle yhtä aikaa. Ohjaaja käy kotona ja auttaa rytmin löytämisessä ennen kuin opinnot kiristyvät.',
        'Vardagen har förändrats för hela familjen på en gång. Handledaren besöker hemmet och hjälper att hitta rytmen innan studierna tätnar.',
      ],
    ],
    results: [
      [
        'Rytmi on löytynyt, käynnit päättyivät sovitusti.',
        'Rytmen har hittats, besöken avslutades enligt överenskommelse.',
      ],
    ],
    tasks: [
      {
        title: ['Sovi ensimmäinen kotikäynti', 'Kom överens om första hembesöket'],
        description: [
          'Iltapäivä sopii perheelle. Tulkki tarvitaan ({lang}).',
          'Eftermiddag passar familjen. Tolk behövs ({lang}).',
        ],
        outcome: ['Kotikäynti sovittu, tulkki tilattu.', 'Hembesöket avtalat, tolk beställd.'],
      },
    ],
    notes: [
      [
        'Kotikäynti tehty. Iltarutiineista sovittiin, vanhemmat toivovat jatkoa.',
        'Hembesöket gjort. Kvällsrutiner avtalades, föräldrarna önskar en fortsättning.',
      ],
    ],
  },
  housing: {
    kind: 'housing',
    place: 'advice',
    title: ['Asumisen neuvonta ja asunnon haku', 'Boenderådgivning och bostadssökning'],
    starts: [0, 4],
    weeks: [12, 22],
    why: [
      [
        'Nykyinen asunto on perheelle ahdas, ja opiskelurauha puuttuu. Haku tehdään yhdessä.',
        'Den nuvarande bostaden är trång för familjen, och studiero saknas. Sökningen görs tillsammans.',
      ],
    ],
    results: [['Kolmio löytyi Suvelasta, muutto tehty.', 'En trea hittades i Södrik, flytten är gjord.']],
    tasks: [],
    notes: [['Hakemus jätetty kolmelle vuokranantajalle.', 'Ansökan har lämnats till tre hyresvärdar.']],
  },
  hobby: {
    kind: 'hobby',
    place: 'ngo',
    title: ['Perheliikunta lauantaisin', 'Familjemotion på lördagar'],
    starts: [1, 8],
    weeks: [20, 30],
    why: [
      [
        'Yhteinen harrastus tuo perheelle tuttuja naapurustosta. Seura on luvannut ottaa vastaan vasta-alkajia.',
        'En gemensam hobby ger familjen bekanta i grannskapet. Föreningen har lovat ta emot nybörjare.',
      ],
    ],
    results: [
      [
        'Perhe käy säännöllisesti, isä auttaa jo ohjaajana.',
        'Familjen deltar regelbundet, pappan hjälper redan till som ledare.',
      ],
    ],
    tasks: [
      {
        title: ['Ota perhe mukaan lauantairyhmään', 'Ta med familjen i lördagsgruppen'],
        description: [
          'Tulevat ensimmäistä kertaa. Varusteita ei tarvita, kieli ei ole este.',
          'De kommer för första gången. Utrustning behövs inte, språket är inget hinder.',
        ],
        outcome: ['Tervetuloa, ohjaaja odottaa klo 10.', 'Välkomna, ledaren väntar kl. 10.'],
      },
    ],
    notes: [
      [
        'Koko perhe oli mukana kolmesti. Lapset jo ehdottavat leikkejä.',
        'Hela familjen var med tre gånger. Barnen föreslår redan lekar.',
      ],
    ],
  },
  mentor: {
    kind: 'mentor',
    place: 'mentor',
    title: ['Työelämämentori, kerran kuussa', 'Arbetslivsmentor, en gång i månaden'],
    starts: [4, 14],
    weeks: [22, 28],
    why: [
      [
        'Asiakkaalta puuttuvat alan verkostot Suomessa. Mentori samalta alalta avaa niitä.',
        'Klienten saknar branschnätverk i Finland. En mentor från samma bransch öppnar dem.',
      ],
    ],
    results: [['Mentorin kautta kaksi haastattelua.', 'Två intervjuer via mentorn.']],
    tasks: [
      {
        title: ['Etsi mentori alalta: {field}', 'Sök en mentor inom branschen: {field}'],
        description: [
          'Englanti tai suomi käy. Tapaamiset iltaisin.',
          'Engelska eller finska går bra. Möten på kvällar.',
        ],
        outcome: ['Mentori löytyi, ensitapaaminen sovittu.', 'En mentor hittades, första mötet är avtalat.'],
      },
    ],
    notes: [
      ['Ensitapaaminen pidetty, ansioluettelo käytiin läpi.', 'Första mötet hölls, meritförteckningen gicks igenom.'],
    ],
  },
  reception: {
    kind: 'workplace-reception',
    place: 'lead',
    title: [
      'Työpaikan vastaanotto: selkokielinen perehdytys ja tutor',
      'Mottagande på arbetsplatsen: introduktion på lätt språk och tutor',
    ],
    starts: [26, 36],
    weeks: [6, 10],
    why: [
      [
        'Työyhteisö valmistellaan ottamaan uusi työntekijä vastaan. Nimetty tutor ja selkokielinen ohje ovat työnantajan osuus.',
        'Arbetsgemenskapen förbereds på att ta emot en ny medarbetare. En utsedd tutor och en anvisning på lätt språk är arbetsgivarens del.',
      ],
    ],
    results: [
      ['Työnantaja otti ohjeen käyttöön kaikille uusille.', 'Arbetsgivaren tog anvisningen i bruk för alla nya.'],
    ],
    tasks: [],
    notes: [],
  },
  'own-papers': {
    kind: 'own-activity',
    place: 'person',
    title: ['Ansioluettelo ja työtodistukset kuntoon', 'Meritförteckning och arbetsintyg i skick'],
    starts: [0, 3],
    weeks: [6, 10],
    why: [
      [
        'Asiakas tekee ansioluettelon itse, tulkki ja neuvoja auttavat kerran.',
        'Klienten gör meritförteckningen själv, tolk och rådgivare hjälper en gång.',
      ],
    ],
    results: [['Ansioluettelo valmis suomeksi ja englanniksi.', 'Meritförteckningen klar på finska och engelska.']],
    tasks: [
      {
        title: ['Tuo työtodistukset ja entinen ansioluettelo', 'Ta med arbetsintyg och tidigare meritförteckning'],
        description: [
          'Tuo ne seuraavaan tapaamiseen. Omankieliset käyvät.',
          'Ta med dem till nästa möte. På eget språk går bra.',
        ],
        outcome: ['Tuotu tapaamiseen.', 'Hämtade till mötet.'],
      },
    ],
    notes: [],
  },
  'own-library': {
    kind: 'own-activity',
    place: 'person',
    title: [
      'Lukupiiri kirjastossa ja selkouutiset päivittäin',
      'Läsecirkel på biblioteket och lättlästa nyheter dagligen',
    ],
    starts: [0, 4],
    weeks: [12, 30],
    why: [
      [
        'Asiakkaan oma ehdotus. Lukeminen päivittäin tukee kurssia.',
        'Klientens eget förslag. Daglig läsning stöder kursen.',
      ],
    ],
    results: [
      [
        'Lukee uutiset joka aamu, kirjastokortti käytössä.',
        'Läser nyheterna varje morgon, bibliotekskortet är i bruk.',
      ],
    ],
    tasks: [],
    notes: [],
  },
} satisfies Record<string, MeasureTemplate>;

export type MeasureName = keyof typeof MEASURES;

export function getMeasure(name: MeasureName): MeasureTemplate {
  return MEASURES[name];
}
