import type { Said } from './said.js';

export interface Occupation {
  key: string;
  title: Said;
  /** ISCO-08. */
  isco: string;
  /** ISCED 2011 level that it asks for in the country of origin. */
  level: '1' | '2' | '3' | '5' | '6' | '7';
  field: Said;
  route: 'health-care' | 'skilled' | 'academic' | 'service';
  /** For whom it is drawn: everyone unless told. */
  mostly?: 'women' | 'men';
}

// prettier-ignore
export const OCCUPATIONS: Occupation[] = [
  occupation('nurse', 'sairaanhoitaja', 'sjukskötare', '2221', '6', 'hoitotyö', 'vård', 'health-care', 'women'),
  occupation('midwife', 'kätilö', 'barnmorska', '2222', '6', 'hoitotyö', 'vård', 'health-care', 'women'),
  occupation('physician', 'lääkäri', 'läkare', '2211', '7', 'lääketiede', 'medicin', 'health-care'),
  occupation('dentist', 'hammaslääkäri', 'tandläkare', '2261', '7', 'hammaslääketiede', 'odontologi', 'health-care'),
  occupation('pharmacist', 'farmaseutti', 'farmaceut', '2262', '6', 'farmasia', 'farmaci', 'health-care'),
  occupation('carer', 'lähihoitaja', 'närvårdare', '5321', '3', 'sosiaali- ja terveysala', 'social- och hälsovård', 'health-care', 'women'),
  occupation('electrician', 'sähköasentaja', 'elmontör', '7411', '3', 'sähkö- ja automaatioala', 'el och automation', 'skilled', 'men'),
  occupation('welder', 'hitsaaja', 'svetsare', '7212', '3', 'kone- ja metalliala', 'maskin- och metallbranschen', 'skilled', 'men'),
  occupation('carpenter', 'kirvesmies', 'timmerman', '7115', '3', 'rakennusala', 'byggbranschen', 'skilled', 'men'),
  occupation('mechanic', 'ajoneuvoasentaja', 'fordonsmekaniker', '7231', '3', 'ajoneuvoala', 'fordonsbranschen', 'skilled', 'men'),
  occupation('driver', 'kuorma-autonkuljettaja', 'lastbilschaufför', '8332', '2', 'logistiikka', 'logistik', 'skilled', 'men'),
  occupation('tailor', 'ompelija', 'sömmerska', '7531', '2', 'tekstiili- ja muotiala', 'textil och mode', 'skilled'),
  occupation('hairdresser', 'parturi-kampaaja', 'frisör', '5141', '3', 'hius- ja kauneudenhoitoala', 'hår- och skönhetsbranschen', 'skilled'),
  occupation('cook', 'kokki', 'kock', '5120', '3', 'ravintola- ja catering-ala', 'restaurang och catering', 'skilled'),
  occupation('baker', 'leipuri', 'bagare', '7512', '2', 'elintarvikeala', 'livsmedelsbranschen', 'skilled'),
  occupation('engineer', 'rakennusinsinööri', 'byggnadsingenjör', '2142', '6', 'rakennustekniikka', 'byggteknik', 'academic'),
  occupation('developer', 'ohjelmistokehittäjä', 'programutvecklare', '2512', '6', 'tietojenkäsittely', 'databehandling', 'academic'),
  occupation('accountant', 'kirjanpitäjä', 'bokförare', '3313', '6', 'laskentatoimi', 'redovisning', 'academic', 'women'),
  occupation('teacher', 'luokanopettaja', 'klasslärare', '2341', '6', 'kasvatustiede', 'pedagogik', 'academic', 'women'),
  occupation('language-teacher', 'englannin opettaja', 'lärare i engelska', '2330', '6', 'kielet', 'språk', 'academic', 'women'),
  occupation('lawyer', 'juristi', 'jurist', '2611', '7', 'oikeustiede', 'juridik', 'academic'),
  occupation('economist', 'ekonomi', 'ekonom', '2631', '7', 'kauppatiede', 'ekonomi', 'academic'),
  occupation('chemist', 'laborantti', 'laborant', '3111', '5', 'laboratorioala', 'laboratoriebranschen', 'academic'),
  occupation('journalist', 'toimittaja', 'journalist', '2642', '6', 'viestintä', 'kommunikation', 'academic'),
  occupation('shopkeeper', 'kauppias', 'butiksinnehavare', '5221', '2', 'kaupan ala', 'handel', 'service'),
  occupation('seller', 'myyjä', 'försäljare', '5223', '2', 'kaupan ala', 'handel', 'service'),
  occupation('waiter', 'tarjoilija', 'servitör', '5131', '2', 'ravintola-ala', 'restaurangbranschen', 'service'),
  occupation('cleaner', 'siivooja', 'städare', '9112', '1', 'puhtausala', 'städbranschen', 'service'),
  occupation('kitchen-helper', 'keittiöapulainen', 'köksbiträde', '9412', '1', 'ravintola-ala', 'restaurangbranschen', 'service'),
  occupation('farmer', 'maanviljelijä', 'jordbrukare', '6130', '1', 'maatalous', 'jordbruk', 'service'),
  occupation('builder', 'rakennustyöntekijä', 'byggarbetare', '9313', '1', 'rakennusala', 'byggbranschen', 'service', 'men'),
  occupation('nanny', 'lastenhoitaja', 'barnskötare', '5311', '2', 'kasvatus- ja ohjausala', 'fostran och handledning', 'service', 'women'),
];

function occupation(
  key: string,
  fi: string,
  sv: string,
  isco: string,
  level: Occupation['level'],
  fieldFi: string,
  fieldSv: string,
  route: Occupation['route'],
  mostly?: Occupation['mostly'],
): Occupation {
  return { key, title: [fi, sv], isco, level, field: [fieldFi, fieldSv], route, mostly };
}
