import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Coverage } from './coverage.js';

const SCRIPTS: Record<string, string> = {
  'noto-sans': 'NotoSans',
  vazirmatn: 'Vazirmatn',
};
const WEIGHTS = ['400Regular', '600SemiBold'];

/** The files of the fonts that documents are set in (SIL Open Font License 1.1). */
export const FONT_FILES: readonly string[] = Object.entries(SCRIPTS).flatMap(([folder, name]) =>
  WEIGHTS.map((weight) =>
    createRequire(import.meta.url).resolve(`@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`),
  ),
);

let coverage: Coverage | undefined;

/** Which signs the fonts have; read when the first document is set. */
export const fontCoverage = (): Coverage => (coverage ??= Coverage.of(FONT_FILES.map((file) => readFileSync(file))));
