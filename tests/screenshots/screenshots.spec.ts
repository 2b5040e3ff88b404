import type { Page } from '@playwright/test';
import { readManifest } from '@/prisma/demo/sample-manifest';
import { fromRoot } from '@/scripts/machine/paths.mjs';
import { addDocument, READING_MS, waitForReview } from '@/tests/e2e/setup/case-over-api';
import { samplePaper, UNREADABLE } from '@/tests/e2e/setup/samples';
import { expect, test } from '@/tests/e2e/setup/test';
import { expectRead } from '@/tests/e2e/steps/claimant';
import { openReview, readDraft, startDecision } from '@/tests/e2e/steps/officer';

const paper = (evidence: string) => samplePaper({ slug: 'lindqvist-lisbon', evidence });

const shoot = async (page: Page, name: string) => {
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await page.screenshot({ path: fromRoot('docs', 'screenshots', `${name}.png`), animations: 'disabled' });
};

const samples = readManifest().cases.length;

test('the queue, the review and the decision', async ({ officer, officerPage: page }) => {
  const waiting = async () => (await officer.api.reviews.queue.query({})).items.length;
  await expect.poll(waiting, { message: 'all sample cases wait', timeout: 200_000 }).toBe(samples);
  await page.goto('/officer');
  const storm = page.getByRole('row').filter({ hasText: 'Slates blown off' });
  await expect(storm).toBeVisible();
  await shoot(page, 'queue');

  const reference = /CASE-\d{4}-\d+/.exec((await storm.textContent()) ?? '')?.[0] ?? '';
  await openReview({ page, reference });
  const draft = await readDraft({ officer, reference });
  const total = draft.findings.find(({ key }) => key === 'estimate-total');
  if (!total) throw new Error('No finding gives the total.');
  const item = page.getByRole('listitem', { name: total.statement, exact: true });
  await item
    .getByRole('button', { name: /, page \d+:/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Cited: “/ }).first()).toBeInViewport();
  await item.scrollIntoViewIfNeeded();
  await shoot(page, 'review');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot(page, 'review-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await startDecision({ page, decision: 'approve' });
  await expect(page.getByText('This letter will be sent')).toBeVisible();
  await shoot(page, 'decide');
  await page.keyboard.press('Escape');

  await page.setViewportSize({ width: 1024, height: 768 });
  await item.scrollIntoViewIfNeeded();
  await shoot(page, 'review-small');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Draft' }).click();
  await item.scrollIntoViewIfNeeded();
  await shoot(page, 'review-phone');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('tab', { name: 'Pages' }).click();
  await expect(page.getByRole('button', { name: /^Cited: “/ }).first()).toBeInViewport();
  await shoot(page, 'review-phone-dark');
});

test('two drafts of a case beside each other', async ({ claimant, officer, officerPage: page, reviewableCase }) => {
  const reference = await reviewableCase({ files: [paper('ticket').path] });
  const first = await readDraft({ officer, reference });
  await addDocument({ claimant, reference, file: paper('hotel-invoice').path });
  await expect
    .poll(async () => (await readDraft({ officer, reference })).id, { timeout: READING_MS })
    .not.toBe(first.id);
  await openReview({ page, reference });
  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByLabel('Compare with').selectOption({ index: 1 });
  await expect(page.getByRole('region', { name: /^From version/ })).toBeVisible();
  await shoot(page, 'versions');
});

test("a claimant's case and the supervisor's jobs", async ({
  claimant,
  claimantPage,
  newCase,
  officer,
  supervisor,
  openPage,
}) => {
  const files = [paper('ticket'), paper('hotel-invoice')];
  const reference = await newCase({ files: [...files.map((file) => file.path), UNREADABLE.path] });
  await claimantPage.goto(`/cases/${reference}`);
  for (const { name } of files) await expectRead({ page: claimantPage, file: name });
  await expect(claimantPage.getByText(UNREADABLE.reason)).toBeVisible({ timeout: READING_MS });
  await claimantPage.getByRole('region', { name: 'Your documents' }).scrollIntoViewIfNeeded();
  await shoot(claimantPage, 'claimant');

  await claimant.api.cases.submit.mutate({ reference });
  await waitForReview({ api: officer.api, reference });
  const page = await openPage(supervisor);
  await page.goto('/supervisor/jobs');
  await expect(page.getByRole('link', { name: reference }).first()).toBeVisible();
  await shoot(page, 'jobs');
  await page.goto('/supervisor?period=12-months');
  await expect(page.getByRole('heading', { name: 'Came in and decided, by month' })).toBeVisible();
  await shoot(page, 'overview');
});
