// A session that ends in the middle of work: signed in again, in place or by the sign-in page, everybody goes on where they were.
import type { Page } from '@playwright/test';
import { samplePaper } from './setup/samples';
import type { Session } from './setup/session';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { askForMore, findingItem, letterOf, openReview, readDraft, startDecision } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const INVOICE = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });

const endSession = (page: Page) => page.context().clearCookies();
const signedOut = (page: Page) => page.getByRole('status').filter({ hasText: 'You have been signed out.' }).first();

type SigningIn = { page: Page; session: Session; isFilledSilently?: boolean };

async function signInInPlace({ page, session, isFilledSilently = false }: SigningIn) {
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog.getByLabel('Email')).toHaveValue(session.email);
  await expect(dialog.getByLabel('Password')).toBeFocused();
  const password = dialog.getByLabel('Password');
  // As a password manager may: the page hears of nothing.
  if (isFilledSilently)
    await password.evaluate((input, words) => Object.assign(input, { value: words }), session.password);
  else await password.fill(session.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(signedOut(page)).toHaveCount(0);
}

test('an officer whose session ends signs in again in place, and everything said and typed meanwhile is saved', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Signed out in the middle', files: [TICKET.path, INVOICE.path] });
  const [first] = (await readDraft({ officer, reference })).findings;
  if (!first) throw new Error('the draft has no finding');
  await openReview({ page, reference });
  const documents = page.getByRole('navigation', { name: 'Documents' });
  const chosen = documents.getByRole('button', { name: INVOICE.name });
  await chosen.click();

  await endSession(page);
  await letterOf(page).fill('Typed without a session.');
  await findingItem(page, first.statement).getByRole('button', { name: 'Reject finding 1' }).click();
  await expect(findingItem(page, first.statement)).toContainText('Not saved yet.');
  await page.getByRole('button', { name: 'Add a finding' }).click();
  const composer = page.getByRole('form', { name: 'New finding' });
  await composer.getByRole('textbox', { name: 'Finding' }).fill('Half a finding');
  await expect(signedOut(page)).toBeVisible();

  await page.getByRole('button', { name: 'Sign in again' }).first().click();
  await signInInPlace({ page, session: officer });
  await expect(findingItem(page, first.statement)).not.toContainText('Not saved yet.');
  await expect
    .poll(async () => (await officer.api.letters.current.query({ reference })).body)
    .toBe('Typed without a session.');
  const { judgements } = await officer.api.findings.judgements.query({ reference });
  expect(judgements[0]).toMatchObject({ verdict: 'rejected', mine: true });
  await expect(composer.getByRole('textbox', { name: 'Finding' })).toHaveValue('Half a finding');
  await expect(chosen).toHaveAttribute('aria-current', 'true');
});

test('a decision that meets the end of the session is made after signing in, with its words', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Decided twice', files: [TICKET.path] });
  await openReview({ page, reference });
  const { dialog, confirm } = await startDecision({ page, decision: 'ask' });
  await dialog.getByLabel('Note').fill('For my colleagues');
  await endSession(page);
  await confirm.click();
  await expect(dialog).toContainText('You have been signed out, so nothing was decided');
  await dialog.getByRole('button', { name: 'Sign in again' }).click();
  await signInInPlace({ page, session: officer, isFilledSilently: true });
  await expect(dialog.getByLabel('Note')).toHaveValue('For my colleagues');
  await confirm.click();
  await expect
    .poll(async () => (await officer.api.cases.byReference.query({ reference })).decision?.note)
    .toBe('For my colleagues');
});

test('by way of the sign-in page an officer is back at the document they had open, with their words', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Signed out and back', files: [TICKET.path, INVOICE.path] });
  await openReview({ page, reference });
  const chosen = page.getByRole('navigation', { name: 'Documents' }).getByRole('button', { name: INVOICE.name });
  await chosen.click();
  await page.getByRole('button', { name: 'Add a finding' }).click();
  const statement = page.getByRole('form', { name: 'New finding' }).getByRole('textbox', { name: 'Finding' });
  await statement.fill('Half a finding');
  await endSession(page);
  await page.reload();
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`/officer/cases/${reference}`)}`);
  await page.getByLabel('Email').fill(officer.email);
  await page.getByLabel('Password').fill(officer.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(`/officer/cases/${reference}`);
  await expect(chosen).toHaveAttribute('aria-current', 'true');
  await expect(statement).toHaveValue('Half a finding');
});

test('while another officer is signed in, a review saves nothing in their name, and all of it once its own is back', async ({
  officer,
  officerPage: page,
  secondOfficer,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Whose letter', files: [TICKET.path] });
  await openReview({ page, reference });
  await letterOf(page).fill('Typed before.');
  await expect.poll(async () => (await officer.api.letters.current.query({ reference })).body).toBe('Typed before.');
  await page.context().clearCookies();
  await page.context().addCookies(secondOfficer.storageState.cookies);
  await letterOf(page).fill('Typed by the first officer.');
  const question = page.getByRole('dialog', { name: 'Another account is signed in' });
  await expect(question).toContainText(secondOfficer.email);
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Close' }).click();
  expect((await officer.api.letters.current.query({ reference })).body).toBe('Typed before.');

  await page.getByRole('button', { name: 'Choose what to do' }).first().click();
  await question.getByRole('button', { name: 'Sign in again' }).click();
  await signInInPlace({ page, session: officer });
  await expect
    .poll(async () => (await officer.api.letters.current.query({ reference })).body)
    .toBe('Typed by the first officer.');
});

test('a claimant whose session ends sends their answer after signing in again', async ({
  claimant,
  claimantPage: page,
  officer,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Answered twice', files: [TICKET.path] });
  await askForMore({ officer, reference });
  await expect
    .poll(async () => (await claimant.api.cases.byReference.query({ reference })).status, { timeout: 90_000 })
    .toBe('awaiting_claimant');
  await page.goto(`/cases/${reference}`);
  const message = page.getByLabel('Message to the officer');
  await message.fill('I have no other invoice.');
  await endSession(page);
  await page.getByRole('button', { name: 'Send answer' }).click();
  await expect(signedOut(page)).toBeVisible();
  await page.getByRole('button', { name: 'Sign in again' }).first().click();
  await signInInPlace({ page, session: claimant });
  await expect(message).toHaveValue('I have no other invoice.');
  await page.getByRole('button', { name: 'Send answer' }).click();
  await expect
    .poll(async () => (await claimant.api.cases.byReference.query({ reference })).status)
    .not.toBe('awaiting_claimant');
});
