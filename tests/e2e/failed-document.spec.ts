import { READING_MS, waitForReview } from './setup/case-over-api';
import { samplePaper, UNREADABLE } from './setup/samples';
import { SERVICES } from './setup/target';
import { expect, test } from './setup/test';
import { documentRow, expectCurrentStep, expectRead, submitCase } from './steps/claimant';
import { expectHeld, findingItem, letterOf, openReview, pickCitation, readDraft, startReview } from './steps/officer';

const INVOICE_TEXT = [
  'Hotel invoice',
  'Hotel Alfama Rooms, Lisbon',
  'Guest: Astrid Lindqvist',
  'Check-in 14 September 2026',
  'Total to pay €396.00',
].join('\n');

test('the claimant is told which document cannot be read, and can try it again', { tag: SERVICES }, async ({
  claimantPage: page,
  newCase,
}) => {
  const reference = await newCase({ files: [UNREADABLE.path] });
  await page.goto(`/cases/${reference}`);
  const { name, reason } = UNREADABLE;
  const row = documentRow(page, name);
  await expect(row).toContainText(reason, { timeout: READING_MS });
  await expect(page.getByRole('region', { name: 'Your documents' }).getByRole('status')).toHaveText(
    '1 document: 1 could not be read.',
  );

  // A damaged file is found out in a moment, so there may be no time to show that it was tried.
  const tried = page.waitForResponse((response) => response.url().includes('documents.retry'));
  await row.getByRole('button', { name: `Try again: ${name}` }).click();
  expect((await tried).ok()).toBe(true);
  await expect(row).toContainText(reason, { timeout: READING_MS });
  await expect(row.getByRole('button', { name: `Try again: ${name}` })).toBeEnabled();
});

test('a case reaches the officer with the documents that could be read, and says which one is left out', {
  tag: SERVICES,
}, async ({ claimant, claimantPage, officer, officerPage, newCase }) => {
  const ticket = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
  const reference = await newCase({ files: [UNREADABLE.path, ticket.path] });
  await claimantPage.goto(`/cases/${reference}`);
  await expectRead({ page: claimantPage, file: ticket.name, pages: 1 });
  await submitCase(claimantPage);
  await expectCurrentStep({ page: claimantPage, step: 'With an officer' });

  await openReview({ page: officerPage, reference });
  const without = await readDraft({ officer, reference });
  expect(without.notes.join(' ')).toContain(UNREADABLE.name);
  await officerPage
    .getByRole('navigation', { name: 'Documents' })
    .getByRole('button', { name: UNREADABLE.name })
    .click();
  await expect(officerPage.getByText('This document could not be read', { exact: true })).toBeVisible();
  const evidence = officerPage.getByRole('region', { name: 'Evidence', exact: true });
  await expect(evidence).toContainText(UNREADABLE.staffReason);
  await expect(evidence).not.toContainText(UNREADABLE.reason);
  expect((await claimant.api.cases.byReference.query({ reference })).status).toBe('awaiting_officer_review');
});

test('with nothing to read there is no draft, until the officer types the text in', { tag: SERVICES }, async ({
  claimant,
  officer,
  officerPage: page,
  newCase,
}) => {
  const reference = await newCase({ files: [UNREADABLE.path] });
  await claimant.api.cases.submit.mutate({ reference });
  await waitForReview({ api: officer.api, reference });
  await page.goto('/officer');
  await expect(page.getByRole('row').filter({ hasText: reference })).toContainText('No draft');
  await page.getByRole('link', { name: reference }).click();
  await startReview({ page, reference });
  await expect(page.getByText('There is no draft', { exact: true })).toBeVisible();
  expect(await officer.api.drafts.current.query({ reference })).toBeNull();

  await page.getByRole('button', { name: 'Type in the text' }).click();
  const dialog = page.getByRole('dialog', { name: 'Type in the text' });
  await expect(dialog.getByLabel('Text of the document'), 'what is typed at once is text').toBeFocused();
  await dialog.getByLabel('Text of the document').fill(INVOICE_TEXT);
  await page.reload();
  await expectHeld({ page, reference });
  await page.getByRole('button', { name: 'Type in the text' }).click();
  await expect(dialog.getByLabel('Text of the document')).toHaveValue(INVOICE_TEXT);
  await dialog.getByRole('button', { name: 'Save text' }).click();

  // The draft comes by itself, with the typed text as its evidence.
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible({ timeout: READING_MS });
  await expect(page.getByText('There is no draft', { exact: true })).toHaveCount(0);
  await expect(page.getByText('Hotel Alfama Rooms, Lisbon').first()).toBeVisible();
  await expect(letterOf(page)).toHaveValue(new RegExp(reference));
  const draft = await readDraft({ officer, reference });
  const typedId = (await officer.api.cases.byReference.query({ reference })).documents[0]?.id ?? '';
  const { finding, citation, position } = pickCitation({ draft, documentId: typedId });

  // It has no picture; its words lead to the finding all the same.
  await page
    .getByRole('button', {
      name: `Cited: “${citation.quote}”, page ${citation.page}, finding ${position}`,
      exact: true,
    })
    .click();
  await expect(findingItem(page, finding.statement)).toHaveAttribute('aria-current', 'true');
});

test('what is being typed of a document stays, whatever others do with the document', async ({
  claimant,
  officer,
  officerPage: page,
  secondOfficer,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ files: [UNREADABLE.path] });
  const [document] = (await officer.api.cases.byReference.query({ reference })).documents;
  const documentId = document?.id ?? '';
  await openReview({ page, reference });

  // A colleague can only read, and is told why.
  const colleague = await openPage(secondOfficer);
  await colleague.goto(`/officer/cases/${reference}`);
  for (const name of ['Try again', 'Type in the text'])
    await expect(colleague.getByRole('button', { name })).toHaveAccessibleDescription(
      new RegExp(`^${officer.name} is reviewing this case, so only they can do this`),
    );

  await page.getByRole('button', { name: 'Type in the text' }).click();
  const dialog = page.getByRole('dialog', { name: 'Type in the text' });
  const box = dialog.getByLabel('Text of the document');
  await box.fill(INVOICE_TEXT);
  // Read again in vain, and typed in from another window in the end: the dialog is there all the time.
  await claimant.api.documents.retry.mutate({ documentId });
  await expect
    .poll(async () => (await officer.api.cases.byReference.query({ reference })).documents[0]?.ocrStatus, {
      timeout: READING_MS,
    })
    .toBe('failed');
  await expect(box).toHaveValue(INVOICE_TEXT);
  await officer.api.documents.provideText.mutate({ documentId, text: 'Hotel invoice, in short' });
  await expect(dialog.getByText('This document has its text by now')).toBeVisible();
  await expect(box).toHaveValue(INVOICE_TEXT);
  await expect(box).not.toBeEditable();

  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'Show what you typed' }).click();
  await expect(box).toHaveValue(INVOICE_TEXT);
  await dialog.getByRole('button', { name: 'Throw away what you typed' }).click();
  await expect(page.getByRole('button', { name: 'Show what you typed' })).toHaveCount(0);
});
