import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from '../preamble/places.mjs';

/** What docker/Dockerfile says about the image that it ends in. */
export type Image = {
  user: string;
  env: Record<string, string>;
  command: string[];
  healthCheck: string[];
  copies: Array<{ from: string | undefined; source: string; target: string }>;
  /** What the stage that installs the packages is given. */
  packageCopies: string[];
};

export function readImage(): Image {
  const stages = readFileSync(inRoot('docker/Dockerfile'), 'utf8')
    .replace(/\\\n\s*/g, '')
    .split(/^(?=FROM )/m)
    .filter((text) => text.startsWith('FROM '))
    .map((text) => text.trim().split('\n'));
  const last = stages.at(-1) ?? [];
  const packages = stages.find(([from]) => from?.endsWith(' AS packages')) ?? [];
  return {
    user: wordsAfter(last, 'USER')[0] ?? '',
    env: Object.fromEntries(wordsAfter(last, 'ENV').map((pair) => pair.split('=') as [string, string])),
    command: JSON.parse(wordsAfter(last, 'CMD').join(' ')) as string[],
    healthCheck: JSON.parse(
      (last.find((line) => line.startsWith('HEALTHCHECK')) ?? '').replace(/^.*? CMD /, ''),
    ) as string[],
    copies: last.filter((line) => line.startsWith('COPY ')).map(readCopy),
    packageCopies: packages
      .filter((line) => line.startsWith('COPY '))
      .flatMap((line) => line.split(/\s+/).slice(1, -1)),
  };
}

/** Lays out in a folder what the image would hold, from what is built here; its packages stay to be mounted. */
export function layOut(image: Image, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { from, source, target } of image.copies) {
    if (from === 'packages') {
      for (const path of image.packageCopies) copy(inRoot(path), join(folder, path));
      mkdirSync(join(folder, 'node_modules'), { recursive: true });
      continue;
    }
    copy(inRoot(source.replace(/^\/app\//, '')), join(folder, target));
  }
}

function copy(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target, { recursive: true });
}

function wordsAfter(stage: string[], instruction: string): string[] {
  const line = stage.find((text) => text.startsWith(`${instruction} `)) ?? '';
  return line.split(/\s+/).slice(1);
}

function readCopy(line: string): Image['copies'][number] {
  const [, ...words] = line.split(/\s+/);
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
  const [source = '', target = ''] = words;
  return { from, source, target };
}
