import { expect, type Locator } from '@playwright/test';
import type { NoteCategory } from '@samspel/contract';
import type { Official } from './office.ts';

export type Seen = 'own-unit' | 'own-sector' | 'all' | { units: string[] };

export interface WrittenNote {
  text: string;
  category?: NoteCategory;
  seenBy?: Seen;
}

export async function startNote({ page, say }: Official): Promise<Locator> {
  await page
    .getByRole('button', { name: say('notes:write.title') })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: say('notes:write.title') });
  await expect(dialog.getByLabel(say('notes:write.text'), { exact: true })).toBeFocused();
  return dialog;
}

/** On the case page; who will see it is chosen before it is saved. */
export async function writeNote(official: Official, { text, category = 'contact', seenBy = 'own-unit' }: WrittenNote) {
  const { say } = official;
  const dialog = await startNote(official);
  await dialog.getByLabel(say('notes:write.text'), { exact: true }).fill(text);
  await dialog.getByLabel(say('notes:category')).selectOption({ label: say(`notes:categories.${category}`) });
  await showTo(official, dialog, seenBy);
  await dialog.getByRole('button', { name: savingWords(official) }).click();
  await expect(dialog).toBeHidden();
}

export async function showTo({ say }: Official, dialog: Locator, seenBy: Seen) {
  const kind = typeof seenBy === 'string' ? seenBy : 'chosen';
  await dialog.getByRole('radio', { name: say(`notes:audiences.${kind}`), exact: true }).check();
  if (typeof seenBy === 'string') return;
  for (const unit of seenBy.units) await dialog.getByRole('checkbox', { name: unit }).check();
}

/** The button says how many units will see it. */
function savingWords({ say }: Official): RegExp {
  return new RegExp([1, 2].map((count) => say('notes:write.save', { count }).replace(/\d+/, '\\d+')).join('|'));
}

/** The note that begins so, wherever on the page. */
export function noteOf({ page }: Pick<Official, 'page'>, text: string): Locator {
  return page.getByRole('article').filter({ hasText: text });
}

export async function strikeNote(
  official: Official,
  text: string,
  reason: 'wrong-person' | 'wrong-audience' | 'other',
) {
  const { page, say } = official;
  await noteOf(official, text)
    .getByRole('button', { name: say('notes:acts.label') })
    .click();
  await page.getByRole('menuitem', { name: say('notes:acts.strike') }).click();
  const dialog = page.getByRole('dialog', { name: say('notes:strike.title') });
  await dialog.getByRole('radio', { name: say(`notes:strike.reasons.${reason}`) }).check();
  await dialog.getByRole('button', { name: say('notes:strike.do'), exact: true }).click();
  await expect(dialog).toBeHidden();
}
