import { expect } from '@playwright/test';
import { choose, chooseOne } from './fields.ts';
import type { Official } from './office.ts';

export interface Invited {
  unit: string;
  /** In the words of the choice. */
  basis: string;
  consent?: { givenBy: string; how: string; language: string; from: string; until: string };
  child?: { firstName: string; group: string };
  message?: string;
}

export async function inviteUnit({ page, say }: Official, { unit, basis, consent, child, message }: Invited) {
  await page.getByRole('button', { name: say('participations:invite'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: say('participations:invite-unit') });
  await chooseOne(dialog, say('participations:unit'), unit, new RegExp(`^${unit} \\(`));
  await choose(dialog, say('participations:basis'), basis);
  if (consent) {
    await dialog.getByLabel(say('participations:consent.given-by')).fill(consent.givenBy);
    await dialog.getByLabel(say('participations:consent.given-how')).selectOption({ label: consent.how });
    await dialog.getByLabel(say('participations:consent.language')).selectOption({ label: consent.language });
    await dialog.getByRole('textbox', { name: say('participations:consent.from') }).fill(consent.from);
    await dialog.getByRole('textbox', { name: say('participations:consent.until') }).fill(consent.until);
  }
  if (child) {
    await dialog.getByLabel(say('participations:child.first-name')).fill(child.firstName);
    await dialog.getByLabel(say('participations:child.group')).fill(child.group);
  }
  if (message) await dialog.getByLabel(say('participations:message')).fill(message);
  await dialog.getByRole('button', { name: say('participations:send-to', { unit }) }).click();
  await expect(dialog).toBeHidden();
}
