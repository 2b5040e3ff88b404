// One supervisor's switch moves everybody's documents.
import type { Page } from '@playwright/test';
import { addDocument, createCase, READING_MS, waitForReview } from '../setup/case-over-api';
import { expect, test } from '../setup/own-system';
import { samplePaper, UNREADABLE } from '../setup/samples';
import type { Session } from '../setup/session';
import { countCalls } from '../steps/watch';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

const ocrStatus = async ({ api, reference }: { api: Session['api']; reference: string }) =>
  (await api.cases.byReference.query({ reference })).documents[0]?.ocrStatus;

const failedRow = (page: Page, reference: string) =>
  page
    .getByRole('table', { name: /^Documents that could not be read/ })
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: reference }) });

test('a failed document stands with its reason and history, and is read again', async ({
  supervisor,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ files: [UNREADABLE.path] });
  const page = await openPage(supervisor);
  await page.goto('/supervisor/jobs');
  const row = failedRow(page, reference);
  await expect(row).toContainText(UNREADABLE.kind);
  await expect(row).toContainText(UNREADABLE.staffReason);
  await row.getByRole('button', { name: `History of ${UNREADABLE.name}` }).click();
  await expect(page.getByText(`Failed: ${UNREADABLE.kind}`).first()).toBeVisible();
  const asked = countCalls({ page, procedure: 'operations.retry' });
  await row.getByRole('button', { name: `Read again: ${UNREADABLE.name}` }).dblclick();
  await expect(row).toContainText('Being read again');
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0);
  expect(asked()).toBe(1);
  // Nothing was mended, so it fails once more.
  await expect.poll(() => ocrStatus({ api: supervisor.api, reference }), { timeout: READING_MS }).toBe('failed');
  await page.reload();
  await row.getByRole('button', { name: `History of ${UNREADABLE.name}` }).click();
  await expect(page.getByText(`Read again, asked for by ${supervisor.name}`).first()).toBeVisible();
});

test('all that failed in one way are read again at once', async ({ supervisor, openPage, reviewableCase }) => {
  const reference = await reviewableCase({ files: [UNREADABLE.path] });
  const page = await openPage(supervisor);
  await page.goto('/supervisor/jobs');
  await expect(failedRow(page, reference)).toBeVisible();
  await page.getByRole('button', { name: `Read all again: ${UNREADABLE.kind}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Read all of these again?' });
  await dialog.getByRole('button', { name: 'Read all again' }).click();
  const answer = page.getByRole('dialog', { name: 'Reading documents again' });
  await expect(answer.getByRole('status').filter({ hasText: /being read again\.$/ })).toBeVisible();
  await answer.getByRole('button', { name: 'Done' }).click();
  await expect
    .poll(
      async () => {
        const { items } = await supervisor.api.audit.timeline.query({ reference });
        return items.filter(({ action }) => action === 'document_failed').length;
      },
      { timeout: READING_MS },
    )
    .toBe(2);
});

test('figures that cannot be read again are said to be old, until they are read', async ({ supervisor, openPage }) => {
  const page = await openPage(supervisor);
  await page.goto('/supervisor/jobs');
  const state = page.getByRole('status').filter({ hasText: 'The figures are of' });
  await expect(page.getByRole('button', { name: 'Pause reading' })).toBeEnabled();
  await expect(state).toHaveCount(0);
  await page.route('**/api/trpc/*operations.overview*', (route) => route.abort());
  await expect(state).toContainText(/How the work goes is not known just now\. The figures are of \d\d:\d\d\./);
  await expect(page.getByRole('alert').filter({ hasText: 'The figures could not be read' })).toBeVisible();
  await page.unroute('**/api/trpc/*operations.overview*');
  await expect(state).toHaveCount(0);
});

test('while a supervisor has paused reading everybody is told, and afterwards all is read', async ({
  supervisor,
  officer,
  claimant,
  openPage,
  withdrawLater,
}) => {
  const page = await openPage(supervisor);
  try {
    await page.goto('/supervisor/jobs');
    await page.getByRole('button', { name: 'Pause reading' }).click();
    const dialog = page.getByRole('dialog', { name: 'Pause reading?' });
    await dialog.getByRole('textbox', { name: /^Why/ }).fill('The scanner service is down');
    await dialog.getByRole('button', { name: 'Pause reading' }).click();
    await expect(page.getByRole('button', { name: 'Resume reading' })).toBeVisible();

    const reference = await createCase({ claimant, caseType: 'travel-expense-refund', title: 'Conference in Lisbon' });
    withdrawLater(reference);
    await addDocument({ claimant, reference, file: TICKET.path });
    await claimant.api.cases.submit.mutate({ reference });
    // Uploading and submitting both ask for work; what was asked for before waits with them.
    const waiting = page.getByText('Waiting', { exact: true }).locator('xpath=following-sibling::dd');
    await expect.poll(async () => Number(await waiting.innerText())).toBeGreaterThanOrEqual(2);
    const officerPage = await openPage(officer);
    await officerPage.goto('/officer');
    await expect(officerPage.getByText('“The scanner service is down”')).toBeVisible();
    const claimantPage = await openPage(claimant);
    await claimantPage.goto(`/cases/${reference}`);
    await expect(claimantPage.getByText('We have paused reading documents for a while.')).toBeVisible();
    await expect(claimantPage.getByText('The scanner service is down')).toHaveCount(0);
    expect(await ocrStatus({ api: claimant.api, reference })).toBe('pending');

    await page.getByRole('button', { name: 'Resume reading' }).click();
    await expect(page.getByRole('button', { name: 'Pause reading' })).toBeVisible();
    await waitForReview({ api: officer.api, reference });
    await officerPage.reload();
    await expect(officerPage.getByText('“The scanner service is down”')).toHaveCount(0);
  } finally {
    await supervisor.api.operations.resume.mutate();
  }
});
