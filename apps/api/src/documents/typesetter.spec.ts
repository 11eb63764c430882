import { BESIDE_LANGUAGES, DOCUMENT_LANGUAGES, LONGEST_TEXT } from '@samspel/contract';
import { aMeeting, aReview, aSubject } from '../testing/a-meeting.js';
import { readPdf } from '../testing/read-pdf.js';
import type { Paper } from './document.js';
import { planPaper } from './plan-document.js';
import { reviewPaper } from './review-document.js';
import { Speech } from './speech.js';
import { summaryPapers } from './summary-document.js';
import { Typesetter } from './typesetter.js';
import { WORDS } from './words.js';

const typesetter = new Typesetter();
afterAll(() => typesetter.onModuleDestroy());

const printed = async (given: Parameters<typeof aMeeting>[0] = {}, speech = new Speech('fi', undefined)) => {
  const { plan, subject } = aMeeting(given);
  return readPdf(await typesetter.set('plan', planPaper(plan, subject, speech)));
};
const review = async (given: Parameters<typeof aReview>[0] = {}, speech = new Speech('fi', undefined)) =>
  readPdf(await typesetter.set('review', reviewPaper(aReview(given), aSubject(), speech)));
const summary = async (given: Parameters<typeof aMeeting>[0] = {}, speech = new Speech('fi', undefined)) =>
  readPdf(await typesetter.setWithin(2, 'summary', summaryPapers(aMeeting(given), speech)));
const flat = (text: string) => text.replace(/\s+/g, ' ');
/** Without blanks and the hyphens of broken words. */
const run = (text: string) => text.replace(/[\s\u200b]+/g, '');
const of = (role: string, { elements }: { elements: { role: string; text: string }[] }) =>
  elements.filter((element) => element.role === role).map(({ text }) => flat(text).trim());

const PAIRS = DOCUMENT_LANGUAGES.flatMap((language) =>
  [undefined, ...BESIDE_LANGUAGES].map((beside) => [language, beside] as const),
);

it.each(PAIRS)('a plan in %s beside %s is a tagged PDF/UA-1 in its language', async (language, beside) => {
  const read = await printed({}, new Speech(language, beside));
  expect(read).toMatchObject({ universalAccess: '1', marked: true, language });
  expect(read.title).toContain(WORDS[language].titles.plan);
  const headings = of('H1', read);
  expect(headings).toHaveLength(6);
  expect(headings[0]).toContain(WORDS[language].headings.person);
  expect(of('H2', read)).toHaveLength(2);
  // One that goes on over a page is counted on each.
  expect(of('Table', read).length).toBeGreaterThanOrEqual(3);
  expect(of('TH', read).some((head) => head.startsWith(WORDS[language].columns.measure!))).toBe(true);
  expect(of('TR', read).length).toBeGreaterThan(8);
});

it.each(BESIDE_LANGUAGES)('what stands beside in %s is marked as being in it', async (beside) => {
  const read = await printed({}, new Speech('fi', beside));
  expect(read.elements.some(({ language, text }) => language === beside && text.trim() !== '')).toBe(true);
});

it.each(BESIDE_LANGUAGES)('the paper says in both languages whether a speaker has checked the %s', async (beside) => {
  const read = await printed({}, new Speech('sv', beside));
  const told = WORDS[beside].checkedBy === null;
  expect(flat(read.text).includes('Översättningen bredvid')).toBe(told);
  const words = WORDS[beside].marks.unchecked!.split(/[ .,]+/).filter((word) => /^[\p{L}]{4,}$/u.test(word));
  // A hyphen, or the ligature of lam and alef, may stand in a word as it is drawn.
  const found = words.filter((word) => run(read.text).includes(word)).length;
  expect(found >= words.length / 2).toBe(told);
});

it('brackets, quotes, signs of markup, digits and both directions come out as they were written', async () => {
  const title = 'Kurssi [A2.1] #set $x$ \\n *b* _i_ `c` <t> @ref "q" \'s\' 400 €';
  const justification = '#let x = 1; #panic("no") $ \\ ] } ) 12.12.2026 عربي (سنتان) -- // /* ~';
  const read = await printed({ title, justification, goals: 1, measures: 1 });
  expect(flat(read.text)).toContain('#set $x$');
  expect(run(read.text)).toContain(run(title));
  expect(run(read.text)).toContain(run('#let x = 1; #panic("no") $ \\ ] } ) 12.12.2026'));
  expect(read.text).toContain('عربي');
  expect(run(read.text)).toContain('--///*~');
});

