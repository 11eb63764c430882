import { expect, test } from '../steps/office.ts';

test('the API’s documentation draws every operation with scripts of our own alone', async ({ office }) => {
  const page = await office.visitor();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  await page.goto('/api/docs');
  await expect(page.getByRole('heading', { name: /Samspel/ })).toBeVisible();
  const { paths } = (await (await page.request.get('/api/openapi.json')).json()) as { paths: Record<string, object> };
  const operations = Object.values(paths).reduce((sum, path) => sum + Object.keys(path).length, 0);
  await expect(page.locator('.opblock')).toHaveCount(operations);
  await page.goto('/api/docs#stale');
  await expect(page.locator('[id="stale"]')).toBeVisible();
  expect(refused).toEqual([]);
});
