import type { ReviewOutcome } from '@samspel/contract';
import type { Said } from './said.js';

/** How the goals of the plan have come on: decree 874/2024 §3. */
export const PROGRESS: readonly Said[] = [
  [
    'Kieli on edennyt suunnitellusti: asioi kaupassa ja kirjastossa ilman apua ja puhuu opettajan kanssa suomea.',
    'Språket har gått framåt som planerat: sköter ärenden i butik och bibliotek utan hjälp och talar svenska med läraren.',
  ],
  [
    'Puhuminen etenee nopeammin kuin kirjoittaminen. Käy koulutuksessa säännöllisesti, poissaoloja kaksi.',
    'Talet går framåt snabbare än skrivandet. Deltar regelbundet i utbildningen, två frånvarodagar.',
  ],
  [
    'Ensimmäinen tavoite on lähellä. Toinen on vasta alussa, koska kielikoulutus alkoi kuukauden myöhässä.',
    'Det första målet är nära. Det andra har först börjat, eftersom språkutbildningen inleddes en månad för sent.',
  ],
  [
    'Ammattiin palaaminen on selkiytynyt: tietää nyt, mitä tutkinnon tunnustaminen vaatii, ja on tilannut käännökset.',
    'Vägen tillbaka till yrket har klarnat: vet nu vad erkännandet av examen kräver och har beställt översättningarna.',
  ],
  [
    'Arki sujuu. Opiskelu on vienyt odotettua enemmän voimia, mutta tavoitteista pidetään kiinni.',
    'Vardagen fungerar. Studierna har tagit mer kraft än väntat, men målen står fast.',
  ],
];

export const RESULTS: readonly Said[] = [
  [
    'Arviointi kevään kokeesta: puhuminen A2.1, kirjoittaminen A1.3.',
    'Bedömning i vårens prov: tal A2.1, skrivande A1.3.',
  ],
  [
    'Yhteiskuntaorientaatio suoritettu. Kouluttajan palaute: aktiivinen, auttaa muita.',
    'Samhällsorienteringen är genomförd. Utbildarens respons: aktiv, hjälper andra.',
  ],
  [
    'Työpaikkakäynti tehty; työnantaja ottaa mielellään työkokeiluun.',
    'Besök på en arbetsplats har gjorts; arbetsgivaren tar gärna emot för arbetsprövning.',
  ],
];

/** Null: nothing stood in the way. */
export const OBSTACLES: readonly (Said | null)[] = [
  null,
  [
    'Iltaryhmä ei sovi lapsen hoitoaikoihin; kaksi kokonaista viikkoa jäi väliin.',
    'Kvällsgruppen passar inte barnets vårdtider; två hela veckor uteblev.',
  ],
  [
    'Matka opetuspaikalle kestää yli tunnin suuntaansa.',
    'Resan till undervisningen tar över en timme i vardera riktningen.',
  ],
  [
    'Odottaa edelleen todistusten käännöksiä, joten hakemusta ei ole voitu lähettää.',
    'Väntar fortfarande på översättningarna av betygen, så ansökan har inte kunnat skickas.',
  ],
];

/** What the next version of the plan changes. */
export const CHANGES: readonly Said[] = [
  [
    'Koulutusta jatketaan seuraavalle tasolle, ja sen rinnalle tulee uusi toimenpide. Tavoitteet pysyvät.',
    'Utbildningen fortsätter på nästa nivå, och en ny åtgärd tillkommer. Målen står fast.',
  ],
  [
    'Aikataulu siirtyy: kesken jäänyt toimenpide jatkuu uudessa suunnitelmassa, ja päättyneet poistuvat.',
    'Tidtabellen ändras: åtgärden som blev på hälft fortsätter i den nya planen, och de avslutade stryks.',
  ],
  [
    'Lisätään työelämäjakso, kun kielitaito riittää siihen. Seuranta tihenee kerran kuukaudessa tapahtuvaksi.',
    'En period i arbetslivet läggs till när språkkunskaperna räcker. Uppföljningen tätnar till en gång i månaden.',
  ],
];

export const WENT: Record<ReviewOutcome, readonly (Said | null)[]> = {
  'as-planned': [null, null, ['Osallistunut säännöllisesti.', 'Har deltagit regelbundet.']],
  partly: [
    [
      'Alkoi myöhemmin kuin sovittiin; puolet tunneista on pidetty.',
      'Började senare än avtalat; hälften av timmarna har hållits.',
    ],
    ['Poissaoloja, jotka on selvitetty yhdessä.', 'Frånvaro som vi har rett ut tillsammans.'],
  ],
  not: [['Keskeytyi: ryhmä ei sopinut tilanteeseen.', 'Avbröts: gruppen passade inte situationen.']],
};

export const OTHERS: readonly Said[] = [
  ['puoliso', 'make eller maka'],
  ['kielikouluttaja (puhelimitse)', 'språkutbildaren (per telefon)'],
];
