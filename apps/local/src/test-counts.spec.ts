import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countJest, countPlaywright } from '../preamble/test-counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'samspel-'));
afterAll(() => rmSync(folder, { recursive: true }));

const report = (content: unknown) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const jestReport = (counts: object) =>
  report({
    numPassedTests: 0,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    ...counts,
  });
const playwrightReport = (stats: object, errors: unknown[] = []) =>
  report({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

describe('the count at the end of the tests', () => {
  it('counts what passed and failed, and what was left out apart', () => {
    expect(countJest(jestReport({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1 }), 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 1,
    });
    expect(countPlaywright(playwrightReport({ expected: 3, flaky: 1, unexpected: 2 }), 1)).toEqual({
      passed: 4,
      failed: 2,
      skipped: 0,
    });
  });

  it('counts a file that cannot be read as tests as failed', () => {
    expect(countJest(jestReport({ numPassedTests: 5, numRuntimeErrorTestSuites: 1 }), 1).failed).toBe(1);
    expect(countPlaywright(playwrightReport({}, [{ message: 'no tests found' }]), 1).failed).toBe(1);
  });

  it('never calls a runner good that ended badly, or said nothing', () => {
    expect(countJest(jestReport({ numPassedTests: 5 }), 1)).toMatchObject({ passed: 5, failed: 1 });
    expect(countJest(join(folder, 'nowhere.json'), 0)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright(join(folder, 'nowhere.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });
});
