import { drafts } from '@samspel/contract';
import { ask } from '../steps/api.ts';
import { goToCase } from '../steps/cases.ts';
import * as given from '../steps/given.ts';
import { startNote } from '../steps/notes.ts';
import { expect, test } from '../steps/office.ts';

const TEXT = 'Puoliksi kirjoitettu lause, jota kukaan muu ei';

test('what is half written is still there after the page was loaded anew, and nowhere in the browser', async ({
  office,
}) => {
  const tuomas = await office.signIn('Tuomas Heikkinen');
  const { page, say } = tuomas;
  const aCase = await given.openedCase(tuomas, { given: 'Luonnos', family: 'Säilynen' });
  await goToCase(tuomas, aCase, 'notes');
  const text = (await startNote(tuomas)).getByLabel(say('notes:write.text'), { exact: true });
  await text.fill(TEXT);
  await expect(
    page
      .getByRole('dialog')
      .getByRole('status')
      .filter({ hasText: /\d{1,2}[:.]\d\d/ }),
  ).toBeVisible();
  await page.reload();
  const dialog = await startNote(tuomas);
  await expect(dialog.getByLabel(say('notes:write.text'), { exact: true })).toHaveValue(TEXT);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(kept).not.toContain('Puoliksi');

  await test.step('on another computer too, for its author alone', async () => {
    const elsewhere = await office.signIn('Tuomas Heikkinen', { at: `/cases/${aCase.id}/notes` });
    await expect((await startNote(elsewhere)).getByLabel(say('notes:write.text'), { exact: true })).toHaveValue(TEXT);
    const pirjo = await office.signIn('Pirjo Lindqvist');
    const answer = await ask(pirjo, drafts.read, { params: { kind: 'note', subjectId: aCase.id } });
    expect(JSON.stringify(answer.body)).not.toContain('Puoliksi');
  });

  await test.step('Esc closes and keeps it, throwing it away can be undone', async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    const again = await startNote(tuomas);
    await again.getByRole('button', { name: say('notes:write.discard') }).click();
    const kept = page.waitForResponse(
      (answer) => answer.url().includes('/api/drafts/') && answer.request().method() === 'PUT',
    );
    await page
      .getByRole('status')
      .getByRole('button', { name: say('platform:ui.undo') })
      .click();
    await kept;
    await expect((await startNote(tuomas)).getByLabel(say('notes:write.text'), { exact: true })).toHaveValue(TEXT);
  });
});
