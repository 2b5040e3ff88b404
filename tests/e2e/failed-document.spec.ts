import { READING_MS, waitForReview } from './setup/case-over-api';
import { samplePaper, UNREADABLE } from './setup/samples';
import { SERVICES } from './setup/target';
import { expect, test } from './setup/test';
import { documentRow, expectCurrentStep, submitCase } from './steps/claimant';
import { expectHeld, findingItem, letterOf, openReview, pickCitation, readDraft } from './steps/officer';

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
  await expect(documentRow(claimantPage, ticket.name)).toContainText('Read: 1 page');
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
  await expect(officerPage.getByText(UNREADABLE.reason).first()).toBeVisible();
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
  await expectHeld({ page, reference });
  await expect(page.getByText('There is no draft', { exact: true })).toBeVisible();
  expect(await officer.api.drafts.current.query({ reference })).toBeNull();

  await page.getByRole('button', { name: 'Type in the text' }).click();
  const dialog = page.getByRole('dialog', { name: 'Type in the text' });
  await dialog.getByLabel('Text of the document').fill(INVOICE_TEXT);
  await page.reload();
  await expectHeld({ page, reference });
  await page.getByRole('button', { name: 'Type in the text' }).click();
  await expect(dialog.getByLabel('Text of the document')).toHaveValue(INVOICE_TEXT);
  await dialog.getByRole('button', { name: 'Save text' }).click();

  // The draft comes by itself, with the typed text as its evidence.
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
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
