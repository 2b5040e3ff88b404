// A browser without script: every step is a plain form.
import type { Page } from '@playwright/test';
import { READING_MS, waitForReview, waitForStatus } from './setup/case-over-api';
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
  await expect(page.getByText('A case officer should decide within 7 days')).toBeVisible();
  const form = await page.request.get(
    (await page.getByRole('link', { name: 'Blank form: Travel expense' }).getAttribute('href')) ?? '',
  );
  expect(form.headers()['content-type']).toBe('application/pdf');
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

test('a point of a request is answered by its own files, and a file that is not for it is put elsewhere', async ({
  openPage,
  claimant,
  officer,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ files: [TICKET.path] });
  await officer.api.reviews.claim.mutate({ reference });
  await officer.api.reviews.decide.mutate({
    reference,
    outcome: 'more_information',
    requestedEvidence: ['hotel-invoice'],
    reasons: ['On which day did the hotel cost begin?'],
    respondBy: '2030-01-31',
  });
  const page = await openPage(claimant, PLAIN);
  await page.goto(`/cases/${reference}`);
  const point = page.getByRole('listitem', { name: 'Hotel invoice' });
  await point.getByLabel('Files for: Hotel invoice').setInputFiles(INVOICE.path);
  await point.getByRole('button', { name: 'Send these files for: Hotel invoice' }).click();
  await expectArrived({ page, words: '1 file has arrived.' });
  await expect(point).toContainText(INVOICE.name);
  await point.getByRole('button', { name: /^Not for this point/ }).click();
  await expect(point).not.toContainText(INVOICE.name);
  await page.getByLabel(`What is this for? ${INVOICE.name}`).selectOption({ label: 'Hotel invoice' });
  await page.getByRole('button', { name: `Save what you said about: ${INVOICE.name}` }).click();
  await expect(point).toContainText(INVOICE.name);
  await page.getByRole('button', { name: 'Send answer' }).click();
  await waitForReview({ api: officer.api, reference });
});

test('another look is asked for with new evidence, and what was written outlasts a mistake', async ({
  openPage,
  claimant,
  officer,
  reviewableCase,
  withdrawLater,
}) => {
  const first = await reviewableCase({ files: [TICKET.path] });
  await officer.api.reviews.claim.mutate({ reference: first });
  await officer.api.reviews.decide.mutate({ reference: first, outcome: 'rejected', reasons: ['already-paid'] });
  await waitForStatus({ api: claimant.api, reference: first, status: 'rejected' });
  const page = await openPage(claimant, PLAIN);
  await page.goto(`/cases/${first}`);
  await page.getByRole('button', { name: 'Ask for another look' }).click();
  await expect(page).toHaveURL(`/cases/${first}/reconsideration`);
  await sendFiles({ page, files: [INVOICE.path] });
  await expectArrived({ page, words: '1 file has arrived.' });
  await expect(page).toHaveURL(/reconsideration#form-answer$/);

  const send = async () => {
    await page.getByLabel('Yes, I have read this again').check();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
  };
  await page.getByLabel('What is wrong?', { exact: true }).fill('You have my ticket.');
  // By its role, as the form for pages with script, which is out of sight, has such a box too.
  await page.getByRole('checkbox', { name: 'The cost was already refunded' }).check();
  await send();
  const summary = page.getByRole('region', { name: 'Something is still missing' });
  await expect(summary.getByRole('link')).toHaveText(['Say what is wrong.']);
  await expect(page.getByLabel('What is wrong?', { exact: true })).toHaveValue('You have my ticket.');
  await page.getByLabel('What is wrong with it?').fill('Nobody paid but me.');
  await page
    .getByLabel(`${INVOICE.name} is about`)
    .selectOption({ label: 'The cost was already refunded or paid by someone else' });
  await send();
  await expect(page.getByRole('heading', { level: 1, name: 'You asked for another look' })).toBeVisible();
  const { items } = await claimant.api.cases.list.query({});
  const second = items.find(({ title }) => title.startsWith('Another look: '))?.reference ?? '';
  withdrawLater(second);
  const asked = await claimant.api.reconsiderations.byReference.query({ reference: second });
  expect(asked?.grounds).toMatchObject([
    { key: 'already-paid', words: 'Nobody paid but me.', documents: [{ filename: INVOICE.name }] },
    // It has words, though its box was never ticked.
    { key: 'something-else', words: 'You have my ticket.', documents: [] },
  ]);
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
