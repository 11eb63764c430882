import { mkdirSync, statSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserOptions } from '../product/browser.ts';
import { inRoot } from '../product/places.ts';
import { startProduct } from '../product/product.ts';
import { newOfficial, type Official } from '../steps/office.ts';
import { signInQuickly } from '../steps/quick.ts';
import { isQuiet } from '../steps/quiet.ts';
import { PICTURES, type Picture } from './pictures.ts';

/** `npm run pictures`: the README's pictures of the demo municipality, into .github/pictures. The product must be built. */
const FOLDER = inRoot('.github/pictures');
const MOST_BYTES = 300_000;

const product = await startProduct('pictures');
process.env.SAMSPEL_URL = product.url;
const browser = await chromium.launch(browserOptions());
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) await take(picture);
} finally {
  await browser.close();
  await product.stop();
}

async function take({ name, who, phone, pose }: Picture): Promise<void> {
  const official: Official = await newOfficial(browser, who, { phone });
  await signInQuickly(official, 'en');
  await pose(official);
  await isQuiet(official.page);
  await official.page.evaluate(() => document.fonts.ready.then(() => undefined));
  const path = `${FOLDER}/${name}.png`;
  await official.page.screenshot({ path, caret: 'hide' });
  await official.page.context().close();
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new Error(`${name}.png has ${size} bytes: too heavy for a README.`);
  console.log(`${name}.png  ${Math.round(size / 1000)} kB`);
}
