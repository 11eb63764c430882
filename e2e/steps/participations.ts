import { expect } from '@playwright/test';
import { choose, chooseOne } from './fields.ts';
import type { Official } from './office.ts';

export interface Invited {
  unit: string;
  /** In the words of the choice. */
  basis: string;
  consent?: {
    givenBy: string;
    capacity: string;
    how: string;
    language: string;
    from: string;
    until: string;
    /** In the words of the choices. */
    reads: string[];
    tells: string[];
  };
  child?: { firstName: string; group: string };
  message?: string;
}

export async function inviteUnit({ page, say }: Official, { unit, basis, consent, child, message }: Invited) {
  await page.getByRole('button', { name: say('participations:invite'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: say('participations:invite-unit') });
  await chooseOne(dialog, say('participations:unit'), unit, new RegExp(`^${unit} \\(`));
  await choose(dialog, say('participations:basis'), basis);
  if (consent) {
    for (const [group, items] of [
      ['reads', consent.reads],
      ['tells', consent.tells],
    ] as const)
      for (const item of items)
        await dialog
          .getByRole('group', { name: say(`participations:terms.${group}`) })
          .getByRole('checkbox', { name: item })
          .check();
    await dialog.getByLabel(say('consents:given-by')).fill(consent.givenBy);
    await dialog.getByLabel(say('consents:capacity')).selectOption({ label: consent.capacity });
    await dialog.getByLabel(say('consents:given-how')).selectOption({ label: consent.how });
    await dialog.getByLabel(say('consents:language')).selectOption({ label: consent.language });
    await dialog.getByRole('textbox', { name: say('consents:from') }).fill(consent.from);
    await dialog.getByRole('textbox', { name: say('consents:until') }).fill(consent.until);
  }
  if (child) {
    await dialog.getByLabel(say('participations:child.first-name')).fill(child.firstName);
    await dialog.getByLabel(say('participations:child.group')).fill(child.group);
  }
  if (message) await dialog.getByLabel(say('participations:message')).fill(message);
  await dialog.getByRole('button', { name: say('participations:send-to', { unit }) }).click();
  await expect(dialog).toBeHidden();
}
