import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { BesideLanguage, DocumentLanguage } from '@samspel/contract';
import type { Official } from './office.ts';

/** Opens the dialog of what the page shows. */
export async function openPrinting({ page, say }: Official): Promise<void> {
  await page.getByRole('button', { name: say('documents:print') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** In the dialog that is open. `beside` null: alone; left out: as the dialog has it. */
export async function chooseLanguages(
  { page }: Official,
  { language, beside }: { language?: DocumentLanguage; beside?: BesideLanguage | null },
): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (language)
    await dialog
      .getByRole('radio')
      .nth(language === 'fi' ? 0 : 1)
      .check();
  if (beside !== undefined) await dialog.getByRole('combobox').selectOption(beside ?? '');
}

/** The name of the file that the browser was given; it is a PDF for universal access, in the language that was asked for. */
export async function made({ page, say }: Official, language: DocumentLanguage = 'fi'): Promise<string> {
  const dialog = page.getByRole('dialog');
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: say('documents:do') }).click();
  const download = await coming;
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true);
  expect(bytes.includes(`<rdf:li>${language}</rdf:li>`)).toBe(true);
  await expect(dialog.getByRole('status').filter({ hasText: download.suggestedFilename() })).toBeVisible();
  return download.suggestedFilename();
}