it.each([
  ['words', 'Perustelu on pitkä ja (sulut) 12.3.2027 mukana. '],
  ['one run without a blank', 'x'],
  ['Somali', 'Waxaan rabaa inaan shaqeeyo mas’uul ah. '],
])('a text of 5,000 characters is there to its end: %s', async (_, piece) => {
  const justification = `${piece.repeat(5000)}`.slice(0, 4995).padEnd(4995, '.') + 'LOPPU';
  const read = await printed({ justification, goals: 1, measures: 1 });
  expect(read.pages).toBeGreaterThan(2);
  // A word may be broken at the end of a line with a hyphen that it does not have.
  const letters = (text: string) => text.replace(/[^\p{L}\d]/gu, '');
  expect(letters(read.text)).toContain(letters(justification).slice(-60));
});

it('what has no drawing is a square, and the document is set all the same', async () => {
  const read = await printed({ title: 'Kerho 😀 𒀀 \u0007 ok', goals: 1, measures: 1 });
  expect(flat(read.text)).toContain('Kerho □ □ □ ok');
});

it('a plan that was ended says why, what follows and in whose words', async () => {
  const { plan, subject } = aMeeting();
  const ended = {
    endedOn: '2026-11-20',
    reason: 'goals-reached' as const,
    follows: 'employment-plan' as const,
    detail: 'Sai työpaikan (vakituinen).',
    endedBy: subject.view.adviser!,
    endedElsewhereBy: null,
  };
  const speech = new Speech('fi', 'so');
  const read = await readPdf(await typesetter.set('plan', planPaper({ ...plan, ended }, subject, speech)));
  for (const part of ['20.11.2026', 'Tavoitteet saavutettiin', 'waxaa ku xiga qorshaha shaqo-gelinta', ended.detail])
    expect(flat(read.text)).toContain(part);
  expect(flat((await printed()).text)).not.toContain('Päättynyt');
});

it('the lines of a text run each its own way, and what ends with a sign ends there', async () => {
  const read = await printed(
    { title: 'Kurssi (2).', justification: 'Loppuu (3).\nأريد (4).', goals: 1, measures: 1 },
    new Speech('fi', 'ar'),
  );
  expect(flat(read.text)).toContain('Kurssi (2).*');
  expect(flat(read.text)).toContain('Loppuu (3).');
});

it('neither the identity code nor the address is on any paper', async () => {
  for (const read of [await printed(), await review(), await summary()]) {
    expect(read.text).not.toMatch(/070390|9020|Salainen|02320/);
    expect(read.text).toContain('Sahra Ali');
    expect(read.text).toContain('7.3.1990');
  }
});

it('a plan of before 2025 is told under the Act that held then', async () => {
  const { plan, subject } = aMeeting();
  const old = { ...plan, drawnUpOn: '2024-12-31' };
  const read = await readPdf(await typesetter.set('plan', planPaper(old, subject, new Speech('fi', undefined))));
  expect(flat(read.text)).toContain('1386/2010, 83 §');
  expect(read.text).not.toContain('681/2023');
  expect(flat((await printed()).text)).toContain('681/2023, 95 §');
});

describe('the review', () => {
  it.each(PAIRS)('in %s beside %s is a tagged PDF/UA-1 in its language', async (language, beside) => {
    const read = await review({}, new Speech(language, beside));
    expect(read).toMatchObject({ universalAccess: '1', marked: true, language });
    const { titles, headings, outcomes } = WORDS[language];
    expect(read.title).toContain(titles.review);
    const order = ['person', 'review', 'agenda', 'progress', 'results', 'obstacles', 'changes', 'next'];
    const found = of('H1', read);
    expect(order.map((key, at) => found[at]?.startsWith(headings[key]!))).toEqual(order.map(() => true));
    expect(found).toHaveLength(order.length);
    for (const outcome of Object.values(outcomes)) expect(flat(read.text)).toContain(outcome);
    // A table that goes on over a page has empty heads there.
    expect(of('TH', read).filter(Boolean)).toHaveLength(4);
    if (beside) expect(read.elements.some((each) => each.language === beside && each.text.trim() !== '')).toBe(true);
  });

  it('says what was found, by whom and when, and when the next one is and why', async () => {
    const text = flat((await review()).text);
    for (const part of [
      'Kotoutumissuunnitelman tarkistaminen',
      '23.11.2026',
      'versio 2, laadittu 3.8.2026',
      'asiakas läsnä',
      'tulkki läsnä',
      'LUVN aikuissosiaalityö',
      'Puoliso Axmed (puhelimitse)',
      'Kurssin raportti',
      'Maija Virtanen',
      '040 123 4567',
      'Outi Salo',
      // Recorded after midnight in Finland.
      'Maija Virtanen, 24.11.2026',
      'Puolet illoista (ilman lastenhoitoa).',
      'Puhuu jo töissä.',
      'A1.3 puhumisessa.',
      'Illoista puuttuu lastenhoito.',
      'Kurssi siirtyy päivälle.',
      'viimeistään 20.5.2027',
      '(681/2023, 22 § 1 mom.)',
      '(681/2023, 95 §)',
    ])
      expect(text).toContain(part);
  });

  it('leaves out what was left empty; without changes the plan goes on as it is', async () => {
    const none = { results: null, obstacles: null, changes: null, others: null, source: null, measures: 0 };
    const text = flat((await review(none)).text);
    expect(text).toContain('Suunnitelma jatkuu ennallaan.');
    expect(text).toContain('Arvioitavia toimenpiteitä ei ollut.');
    expect(text).not.toMatch(/Tulokset|Esteet|Muut osallistujat|Lähde|Miten eteni/);
  });

  it('marks what people wrote as not translated, beside another language alone', async () => {
    expect(flat((await review({}, new Speech('sv', 'so'))).text)).toContain('inte översatt · lama turjumin');
    expect(flat((await review({}, new Speech('sv', undefined))).text)).not.toContain('inte översatt');
  });

  it('held before 2025 is told under the Act that held then', async () => {
    const text = flat((await review({ heldOn: '2024-12-31', nextOn: '2025-12-30' })).text);
    expect(text).toContain('1386/2010, 18 §');
    expect(text).not.toContain('681/2023');
  });

  it('texts of 5,000 characters with markup, brackets and both directions are there to their ends', async () => {
    const progress =
      `#let x = [ $ \\ ] (سنتان) 12.12.2026 ${'Waxaan shaqeeyaa maalintii. '.repeat(200)}`.slice(0, 4995) + 'LOPPU';
    const read = await review({ progress, text: progress, measures: 2 }, new Speech('fi', 'ar'));
    expect(run(read.text)).toContain(run('#let x = [ $ \\ ]'));
    expect(read.text).toContain('12.12.2026');
    expect(read.text.replace(/[\s\u00ad-]/g, '').match(/LOPPU/g)).toHaveLength(2);
  });
});

