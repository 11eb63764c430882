import { startProduct } from './product.ts';

/** Playwright's set-up: one product for the whole run, or the demo that runs already at SAMSPEL_URL. What it returns tears it down. */
// Playwright takes it by its default export.
// eslint-disable-next-line no-restricted-syntax
export default async function globalSetup() {
  if (process.env.SAMSPEL_URL) return undefined;
  const product = await startProduct('e2e');
  process.env.SAMSPEL_URL = product.url;
  return product.stop;
}
