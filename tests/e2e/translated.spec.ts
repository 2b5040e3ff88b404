import type { Page } from '@playwright/test';
import { READING_MS, waitForReview } from './setup/case-over-api';
import { samplePaper } from './setup/samples';
import { inventClaimant } from './setup/session';
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
import { approveAllTheSame, findingItem, openFromQueue, readDraft, startDecision, startReview } from './steps/officer';
import { expectKept, translate, type Way } from './steps/translator';
import { markPage } from './steps/watch';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const CLAIM_FORM = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'expense-claim-form' });
const INVOICE = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });
const TITLE = 'Conference in translation';

const WAYS: Way[] = ['wrapped', 'replaced'];

for (const way of WAYS) {
  test(`a case goes the whole way in pages whose texts are ${way} by the browser`, async ({ officer, openPage }) => {
    test.setTimeout(300_000);
    const person = inventClaimant();
    const [page, desk] = [await openPage(null), await openPage(officer)];
    for (const each of [page, desk]) await translate({ page: each, way });

    await signUpOnScreen({ page, person });
    const reference = await openNewCase({ page, caseType: CASE_TYPES['travel-expense-refund'], title: TITLE });
    const expectSamePage = await markPage(page);
    await addFiles({ page, files: [TICKET.path] });
    await expectRead({ page, file: TICKET.name, pages: 1 });
    await expectKept({ place: page.locator('body'), words: [reference, TITLE, TICKET.name, person.name] });
    await submitCase(page);
    await expectCurrentStep({ page, step: 'With an officer' });

    await openFromQueue({ page: desk, reference });
    const expectSameDesk = await markPage(desk);
    // The claimant's name may stand in what a rule says, which is a sentence.
    await expectKept({ place: desk.locator('body'), words: [reference, TITLE, TICKET.name, officer.name] });
    const first = await startDecision({ page: desk, decision: 'ask' });
    // The letter in it names the person in its sentences, which may be translated.
    await expectKept({ place: first.dialog, words: [reference] });
    await first.confirm.click();
    await expect(desk.getByText(/^Asked for: .*Hotel invoice/)).toBeVisible();

    await expect(page.getByRole('region', { name: 'We need more from you' })).toContainText('Hotel invoice');
    // The form names the account to pay to, without which no letter of approval is complete.
    await addFiles({ page, files: [INVOICE.path, CLAIM_FORM.path] });
    for (const { name } of [INVOICE, CLAIM_FORM]) await expectRead({ page, file: name });
    await page.getByLabel('Message to the officer').fill('The invoice came late.');
    await sendAnswerAllTheSame(page);
    await expectCurrentStep({ page, step: 'With an officer' });

    // The page is still open, and the paper and the answer arrive in it.
    const papers = desk.getByRole('navigation', { name: 'Documents' });
    await expect(papers.getByRole('button', { name: INVOICE.name })).toContainText('New', { timeout: READING_MS });
    await waitForReview({ api: officer.api, reference });
    await expect(desk.getByRole('region', { name: 'Back from the claimant' })).toContainText('The invoice came late.');
    await startReview({ page: desk, reference });
    const [finding] = (await readDraft({ officer, reference })).findings;
    if (!finding) throw new Error('The draft has no finding.');
    const item = findingItem(desk, finding.statement);
    await item.getByRole('button', { name: 'Accept finding 1' }).click();
    await expect(item).toContainText('Accepted by you.');
    await expectKept({ place: desk.locator('body'), words: [reference, INVOICE.name] });
    await expect(item.locator('q').first()).toHaveAttribute('translate', 'no');
    const { dialog, confirm } = await startDecision({ page: desk, decision: 'approve' });
    await approveAllTheSame(dialog);
    await confirm.click();
    await expect(desk.getByText('Approved', { exact: true }).first()).toBeVisible();

    await expect(page.getByRole('heading', { name: 'Your case was approved' })).toBeVisible();
    await expect(documentRow(page, INVOICE.name)).toContainText('We can read this page.');
    // The letters are for reading in one's own language, with the names in their sentences; what is referenced stays.
    await expectKept({ place: page.locator('body'), words: [reference, TITLE] });
    await expectKept({ place: page.getByRole('banner'), words: [person.name] });
    await expectSamePage();
    await expectSameDesk();
  });

  test(`every page is there, and signs in, with its texts ${way}`, async ({ claimant, supervisor, openPage }) => {
    const [page, desk] = [await openPage(null), await openPage(supervisor)];
    for (const each of [page, desk]) await translate({ page: each, way });
    for (const path of ['/officer', '/officer?view=done', '/supervisor', '/supervisor/jobs'])
      await openTranslated({ page: desk, path });
    for (const path of ['/', '/sign-up', '/no-such-page', '/sign-in']) await openTranslated({ page, path });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Enter your password.' })).toBeVisible();
    await page.getByLabel('Email').fill(claimant.email);
    await page.getByLabel('Password').fill(claimant.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your cases' })).toBeVisible();
    await expectKept({ place: page.getByRole('banner'), words: [claimant.name] });
  });
}

async function openTranslated({ page, path }: { page: Page; path: string }) {
  await page.goto(path);
  await expect(page.locator('h1 font').first()).toBeAttached();
}
