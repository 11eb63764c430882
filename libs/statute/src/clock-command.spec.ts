import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clocksOf } from './clocks.js';

// What `npm run clock` starts, with the Node that npm takes.
const NODE = join(__dirname, '../../../node_modules/.bin/node');
const COMMAND = join(__dirname, '../clock.mjs');
const FACTS = {
  today: '2026-11-24',
  firstPermitOn: '2025-01-10',
  grounds: ['international-protection'],
  caseOpenedOn: '2025-01-20',
  plans: [{ drawnUpOn: '2026-01-31' }],
} as const;

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'clock-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function run(words: string[], input = '', env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(NODE, [COMMAND, ...words], {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

it('prints the clocks of a file as JSON, and nothing else', () => {
  const { status, stdout, stderr } = run([file('facts.json', JSON.stringify(FACTS))]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual(clocksOf(FACTS));
});

it('reads standard input', () => {
  const { status, stdout } = run(['-'], JSON.stringify(FACTS));
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual(clocksOf(FACTS));
});

it('the time zone of the machine changes nothing', () => {
  const [east, west] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((TZ) =>
    run(['-'], JSON.stringify(FACTS), { TZ }),
  );
  expect(east!.stdout).toBe(west!.stdout);
  expect(JSON.parse(east!.stdout)).toEqual(clocksOf(FACTS));
});

it('impossible facts: each fault by its path, nothing on standard output', () => {
  const facts = { ...FACTS, birthDate: '2023-02-29', reviews: ['2025-06-01'], shoe: 42 };
  expect(run(['-'], JSON.stringify(facts))).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'shoe: is not a known fact\n' +
      'birthDate: "2023-02-29" is not a date that exists, in the form yyyy-mm-dd\n' +
      'reviews[0]: 2025-06-01 is before the first plan of 2026-01-31\n',
  });
});

it('a fault stays on its line, whatever it quotes', () => {
  const { stderr } = run(['-'], JSON.stringify({ today: '2026-11-24', 'a\nb\u001b[31m': 1 }));
  expect(stderr).toBe('a�b�[31m: is not a known fact\n');
});

it.each([
  ['no JSON', () => run([file('words.json', 'not json')]), /words\.json is not JSON/],
  ['an empty input', () => run(['-'], ''), /Standard input is not JSON/],
  ['no such file', () => run([join(folder, 'absent.json')]), /absent\.json cannot be read/],
  [
    'bytes that are no text',
    () => run([file('bytes.json', Uint8Array.of(0xff, 0xfe, 0x22))]),
    /cannot be read as UTF-8/,
  ],
  ['no file', () => run([]), /Say which file/],
  ['two files', () => run(['a.json', 'b.json']), /Say which file/],
  ['JSON that is no object', () => run(['-'], '[]'), /facts: is not an object/],
])('%s: a clear sentence and exit code 2', (_, attempt, sentence) => {
  const { status, stdout, stderr } = attempt();
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
});
