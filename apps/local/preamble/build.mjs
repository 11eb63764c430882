import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { inRoot } from './places.mjs';
import { Refusal, seconds, step } from './terminal.mjs';

// In the order of who needs whom; libs/ui is built into the web and has no build of its own.
const PROJECTS = [
  'libs/contract',
  'libs/statute',
  'libs/ui',
  'migrations',
  'libs/testing',
  'apps/api',
  'apps/local',
  'apps/web',
];
const OF_ALL = ['package-lock.json', 'tsconfig.base.json', '.swcrc'];
const NOT_SOURCES = new Set(['dist', 'node_modules', '.swc']);

/** Builds what has changed since its last build, two at a time. Nx is not asked: its own start takes longer than this. */
export async function build() {
  const projects = PROJECTS.filter((path) => existsSync(inRoot(`${path}/package.json`))).map(read);
  const stale = projects.filter((project) => project.builds && !isFresh(project, projects));
  if (stale.length === 0) return;
  const since = performance.now();
  const waiting = stale.map((project) => () => buildOne(project, projects));
  await Promise.all([worker(waiting), worker(waiting)]);
  step(`built ${stale.map(({ path }) => path).join(', ')} in ${seconds(since)}`);
}

/**
 * @typedef {{ path: string, name: string, builds: boolean, needs: string[] }} Project
 * @param {string} path @returns {Project}
 */
function read(path) {
  const { name, scripts, dependencies } = JSON.parse(readFileSync(inRoot(`${path}/package.json`), 'utf8'));
  const needs = Object.keys(dependencies ?? {}).filter((word) => word.startsWith('@samspel/'));
  return { path, name, builds: scripts?.build !== undefined, needs };
}

/** @param {Array<() => Promise<void>>} waiting */
async function worker(waiting) {
  for (let next = waiting.shift(); next; next = waiting.shift()) await next();
}

/** @param {Project} project @param {Project[]} all */
async function buildOne(project, all) {
  const stamp = stampOf(project, all);
  // What was deleted from the sources must not live on in the build.
  removeBuild(project);
  const { code, output } = await npm(['run', '--silent', 'build', '-w', project.name], { NODE_ENV: 'production' });
  if (code !== 0) throw new Refusal(`${output}\n${project.path} could not be built: see the words above.`);
  if (existsSync(inRoot(`${project.path}/dist`))) writeFileSync(inRoot(`${project.path}/dist/.stamp`), stamp);
}

/** @param {Project} project */
function removeBuild({ path }) {
  try {
    rmSync(inRoot(`${path}/dist`), { recursive: true, force: true });
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error;
    throw new Refusal(
      `${path} has changed since it was built, and this user may not build it: start once as the user whose folder this is.`,
    );
  }
}

/** @param {Project} project @param {Project[]} all */
function isFresh(project, all) {
  const file = inRoot(`${project.path}/dist/.stamp`);
  return existsSync(file) && readFileSync(file, 'utf8') === stampOf(project, all);
}

/** @param {Project} project @param {Project[]} all */
function stampOf(project, all) {
  const hash = createHash('sha256');
  for (const file of [
    ...OF_ALL.map(inRoot),
    ...closureOf(project, all).flatMap(({ path }) => sourcesIn(inRoot(path))),
  ]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @param {Project} project @param {Project[]} all @returns {Project[]} */
function closureOf(project, all) {
  const needed = all.filter(({ name }) => project.needs.includes(name)).flatMap((other) => closureOf(other, all));
  return [...new Set([project, ...needed])];
}

/** @param {string} folder @returns {string[]} */
function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return NOT_SOURCES.has(entry.name) ? [] : sourcesIn(path);
      return /\.spec\.tsx?$/.test(entry.name) ? [] : [path];
    });
}
