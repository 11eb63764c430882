/** Component tests of libs/ui and apps/web, in jsdom. `jest -c .config/jest.web.mjs` */
const es = (syntax) => ({
  swcrc: false,
  jsc: { target: 'es2022', parser: syntax, transform: { react: { runtime: 'automatic' } } },
  module: { type: 'commonjs' },
});

export default {
  displayName: 'web',
  rootDir: '..',
  roots: ['<rootDir>/libs/ui/src', '<rootDir>/apps/web/src'],
  testMatch: ['**/*.spec.{ts,tsx}'],
  testEnvironment: 'jsdom',
  testEnvironmentOptions: {
    customExportConditions: ['source', 'browser', 'require', 'default'],
    url: 'http://localhost/',
  },
  setupFiles: ['<rootDir>/.config/jest.web.setup.mjs'],
  setupFilesAfterEnv: ['<rootDir>/.config/jest.web.patience.mjs'],
  testTimeout: 30_000,
  moduleNameMapper: {
    '\\.css$': '<rootDir>/.config/jest.css.cjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Vite gathers the words by a glob of its own; tests read the same files from the disk.
    '/words\\.(fi|sv|en)(?:\\.later)?$': '<rootDir>/apps/web/src/platform/testing/words.$1.ts',
  },
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', es({ syntax: 'typescript', tsx: true, decorators: true })],
    '^.+\\.m?js$': ['@swc/jest', es({ syntax: 'ecmascript' })],
  },
  transformIgnorePatterns: ['/node_modules/(?!(react-router|@navikt|date-fns)/)'],
};
