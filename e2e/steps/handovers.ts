import { expect, type Locator } from '@playwright/test';
import type { HandoverReason } from '@samspel/contract';
import { chooseFromMenu } from './cases.ts';
import { choose, chooseOne } from './fields.ts';
import type { OpenedCase } from './given.ts';
import type { Official } from './office.ts';

export interface Offered {
  unit: string;
  reason: HandoverReason;
  message?: string;
}

/** On the case page, from its menu. */
export async function startOffer(official: Official): Promise<Locator> {
  const { page, say } = official;
  await chooseFromMenu(official, 'handover');
  const dialog = page.getByRole('dialog', { name: say('handovers:offer.title') });
  await expect(dialog.getByRole('radiogroup', { name: say('handovers:reason') })).toBeVisible();
  return dialog;
}

export async function offerResponsibility(official: Official, { unit, reason, message }: Offered): Promise<void> {
  const { say } = official;
  const dialog = await startOffer(official);
  await choose(dialog, say('handovers:reason'), say(`handovers:reasons.${reason}`));
  await chooseOne(dialog, say('handovers:unit'), unit, new RegExp(`^${unit} \\(`));
  if (message) await dialog.getByLabel(say('handovers:message')).fill(message);
  await dialog.getByRole('button', { name: say('handovers:offer.do-to', { unit }) }).click();
  await expect(dialog).toBeHidden();
}

/** The offer as it waits on My work. */
export function offerOf({ page }: Official, { number }: OpenedCase): Locator {
  return page.getByRole('listitem').filter({ hasText: number });
}

export async function acceptResponsibility(official: Official, aCase: OpenedCase): Promise<void> {
  const { page, say } = official;
  await offerOf(official, aCase)
    .getByRole('button', { name: say('handovers:accept.open'), exact: true })
    .click();
  const dialog = page.getByRole('dialog', { name: say('handovers:accept.title') });
  await dialog.getByRole('button', { name: say('handovers:accept.do'), exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${aCase.id}$`));
}

export async function refuseResponsibility(official: Official, aCase: OpenedCase, reason: string): Promise<void> {
  const { page, say } = official;
  await offerOf(official, aCase)
    .getByRole('button', { name: say('handovers:refuse.open'), exact: true })
    .click();
  const dialog = page.getByRole('dialog', { name: say('handovers:refuse.title') });
  await dialog.getByLabel(say('handovers:refuse.reason')).fill(reason);
  await dialog.getByRole('button', { name: say('handovers:refuse.do'), exact: true }).click();
  await expect(dialog).toBeHidden();
}
