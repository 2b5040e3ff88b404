// What people and networks do: press twice, go back, reload, lose the connection.
import { randomBytes } from 'node:crypto';
import type { Route } from '@playwright/test';
import { TO_COMPLETE } from '@/server/case-types/letter';
import { samplePaper } from './setup/samples';
import { signUp } from './setup/session';
import { SERVICES } from './setup/target';
import { expect, test } from './setup/test';
import {
  addFiles,
  CASE_TYPES,
  checkAnswers,
  documentRow,
  expectCurrentStep,
  expectRead,
  readReference,
} from './steps/claimant';
import {
  approveAllTheSame,
  askForMore,
  confirmLetter,
  expectHeld,
  letterOf,
  openHeldCase,
  startDecision,
  writeLetter,
} from './steps/officer';
import { countCalls } from './steps/watch';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const INVOICE = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });

test('a double click on “Create case” makes one case, and Back leads to the list', async ({
  claimant,
  claimantPage: page,
  withdrawLater,
}) => {
  await page.goto('/cases');
  await page.getByRole('link', { name: 'New case' }).click();
  await page.getByRole('radio', { name: CASE_TYPES['travel-expense-refund'] }).check();
  const title = `Pressed twice ${randomBytes(4).toString('hex')}`;
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Create case' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const reference = await readReference(page);
  withdrawLater(reference);
  const { items } = await claimant.api.cases.list.query({ limit: 50 });
  expect(items.filter((item) => item.title === title).map((item) => item.reference)).toEqual([reference]);
  await page.goBack();
  await expect(page).toHaveURL('/cases');
});

test('a double click on “Submit case” submits once, and going back and forth does not submit again', async ({
  claimantPage: page,
  newCase,
}) => {
  const reference = await newCase({ files: [TICKET.path] });
  await page.goto('/cases');
  await page.goto(`/cases/${reference}`);
  await expectRead({ page, file: TICKET.name });
  const submits = countCalls({ page, procedure: 'cases.submit' });
  await checkAnswers(page);
  await page.getByRole('button', { name: 'Submit case' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'We have your case' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0);

  await page.goBack();
  await expect(page).toHaveURL(`/cases/${reference}`);
  await expectCurrentStep({ page, step: 'With an officer' });
  await expect(page.getByRole('button', { name: /Submit case|Check your answers/ })).toHaveCount(0);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'We have your case' })).toBeVisible();
  await page.goBack();
  await page.reload();
  await expectCurrentStep({ page, step: 'With an officer' });
  expect(submits()).toBe(1);
});

test('a letter with a gap is held back, and a double click on “Approve case” then decides once', async ({
  officerPage: page,
  reviewableCase,
}) => {
  await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  const decisions = countCalls({ page, procedure: 'reviews.decide' });
  await writeLetter({ page, body: `Dear Robin Ashworth,\n\nWe refund ${TO_COMPLETE}.` });
  const held = await startDecision({ page, decision: 'approve' });
  await approveAllTheSame(held.dialog);
  await expect(held.dialog.getByRole('alert')).toContainText('The letter is not complete');
  await expect(held.confirm).toBeDisabled();
  await held.dialog.getByRole('button', { name: 'Cancel' }).click();
  await writeLetter({ page, body: 'Dear Robin Ashworth,\n\nWe refund your ticket.' });

  // The letter began as a request for what is missing, so a second look is asked for.
  const { dialog, confirm } = await startDecision({ page, decision: 'approve' });
  await expect(confirm).toBeDisabled();
  await approveAllTheSame(dialog);
  await confirmLetter(dialog).check();
  await confirm.dblclick();
  await expect(page.getByRole('link', { name: 'Back to the queue' }).last()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Letter sent' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0);
  expect(decisions()).toBe(1);
});

test('nothing is decided while its letter still follows what was chosen', async ({
  officerPage: page,
  reviewableCase,
}) => {
  await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  const { dialog, confirm } = await startDecision({ page, decision: 'reject' });
  const given = 'The cost was already refunded or paid by someone else';
  await dialog.getByRole('checkbox', { name: given }).check();
  await dialog.getByRole('checkbox', { name: 'Another reason' }).check();
  await expect(confirm).toBeEnabled();

  const held: Route[] = [];
  let isSlow = true;
  await page.route('**/api/trpc/*letters.forDecision*', (route) => (isSlow ? void held.push(route) : route.continue()));
  const asked = page.waitForRequest(/letters\.forDecision/);
  await dialog.getByLabel('The other reason').fill('The hotel paid it back');
  await asked;
  await expect(confirm).toBeDisabled();
  isSlow = false;
  for (const route of held) await route.continue();
  await confirm.click();
  await expect(page.getByText(`Reasons: ${given}; The hotel paid it back`)).toBeVisible();
});

test('a reload loses neither documents nor the letter', async ({
  claimantPage,
  officerPage,
  newCase,
  reviewableCase,
}) => {
  const open = await newCase({ files: [TICKET.path] });
  await claimantPage.goto(`/cases/${open}`);
  await expectRead({ page: claimantPage, file: TICKET.name });
  await claimantPage.reload();
  await expectRead({ page: claimantPage, file: TICKET.name });

  const { reference } = await openHeldCase({ page: officerPage, reviewableCase, files: [TICKET.path] });
  const body = 'Dear Robin Ashworth,\n\nThis letter outlives a reload.';
  await writeLetter({ page: officerPage, body });
  await officerPage.reload();
  await expect(letterOf(officerPage)).toHaveValue(body);
  await expectHeld({ page: officerPage, reference });
});

test('a message to the officer outlives a reload, and is gone when it is sent', async ({
  claimantPage: page,
  officer,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ files: [TICKET.path] });
  await askForMore({ officer, reference });
  await page.goto(`/cases/${reference}`);
  const message = page.getByLabel('Message to the officer');
  await expect(page.getByRole('button', { name: 'Add documents' })).toBeEnabled();
  await message.fill('The hotel has closed down, and I have only');
  await page.reload();
  await expect(message).toHaveValue('The hotel has closed down, and I have only');
  await message.press('ControlOrMeta+End');
  await page.keyboard.type(' this ticket.');
  await page.getByRole('button', { name: 'Send answer' }).click();
  await expectCurrentStep({ page, step: 'With an officer' });
  const { decision } = await officer.api.cases.byReference.query({ reference });
  expect(decision?.answer).toBe('The hotel has closed down, and I have only this ticket.');

  await askForMore({ officer, reference });
  await expect(message).toHaveValue('');
});

