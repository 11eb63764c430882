import type { Route } from '../profile.js';
import type { MeasureName } from './measures.js';
import type { Said } from './said.js';

/** What people on one route wish, and what is then agreed with them. */
export interface RouteTexts {
  wishes: Said[];
  goals: { text: Said; measures: MeasureName[] }[];
  /** Why the whole serves the goals: 681/2023 §19(3). */
  justification: Said;
}

const FAMILY_GOAL: RouteTexts['goals'][number] = {
  text: ['Perheen arki kantaa opiskelun', 'Familjens vardag bär studierna'],
  measures: ['daycare', 'school', 'hobby', 'housing', 'family-guidance'],
};

export const ROUTES: Record<Route, RouteTexts> = {
  literacy: {
    wishes: [
      [
        'Haluan oppia lukemaan, jotta ymmärrän lasten koulun viestit ja kuitit kaupassa.',
        'Jag vill lära mig läsa så att jag förstår skolans meddelanden och kvittona i affären.',
      ],
      [
        'Haluan pärjätä kaupassa ja lääkärissä ilman tulkkia. Sitten haluan töihin, siivous tai keittiö käy.',
        'Jag vill klara mig i affären och hos läkaren utan tolk. Sedan vill jag arbeta, städning eller kök går bra.',
      ],
      [
        'En ole koskaan ollut koulussa. Nyt haluan, ja haluan että lapseni näkevät sen.',
        'Jag har aldrig gått i skola. Nu vill jag, och jag vill att mina barn ser det.',
      ],
    ],
    goals: [
      {
        text: ['Lukee ja kirjoittaa arjen viestit suomeksi', 'Läser och skriver vardagens meddelanden på finska'],
        measures: ['literacy-training', 'language-cafe', 'civic-orientation'],
      },
      FAMILY_GOAL,
      {
        text: ['Ensimmäinen kokemus suomalaisesta työpaikasta', 'En första erfarenhet av en finländsk arbetsplats'],
        measures: ['work-trial-kitchen', 'reception'],
      },
    ],
    justification: [
      'Lukutaito on ensin, koska muu koulutus edellyttää sitä. Opetuksen kellonajat on sovitettu arkeen, ja työkokeilu tulee vasta, kun puhuminen riittää siihen.',
      'Läskunnigheten kommer först, eftersom annan utbildning förutsätter den. Undervisningstiderna har anpassats till vardagen, och arbetsprövningen följer först när talet räcker till.',
    ],
  },
  home: {
    wishes: [
      [
        'Olen kotona pienen lapsen kanssa ja haluan oppia suomea sen verran, että voin puhua neuvolassa itse.',
        'Jag är hemma med ett litet barn och vill lära mig så mycket att jag själv kan tala på rådgivningen.',
      ],
      [
        'Haluan tavata muita äitejä. Kun lapsi täyttää kaksi, haluan kouluun.',
        'Jag vill träffa andra mammor. När barnet fyller två vill jag börja i skola.',
      ],
      [
        'Haluan opiskella nyt vähän ja syksyllä enemmän, ja että lapsi saa suomalaisia kavereita.',
        'Jag vill studera lite nu och mer i höst, och att barnet får finländska kamrater.',
      ],
    ],
    goals: [
      {
        text: ['Kieli alkuun hoitovapaan aikana', 'Språket i gång under vårdledigheten'],
        measures: ['language-evening', 'language-cafe', 'civic-orientation'],
      },
      FAMILY_GOAL,
      {
        text: ['Siirtymä kokoaikaiseen opiskeluun', 'Övergång till heltidsstudier'],
        measures: ['integration-training-b1', 'career-guidance'],
      },
    ],
    justification: [
      'Osa-aikainen opiskelu sopii pienen lapsen hoitoon. Varhaiskasvatus aloitetaan lyhyillä päivillä, jolloin siirtymä koulutukseen ei katkea.',
      'Deltidsstudier passar ihop med vården av ett litet barn. Småbarnspedagogiken inleds med korta dagar, så att övergången till utbildningen inte bryts.',
    ],
  },
  youth: {
    wishes: [
      [
        'Haluan ammatin. Sähkö tai autot kiinnostavat, mutta en tiedä vielä kumpi.',
        'Jag vill ha ett yrke. El eller bilar intresserar, men jag vet inte ännu vilket.',
      ],
      [
        'Haluan lukioon ja sitten sairaanhoitajaksi. Haluan myös suomalaisia ystäviä.',
        'Jag vill till gymnasiet och sedan bli sjukskötare. Jag vill också ha finländska vänner.',
      ],
      [
        'Haluan asua yksin, opiskella ja pelata jalkapalloa oikeassa joukkueessa.',
        'Jag vill bo ensam, studera och spela fotboll i ett riktigt lag.',
      ],
    ],
    goals: [
      {
        text: ['Toisen asteen opiskelupaikka', 'Studieplats på andra stadiet'],
        measures: ['preparatory', 'career-guidance', 'vocational'],
      },
      {
        text: ['Kieli ja ystävät vapaa-ajalla', 'Språk och vänner på fritiden'],
        measures: ['language-cafe', 'civic-orientation', 'own-library'],
      },
    ],
    justification: [
      'Alle 25-vuotiaan ensisijainen tavoite on toisen asteen tutkinto (681/2023 18 §). Valmistava koulutus ja harrastus vievät kieltä eteenpäin yhtä aikaa.',
      'Det primära målet för den som är under 25 är en examen på andra stadiet (681/2023 18 §). Förberedande utbildning och fritid för språket framåt samtidigt.',
    ],
  },
  wellbeing: {
    wishes: [
      [
        'Haluan ensin nukkua yöni. Sitten haluan opiskella, mutta en joka päivä.',
        'Först vill jag kunna sova om nätterna. Sedan vill jag studera, men inte varje dag.',
      ],
      [
        'Selkäni ei kestä entistä työtä. Haluan tietää, mitä voin tehdä.',
        'Min rygg klarar inte mitt gamla arbete. Jag vill veta vad jag kan göra.',
      ],
      [
        'En halua olla yksin kotona. Haluan paikan, johon mennä aamulla.',
        'Jag vill inte vara ensam hemma. Jag vill ha ett ställe att gå till på morgonen.',
      ],
    ],
    goals: [
      {
        text: ['Toimintakyky selvillä ja arki vakaa', 'Funktionsförmågan utredd och vardagen stabil'],
        measures: ['health-check', 'social-guidance', 'wellbeing-group'],
      },
      { text: ['Kieltä omaan tahtiin', 'Språk i egen takt'], measures: ['language-evening', 'language-cafe'] },
    ],
    justification: [
      'Toimintakyvyn selvitys tehdään ensin, jotta opiskelun määrä osataan mitoittaa. Osa-aikainen opiskelu ja vertaisryhmä pitävät yllä rytmiä odotuksen aikana.',
      'Funktionsförmågan utreds först, så att studiernas omfattning kan anpassas. Deltidsstudier och kamratgrupp håller rytmen uppe under väntetiden.',
    ],
  },
  'health-care': {
    wishes: [
      [
        'Olin hoitotyössä {years} vuotta. Haluan tehdä sitä taas, lähellä kotia.',
        'Jag arbetade inom vården i {years} år. Jag vill göra det igen, nära hemmet.',
      ],
      [
        'Haluan pitää ammattini. Voin aloittaa hoiva-avustajana, kunhan tie jatkuu.',
        'Jag vill behålla mitt yrke. Jag kan börja som vårdbiträde, bara vägen fortsätter.',
      ],
      [
        'Haluan puhua potilaiden kanssa suomea ilman pelkoa ja saada tutkintoni hyväksytyksi.',
        'Jag vill tala med patienterna utan rädsla och få min examen godkänd.',
      ],
    ],
    goals: [
      {
        text: ['Työelämän suomi: B1.1 vuodessa', 'Språk för arbetslivet: B1.1 på ett år'],
        measures: ['integration-training', 'integration-training-b1', 'civic-orientation'],
      },
      {
        text: [
          'Takaisin alalle: ammattioikeus vireillä ja ensimmäinen työkokeilu',
          'Tillbaka till branschen: yrkesrättigheten anhängig och en första arbetsprövning',
        ],
        measures: ['licensing', 'work-trial-care', 'reception'],
      },
      FAMILY_GOAL,
    ],
    justification: [
      'Ammattioikeus vie aikaa, joten hakemus kulkee kielikoulutuksen rinnalla. Työkokeilu hoiva-alalla pitää ammattitaitoa yllä ja antaa alan sanaston.',
      'Yrkesrättigheten tar tid, så ansökan löper vid sidan av språkutbildningen. Arbetsprövning inom omsorgen håller yrkesskickligheten vid liv och ger branschens ordförråd.',
    ],
  },
  skilled: {
    wishes: [
      [
        'Osaan työni. Haluan näyttää sen täällä ja oppia kielen työssä.',
        'Jag kan mitt jobb. Jag vill visa det här och lära mig språket i arbetet.',
      ],
      [
        'Haluan ammattini ({occupation}) paperit Suomesta ja vakituisen työn.',
        'Jag vill ha finländska papper i mitt yrke ({occupation}) och ett fast arbete.',
      ],
      [
        'Haluan töihin mahdollisimman pian. Opiskelen illalla, jos pitää.',
        'Jag vill arbeta så snart som möjligt. Jag studerar på kvällen om det behövs.',
      ],
    ],
    goals: [
      {
        text: ['Suomea työtä varten, A2 puolessa vuodessa', 'Finska för arbetet, A2 på ett halvår'],
        measures: ['integration-training', 'civic-orientation'],
      },
      {
        text: [
          'Osaaminen näkyväksi ja työpaikka omalta alalta',
          'Kunnandet synligt och ett arbete inom egna branschen',
        ],
        measures: ['own-papers', 'work-trial-own-field', 'vocational', 'reception'],
      },
      FAMILY_GOAL,
    ],
    justification: [
      'Ammattitaito on olemassa, kieli ja suomalaiset paperit puuttuvat. Koulutuksessa oleva työelämäjakso tehdään omalla alalla, ja tutkinnon osat suoritetaan näytöillä.',
      'Yrkesskickligheten finns, språket och de finländska pappren saknas. Utbildningens period i arbetslivet görs inom egna branschen, och examensdelarna avläggs med yrkesprov.',
    ],
  },
  academic: {
    wishes: [
      [
        'Haluan oman alani työtä, vaikka aluksi englanniksi. Suomea haluan oppia kunnolla.',
        'Jag vill ha arbete inom min bransch, till en början på engelska. Finska vill jag lära mig ordentligt.',
      ],
      [
        'Haluan tutkintoni tunnustetuksi enkä aloittaa alusta.',
        'Jag vill få min examen erkänd och inte börja om från början.',
      ],
      [
        'Haluan tavata ihmisiä, jotka tekevät samaa työtä kuin minä tein.',
        'Jag vill träffa människor som gör samma arbete som jag gjorde.',
      ],
    ],
    goals: [
      {
        text: [
          'Tutkinto tunnustettu ja verkosto alalla ({field})',
          'Examen erkänd och ett nätverk inom branschen ({field})',
        ],
        measures: ['recognition', 'mentor', 'own-papers'],
      },
      {
        text: ['Kieli B1.1 vuodessa', 'Språket på B1.1 inom ett år'],
        measures: ['integration-training', 'integration-training-b1', 'own-library'],
      },
      {
        text: ['Ensimmäinen oman alan työ', 'Det första arbetet inom egna branschen'],
        measures: ['work-trial-own-field', 'reception'],
      },
    ],
    justification: [
      'Koulutus ja kokemus riittävät alan työhön, verkostot ja kieli eivät vielä. Mentori ja työkokeilu hoitavat edellistä, koulutus jälkimmäistä, ja ne etenevät yhtä aikaa.',
      'Utbildningen och erfarenheten räcker för branschen, nätverken och språket ännu inte. Mentor och arbetsprövning sköter det förra, utbildningen det senare, och de löper parallellt.',
    ],
  },
  service: {
    wishes: [
      [
        'Haluan oppia suomea ja saada töitä kaupasta tai keittiöstä.',
        'Jag vill lära mig finska och få arbete i butik eller kök.',
      ],
      [
        'Haluan työn, jolla elätän perheeni, ja lapsille hyvän koulun.',
        'Jag vill ha ett arbete som försörjer min familj, och en bra skola för barnen.',
      ],
      [
        'Haluan ensin kielen. Työ voi olla mikä vain, kunhan se on päivällä.',
        'Först vill jag ha språket. Arbetet kan vara vilket som helst, bara det är på dagen.',
      ],
    ],
    goals: [
      {
        text: ['Suomi A2-tasolle', 'Finskan till nivå A2'],
        measures: ['integration-training', 'language-cafe', 'civic-orientation'],
      },
      {
        text: ['Ammatti ja työkokemus Suomesta', 'Yrke och arbetserfarenhet från Finland'],
        measures: ['career-guidance', 'work-trial-kitchen', 'basic-education'],
      },
      FAMILY_GOAL,
    ],
    justification: [
      'Kieli ja suomalainen työkokemus puuttuvat. Kotoutumiskoulutus antaa molempia, ja uraohjaus tehdään ennen kuin ala valitaan.',
      'Språk och finländsk arbetserfarenhet saknas. Integrationsutbildningen ger bådadera, och karriärvägledningen görs innan branschen väljs.',
    ],
  },
  business: {
    wishes: [
      [
        'Minulla oli oma liike {years} vuotta. Haluan avata samanlaisen täällä.',
        'Jag hade ett eget företag i {years} år. Jag vill öppna ett likadant här.',
      ],
      [
        'Haluan tietää säännöt ennen kuin vuokraan tilan, ja oppia kielen asiakkaita varten.',
        'Jag vill känna till reglerna innan jag hyr en lokal, och lära mig språket för kundernas skull.',
      ],
    ],
    goals: [
      {
        text: ['Yritys suunniteltu ja luvat selvillä', 'Företaget planerat och tillstånden klara'],
        measures: ['business-guidance', 'mentor', 'own-papers'],
      },
      {
        text: ['Kieli asiakaspalveluun', 'Språk för kundservice'],
        measures: ['language-evening', 'civic-orientation'],
      },
    ],
    justification: [
      'Yrittäjyys on asiakkaan oma ja perusteltu suunta. Neuvonta ja iltakurssi sopivat yhteen, ja starttiraha arvioidaan suunnitelman valmistuttua.',
      'Företagande är klientens egen och motiverade riktning. Rådgivningen och kvällskursen passar ihop, och startpengen bedöms när affärsplanen är klar.',
    ],
  },
};
