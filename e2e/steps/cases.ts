import { expect } from '@playwright/test';
import type { OpenedCase } from './given.ts';
import type { Official } from './office.ts';
import { choose, chooseMany } from './fields.ts';

export interface Newcomer {
  givenNames: string;
  birthYear: string;
  /** As the official's language calls it. */
  language: string;
}

/** From My work: a name, a language and the interpreter need are enough. */
export async function openCase({ page, say }: Official, newcomer: Newcomer): Promise<OpenedCase> {
  await page.getByRole('link', { name: say('my-work:open-case') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('cases:open.title') })).toBeVisible();
  await page.getByLabel(say('people:form.given-names')).waitFor();
  const startOver = page.getByRole('button', { name: say('cases:open.start-over') });
  if (await startOver.isVisible()) await startOver.click();
  await page.getByLabel(say('people:form.given-names')).fill(newcomer.givenNames);
  await chooseMany(page, say('people:form.languages-known'), newcomer.language);
  await choose(page, say('people:form.interpreter'), say('people:form.interpreter-yes'));
  await page.getByLabel(say('people:form.birth-year')).fill(newcomer.birthYear);
  await page.getByRole('button', { name: say('cases:open.do'), exact: true }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: newcomer.givenNames })).toBeVisible();
  const id = new URL(page.url()).pathname.split('/')[2]!;
  const number = /\d{4}-\d{5}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? '';
  return { id, number, name: newcomer.givenNames };
}

export async function goToCase({ page }: Official, { id, name }: OpenedCase, tab = ''): Promise<void> {
  await page.goto(`/cases/${id}${tab && `/${tab}`}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** A tab of the case page. */
export async function showTab(
  { page, say }: Official,
  tab: 'overview' | 'plan' | 'tasks' | 'notes' | 'clocks' | 'timeline' | 'access',
) {
  await page.getByRole('tab', { name: say(`cases:case.tabs.${tab}`) }).click();
  await expect(page).toHaveURL(new RegExp(`/${tab}$`));
}

/** What is done seldom stands behind the three points. */
export async function chooseFromMenu(
  { page, say }: Official,
  act: 'invite' | 'person' | 'copy' | 'summary' | 'export' | 'import' | 'hand-over' | 'handover' | 'end' | 'reopen',
) {
  await page.getByRole('button', { name: say('cases:case.menu.name') }).click();
  await page.getByRole('menuitem', { name: say(`cases:case.menu.${act}`) }).click();
}

export async function endCase(official: Official, reason: string): Promise<void> {
  const { page, say } = official;
  await chooseFromMenu(official, 'end');
  const dialog = page.getByRole('dialog', { name: say('cases:end.title') });
  await choose(dialog, say('cases:end.reason'), reason);
  await dialog.getByRole('button', { name: say('cases:end.do') }).click();
  await expect(dialog).toBeHidden();
}
