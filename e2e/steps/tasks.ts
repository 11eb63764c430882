import { expect } from '@playwright/test';
import { choose } from './fields.ts';
import type { Official } from './office.ts';

export interface GivenTask {
  title: string;
  description?: string;
  toUnit: string;
  dueOn?: string;
}

export async function giveTask({ page, say }: Official, { title, description, toUnit, dueOn }: GivenTask) {
  await page
    .getByRole('button', { name: say('cases:case.give-task') })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: say('tasks:give.title') });
  await dialog.getByLabel(say('tasks:give.what')).fill(title);
  await choose(dialog, say('tasks:give.to'), say('tasks:give.to-unit'));
  await dialog.getByRole('combobox', { name: say('tasks:give.unit') }).selectOption({ label: toUnit });
  if (dueOn) await dialog.getByRole('textbox', { name: say('tasks:give.due') }).fill(dueOn);
  if (description) await dialog.getByLabel(say('tasks:give.description')).fill(description);
  await dialog.getByRole('button', { name: say('tasks:give.do'), exact: true }).click();
  await expect(dialog).toBeHidden();
}
