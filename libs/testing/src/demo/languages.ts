import type { PermitKind } from '@samspel/contract';
import { ARABIC } from './names/arabic.js';
import { BURMESE, CHINESE, TAGALOG, THAI, VIETNAMESE } from './names/east-asia.js';
import { ALBANIAN, ESTONIAN, PORTUGUESE, SPANISH, TURKISH } from './names/europe.js';
import { AMHARIC, SOMALI, TIGRINYA } from './names/horn-of-africa.js';
import { DARI, KURMANJI, PASHTO, PERSIAN, SORANI } from './names/iranian.js';
import type { NameStock } from './names/name-stock.js';
import { RUSSIAN, UKRAINIAN } from './names/slavic.js';
import { BENGALI, HINDI, NEPALI, URDU } from './names/south-asia.js';
import { CONGOLESE, NIGERIAN, SWAHILI } from './names/west-and-central-africa.js';

/** A language group among the clients: how many of three hundred, from where, on what permits, with what schooling. */
export interface LanguageGroup {
  code: string;
  /** People of 300. */
  count: number;
  names: NameStock;
  fi: string;
  sv: string;
  origins: [country: string, weight: number][];
  permits: [kind: PermitKind, weight: number][];
  schooling: Schooling;
  /** How many of a hundred need an interpreter with an official. */
  interpreter: number;
  /** How many of a hundred manage in English. */
  english: number;
  /** Other languages that some of the group know. */
  others: [code: string, percent: number][];
}

export type Schooling = 'short' | 'mixed' | 'long';

const REFUGEE: LanguageGroup['permits'] = [
  ['international-protection', 6],
  ['family', 2],
  ['quota-refugee', 2],
];
const FAMILY_AND_WORK: LanguageGroup['permits'] = [
  ['family', 6],
  ['work', 3],
  ['study', 1],
];

/**
 * Proportions: speakers in Uusimaa at the end of 2025 (Statistics Finland, table 11rl), turned towards those who become
 * integration customers by the origins of refugees in Finland (UNHCR 2025): more Ukrainian, Arabic and Dari, far less
 * Estonian, since few who move within the EU need a plan.
 */
