import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Coverage } from './coverage.js';

const WEIGHTS = ['400Regular', '600SemiBold'];

/** What the words are in, in both weights. */
const TEXT = { 'noto-sans': 'NotoSans', vazirmatn: 'Vazirmatn' };
/** What a name, or what somebody wrote, may be in besides: the scripts that the screens have fonts for. */
const OTHER_SCRIPTS = {
  'noto-sans-armenian': 'NotoSansArmenian',
  'noto-sans-bengali': 'NotoSansBengali',
  'noto-sans-devanagari': 'NotoSansDevanagari',
  'noto-sans-ethiopic': 'NotoSansEthiopic',
  'noto-sans-georgian': 'NotoSansGeorgian',
  'noto-sans-hebrew': 'NotoSansHebrew',
  'noto-sans-khmer': 'NotoSansKhmer',
  'noto-sans-myanmar': 'NotoSansMyanmar',
  'noto-sans-sinhala': 'NotoSansSinhala',
  'noto-sans-tamil': 'NotoSansTamil',
  'noto-sans-thai': 'NotoSansThai',
  'zcool-xiaowei': 'ZCOOLXiaoWei',
};

const files = (fonts: Record<string, string>, weights: string[]) =>
  Object.entries(fonts).flatMap(([folder, name]) =>
    weights.map((weight) =>
      createRequire(import.meta.url).resolve(`@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`),
    ),
  );

/** The files of the fonts that documents are set in (SIL Open Font License 1.1), as TrueType: what the typesetter reads. */
export const FONT_FILES: readonly string[] = [...files(TEXT, WEIGHTS), ...files(OTHER_SCRIPTS, WEIGHTS.slice(0, 1))];

let coverage: Coverage | undefined;

/** Which signs the fonts have; read when the first document is set. */
export const fontCoverage = (): Coverage => (coverage ??= Coverage.of(FONT_FILES.map((file) => readFileSync(file))));
