import { existsSync, mkdirSync } from 'node:fs';
import { build } from './build.mjs';
import { readEnvironmentFile } from './environment.mjs';
import { install } from './install.mjs';
import { inRoot } from './places.mjs';
import { node24 } from './node24.mjs';
import { isTerminated, run, stopRunning } from './runner.mjs';
import { countJest, countPlaywright } from './test-counts.mjs';
import { startTestServer } from './test-server.mjs';
import { Refusal, say, seconds, tell } from './terminal.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped?: number }} Count
 * @typedef {{ name: string, about: string, quick?: boolean, database?: boolean, byName?: boolean, run: (env: NodeJS.ProcessEnv) => Promise<Count> }} Suite
 */

/** @type {Suite[]} */
const SUITES = [
  {
    name: 'lint',
    about: 'lint',
    quick: true,
    run: () =>
      one(['node_modules/eslint/bin/eslint.js', '-c', '.config/eslint.config.mjs', '--max-warnings', '0', '.']),
  },
  {
    name: 'types',
    about: 'types',
    quick: true,
    run: () => one(['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'typecheck', '--output-style=static']),
  },
  { name: 'rules', about: 'who may import whom', quick: true, run: () => jest('local', ['dependency-rules']) },
  { name: 'unit', about: 'rules and values', quick: true, run: () => jest('unit') },
  { name: 'web', about: 'components', quick: true, run: () => jest('web') },
  {
    name: 'api',
    about: 'API, both walls and migrations on PostgreSQL',
    database: true,
    run: (env) => jest('api', [], env),
  },
  {
    name: 'local',
    about: 'start, stop, kill, own server, image',
    run: () => jest('local', ['--testPathIgnorePatterns', 'dependency-rules']),
  },
  { name: 'e2e', about: 'journeys and accessibility in a browser', database: true, run: (env) => playwright(env) },
  {
    name: 'fuzz',
    about: 'the full set of hostile requests',
    database: true,
    byName: true,
    run: (env) => jest('fuzz', [], env),
  },
];

const MINUTES = 44;
const REPORTS = inRoot('.test/reports');

/** @param {string[]} words `--only check` for the quick part, `--only NAME` for one suite */
export const test = (words) =>
  tell(async () => {
    readEnvironmentFile();
    const chosen = choose(words);
    say('Samspel: tests');
    await install();
    if (chosen.some(({ quick }) => !quick)) await build();
    mkdirSync(REPORTS, { recursive: true });
    for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, stopRunning);
    setTimeout(stopRunning, MINUTES * 60_000).unref();

    const total = await runAll(chosen);
    say(`${total.passed} passed, ${total.failed} failed`);
    process.exit(total.failed === 0 && !isTerminated() ? 0 : 1);
  });

/** @param {string[]} words @returns {Suite[]} */
function choose(words) {
  if (words.length === 0) return SUITES.filter(({ byName }) => !byName);
  const [option, name] = words;
  const chosen = name === 'check' ? SUITES.filter(({ quick }) => quick) : SUITES.filter((suite) => suite.name === name);
  if (option === '--only' && chosen.length > 0) return chosen;
  throw new Refusal(`Say --only check, or --only with one of ${SUITES.map((suite) => suite.name).join(', ')}.`);
}

/** @param {Suite[]} suites */
async function runAll(suites) {
  const given = process.env.TEST_DATABASE_ADMIN_URL;
  const needed = suites.some(({ database }) => database) && !given;
  const server = needed ? await startTestServer() : undefined;
  const env = { TEST_DATABASE_ADMIN_URL: given ?? server?.adminUrl };
  const total = { passed: 0, failed: 0 };
  try {
    for (const suite of suites) {
      if (isTerminated()) break;
      const since = performance.now();
      say(`\n── ${suite.name}: ${suite.about}`);
      const count = await suite.run(suite.database ? env : {});
      total.passed += count.passed;
      total.failed += count.failed;
      say(`── ${suite.name}: ${inWords(count)} in ${seconds(since)}`);
    }
  } finally {
    await server?.stop();
  }
  if (isTerminated()) say('\nStopped before the end.');
  say('');
  return total;
}

/** @param {Count} count */
function inWords({ passed, failed, skipped }) {
  // Not the words of the last line, which stand alone.
  return `${passed} of ${passed + failed} passed${skipped ? `, ${skipped} left out` : ''}`;
}

/** What has no tests to count counts as one. @param {string[]} words @returns {Promise<Count>} */
async function one(words) {
  const code = await run(node24(), words);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string} name @param {string[]} [words] @param {NodeJS.ProcessEnv} [env] @returns {Promise<Count>} */
async function jest(name, words = [], env = {}) {
  const config = `.config/jest.${name}.mjs`;
  if (isMissing(config)) return { passed: 0, failed: 1 };
  const report = `${REPORTS}/jest-${name}-${process.pid}.json`;
  const code = await run(
    node24(),
    ['node_modules/jest/bin/jest.js', '-c', config, '--ci', '--json', `--outputFile=${report}`, ...words],
    env,
  );
  return countJest(report, code);
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<Count>} */
async function playwright(env) {
  const config = 'e2e/playwright.config.ts';
  if (isMissing(config)) return { passed: 0, failed: 1 };
  const report = `${REPORTS}/playwright-${process.pid}.json`;
  const words = ['node_modules/@playwright/test/cli.js', 'test', '-c', config, '--reporter=list,json'];
  const code = await run(node24(), words, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return countPlaywright(report, code);
}

/** @param {string} config */
function isMissing(config) {
  if (existsSync(inRoot(config))) return false;
  say(`${config} is missing: these tests cannot run.`);
  return true;
}
