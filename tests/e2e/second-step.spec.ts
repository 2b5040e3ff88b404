// The second step of signing in: set up with an app, used, and replaced by a recovery code; with and without script.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { countCode, stepAt } from '@/server/accounts/second-step/find-step';
import { type Session, signUp } from './setup/session';
import { readTarget } from './setup/target';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';

const { baseURL } = readTarget();
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an app makes of the key that stands on the page. */
async function readKey(page: Page): Promise<string> {
  const text = await page.getByText(/^(?:[A-Z2-7]{4}\s?){8}$/).innerText();
  const bits = [...text.replaceAll(/\s/g, '')].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString();
}

/** A later one is good already; one of the step before may be over at any moment. */
const showCode = (secret: string, later = 0) => countCode({ secret, step: stepAt(Date.now()) + later });

/** On its page, up to the recovery codes. */
async function setUp({ page, person }: { page: Page; person: Session }): Promise<string> {
  await page.getByLabel('Your password').fill(person.password);
  await page.getByRole('button', { name: 'Set up the second step' }).click();
  await expect(page.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
  const secret = await readKey(page);
  await page.getByLabel('Code that the app shows').fill(showCode(secret));
  await page.getByRole('button', { name: 'Turn on the second step' }).click();
  await expect(page.getByText('The second step is on. Keep these codes')).toBeVisible();
  return secret;
}

async function enterPassword({ page, person }: { page: Page; person: Session }) {
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Enter your code' })).toBeVisible();
}

test('a claimant sets it up, saves the recovery codes, and signs in with a code and with a recovery code', async ({
  openPage,
}) => {
  const person = await signUp({ baseURL });
  const page = await openPage(person);
  await page.goto('/account');
  await page.getByRole('link', { name: 'Set up the second step' }).click();
  // The page before has fields of this name too.
  await page.waitForURL('**/account/second-step');
  await page.getByLabel('Your password').fill('a guess');
  await page.getByRole('button', { name: 'Set up the second step' }).click();
  await expect(page.getByText('This is not your password. Try again.')).toBeVisible();
  await expect(page.getByLabel('Your password')).toBeFocused();
  await expectAccessible(page);
  const secret = await setUp({ page, person });
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save the codes as a file' }).click();
  const file = await readFile(await (await saving).path(), 'utf8');
  const codes = file.match(/^[a-z0-9]{5}-[a-z0-9]{5}$/gm) ?? [];
  expect(codes).toHaveLength(10);
  await page.reload();
  await expect(page.getByText('You have 10 recovery codes left.')).toBeVisible();

  const elsewhere = await openPage(null);
  await elsewhere.goto('/sign-in?next=%2Faccount');
  await enterPassword({ page: elsewhere, person });
  await expectAccessible(elsewhere);
  await elsewhere.getByLabel('Code').fill('000000');
  await elsewhere.getByRole('button', { name: 'Go on' }).click();
  await expect(elsewhere.getByText('This code is not right.')).toBeVisible();
  await elsewhere.getByLabel('Code').fill(showCode(secret, 1));
  await elsewhere.getByRole('button', { name: 'Go on' }).click();
  await expect(elsewhere).toHaveURL('/account');

  const third = await openPage(null);
  await third.goto('/sign-in');
  await enterPassword({ page: third, person });
  await third.getByLabel('Code').fill((codes[0] ?? '').toUpperCase().replace('-', ' '));
  await third.getByRole('button', { name: 'Go on' }).click();
  await expect(third).toHaveURL('/cases');
});

test('without script it is set up and used alike, and turned off again', async ({ openPage }) => {
  const person = await signUp({ baseURL });
  const plain = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
  const page = await openPage(person, plain);
  await page.goto('/account/second-step');
  const secret = await setUp({ page, person });
  const elsewhere = await openPage(null, plain);
  await elsewhere.goto('/sign-in');
  await enterPassword({ page: elsewhere, person });
  await elsewhere.getByLabel('Code').fill(showCode(secret, 1));
  await elsewhere.getByRole('button', { name: 'Go on' }).click();
  await expect(elsewhere).toHaveURL('/cases');
  await elsewhere.goto('/account/second-step');
  const off = elsewhere.getByRole('region', { name: 'Turn it off, or use another phone' });
  await off.getByLabel('Your password').fill(person.password);
  await off.getByRole('button', { name: 'Turn off the second step' }).click();
  await expect(elsewhere.getByText('The second step is off.')).toBeVisible();
});

test('its pages are in Spanish too', async ({ openPage }) => {
  const person = await signUp({ baseURL });
  const page = await openPage(null, { locale: 'es-ES' });
  await page.goto('/sign-in/second-step');
  await expect(page.getByRole('heading', { level: 1, name: 'Escriba su código' })).toBeVisible();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByText('Escriba el código.')).toBeVisible();
  await expectAccessible(page);
  const signedIn = await openPage(person);
  await signedIn.goto('/account/second-step');
  await expect(signedIn.getByRole('heading', { level: 1, name: 'Second step at sign-in' })).toBeVisible();
});

test('a password that is easy to guess is refused with words on what to do', async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill('Robin Ashworth');
  await page.getByLabel('Email').fill('robin.easy@e2e.casedraft.test');
  await page.getByLabel('Password', { exact: true }).fill('password1234567');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('This password is easy to guess. Choose another one')).toBeVisible();
});
