// A person's own account: what is in it, where it is signed in, all that is held, and its end.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { heldDataSchema } from '@/server/accounts/held/contract';
import { readZip } from '@/tests/setup/read-zip';
import { addDocument, createCase } from './setup/case-over-api';
import { samplePaper } from './setup/samples';
import { type Session, signIn, signUp } from './setup/session';
import { readTarget } from './setup/target';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';

const { baseURL } = readTarget();
const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

/** One thing about the account, unfolded. */
async function openSetting(page: Page, name: string) {
  const setting = page.getByRole('group').filter({ has: page.getByText(name, { exact: true }) });
  await setting.getByText('Change', { exact: true }).click();
  return setting;
}

test('a claimant changes their name, and then their password, which signs them out elsewhere', async ({ openPage }) => {
  const person = await signUp({ baseURL });
  const elsewhere = await signIn({ baseURL, ...person });
  const page = await openPage(person);
  const otherPage = await openPage(elsewhere);
  await otherPage.goto('/account');
  await page.goto('/cases');
  await page.getByRole('button', { name: /^Account:/ }).click();
  await page.getByRole('menuitem', { name: 'My account' }).click();
  await expect(page).toHaveURL('/account');
  const name = await openSetting(page, 'Name');
  await name.getByRole('textbox', { name: 'Your name' }).fill('Robin Newname');
  await name.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Your name is changed.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Account: Robin Newname' })).toBeVisible();

  const password = await openSetting(page, 'Password');
  await password.getByLabel('Your password').fill('a guess');
  await password.getByLabel('New password').fill('brand new and long');
  await password.getByRole('button', { name: 'Change password' }).click();
  await expect(password.getByText('This is not your password. Try again.')).toBeVisible();
  await expect(password.getByLabel('Your password')).toBeFocused();
  await expectAccessible(page);
  await password.getByLabel('Your password').fill(person.password);
  await password.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('You have been signed out on')).toBeVisible();
  await otherPage.reload();
  await expect(otherPage).toHaveURL('/sign-in?next=%2Faccount');
  await signIn({ baseURL, email: person.email, password: 'brand new and long' });
});

test('a device is signed out from another one, and its open page says so', async ({ openPage, officer }) => {
  const person = await signUp({ baseURL });
  const reference = await createCase({ claimant: person, caseType: 'travel-expense-refund', title: 'Open elsewhere' });
  const lost = await openPage(person);
  await lost.goto(`/cases/${reference}`);
  const page = await openPage(await signIn({ baseURL, ...person }));
  await page.goto('/account');
  const devices = page.getByRole('list').filter({ has: page.getByText('This device') });
  await expect(devices.getByRole('listitem').first()).toContainText('This device');
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible();
  await expect(lost.getByRole('status').filter({ hasText: 'You have been signed out.' }).first()).toBeVisible();

  const staff = await openPage(officer);
  await staff.goto('/account');
  await expect(staff.getByRole('heading', { name: 'Where you are signed in' })).toBeVisible();
  await expect(staff.getByRole('heading', { name: 'Close your account' })).toHaveCount(0);
  await expectAccessible(staff);
});

/** The link in the mail to this address, as the local outbox has it. */
async function linkMailedTo({ supervisor, email }: { supervisor: Session; email: string }): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => {
      const { items } = await supervisor.api.mail.outbox.query();
      link = items.find(({ to }) => to === email)?.text.match(/\/account\/confirm-address\S+/)?.[0];
      return link;
    })
    .toBeDefined();
  return link ?? '';
}

test('a new address takes effect by the link that is mailed there', async ({ openPage, supervisor }) => {
  const person = await signUp({ baseURL });
  const email = `new-${person.email}`;
  const page = await openPage(person);
  await page.goto('/account');
  const setting = await openSetting(page, 'Email address');
  await setting.getByLabel('New email address').fill(email);
  await setting.getByLabel('Your password').fill(person.password);
  await setting.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('Waiting for you to confirm')).toContainText(email);
  await page.goto(await linkMailedTo({ supervisor, email }));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confirm the address' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(email);
  await signIn({ baseURL, email, password: person.password });
});

test('everything held is downloaded, and then the account is closed for good', async ({ openPage }) => {
  const person = await signUp({ baseURL });
  const reference = await createCase({ claimant: person, caseType: 'travel-expense-refund', title: 'To be withdrawn' });
  await addDocument({ claimant: person, reference, file: TICKET.path });
  const page = await openPage(person);
  await page.goto('/account');
  const data = page.getByRole('region', { name: 'Everything we hold about you' });
  await data.getByLabel('Your password').fill(person.password);
  const coming = page.waitForEvent('download');
  await data.getByRole('button', { name: 'Download ZIP file' }).click();
  const files = await readZip(await readFile(await (await coming).path()));
  const held = heldDataSchema.parse(JSON.parse(files.get('data.json')?.toString() ?? ''));
  expect(held.cases.map((one) => one.reference)).toEqual([reference]);
  expect(files.get(held.cases[0]?.documents[0]?.file.path ?? '')?.equals(await readFile(TICKET.path))).toBe(true);

  await page.getByRole('link', { name: 'Close your account' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: reference })).toContainText('withdrawn, and kept until');
  await expectAccessible(page);
  const close = page.getByRole('button', { name: 'Close my account for good' });
  await close.click();
  await expect(page.getByText('Tick the box if you want to close your account.')).toBeVisible();
  await page.getByRole('checkbox').check();
  await page.getByLabel('Your password').fill(person.password);
  await close.click();
  await expect(page.getByRole('heading', { name: 'Your account is closed' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
});

test('in Spanish nothing of it is English', async ({ openPage }) => {
  const person = await signUp({ baseURL });
  const page = await openPage(person);
  await page.goto('/account');
  const language = await openSetting(page, 'Language');
  await language.getByLabel('Language of pages, letters and mails').selectOption('es');
  await language.getByRole('button', { name: 'Save language' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mi cuenta');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-ES');
  for (const row of await page.getByText('Cambiar', { exact: true }).all()) await row.click();
  await expectAccessible(page);
  await page.goto('/account/close');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cerrar su cuenta');
  await expectAccessible(page);
});
