import { gzipSync } from 'node:zlib';
import { expect, test } from '../steps/office.ts';

const MOST_KB = 220;

test('My work stands with at most 220 kB of JavaScript, and asks no other site for anything', async ({ office }) => {
  const leena = await office.signInQuickly('Leena Korhonen', 'fi');
  const { page } = leena;
  const scripts = new Map<string, Promise<number>>();
  const elsewhere: string[] = [];
  page.on('response', (response) => {
    const address = new URL(response.url());
    if (address.origin !== new URL(process.env.SAMSPEL_URL!).origin && address.protocol.startsWith('http'))
      elsewhere.push(response.url());
    if (address.pathname.endsWith('.js'))
      scripts.set(
        address.pathname,
        response.body().then((body) => gzipSync(body, { level: 9 }).length),
      );
  });
  await page.goto('/');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(scripts.values());
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  test
    .info()
    .annotations.push({ type: 'JavaScript', description: `${kilobytes.toFixed(1)} kB gzip in ${sizes.length} files` });
  console.log(`My work: ${kilobytes.toFixed(1)} kB of JavaScript (gzip) in ${sizes.length} files`);
  expect(sizes.length).toBeGreaterThan(0);
  expect(kilobytes).toBeLessThanOrEqual(MOST_KB);
  expect(elsewhere).toEqual([]);
});
