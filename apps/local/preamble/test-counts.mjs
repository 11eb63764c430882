import { existsSync, readFileSync, rmSync } from 'node:fs';

/** @typedef {import('./test.mjs').Count} Count */

/** @param {string} report @param {number} code @returns {Count} */
export function countJest(report, code) {
  const found = take(report);
  if (!found) return { passed: 0, failed: 1 };
  // A file that cannot be read as tests has none to fail.
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
  return atLeastOne(
    { passed: found.numPassedTests, failed, skipped: found.numPendingTests + found.numTodoTests },
    code,
  );
}

/** @param {string} report @param {number} code @returns {Count} */
export function countPlaywright(report, code) {
  const found = take(report);
  if (!found) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = found.stats;
  return atLeastOne({ passed: expected + flaky, failed: unexpected + found.errors.length, skipped }, code);
}

/** A runner that ended badly has failed, whatever it counted. @param {Count} count @param {number} code @returns {Count} */
function atLeastOne(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @param {string} report */
function take(report) {
  if (!existsSync(report)) return undefined;
  const found = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  return found;
}
