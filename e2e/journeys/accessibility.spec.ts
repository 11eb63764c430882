import { mkdirSync } from 'node:fs';
import { hiddenFocus, isAccessible } from '../steps/accessibility.ts';
import { expect, test } from '../steps/office.ts';
import { WALKS } from '../steps/screens.ts';
import { LANGUAGES } from '../steps/words.ts';

/** With SCREENS=folder each screen leaves a picture there, for eyes. */
const PICTURES = process.env.SCREENS;

// What they find they say in words; recording every step would take as long as looking.
test.use({ trace: 'off' });

for (const language of LANGUAGES) {
  test.describe(`every screen is accessible in ${language}, at a desk and on a telephone`, () => {
    test.describe.configure({ timeout: 300_000 });

    for (const { area, who, walk } of WALKS) {
      test(area, async ({ office }) => {
        const official = await office.signInQuickly(who, language);
        await walk(official, (screen) =>
          test.step(screen, () => isAccessible(official.page, screen, pictureOf(language, screen))),
        );
      });
    }

    test('signing in', async ({ office }) => {
      const page = await office.visitor({ language });
      await page.goto('/sign-in');
      await page.locator('summary').waitFor();
      await isAccessible(page, 'sign-in', pictureOf(language, 'sign-in'));
      await page.locator('summary').click();
      await isAccessible(page, 'sign-in, everybody', pictureOf(language, 'sign-in, everybody'));
    });
  });
}

test.describe('whatever takes the focus shows it', () => {
  test.describe.configure({ timeout: 300_000 });

  for (const { area, who, walk } of WALKS) {
    test(area, async ({ office }) => {
      const official = await office.signInQuickly(who, 'fi');
      await walk(official, (screen) =>
        test.step(screen, async () => {
          if (await official.page.getByRole('menu').isVisible()) return;
          expect.soft(await hiddenFocus(official.page), screen).toEqual([]);
        }),
      );
    });
  }
});

function pictureOf(language: string, screen: string): string | undefined {
  if (!PICTURES) return undefined;
  mkdirSync(PICTURES, { recursive: true });
  return `${PICTURES}/${screen.replaceAll(/[^\p{L}\d]+/gu, '-')}.${language}`;
}
