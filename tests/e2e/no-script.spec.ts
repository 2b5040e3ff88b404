// A browser without script: every step is a plain form.
import type { Page } from '@playwright/test';
import { READING_MS, waitForReview } from './setup/case-over-api';
import { faultyPath, samplePaper } from './setup/samples';
import { inventClaimant } from './setup/session';
import { readTarget } from './setup/target';
import { expect, test } from './setup/test';
import { CASE_TYPES, readReference } from './steps/claimant';
import { approveByApi, askForMore } from './steps/officer';

const { baseURL } = readTarget();
const PLAIN = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const INVOICE = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });

async function sendFiles({ page, files }: { page: Page; files: string[] }) {
  await page.getByLabel('Files from this device').setInputFiles(files);
  await page.getByRole('button', { name: 'Send the files' }).click();
}

/** By its role: what stands for pages without script alone is found by no text. */
const expectArrived = ({ page, words }: { page: Page; words: string }) =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();

/** The page says so once the worker has read it; without script the page has to be loaded for that. */
const expectAfterLoading = ({ page, text }: { page: Page; text: string | RegExp }) =>
  expect(async () => {
    await page.reload();
    await expect(page.getByRole('main')).toContainText(text, { timeout: 2_000 });
  }).toPass({ timeout: READING_MS });

test('a case is begun before there is an account, and goes the whole way to the letter', async ({
  openPage,
  officer,
}) => {
  const page = await openPage(null, PLAIN);
  const person = inventClaimant();
  await page.goto('/cases/new');
  await page.getByRole('radio', { name: CASE_TYPES['travel-expense-refund'] }).check();
  await expect(page.getByText('About 15 minutes')).toBeVisible();
  await page.getByLabel('Title').fill('By forms alone');
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page.getByText('By forms alone')).toBeVisible();
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Create case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'By forms alone' })).toBeVisible();
  const reference = await readReference(page);

  await sendFiles({ page, files: [TICKET.path, INVOICE.path] });
  await expectArrived({ page, words: '2 files have arrived.' });
  await expectAfterLoading({ page, text: /We can read (?:this page|all \d+ pages)/ });
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(page).toHaveURL(`/cases/${reference}/submitted`);
  await waitForReview({ api: officer.api, reference });

  await officer.api.reviews.claim.mutate({ reference });
  await approveByApi({ officer, reference });
  await expectAfterLoading({ page, text: 'Your case was approved' });
  await expect(page.getByText('Dear Robin Ashworth')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.goto(`/cases/${reference}`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('a request is answered with a file and a few words', async ({ openPage, claimant, officer, reviewableCase }) => {
  const reference = await reviewableCase({ files: [TICKET.path] });
  await askForMore({ officer, reference });
  const page = await openPage(claimant, PLAIN);
  await page.goto(`/cases/${reference}`);
  await page.getByRole('button', { name: 'Send answer' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This was not done' })).toBeVisible();
  await sendFiles({ page, files: [INVOICE.path] });
  await expectArrived({ page, words: '1 file has arrived.' });
  await page.getByRole('textbox', { name: 'Message to the officer' }).fill('Here is the invoice.');
  await page.getByRole('button', { name: 'Send answer' }).click();
  await expect(page.getByRole('textbox', { name: 'Message to the officer' })).toHaveCount(0);
  await waitForReview({ api: officer.api, reference });
});

test('what is not taken is named with the reason, and the rest arrives', async ({ openPage, claimant, newCase }) => {
  const reference = await newCase();
  const page = await openPage(claimant, PLAIN);
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('button', { name: 'Add documents' })).toBeHidden();
  await sendFiles({ page, files: [faultyPath('empty.pdf'), faultyPath('encrypted.pdf'), TICKET.path] });
  const refused = page.getByRole('alert').filter({ hasText: '2 files were not taken' });
  await expect(refused).toContainText('empty.pdf: This file is empty.');
  await expect(refused).toContainText('encrypted.pdf:');
  await expectArrived({ page, words: '1 file has arrived.' });
  await expect(page.getByRole('region', { name: 'Your documents' })).toContainText(TICKET.name);

  await page.getByLabel('Yes, I want to withdraw this case').check();
  await page.getByRole('button', { name: 'Withdraw case' }).click();
  await expect(page.getByRole('heading', { name: 'You withdrew this case' })).toBeVisible();
});

test('signing in says what is wrong, keeps the email, and counts the tries', async ({
  openPage,
  claimant,
  request,
}) => {
  const page = await openPage(null, PLAIN);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const summary = page.getByRole('region', { name: '2 things are not right yet' });
  await expect(summary.getByRole('link')).toHaveText(['Enter your email address.', 'Enter your password.']);

  await page.getByLabel('Email').fill(claimant.email);
  await page.getByLabel('Password').fill('not-the-password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(claimant.email);
  await expect(page.getByLabel('Password')).toHaveValue('');
  await page.getByLabel('Password').fill(claimant.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your cases' })).toBeVisible();

  const stranger = await openPage(null, PLAIN);
  const { email } = inventClaimant();
  const guess = { headers: { origin: baseURL }, data: { email, password: 'a-wrong-guess' } };
  for (let count = 0; count < 10; count += 1) await request.post('/api/auth/sign-in/email', guess);
  await stranger.goto('/sign-in');
  await stranger.getByLabel('Email').fill(email);
  await stranger.getByLabel('Password').fill('one-more-guess');
  await stranger.getByRole('button', { name: 'Sign in' }).click();
  await expect(stranger.getByText('Too many tries for this account.')).toBeVisible();
});

test('a form that comes from another site is refused', async ({ openPage, claimant, newCase }) => {
  const reference = await newCase({ files: [TICKET.path] });
  const page = await openPage(claimant, PLAIN);
  const forms: { path: string; form: Record<string, string> }[] = [
    { path: '/sign-in', form: { email: claimant.email, password: claimant.password } },
    { path: '/cases/new', form: { caseType: 'housing-benefit', title: 'From elsewhere' } },
    { path: '/api/forms/submit', form: { reference } },
    { path: '/api/forms/sign-out', form: {} },
  ];
  for (const { path, form } of forms) {
    const answer = await page.request.post(path, { form, headers: { origin: 'https://evil.test' } });
    expect(answer.status(), path).toBe(403);
  }
  expect((await claimant.api.cases.byReference.query({ reference })).status).toBe('open');
});
