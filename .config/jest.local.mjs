import { base } from './jest.base.mjs';

/** The launcher's own tests: they start the whole product, so they run one file after another. */
export default {
  ...base,
  displayName: 'local',
  testMatch: ['<rootDir>/apps/local/src/**/*.spec.ts'],
  maxWorkers: 1,
  testTimeout: 180_000,
};
