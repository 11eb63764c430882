import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { LANGUAGES, wordsOf, type Language, type Say } from './words.ts';

/** Somebody at work: a browser of their own, signed in. */
export interface Official {
  name: string;
  page: Page;
  context: BrowserContext;
  language: Language;
  say: Say;
  /** Everything that the API has told this browser, newest last: what is not here, was not told. */
  told: string[];
}

export interface Office {
  /** By a click on their name, as in the demo. Each official has a computer of their own; `phone` is a telephone. */
  signIn: (name: string, options?: { phone?: boolean; at?: string }) => Promise<Official>;
  /** A browser in which nobody has signed in. */
  visitor: (options?: { phone?: boolean; language?: Language }) => Promise<Page>;
}

export const PHONE = { width: 390, height: 844 };

export const url = () => {
  const given = process.env.SAMSPEL_URL;
  if (!given) throw new Error('the product was not started');
  return given;
};

export const test = base.extend<{ office: Office }>({
  baseURL: async ({}, use) => use(url()),
  office: async ({ browser }, use) => {
    const open: BrowserContext[] = [];
    await use({
      signIn: async (name, { phone, at = '/' } = {}) => {
        const official = await arrive(browser, name, { phone });
        open.push(official.context);
        await signIn(official, at);
        return official;
      },
      visitor: async ({ phone, language = 'fi' } = {}) => {
        const context = await newContext(browser, { phone, language });
        open.push(context);
        return context.newPage();
      },
    });
    for (const context of open) await context.close();
  },
});

export { expect } from '@playwright/test';

async function newContext(browser: Browser, { phone = false, language = 'fi' as Language }) {
  const context = await browser.newContext({
    baseURL: url(),
    viewport: phone ? PHONE : { width: 1440, height: 900 },
    hasTouch: phone,
    timezoneId: 'Europe/Helsinki',
    locale: language,
  });
  return context;
}

async function arrive(browser: Browser, name: string, { phone }: { phone?: boolean }): Promise<Official> {
  const context = await newContext(browser, { phone });
  const page = await context.newPage();
  const told: string[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return;
    // A page that is left before the answer has come was told nothing.
    response.text().then(
      (text) => told.push(text),
      () => undefined,
    );
  });
  return { name, page, context, language: 'fi', say: wordsOf('fi'), told };
}

/** Clicks the official's name on the sign-in page, and waits for the page that it leads to. */
export async function signIn(official: Official, at = '/'): Promise<void> {
  const { page, name } = official;
  await page.goto(at === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(at)}`);
  const person = page.getByRole('button', { name });
  // Those who are not the first of their kind stand under one line.
  const rest = page.locator('summary');
  await rest.waitFor();
  if (!(await person.isVisible())) await rest.click();
  const answered = page.waitForResponse(
    (response) => response.url().endsWith('/api/session') && response.request().method() === 'GET' && response.ok(),
  );
  await person.click();
  const { user } = (await (await answered).json()) as { user: { locale: string } };
  official.language = LANGUAGES.find((language) => language === user.locale) ?? 'fi';
  official.say = wordsOf(official.language);
  await page.waitForURL((address) => address.pathname !== '/sign-in');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}
