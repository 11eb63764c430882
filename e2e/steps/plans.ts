import { expect } from '@playwright/test';
import type { MeasureKind } from '@samspel/contract';
import { today, typed } from './days.ts';
import { choose } from './fields.ts';
import type { Official } from './office.ts';

export interface DraftedMeasure {
  title: string;
  kind: MeasureKind;
  /** As the choice calls it. */
  responsible: string;
  from: string;
  until: string;
  evaluatedOn: string;
  justification: string;
}

export interface DraftedPlan {
  ownWish: string;
  longTermGoal: string;
  followUp: string;
  rightsToldOn: string;
  goal: string;
  measure: DraftedMeasure;
  validFrom: string;
  validUntil: string;
}

/** In the plan editor: the own wish first, then goals and measures, then how long. */
export async function drawUpPlan(official: Official, plan: DraftedPlan): Promise<void> {
  const { page, say } = official;
  await expect(page.getByRole('heading', { level: 1, name: say('plans:title-version', { number: 1 }) })).toBeVisible();
  await page.getByRole('textbox', { name: say('plans:fields.ownWish') }).fill(plan.ownWish);
  await goToPart(official, 'goals');
  await page.getByRole('textbox', { name: say('plans:fields.longTermGoal') }).fill(plan.longTermGoal);
  await page
    .getByRole('button', { name: say('plans:goal.add'), exact: true })
    .first()
    .click();
  await page.getByLabel(say('plans:goal.description', { number: 1 })).fill(plan.goal);
  await page.getByRole('button', { name: say('plans:measure.add-to', { number: 1 }) }).click();
  await writeMeasure(official, plan.measure);
  await goToPart(official, 'duties');
  await page.getByRole('textbox', { name: say('plans:fields.followUp') }).fill(plan.followUp);
  await choose(page, say('plans:fields.jobSearchDuty'), say('plans:job-search.lightened'));
  await page.getByRole('textbox', { name: say('plans:fields.rightsToldOn') }).fill(plan.rightsToldOn);
  await goToPart(official, 'whole');
  await page.getByRole('textbox', { name: say('plans:fields.validFrom') }).fill(plan.validFrom);
  await page.getByRole('textbox', { name: say('plans:fields.validUntil') }).fill(plan.validUntil);
  await page.getByRole('button', { name: say('plans:save'), exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /\d+[:.]\d\d/ })).toBeVisible();
}

async function writeMeasure({ page, say }: Official, measure: DraftedMeasure): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name: say(`plans:fields.${name}`), exact: true });
  await field('title').fill(measure.title);
  await page
    .getByLabel(say('plans:fields.kind'), { exact: true })
    .selectOption({ label: say(`plans:kinds.${measure.kind}`) });
  await page.getByLabel(say('plans:fields.unitId'), { exact: true }).selectOption({ label: measure.responsible });
  await field('startsOn').fill(measure.from);
  await field('endsOn').fill(measure.until);
  await field('evaluatedOn').fill(measure.evaluatedOn);
  await field('justification').fill(measure.justification);
  await page.getByRole('button', { name: say('plans:measure.close') }).click();
}

export async function goToPart(
  { page, say }: Official,
  part: 'wish' | 'goals' | 'duties' | 'whole' | 'makers' | 'agree',
) {
  const name = say(`plans:parts.${part}`);
  await page
    .getByRole('navigation', { name: say('plans:parts-label') })
    .getByRole('link', { name })
    .click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused();
}

/** With the person, who was there with an interpreter. */
export async function agreePlan(official: Official, number = 1): Promise<void> {
  const { page, say } = official;
  await goToPart(official, 'agree');
  await page.getByRole('button', { name: say('plans:agree.open') }).click();
  const dialog = page.getByRole('dialog', { name: say('plans:agree.title', { number }) });
  await choose(dialog, say('plans:agree.way'), say('plans:agreed-ways.signed'));
  await dialog.getByRole('textbox', { name: say('plans:agree.signed-on') }).fill(typed(today()));
  await choose(dialog, say('plans:agree.client-got'), say('plans:client-got.given'));
  await choose(dialog, say('plans:agree.interpreter'), say('plans:agree.interpreter-yes'));
  await dialog.getByRole('button', { name: say('plans:agree.do'), exact: true }).click();
  await expect(page).toHaveURL(/\/plan$/);
}

/** The maximum is reached; an employment plan follows. */
export async function endPlan({ page, say }: Official): Promise<void> {
  await page.getByRole('button', { name: say('plans:end.open') }).click();
  const dialog = page.getByRole('dialog', { name: say('plans:end.title', { number: 1 }) });
  await choose(dialog, say('plans:end.reason'), say('plans:end-reasons.maximum-reached'));
  await choose(dialog, say('plans:end.follows'), say('plans:follows.employment-plan'));
  await dialog.getByRole('button', { name: say('plans:end.do'), exact: true }).click();
  await expect(dialog).toBeHidden();
}