test('a lost connection is said, and the page recovers by itself', { tag: SERVICES }, async ({
  claimant,
  claimantPage: page,
  newCase,
}) => {
  const reference = await newCase({ files: [TICKET.path] });
  await page.goto(`/cases/${reference}`);
  await expectRead({ page, file: TICKET.name });
  const reconnecting = page.getByRole('status').filter({ hasText: 'Reconnecting…' });

  await page.context().setOffline(true);
  await expect(reconnecting).toBeVisible();
  await addFiles({ page, files: [INVOICE.path] });
  const row = documentRow(page, INVOICE.name);
  await expect(row).toContainText('Waiting for the network.');

  await page.context().setOffline(false);
  await expect(reconnecting).toHaveCount(0);
  await expectRead({ page, file: INVOICE.name });
  expect((await claimant.api.cases.byReference.query({ reference })).documents).toHaveLength(2);

  // A link leads nowhere without a network, and then goes on by itself: the page is never given up for the browser's own error.
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.context().setOffline(true);
  await expect(reconnecting).toBeVisible();
  const failed = page.waitForEvent('requestfailed', (request) => new URL(request.url()).pathname === '/cases');
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await failed;
  await expect(documentRow(page, INVOICE.name)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Your cases' })).toBeVisible();
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
});

test('a form that is open while another account signs in asks whose it is, and is sent for nobody else', async ({
  claimant,
  claimantPage: page,
  system,
  withdrawLater,
}) => {
  const other = await signUp(system);
  const title = `Written by the first ${randomBytes(4).toString('hex')}`;
  await page.goto('/cases/new');
  await page.getByRole('radio', { name: CASE_TYPES['travel-expense-refund'] }).check();
  await page.getByLabel('Title').fill(title);
  await page.context().clearCookies();
  await page.context().addCookies(other.storageState.cookies);
  await page.getByRole('button', { name: 'Create case' }).click();
  const question = page.getByRole('dialog', { name: 'Another account is signed in' });
  await expect(question).toContainText(`In this browser ${other.name} (${other.email}) is signed in now.`);
  expect((await other.api.cases.list.query({ limit: 50 })).items).toEqual([]);

  await question.getByRole('button', { name: 'Sign in again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog.getByLabel('Email')).toHaveValue(claimant.email);
  await dialog.getByLabel('Password').fill(claimant.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel('Title')).toHaveValue(title);
  await page.getByRole('button', { name: 'Create case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  withdrawLater(await readReference(page));
  expect((await other.api.cases.list.query({ limit: 50 })).items).toEqual([]);
});
