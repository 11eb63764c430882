import { expect } from '@playwright/test';
import { choose, chooseOne } from './fields.ts';
import type { Official } from './office.ts';

export interface Interview {
  heldOn: string;
  language: string;
  /** Section of the decree → what is written there. */
  sections: Record<string, string>;
  reason: string;
}

/** From the case page's next step: started, written, concluded with a need. */
export async function assess(
  { page, say }: Official,
  { heldOn, language, sections, reason }: Interview,
): Promise<void> {
  await page.getByRole('button', { name: say('cases:next.start-assessment') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('assessments:title') })).toBeVisible();
  await page.getByRole('textbox', { name: say('assessments:fields.heldOn') }).fill(heldOn);
  await chooseOne(page, say('assessments:fields.language'), language, language);
  await choose(page, say('assessments:fields.interpreter'), say('assessments:interpretations.present'));
  await page.getByRole('button', { name: say('assessments:interview.told-then', { day: heldOn }) }).click();
  for (const [section, words] of Object.entries(sections)) {
    const label = say('assessments:fields.text', { section: say(`assessments:sections.${section}`) });
    await page.getByLabel(label).fill(words);
  }
  await page
    .getByRole('button', { name: say('assessments:conclude.open') })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: say('assessments:conclude.title') });
  await choose(dialog, say('assessments:conclude.need'), say('assessments:conclude.need-yes'));
  await dialog.getByLabel(say('assessments:conclude.reason')).fill(reason);
  await dialog.getByRole('button', { name: say('assessments:conclude.do'), exact: true }).click();
  await expect(page.getByText(say('assessments:next.done'))).toBeVisible();
}
