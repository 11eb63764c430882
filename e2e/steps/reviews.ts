import { expect } from '@playwright/test';
import type { ReviewOutcome } from '@samspel/contract';
import { choose } from './fields.ts';
import type { Official } from './office.ts';

export interface HeldReview {
  heldOn: string;
  units: string[];
  /** Title of a due measure → how it went. */
  outcomes: Record<string, ReviewOutcome>;
  progress: string;
  changes?: string;
  nextOn: string;
}

/** From the plan's tab to the page of the review. */
export async function beginReview({ page, say }: Official): Promise<void> {
  await page.getByRole('button', { name: say('reviews:hold'), exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: say('reviews:title-version', { number: 1 }) }),
  ).toBeVisible();
}

/** Who was there, how the due measures went, how the whole goes, what changes and when next. */
export async function writeReview({ page, say }: Official, review: HeldReview): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name: say(`reviews:fields.${name}`) });
  await field('heldOn').fill(review.heldOn);
  await choose(page, say('reviews:fields.personPresent'), say('reviews:yes'));
  await choose(page, say('reviews:fields.interpreterPresent'), say('reviews:yes'));
  for (const unit of review.units) await page.getByRole('checkbox', { name: unit }).check();
  for (const [title, outcome] of Object.entries(review.outcomes))
    await choose(page, say('reviews:fields.outcome', { title }), say(`reviews:outcomes.${outcome}`));
  await field('progress').fill(review.progress);
  if (review.changes) await field('changes').fill(review.changes);
  await field('nextOn').fill(review.nextOn);
}

export async function saveReview({ page, say }: Official): Promise<void> {
  await page.getByRole('button', { name: say('reviews:save'), exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /\d+[:.]\d\d/ })).toBeVisible();
}

export async function recordAsHeld({ page, say }: Official): Promise<void> {
  await page
    .getByRole('button', { name: say('reviews:conclude.open') })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: say('reviews:conclude.title') });
  await dialog.getByRole('button', { name: say('reviews:conclude.do'), exact: true }).click();
}
