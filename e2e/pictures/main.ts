import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserOptions } from '../product/browser.ts';
import { inRoot } from '../product/places.ts';
import { startProduct } from '../product/product.ts';

/** `npm run pictures`: the README's pictures, of the demo municipality as it is today. */
const TO = inRoot('.github/pictures');
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const product = await startProduct('pictures');
const browser = await chromium.launch(browserOptions());
try {
  mkdirSync(TO, { recursive: true });
  const adviser = await pageOf(browser, 'leena.korhonen@samspel.example', DESK);
  const caseId = await found(adviser, 'Samira');
  await picture(adviser, '/', 'my-work');
  await picture(adviser, `/cases/${caseId}`, 'case');
  await picture(adviser, `/cases/${caseId}/plan/edit`, 'plan-editor');
  const daycare = await pageOf(browser, 'anna.lehto@samspel.example', PHONE);
  await picture(daycare, `/child/${await found(daycare, 'Karim')}`, 'daycare-phone');
  await picture(await pageOf(browser, 'pirjo.lindqvist@samspel.example', DESK), '/workload', 'workload');
} finally {
  await browser.close();
  await product.stop();
}

/** A page of the demo person, in English. */
async function pageOf(of: Browser, email: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await of.newContext({
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/Helsinki',
    baseURL: product.url,
  });
  for (const [method, path, data] of [
    ['POST', '/api/session', { demo: email }],
    ['PUT', '/api/session/settings', { locale: 'en' }],
  ] as const) {
    const answer = await context.request.fetch(path, { method, data });
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
  }
  return context.newPage();
}

async function found(page: Page, name: string): Promise<string> {
  const answer = await page.request.get(`/api/cases/find?q=${name}`);
  const { items } = (await answer.json()) as { items: { caseId: string }[] };
  if (!items[0]) throw new Error(`The demo has no ${name}.`);
  return items[0].caseId;
}

async function picture(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${TO}/${name}.png` });
  console.log(`.github/pictures/${name}.png`);
}
