import { fileURLToPath } from 'node:url';

const compiled = (syntax) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: { target: 'es2024', parser: { syntax, decorators: syntax === 'typescript' } },
    module: { type: 'commonjs' },
  },
];

/** The launcher's own tests: they start the whole product, so they run one file after another. */
export default {
  displayName: 'local',
  rootDir: fileURLToPath(new URL('../apps/local', import.meta.url)),
  roots: ['<rootDir>/src'],
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  testTimeout: 180_000,
  maxWorkers: 1,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '\\.ts$': compiled('typescript'), '/apps/local/.*\\.mjs$': compiled('ecmascript') },
};
