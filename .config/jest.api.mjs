import { base } from './jest.base.mjs';

/** Over HTTP, on a real database: TEST_DATABASE_ADMIN_URL. */
export default {
  ...base,
  displayName: 'api',
  testMatch: ['<rootDir>/apps/api/src/**/*.spec.ts', '<rootDir>/migrations/**/*.spec.ts', '<rootDir>/libs/testing/src/**/*.db.spec.ts'],
  testPathIgnorePatterns: ['\\.rules\\.spec\\.ts$', '/node_modules/'],
  maxWorkers: 2,
  testTimeout: 30_000,
};
