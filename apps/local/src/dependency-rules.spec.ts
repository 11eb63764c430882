import { spawnSync } from 'node:child_process';
import { inRoot, ROOT } from '../preamble/places.mjs';

const BOUNDARIES = '@nx/enforce-module-boundaries';
const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';
const GLOBALS = 'no-restricted-globals';

type Plant = [what: string, path: string, text: string, refusedBy: string | undefined];

const importing = (from: string) => `import { thing } from '${from}';\nthing();\n`;

const PLANTS: Plant[] = [
  ['the web importing the API', 'apps/web/src/cases/planted.tsx', importing('@samspel/api'), IMPORTS],
  ['the web importing the tests’ worlds', 'apps/web/src/cases/planted.tsx', importing('@samspel/testing'), BOUNDARIES],
  [
    'the web reaching into the API by path',
    'apps/web/src/cases/planted.tsx',
    importing('../../../api/src/main'),
    BOUNDARIES,
  ],
  ['the web importing the contract', 'apps/web/src/cases/planted.tsx', importing('@samspel/contract'), undefined],
  ['the API importing components', 'apps/api/src/cases/planted.ts', importing('@samspel/ui'), BOUNDARIES],
  ['the API importing the tests’ worlds', 'apps/api/src/cases/planted.ts', importing('@samspel/testing'), BOUNDARIES],
  [
    'an API test importing the tests’ worlds',
    'apps/api/src/cases/planted.spec.ts',
    importing('@samspel/testing'),
    undefined,
  ],
  [
    'the contract importing the statute',
    'libs/contract/src/cases/planted.ts',
    importing('@samspel/statute'),
    BOUNDARIES,
  ],
  ['the contract importing Nest', 'libs/contract/src/cases/planted.ts', importing('@nestjs/common'), IMPORTS],
  ['the statute importing the contract', 'libs/statute/src/planted.ts', importing('@samspel/contract'), BOUNDARIES],
  ['the components importing the contract', 'libs/ui/src/planted.tsx', importing('@samspel/contract'), BOUNDARIES],
  ['the launcher importing the API', 'apps/local/src/planted.ts', importing('@samspel/api'), IMPORTS],
  ['a journey importing the migrations', 'e2e/journeys/planted.spec.ts', importing('@samspel/migrations'), BOUNDARIES],
  ['a page importing the component library', 'apps/web/src/cases/planted.tsx', importing('@navikt/ds-react'), IMPORTS],
  ['libs/ui importing the component library', 'libs/ui/src/planted.tsx', importing('@navikt/ds-react'), undefined],
  [
    'a noun reading the machine’s clock',
    'apps/api/src/cases/planted.ts',
    'export const today = () => new Date();\n',
    SYNTAX,
  ],
  ['a noun asking Date for now', 'apps/api/src/cases/planted.ts', 'export const today = () => Date.now();\n', SYNTAX],
  [
    'the platform reading the machine’s clock',
    'apps/api/src/platform/planted.ts',
    'export const today = () => new Date();\n',
    undefined,
  ],
  ['a noun opening its own way to the database', 'apps/api/src/cases/planted.ts', importing('pg'), IMPORTS],
  [
    'a noun reaching into another noun',
    'apps/api/src/cases/planted.ts',
    importing('../people/person.entity.js'),
    IMPORTS,
  ],
  [
    'a noun asking another noun’s service',
    'apps/api/src/cases/planted.ts',
    importing('../people/people.service.js'),
    undefined,
  ],
  ['a default export', 'apps/web/src/cases/planted.tsx', 'export default function planted() {}\n', SYNTAX],
  [
    'typed text used as markup',
    'apps/web/src/cases/planted.tsx',
    'export const a = (t: string) => <p dangerouslySetInnerHTML={{ __html: t }} />;\n',
    SYNTAX,
  ],
  [
    'a draft kept in browser storage',
    'apps/web/src/cases/planted.tsx',
    "localStorage.setItem('draft', 'x');\n",
    GLOBALS,
  ],
];

describe('the rules of who may import whom', () => {
  const broken = lint(PLANTS.map(([, path, text]) => ({ path, text })));

  it.each(PLANTS.map(([what, , , refusedBy], index) => ({ what, refusedBy, found: broken[index] ?? [] })))(
    'judge $what',
    ({ refusedBy, found }) => {
      const looked = found.filter((rule) => [BOUNDARIES, IMPORTS, SYNTAX, GLOBALS].includes(rule));
      expect(looked).toEqual(refusedBy ? [refusedBy] : []);
    },
  );
});

function lint(planted: Array<{ path: string; text: string }>): string[][] {
  const run = spawnSync(process.execPath, [inRoot('apps/local/test/lint-planted.mjs')], {
    cwd: ROOT,
    input: JSON.stringify(planted),
    env: { ...process.env, NX_DAEMON: 'false' },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return JSON.parse(run.stdout) as string[][];
}
