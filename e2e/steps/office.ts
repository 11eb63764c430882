import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { signInQuickly } from './quick.ts';
import { listenTo } from './quiet.ts';
import { signIn } from './session.ts';
import { wordsOf, type Language, type Say } from './words.ts';

/** Somebody at work: a browser of their own, signed in. */
export interface Official {
  name: string;
  page: Page;
  /** The official's own, as the settings have it. */
  language: Language;
  say: Say;
  /** Everything that the API has told this browser, newest last: what is not here, was not told. */
  told: string[];
}

export interface Office {
  /** By a click on their name, as in the demo; `at` is a link that they had. Each has a computer of their own, or a telephone. */
  signIn: (name: string, options?: { phone?: boolean; at?: string }) => Promise<Official>;
  /** Past the sign-in page, and reading in any language. */
  signInQuickly: (name: string, language: Language) => Promise<Official>;
  /** A browser in which nobody has signed in. */
  visitor: (options?: { phone?: boolean; language?: Language }) => Promise<Page>;
}

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

export const test = base.extend<{ office: Office }>({
  office: async ({ browser }, use) => {
    const open: BrowserContext[] = [];
    const page = async (phone = false, language: Language = 'fi') => {
      const context = await newContext(browser, phone, language);
      open.push(context);
      const opened = await context.newPage();
      listenTo(opened);
      return opened;
    };
    await use({
      signIn: async (name, { phone, at } = {}) => {
        const official = atWork(name, await page(phone));
        await signIn(official, at);
        return official;
      },
      signInQuickly: async (name, language) => {
        const official = atWork(name, await page(false, language));
        await signInQuickly(official, language);
        return official;
      },
      visitor: ({ phone, language } = {}) => page(phone, language),
    });
    for (const context of open) await context.close();
  },
});

export { expect } from '@playwright/test';

function newContext(browser: Browser, phone: boolean, language: Language) {
  return browser.newContext({
    baseURL: process.env.SAMSPEL_URL,
    viewport: phone ? PHONE : DESK,
    hasTouch: phone,
    locale: language,
  });
}

function atWork(name: string, page: Page): Official {
  const told: string[] = [];
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return;
    response.text().then(
      (text) => told.push(text),
      // A page that was left before the answer came was told nothing.
      () => undefined,
    );
  });
  return { name, page, language: 'fi', say: wordsOf('fi'), told };
}
