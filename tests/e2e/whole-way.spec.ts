import type { Page } from '@playwright/test';
import { READING_MS, waitForReview } from './setup/case-over-api';
import { sampleCase, samplePaper, samplePath } from './setup/samples';
import { inventClaimant, type Session, signIn } from './setup/session';
import { readTarget, SERVICES } from './setup/target';
import { expect, test } from './setup/test';
import {
  addFiles,
  CASE_TYPES,
  documentRow,
  expectCurrentStep,
  expectRead,
  openNewCase,
  sendAnswerAllTheSame,
  signUpOnScreen,
  submitCase,
} from './steps/claimant';
import {
  approveAllTheSame,
  confirmLetter,
  expectEvidenceShown,
  expectHeld,
  letterOf,
  openFromQueue,
  openReview,
  pickCitation,
  queueRow,
  readDraft,
  startDecision,
  writeLetter,
} from './steps/officer';

// Up to seven scanned pages and photos, read twice over by two tests at once.
test.setTimeout(480_000);

/** From signing up to a submitted case that an officer can open. */
async function submitSample({ page, slug }: { page: Page; slug: string }) {
  const person = inventClaimant();
  const { caseType, title, documents } = sampleCase(slug);
  const typeName = Object.entries(CASE_TYPES).find(([key]) => key === caseType)?.[1];
  if (!typeName) throw new Error(`No case type ${caseType} on screen.`);
  await signUpOnScreen({ page, person });
  const reference = await openNewCase({ page, caseType: typeName, title });
  await addFiles({ page, files: documents.map(({ file }) => samplePath(file)) });
  for (const { file, pages } of documents) await expectRead({ page, file, pages });
  await expect(page.getByRole('region', { name: 'Your documents' }).getByRole('status')).toHaveText(
    `${documents.length} documents: ${documents.length} read.`,
  );
  await submitCase(page);
  await expectCurrentStep({ page, step: 'With an officer' });
  return { reference, person };
}

/** Presses one citation of every document that the draft cites. */
async function checkEvidence({ page, officer, reference }: { page: Page; officer: Session; reference: string }) {
  const draft = await readDraft({ officer, reference });
  const { documents } = await officer.api.cases.byReference.query({ reference });
  const cited = documents.filter(({ id }) =>
    draft.findings.some(({ citations }) => citations.some(({ documentId, verified }) => verified && documentId === id)),
  );
  expect(cited.length, 'the draft rests on most of the documents').toBeGreaterThan(documents.length / 2);
  for (const { id, filename } of cited)
    await expectEvidenceShown({ page, officer, filename, ...pickCitation({ draft, documentId: id }) });
}

const letterOnScreen = (page: Page) => page.getByRole('article', { name: 'Letter' });

test('storm damage: read, reviewed, the letter edited, approved', { tag: SERVICES }, async ({
  page,
  officer,
  officerPage,
}) => {
  const { reference } = await submitSample({ page, slug: 'whitcombe-roof' });

  await openFromQueue({ page: officerPage, reference });
  await checkEvidence({ page: officerPage, officer, reference });
  // Drafted for what the rules recommend; the letter of another decision can be taken to the page from there.
  await expect(letterOf(officerPage)).toHaveValue(/^Dear /);
  const first = await startDecision({ page: officerPage, decision: 'approve' });
  await first.dialog.getByRole('button', { name: 'Edit this letter' }).click();
  await expect(letterOf(officerPage)).toBeFocused();
  await expect(letterOf(officerPage)).toHaveValue(
    new RegExp(`We have approved .*your storm damage claim[\\s\\S]*${reference}`),
  );
  const standard = await letterOf(officerPage).inputValue();
  await writeLetter({ page: officerPage, body: `${standard}\n\nYou may start with the repairs today.` });
  const { dialog, confirm } = await startDecision({ page: officerPage, decision: 'approve' });
  await expect(dialog).toContainText('You may start with the repairs today.');
  await expect(confirmLetter(dialog), 'it began as the letter of this decision').toHaveCount(0);
  await approveAllTheSame(dialog);
  await confirm.click();
  await expect(officerPage.getByText('Approved', { exact: true }).first()).toBeVisible();

  // The claimant's page is still open, and hears of it by itself.
  await expect(page.getByRole('heading', { name: 'Your case was approved' })).toBeVisible();
  await expect(letterOnScreen(page)).toContainText('You may start with the repairs today.');
  await page.reload();
  await expect(letterOnScreen(page)).toContainText('You may start with the repairs today.');
  await expect(page.getByRole('button', { name: 'Withdraw case' })).toHaveCount(0);
});

test('Housing Benefit: taken from the queue with “Get next case”, rejected with a reason', { tag: SERVICES }, async ({
  page,
  officerPage,
}) => {
  const { reference } = await submitSample({ page, slug: 'mensah-flat' });

  // No other test submits a case of this type, so it is next, unless the system under test has a queue of its own.
  await officerPage.goto('/officer?type=housing-benefit');
  await officerPage.getByRole('button', { name: 'Get next case' }).click();
  await expect(officerPage).toHaveURL(/\/officer\/cases\/CASE-/);
  await expect(officerPage.getByText(/^Yours until/)).toBeVisible();
  if (!officerPage.url().endsWith(reference)) {
    await officerPage.getByRole('button', { name: 'Release case' }).click();
    await openFromQueue({ page: officerPage, reference });
  }
  await expectHeld({ page: officerPage, reference });

  const { dialog, confirm } = await startDecision({ page: officerPage, decision: 'reject' });
  await confirm.click();
  const reasons = dialog.getByRole('group', { name: 'Reasons' });
  await expect(reasons.getByRole('alert')).toHaveText('Choose at least one reason: the letter gives no other.');
  await expect(reasons.getByRole('checkbox').first()).toBeFocused();
  await reasons.getByRole('checkbox', { name: 'Income is too high for Housing Benefit to be paid' }).check();
  await dialog.getByLabel('Note').fill('A word among colleagues.');
  await confirm.click();
  await expect(officerPage.getByText('Reasons: Income is too high')).toBeVisible();

  await expect(page.getByRole('heading', { name: 'Your case was rejected' })).toBeVisible();
  await expect(letterOnScreen(page)).toContainText(reference);
  await expect(page.getByText('A word among colleagues.')).toHaveCount(0);
});

