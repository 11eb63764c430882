import { expect, test } from '../steps/office.ts';
import { signOut } from '../steps/session.ts';
import { wordsOf } from '../steps/words.ts';

test('an official of the demo signs in by one click and is told as whom', async ({ office }) => {
  const leena = await office.signIn('Leena Korhonen');
  await expect(leena.page.getByRole('heading', { level: 1, name: leena.say('my-work:title') })).toBeVisible();
  await expect(
    leena.page.getByRole('button', { name: `Leena Korhonen, ${leena.say('platform:roles.adviser')}` }),
  ).toBeVisible();
});

test('a wrong password is refused in plain words, and nobody is signed in', async ({ office }) => {
  const page = await office.visitor({ language: 'sv' });
  const say = wordsOf('sv');
  await page.goto('/sign-in');
  await page.getByLabel(say('platform:sign-in.email')).fill('leena.korhonen@samspel.example');
  await page.getByLabel(say('platform:sign-in.password')).fill('not the password');
  await page.getByRole('button', { name: say('platform:sign-in.do'), exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(say('platform:sign-in.wrong'));
  await page.goto('/cases');
  await expect(page).toHaveURL(/\/sign-in\?to=/);
});

test('whoever has not signed in gets the sign-in page, and then what they asked for', async ({ office }) => {
  const page = await office.visitor();
  await page.goto('/cases?sort=name');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fcases/);
  await page.getByRole('button', { name: 'Leena Korhonen' }).click();
  await expect(page).toHaveURL(/\/cases\?sort=name$/);
});

test('the sign-in page leads to no other site', async ({ office }) => {
  const page = await office.visitor();
  await page.goto(`/sign-in?to=${encodeURIComponent('//samspel.example/')}`);
  await page.getByRole('button', { name: 'Leena Korhonen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: wordsOf('fi')('my-work:title') })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('signing out leaves nothing to go back to', async ({ office }) => {
  const leena = await office.signIn('Leena Korhonen');
  const { page, say } = leena;
  await page.getByRole('link', { name: say('platform:nav.cases') }).click();
  await signOut(leena);
  await page.goBack();
  await expect(page.getByRole('button', { name: say('platform:sign-in.do'), exact: true })).toBeVisible();
  await expect(page.getByText('Amina')).toHaveCount(0);
});
