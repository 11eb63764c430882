import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Review } from '../reviews/reviews.queries';
import { aCase, LEENA, WhenSignedIn } from '../cases/testing/a-case';
import { show, type Reply } from '../platform/testing/show';
import { PrintPlan, PrintReview, PrintSummary } from './print.dialog';

const SIGNED_IN = { 'GET /api/session': { body: LEENA } };
const PLAN = {
  id: 'p2',
  number: 2,
  state: 'agreed' as const,
  agreedOn: null,
  validFrom: null,
  validUntil: null,
  can: ['plan.print' as const],
};
let given: string[];

beforeEach(() => {
  given = [];
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    given.push(this.download);
  });
});
afterEach(() => jest.restoreAllMocks());

async function dialog(languages: string[], answer: (url: string) => Reply) {
  const asked: string[] = [];
  const person = { ...aCase([]).person, languages };
  const tell = ({ url }: { url: string }) => {
    asked.push(url);
    return answer(url);
  };
  await show(
    <WhenSignedIn>
      <PrintPlan view={aCase(['plan.print'], { person })} plan={PLAN} onClose={() => undefined} />
    </WhenSignedIn>,
    { answers: { ...SIGNED_IN, 'GET /api/plans/p2/document': tell } },
  );
  await screen.findByRole('dialog', { name: 'Print the plan, version 2' });
  return asked;
}
const file = {
  headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="2026-2.pdf"' },
};
const make = () => fireEvent.click(screen.getByRole('button', { name: 'Make the PDF' }));

it('begins beside the person’s first language, and gives the file to the browser under its own name', async () => {
  const asked = await dialog(['so', 'en'], () => file);
  make();
  await screen.findByText(/2026-2\.pdf is downloaded/);
  expect(asked).toEqual(['/api/plans/p2/document?language=fi&beside=so']);
  expect(given).toEqual(['2026-2.pdf']);
});

it('a first language that there are no words for is not replaced by another', async () => {
  const asked = await dialog(['ti', 'ar'], () => file);
  make();
  await waitFor(() => expect(given).toHaveLength(1));
  expect(asked).toEqual(['/api/plans/p2/document?language=fi']);
});

it('the choice is the official’s', async () => {
  const asked = await dialog(['so'], () => file);
  fireEvent.click(screen.getByRole('radio', { name: 'Swedish' }));
  fireEvent.change(screen.getByRole('combobox', { name: 'Beside it' }), { target: { value: 'fa' } });
  make();
  await waitFor(() => expect(asked).toEqual(['/api/plans/p2/document?language=sv&beside=fa']));
});

it('says what went wrong, downloads nothing, and tries again', async () => {
  let works = false;
  await dialog(['so'], () => (works ? file : { status: 503, body: { code: 'unavailable' } }));
  make();
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(given).toEqual([]);
  works = true;
  fireEvent.click(again);
  await waitFor(() => expect(given).toEqual(['2026-2.pdf']));
});

it('a review is fetched as itself, and its dialog names the day on which it was held', async () => {
  const asked: string[] = [];
  const review = { id: 'r1', heldOn: '2026-11-23', can: ['review.print'] } as unknown as Review;
  await show(
    <WhenSignedIn>
      <PrintReview view={aCase(['review.read'])} review={review} onClose={() => undefined} />
    </WhenSignedIn>,
    {
      answers: {
        ...SIGNED_IN,
        'GET /api/reviews/r1/document': ({ url }: { url: string }) => {
          asked.push(url);
          return file;
        },
      },
    },
  );
  await screen.findByRole('dialog', { name: 'Print the review of the plan, 23.11.2026' });
  fireEvent.change(screen.getByRole('combobox', { name: 'Beside it' }), { target: { value: 'ar' } });
  make();
  await waitFor(() => expect(asked).toEqual(['/api/reviews/r1/document?language=fi&beside=ar']));
});

it('the summary says what it is', async () => {
  await show(
    <WhenSignedIn>
      <PrintSummary view={aCase(['case.print-summary'])} onClose={() => undefined} />
    </WhenSignedIn>,
    { answers: SIGNED_IN },
  );
  expect(await screen.findByText(/Two pages at most/)).toBeTruthy();
});