test('travel expenses: more is asked for, sent, drafted anew and approved', { tag: SERVICES }, async ({
  page,
  officer,
  officerPage,
}) => {
  const { reference, person } = await submitSample({ page, slug: 'ferreira-vienna' });

  await openFromQueue({ page: officerPage, reference });
  const before = await readDraft({ officer, reference });
  expect(before.evidence.filter(({ required, found }) => required && !found).map(({ key }) => key)).toEqual([
    'hotel-invoice',
  ]);
  await writeLetter({ page: officerPage, body: 'Dear Robin Ashworth,\n\nPlease send the invoice of your hotel.' });
  const ask = await startDecision({ page: officerPage, decision: 'ask' });
  // The draft knows what is missing.
  await expect(ask.dialog.getByRole('checkbox', { name: 'Hotel invoice' })).toBeChecked();
  await ask.confirm.click();
  await expect(officerPage.getByText('Asked for: Hotel invoice')).toBeVisible();

  const request = page.getByRole('region', { name: 'We need more from you' });
  await expect(request).toContainText('Hotel invoice');
  await expect(request).toContainText('Please send the invoice of your hotel.');
  const invoice = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });
  await addFiles({ page, files: [invoice.path] });
  await expectRead({ page, file: invoice.name });
  // What was submitted stays; what came since can still be taken back.
  await expect(page.getByRole('button', { name: `Remove ${invoice.name}` })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove e-ticket.pdf' })).toHaveCount(0);
  await page.getByLabel('Message to the officer').fill('The invoice was sent to me late.');
  await sendAnswerAllTheSame(page);
  await expectCurrentStep({ page, step: 'With an officer' });

  await officerPage.goto('/officer');
  await expect(queueRow(officerPage, reference)).toContainText('Answered by the claimant');
  await openFromQueue({ page: officerPage, reference });
  const after = await readDraft({ officer, reference });
  expect(after.id).not.toBe(before.id);
  expect(after.evidence.filter(({ required, found }) => required && !found)).toEqual([]);
  const back = officerPage.getByRole('region', { name: 'Back from the claimant' });
  await expect(back).toContainText('The invoice was sent to me late.');
  await expect(back).toContainText(invoice.name);
  await expect(back).toContainText('Hotel invoice found now');
  await expect(back).toContainText(`Hotel invoice found: ${invoice.name}`);
  const papers = officerPage.getByRole('navigation', { name: 'Documents' });
  await expect(papers.getByRole('button', { name: invoice.name })).toContainText('New');
  await expect(papers.getByRole('button', { name: 'e-ticket.pdf' })).not.toContainText('New');
  // What was asked and answered can still be read.
  await expect(page.getByText(/^Our letter of/)).toBeVisible();
  const approval = await startDecision({ page: officerPage, decision: 'approve' });
  await approveAllTheSame(approval.dialog);
  await approval.confirm.click();
  await expect(page.getByRole('heading', { name: 'Your case was approved' })).toBeVisible();
  const { baseURL } = readTarget();
  const decided = await (await signIn({ baseURL, ...person })).api.cases.byReference.query({ reference });
  expect(decided.decision?.letter).toContain(reference);
  expect(decided.decision?.letterFrame).toMatchObject({ reference, table: { currency: 'EUR' } });
});

test.describe('smoke', { tag: ['@smoke', SERVICES] }, () => {
  test('a claimant opens a case, sees a document read, removes it and withdraws', async ({
    claimant,
    claimantPage: page,
    withdrawLater,
  }) => {
    const paper = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
    await page.goto('/cases');
    const reference = await openNewCase({ page, caseType: CASE_TYPES['travel-expense-refund'], title: 'Smoke test' });
    withdrawLater(reference);
    await addFiles({ page, files: [paper.path] });
    await expectRead({ page, file: paper.name, pages: 1 });
    await page.getByRole('button', { name: `Remove ${paper.name}` }).click();
    await expect(documentRow(page, paper.name)).toHaveCount(0);
    expect((await claimant.api.cases.byReference.query({ reference })).documents).toEqual([]);
  });

  test('a submitted case reaches an officer with a draft, and is given back', async ({
    claimant,
    officer,
    officerPage,
    newCase,
  }) => {
    // Not the invoice: in two claimants' cases at once it blocks the approval of the other.
    const paper = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
    const reference = await newCase({ title: 'Smoke test', files: [paper.path] });
    await claimant.api.cases.submit.mutate({ reference });
    await waitForReview({ api: officer.api, reference });
    await openReview({ page: officerPage, reference });
    const draft = await readDraft({ officer, reference });
    const [document] = (await officer.api.cases.byReference.query({ reference })).documents;
    if (!document) throw new Error('the case has no document');
    await expectEvidenceShown({
      page: officerPage,
      officer,
      filename: document.filename,
      ...pickCitation({ draft, documentId: document.id }),
    });
    await officerPage.getByRole('button', { name: 'Release case' }).click();
    await expect(officerPage).toHaveURL('/officer');
    await expect
      .poll(async () => (await officer.api.cases.byReference.query({ reference })).review, { timeout: READING_MS })
      .toBeNull();
  });
});