describe('the summary', () => {
  it.each(PAIRS)(
    'in %s beside %s is two pages of an ordinary case, structured and in its language',
    async (language, beside) => {
      const read = await summary({}, new Speech(language, beside));
      expect(read).toMatchObject({ universalAccess: '1', marked: true, language });
      expect(read.pages).toBeLessThanOrEqual(2);
      expect(of('Table', read).length).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([undefined, 'so', 'ru', 'fa'] as const)(
    'of a big case beside %s is cut to two pages and says what it leaves out',
    async (beside) => {
      const words = 'Hyvin pitkä nimi jossa on monta sanaa ja sulut (kuten tässä) '.repeat(4).slice(0, 200);
      const big = { goals: 12, measures: 30, tasks: 200, parts: 60, title: words };
      const read = await summary(big, new Speech('fi', beside));
      expect(read.pages).toBeLessThanOrEqual(2);
      expect(flat(read.text)).toMatch(/Lisää toimenpiteitä suunnitelmassa: \d+/);
      expect(flat(read.text)).toMatch(/Lisää avoimia tehtäviä: \d+/);
      expect(flat(read.text)).toContain('jatkuu suunnitelmassa');
    },
  );
});

it('documents are made three at a time, in the order in which they were asked for', async () => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = [0, 1, 2, 3, 4].map((number) =>
    typesetter.inTurn(() => {
      begun.push(number);
      return new Promise<number>((resolve) => (ends[number] = () => resolve(number)));
    }),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  ends[1]!();
  await all[1];
  await new Promise(setImmediate);
  expect(begun).toEqual([0, 1, 2, 3]);
  for (const number of [0, 2, 3]) ends[number]!();
  await all[3];
  await new Promise(setImmediate);
  ends[4]!();
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4]);
});

it('one that fails gives its place to the next', async () => {
  const failing = [1, 2, 3, 4].map(() => typesetter.inTurn(() => Promise.reject(new Error('no paper'))));
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  expect(await typesetter.inTurn(() => Promise.resolve('done'))).toBe('done');
});

it('when very many wait, the next is told to come again', async () => {
  let end: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (end = resolve));
  const all = Array.from({ length: 63 }, () => typesetter.inTurn(() => held));
  await expect(typesetter.inTurn(() => held)).rejects.toMatchObject({ status: 503, retryAfter: 5 });
  end();
  await Promise.all(all);
});

it('a document that cannot be set fails alone', async () => {
  await expect(typesetter.set('plan', {} as Paper)).rejects.toThrow(/^plan /);
  expect((await printed()).pages).toBeGreaterThan(1);
});

it('the largest plan that can be written is set without keeping other requests waiting', async () => {
  const words = 'Perustelu on pitkä ja siinä on monta sanaa. ';
  const { plan, subject } = aMeeting({
    goals: 12,
    measures: 30,
    justification: words.repeat(120).slice(0, LONGEST_TEXT),
  });
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const pdf = await typesetter.set('plan', planPaper(plan, subject, new Speech('fi', 'so')));
  clearInterval(beat);
  expect(pdf.length).toBeGreaterThan(100_000);
  expect(longest).toBeLessThan(1500);
}, 60_000);
