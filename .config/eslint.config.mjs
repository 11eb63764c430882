import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Without a project graph at hand Nx's rule passes everything, with a warning: it is made here, so that it cannot be forgotten.
await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: true });

/** Who may import whom. Kept here and by Nx's tags, not by goodwill; dependency-rules.spec.ts plants violations. */
const DEPENDENCIES = {
  contract: [],
  statute: [],
  // What the rules say is due is stored: a change of rules is a step of its own.
  migrations: ['statute'],
  ui: [],
  // The worlds are put into databases that the tests create and migrate.
  testing: ['contract', 'migrations', 'statute'],
  web: ['ui', 'contract', 'statute'],
  api: ['contract', 'statute', 'migrations'],
  local: ['testing', 'migrations'],
  e2e: ['testing', 'contract', 'statute'],
};

const boundaries = (dependencies) => [
  'error',
  {
    allow: [],
    enforceBuildableLibDependency: false,
    depConstraints: Object.entries(dependencies).map(([from, to]) => ({
      sourceTag: `scope:${from}`,
      onlyDependOnLibsWithTags: [from, ...to].map((name) => `scope:${name}`),
    })),
  },
];

const NODE_SIDE = [
  'apps/{api,local}/**/*.ts',
  'libs/{contract,statute,testing}/**/*.ts',
  'migrations/**/*.ts',
  'e2e/**/*.ts',
];
const BROWSER_SIDE = ['apps/web/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'];
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', 'apps/api/src/testing/**'];

// ESLint replaces a rule's options block by block, so what holds everywhere is repeated by name.
const NAMED_EXPORTS = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a thing is called the same everywhere.',
};
const ONE_CLOCK = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "CallExpression[callee.object.object.name='Temporal'][callee.object.property.name='Now']",
].map((selector) => ({ selector, message: 'Time comes from tx.now: there is one clock, the database’s.' }));
const NO_RAW_HTML = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'What people typed is text, never markup.',
};
const AKSEL = { group: ['@navikt/*'], message: 'The component library is imported by libs/ui alone.' };
const APPS = {
  group: ['api', 'web', 'local', 'e2e'].flatMap((app) => [`@samspel/${app}`, `@samspel/${app}/*`]),
  message: 'An app is built and started, never imported.',
};
const OTHER_NOUNS = {
  regex: '^\\.\\./(?!platform/)[^/]+/.*\\.(entity|controller|sql)\\.js$',
  message: 'How another noun is stored and mounted is its own affair: ask its service or repository.',
};
const WORK_IS_THE_DOOR = [
  { name: '@nestjs/typeorm', importNames: ['InjectRepository', 'InjectDataSource', 'InjectEntityManager'] },
  { name: 'typeorm', importNames: ['DataSource'] },
  { name: 'pg' },
].map((path) => ({ ...path, message: 'Work is the only door to the database.' }));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.nx/**',
      '.data/**',
      '.test/**',
      '**/test-results/**',
      '**/playwright-report/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(DEPENDENCIES),
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-else-return': 'error',
      'no-restricted-syntax': ['error', NAMED_EXPORTS],
      'no-restricted-imports': ['error', { patterns: [APPS, AKSEL] }],
    },
  },
  {
    files: [...NODE_SIDE, ...BROWSER_SIDE],
    ignores: ['**/*.config.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // A promise that nobody awaits is a change that may not have happened, or an assertion that never ran.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreIIFE: true }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['apps/api/**/*.spec.ts', 'apps/api/src/testing/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': boundaries({ ...DEPENDENCIES, api: [...DEPENDENCIES.api, 'testing'] }) },
  },
  {
    files: ['apps/api/src/*/**/*.ts'],
    ignores: ['apps/api/src/{platform,health}/**', ...SPECS],
    rules: {
      'no-restricted-syntax': ['error', NAMED_EXPORTS, ...ONE_CLOCK],
      'no-restricted-imports': ['error', { patterns: [APPS, AKSEL, OTHER_NOUNS], paths: WORK_IS_THE_DOOR }],
    },
  },
  {
    files: ['libs/contract/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            APPS,
            AKSEL,
            {
              group: ['@nestjs/*', 'typeorm', 'pg', 'fastify', 'react', 'react-dom'],
              message: 'The contract belongs to neither side.',
            },
          ],
        },
      ],
    },
  },
  {
    files: BROWSER_SIDE,
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      // A dialog, and the sign-in, begin at their first field.
      'jsx-a11y/no-autofocus': 'off',
      'no-restricted-syntax': ['error', NAMED_EXPORTS, NO_RAW_HTML],
      'no-restricted-globals': [
        'error',
        ...['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
          name,
          message: 'Staff-room computers are shared: drafts are kept in the database.',
        })),
      ],
    },
  },
  { files: ['libs/ui/**/*.{ts,tsx}'], rules: { 'no-restricted-imports': ['error', { patterns: [APPS] }] } },
  { files: ['**/*.config.{ts,mjs}', '.config/**'], rules: { 'no-restricted-syntax': 'off' } },
);
