import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, Words } from '../i18n/i18n';

const SOURCES = join(__dirname, '../..');

/** The same files that the build gathers: `<noun>/locales/<language>.json`. */
export function wordsOf(language: Language): Words {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith(join('locales', `${language}.json`)),
  );
  return Object.fromEntries(
    files.map((path) => [path.split(/[\\/]/).at(-3)!, JSON.parse(readFileSync(join(SOURCES, path), 'utf8')) as object]),
  );
}

export function sourceFiles(): { path: string; text: string }[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\./.test(path) && !path.includes('testing'))
    .map((path) => ({ path, text: withoutComments(readFileSync(join(SOURCES, path), 'utf8')) }));
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
