import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { inRoot } from './places.mjs';
import { Refusal, seconds, step } from './terminal.mjs';

const LOCK = inRoot('package-lock.json');
const STAMP = inRoot('node_modules/.samspel-lock');

/** Installs what package-lock.json names, unless it stands there already. */
export async function install() {
  const lock = readFileSync(LOCK);
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (textOf(STAMP) === wanted) return;
  if (!isInstalled(JSON.parse(lock.toString()))) await installAfresh();
  stamp(wanted);
}

async function installAfresh() {
  const since = performance.now();
  step('installing packages from package-lock.json (a minute or two the first time)');
  const words = ['--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  let { code, output } = await npm(['ci', ...words]);
  // A registry that lacks a package of another system makes `npm ci` take the lock for incomplete, before it touches
  // anything. What is asked for instead takes the same versions from the lock, and leaves the lock as it is.
  if (code !== 0 && output.includes('EUSAGE')) ({ code, output } = await npm(['install', '--no-save', ...words]));
  if (code !== 0) throw new Refusal(`${output}\nnpm could not install the packages: see its words above.`);
  step(`packages installed in ${seconds(since)}`);
}

/**
 * Someone may have installed with npm itself: npm notes what it has put into node_modules once all of it stands.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} lock
 */
function isInstalled(lock) {
  const noted = textOf(inRoot('node_modules/.package-lock.json'));
  if (!noted) return false;
  /** @type {typeof lock} */
  const { packages } = JSON.parse(noted);
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/') || wanted.link || wanted.optional) return true;
    return packages[path]?.version === wanted.version;
  });
}

/** @param {string} wanted */
function stamp(wanted) {
  try {
    writeFileSync(STAMP, wanted);
  } catch {
    // Another user's installation: it was compared, and will be again.
  }
}

/** @param {string} file */
function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
