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
  visitor: (settings?: Settings) => Promise<Page>;
}

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

export const test = base.extend<{ office: Office }>({
  office: async ({ browser }, use) => {
    const open: BrowserContext[] = [];
    const opened = (page: Page) => {
      open.push(page.context());
      return page;
    };
    const official = async (name: string, settings: Settings) => {
      const one = await newOfficial(browser, name, settings);
      opened(one.page);
      return one;
    };
    await use({
      signIn: async (name, { phone, at } = {}) => {
        const one = await official(name, { phone });
        await signIn(one, at);
        return one;
      },
      signInQuickly: async (name, language) => {
        const one = await official(name, { language });
        await signInQuickly(one, language);
        return one;
      },
      visitor: async (settings = {}) => opened(await newPage(browser, settings)),
    });
    for (const context of open) {
      // An answer that is on its way to a page that closes is nobody's any more.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    }
  },
});

export { expect } from '@playwright/test';

interface Settings {
  phone?: boolean;
  /** Which the browser asks for: the sign-in page's, until somebody is signed in. */
  language?: Language;
}

/** With a browser of their own, not signed in yet. */
export async function newOfficial(browser: Browser, name: string, settings: Settings): Promise<Official> {
  const page = await newPage(browser, settings);
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

async function newPage(browser: Browser, { phone = false, language = 'fi' }: Settings): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.SAMSPEL_URL,
    viewport: phone ? PHONE : DESK,
    hasTouch: phone,
    locale: language,
    timezoneId: 'Europe/Helsinki',
  });
  const page = await context.newPage();
  listenTo(page);
  return page;
}
