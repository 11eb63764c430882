import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aCase, LEENA, WhenSignedIn } from '../cases/testing/a-case';
import { show, type Reply } from '../platform/testing/show';
import { ImportDocuments } from './import.dialog';

const FILE = { format: 'samspel/case-documents/1', assessments: [], plans: [{}, {}], reviews: [{}] };
const NOTHING = { assessments: 0, plans: 0, reviews: 0, known: 0, moves: [] };
const WHAT_COMES = { ...NOTHING, plans: 2, reviews: 1, known: 1 };
const LATE = {
  rule: 'R15',
  before: null,
  after: {
    rule: 'R15',
    act: '681/2023',
    section: '22(1)',
    kind: 'statutory',
    latestOn: '2026-01-07',
    pausedUntil: null,
  },
  late: true,
};

interface Asked {
  check: boolean;
  body: unknown;
}

async function dialog(answer: (asked: Asked) => Reply) {
  const asked: Asked[] = [];
  await show(
    <WhenSignedIn>
      <ImportDocuments view={aCase(['case.import'])} onClose={() => undefined} />
    </WhenSignedIn>,
    {
      answers: {
        'GET /api/session': { body: LEENA },
        'POST /api/cases/c1/import': ({ url, body }) => {
          const one = { check: url.includes('check=true'), body };
          asked.push(one);
          return answer(one);
        },
      },
    },
  );
  await screen.findByRole('dialog', { name: 'Import documents' });
  return asked;
}

function choose(content: string | null, size?: number) {
  const file = new File([content ?? ''], 'documents.json', { type: 'application/json' });
  Object.defineProperty(file, 'text', {
    value: () => (content === null ? Promise.reject(new Error('gone')) : Promise.resolve(content)),
  });
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  fireEvent.change(screen.getByLabelText(/File from another authority/), { target: { files: [file] } });
}
const importButton = () => screen.getByRole('button', { name: 'Import into the case' }) as HTMLButtonElement;

it('a file is looked at before anything is kept: what would come in, what is there already, and what it makes late', async () => {
  const asked = await dialog(() => ({ body: { ...WHAT_COMES, moves: [LATE] } }));
  expect(importButton().disabled).toBe(true);
  choose(JSON.stringify(FILE));
  await screen.findByText(/2 versions of the plan, 1 review/);
  expect(screen.getByText(/0 assessments/)).toBeTruthy();
  expect(screen.getByText('1 document is in the case already and is not changed.')).toBeTruthy();
  expect(screen.getByText(/make sure that it is this person/)).toBeTruthy();
  expect(screen.getByText(/681\/2023/)).toBeTruthy();
  expect(asked).toEqual([{ check: true, body: FILE }]);
});

it('is brought in by the button, once, and says what came in', async () => {
  const asked = await dialog(() => ({ body: WHAT_COMES }));
  choose(JSON.stringify(FILE));
  await waitFor(() => expect(importButton().disabled).toBe(false));
  fireEvent.click(importButton());
  await screen.findByText(/The documents are imported:/);
  expect(asked).toEqual([
    { check: true, body: FILE },
    { check: false, body: FILE },
  ]);
  expect(screen.queryByRole('button', { name: 'Import into the case' })).toBeNull();
  expect(screen.getAllByText('Close')).toHaveLength(1);
});

it('a file of which the case has everything can be looked at, and not imported', async () => {
  await dialog(() => ({ body: { ...NOTHING, known: 3 } }));
  choose(JSON.stringify(FILE));
  await screen.findByText(/The case already has everything/);
  expect(importButton().disabled).toBe(true);
});

it('every fault stands at its place in the file, counted from one, and nothing is imported', async () => {
  await dialog(() => ({
    status: 422,
    body: {
      code: 'validation',
      errors: [
        { pointer: '/plans/1/services/0/endsOn', code: 'before', detail: 'It ends before it begins.' },
        { pointer: '/format', code: 'isIn', detail: 'It is none of the words.' },
      ],
    },
  }));
  choose(JSON.stringify(FILE));
  const alert = await screen.findByText('There are 2 faults in the file');
  const said = alert.closest('[role="alert"], section, div.ui-alert, div')!.parentElement!.textContent;
  expect(said).toContain('Plan 2 services/0/endsOn');
  expect(said).toContain('/format');
  expect(screen.getByText(/Nothing was imported\./)).toBeTruthy();
  expect(importButton().disabled).toBe(true);
});

it.each([
  ['not JSON', 'nonsense{', undefined, 'The file is not JSON.'],
  ['nothing', 'null', undefined, 'The file is not JSON.'],
  ['one that cannot be read', null, undefined, 'The file could not be read.'],
  ['one that is too large', '{}', 8 * 1024 * 1024 + 1, 'The file is larger than 8 MB.'],
])('%s is refused here, and the service is not asked', async (_, content, size, words) => {
  const asked = await dialog(() => ({ body: WHAT_COMES }));
  choose(content, size);
  await screen.findByText(words);
  expect([asked, importButton().disabled]).toEqual([[], true]);
});

it('another file is looked at anew, and what was wrong with the first is gone', async () => {
  let wrong = true;
  const asked = await dialog(() =>
    wrong
      ? { status: 422, body: { code: 'validation', errors: [{ pointer: '/format', code: 'isIn', detail: 'No.' }] } }
      : { body: WHAT_COMES },
  );
  choose(JSON.stringify({ ...FILE, format: 'other' }));
  await screen.findByText('There is a fault in the file');
  wrong = false;
  choose(JSON.stringify(FILE));
  await screen.findByText(/2 versions of the plan/);
  expect(screen.queryByText('There is a fault in the file')).toBeNull();
  expect(asked.map(({ check }) => check)).toEqual([true, true]);
  expect(importButton().disabled).toBe(false);
});

it('what the service cannot do is said, and can be tried again', async () => {
  let works = false;
  await dialog(({ check }) => (check || works ? { body: WHAT_COMES } : { status: 503, body: { code: 'unavailable' } }));
  choose(JSON.stringify(FILE));
  await waitFor(() => expect(importButton().disabled).toBe(false));
  fireEvent.click(importButton());
  await waitFor(() => expect(document.querySelector('[role="alert"]')).not.toBeNull());
  works = true;
  fireEvent.click(importButton());
  await screen.findByText(/The documents are imported:/);
});