// prettier-ignore
export const LANGUAGE_GROUPS: LanguageGroup[] = [
  group('uk', 38, UKRAINIAN, 'ukraina', 'ukrainska', [['UA', 1]], [['temporary-protection', 1]], 'long', 72, 30, [['ru', 80]]),
  group('ar', 38, ARABIC, 'arabia', 'arabiska', [['IQ', 58], ['SY', 26], ['MA', 5], ['YE', 4], ['EG', 4], ['SD', 2], ['XX', 1]], REFUGEE, 'mixed', 74, 34, [['ckb', 4]]),
  group('ru', 38, RUSSIAN, 'venäjä', 'ryska', [['RU', 72], ['UA', 14], ['BY', 4], ['KZ', 4], ['LV', 6]], [...FAMILY_AND_WORK, ['international-protection', 2]], 'long', 52, 42, [['uk', 8]]),
  group('so', 24, SOMALI, 'somali', 'somaliska', [['SO', 92], ['ET', 5], ['KE', 3]], [['family', 6], ['international-protection', 3], ['quota-refugee', 1]], 'short', 84, 22, [['ar', 20], ['sw', 8]]),
  group('en', 16, NIGERIAN, 'englanti', 'engelska', [['NG', 10], ['GH', 4], ['KE', 1], ['CM', 1]], FAMILY_AND_WORK, 'long', 4, 100, []),
  group('prs', 16, DARI, 'dari', 'dari', [['AF', 1]], REFUGEE, 'short', 86, 24, [['ps', 20], ['fa', 30]]),
  group('fa', 12, PERSIAN, 'persia', 'persiska', [['IR', 84], ['AF', 16]], [['international-protection', 4], ['family', 3], ['study', 2], ['work', 1]], 'mixed', 58, 52, []),
  group('sq', 9, ALBANIAN, 'albania', 'albanska', [['XK', 78], ['AL', 14], ['MK', 8]], FAMILY_AND_WORK, 'mixed', 56, 36, [['de', 12]]),
  group('bn', 9, BENGALI, 'bengali', 'bengali', [['BD', 1]], [['family', 5], ['study', 3], ['work', 2]], 'mixed', 38, 72, []),
  group('ne', 9, NEPALI, 'nepali', 'nepali', [['NP', 1]], [['family', 5], ['study', 3], ['work', 2]], 'mixed', 42, 66, [['hi', 30]]),
  group('zh', 9, CHINESE, 'kiina', 'kinesiska', [['CN', 1]], FAMILY_AND_WORK, 'long', 54, 52, []),
  group('vi', 8, VIETNAMESE, 'vietnam', 'vietnamesiska', [['VN', 1]], FAMILY_AND_WORK, 'mixed', 76, 24, []),
  group('tr', 8, TURKISH, 'turkki', 'turkiska', [['TR', 1]], [['international-protection', 4], ['family', 4], ['work', 2]], 'long', 58, 46, []),
  group('ckb', 8, SORANI, 'sorani (kurdi)', 'sorani (kurdiska)', [['IQ', 76], ['IR', 24]], REFUGEE, 'short', 82, 20, [['ar', 40]]),
  group('es', 7, SPANISH, 'espanja', 'spanska', [['CO', 30], ['NI', 24], ['VE', 18], ['PE', 16], ['ES', 12]], [['family', 4], ['international-protection', 3], ['work', 1]], 'mixed', 46, 50, []),
  group('et', 6, ESTONIAN, 'viro', 'estniska', [['EE', 1]], [['eu-registration', 1]], 'mixed', 16, 34, [['ru', 40]]),
  group('ku', 6, KURMANJI, 'kurmandži (kurdi)', 'kurmanji (kurdiska)', [['TR', 60], ['SY', 40]], REFUGEE, 'short', 80, 20, [['tr', 60], ['ar', 30]]),
  group('tl', 6, TAGALOG, 'tagalog', 'tagalog', [['PH', 1]], [['work', 6], ['family', 4]], 'long', 14, 88, []),
  group('ur', 6, URDU, 'urdu', 'urdu', [['PK', 1]], FAMILY_AND_WORK, 'mixed', 50, 58, [['pa', 40]]),
  group('th', 5, THAI, 'thai', 'thailändska', [['TH', 1]], [['family', 1]], 'short', 70, 26, []),
  group('ti', 4, TIGRINYA, 'tigrinja', 'tigrinja', [['ER', 90], ['ET', 10]], [['international-protection', 5], ['family', 3], ['quota-refugee', 2]], 'short', 84, 24, [['am', 20], ['ar', 30]]),
  group('hi', 4, HINDI, 'hindi', 'hindi', [['IN', 1]], FAMILY_AND_WORK, 'long', 10, 94, []),
  group('fr', 4, CONGOLESE, 'ranska', 'franska', [['CD', 74], ['CM', 16], ['CI', 10]], REFUGEE, 'mixed', 54, 34, [['ln', 50], ['sw', 30]]),
  group('ps', 3, PASHTO, 'paštu', 'pashto', [['AF', 1]], REFUGEE, 'short', 90, 14, [['prs', 60]]),
  group('pt', 2, PORTUGUESE, 'portugali', 'portugisiska', [['BR', 1]], [['family', 3], ['work', 1]], 'mixed', 40, 56, []),
  group('am', 2, AMHARIC, 'amhara', 'amhariska', [['ET', 1]], [['family', 2], ['international-protection', 1]], 'mixed', 66, 40, []),
  group('sw', 2, SWAHILI, 'swahili', 'swahili', [['CD', 1]], [['quota-refugee', 1]], 'short', 84, 24, [['fr', 60]]),
  group('my', 1, BURMESE, 'burma', 'burmesiska', [['MM', 1]], [['quota-refugee', 1]], 'short', 90, 16, []),
];

export function getLanguageGroup(code: string): LanguageGroup {
  const found = LANGUAGE_GROUPS.find((each) => each.code === code);
  if (!found) throw new Error(`no language ${code}`);
  return found;
}

function group(
  code: string,
  count: number,
  names: NameStock,
  fi: string,
  sv: string,
  origins: LanguageGroup['origins'],
  permits: LanguageGroup['permits'],
  schooling: Schooling,
  interpreter: number,
  english: number,
  others: LanguageGroup['others'],
): LanguageGroup {
  return {
    code,
    count,
    names,
    fi,
    sv,
    origins,
    permits,
    schooling,
    interpreter,
    english,
    others,
  };
}
