import { base } from './jest.base.mjs';

/** Pure rules and values: no database. */
export default {
  ...base,
  displayName: 'unit',
  testMatch: [
    '<rootDir>/libs/{contract,statute,testing}/src/**/*.spec.ts',
    '<rootDir>/apps/api/src/**/*.rules.spec.ts',
  ],
};
