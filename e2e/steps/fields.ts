import type { Locator, Page } from '@playwright/test';

type Place = Page | Locator;

/** One of several, under its question. */
export async function choose(place: Place, question: string, answer: string): Promise<void> {
  await place.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).check();
}

/** Found by typing. */
export async function chooseMany(place: Place, label: string, ...names: string[]): Promise<void> {
  const field = place.getByRole('combobox', { name: label });
  for (const name of names) {
    await field.fill(name);
    await place.getByRole('option', { name, exact: true }).click();
  }
  await field.press('Escape');
}

/** Found by a part of its name. */
export async function chooseOne(place: Place, label: string, typed: string, name: string | RegExp): Promise<void> {
  const field = place.getByRole('combobox', { name: label });
  await field.fill(typed);
  await place.getByRole('option', { name }).first().click();
}
