// What people are told of how a page was read: words with two readings, photos that arrived in part.
import type { Page } from '@playwright/test';
import { waitForReview, withdrawIfOpen } from '../setup/case-over-api';
import { expect, test } from '../setup/own-system';
import { samplePaper } from '../setup/samples';
import { expectAccessible } from '../steps/axe';
import { documentRow, expectRead } from '../steps/claimant';
import { confirmLetter, findingItem, openReview, readDraft, startDecision, writeLetter } from '../steps/officer';
import { expectNoSidewaysScroll } from '../steps/screen';

const paper = (evidence: string) => samplePaper({ slug: 'lindqvist-lisbon', evidence });
const INVOICE = paper('hotel-invoice');
/** In front of it in the list of documents, which then goes on beyond the edge of a phone. */
const OTHERS = ['expense-claim-form', 'approval-letter', 'ticket'].map((evidence) => paper(evidence).path);
/** The number of the invoice's total, and what another reader might make of it. */
const TOTAL = '€396.00';
const OTHER = '€896.00';
const PHONE = { width: 390, height: 844 };

const remarksOf = (page: Page) => page.getByRole('region', { name: 'How this file was read' });

test('a word read two ways is marked with both readings, led to, and lowers what rests on it', async ({
  claimant,
  officer,
  openPage,
  newCase,
  storedPages,
}, testInfo) => {
  const reference = await newCase({ files: [INVOICE.path] });
  const claimantPage = await openPage(claimant);
  await claimantPage.goto(`/cases/${reference}`);
  await expectRead({ page: claimantPage, file: INVOICE.name, pages: 1 });
  const documentId = (await claimant.api.cases.byReference.query({ reference })).documents[0]?.id ?? '';
  const before = await storedPages.readTwice({ documentId, word: TOTAL, otherReading: OTHER });
  await claimant.api.cases.submit.mutate({ reference });
  await waitForReview({ api: officer.api, reference });

  const page = await openPage(officer);
  await openReview({ page, reference });
  const both = `Read two ways: ${TOTAL}, or ${OTHER}`;
  const remarks = remarksOf(page);
  await expect(remarks).toContainText('1 word was read two ways. Compare it with the picture.');
  await remarks.getByRole('button', { name: 'Show it' }).click();
  await expect(remarks.getByRole('status')).toHaveText(`${both}. Page 1.`);
  const mark = page.getByRole('img', { name: both });
  await expect(mark).toBeInViewport();
  await page.screenshot({ path: testInfo.outputPath('picture.png') });
  await expectAccessible(page);

  // Its finding has no tick, and stands in front of whoever decides.
  const draft = await readDraft({ officer, reference });
  const doubted = draft.findings.find(({ citations }) => citations.some(({ doubts }) => doubts.length > 0));
  if (!doubted) throw new Error('nothing rests on the total');
  const item = findingItem(page, doubted.statement);
  await expect(item).toContainText('Read two ways');
  await expect(item).not.toContainText('Supported');
  await expect(item.getByRole('button', { name: `${both}. Compare it with the picture.` })).toBeVisible();
  expect(draft.scores.confidence.reason).toContain('read two ways');
  await expect(page.getByRole('region', { name: 'Look at this' })).toContainText(
    `“${doubted.statement}” rests on words that are not certain. ${both}.`,
  );

  // By keyboard, word by word, and in the text.
  await page.getByRole('button', { name: 'Select words by keyboard' }).click();
  const caret = page.getByRole('application', { name: 'Words of page 1' });
  await expect(caret).toBeFocused();
  const said = caret.getByRole('status');
  await expect(said, 'the words are there').toContainText(before[0] ?? TOTAL);
  for (const _ of before) await page.keyboard.press('ArrowRight');
  await expect(said).toContainText(`${TOTAL}, read two ways, or ${OTHER}`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show text' }).click();
  await expect(page.getByText(`read two ways, or ${OTHER}`, { exact: true })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('text.png') });
  await expectAccessible(page);

  await writeLetter({ page, body: 'Dear Robin Ashworth,\n\nWe refund your hotel.' });
  const { dialog } = await startDecision({ page, decision: 'approve' });
  await confirmLetter(dialog).check();
  await expect(dialog.getByText(both)).toBeVisible();
  await expectAccessible(page);
  // Others that share this system take the next case from its queue.
  await withdrawIfOpen({ claimant, reference });
});

test('a photo that arrived in part is asked for again, and said to the officer before the document is opened', async ({
  claimant,
  officer,
  openPage,
  newCase,
  storedPages,
}, testInfo) => {
  const reference = await newCase({ files: [...OTHERS, INVOICE.path] });
  const page = await openPage(claimant, { viewport: PHONE });
  await page.goto(`/cases/${reference}`);
  await expectRead({ page, file: INVOICE.name, pages: 1 });
  const { documents } = await claimant.api.cases.byReference.query({ reference });
  const documentId = documents.find(({ filename }) => filename === INVOICE.name)?.id ?? '';
  await storedPages.note({ documentId, notes: { missingShare: 0.34, hiddenWords: 12, coveredWords: 2 } });
  await page.reload();
  const row = documentRow(page, INVOICE.name);
  await expect(row).toContainText(/Part of this (photo|document) is missing\. Choose it again, or/);
  await expect(row).not.toContainText(/cannot be seen|covered/);
  await row.scrollIntoViewIfNeeded();
  await page.screenshot({ path: testInfo.outputPath('claimant.png') });
  await expectAccessible(page);

  // It is no error: they may leave it as it is.
  await claimant.api.cases.submit.mutate({ reference });
  await waitForReview({ api: officer.api, reference });
  const review = await openPage(officer);
  await openReview({ page: review, reference });
  const listed = review.getByRole('navigation', { name: 'Documents' }).getByRole('button', { name: INVOICE.name });
  await expect(listed).toHaveAccessibleName(
    /Holds words that cannot be seen.*A part is covered.*A part did not arrive/,
  );
  await listed.click();
  for (const words of [
    'This file holds 10 words on page 1 that cannot be seen on the page. They were left out.',
    'A part of page 1 is covered. What lies beneath was left out.',
    'A third of this picture did not arrive. What is there was read.',
  ])
    await expect(remarksOf(review)).toContainText(words);
  await expect(review.getByRole('region', { name: 'Look at this' })).toContainText(
    `A third of “${INVOICE.name}” did not arrive. What is there was read.`,
  );
  await review.screenshot({ path: testInfo.outputPath('officer.png') });
  await expectAccessible(review);
  await review.setViewportSize(PHONE);
  await review.getByRole('tab', { name: 'Pages' }).click();
  await expect(remarksOf(review)).toBeVisible();
  // Its mark is beyond the edge of the screen.
  await review.getByRole('navigation', { name: 'Documents' }).evaluate((list) => list.scrollTo({ left: 0 }));
  await expectNoSidewaysScroll(review);
  await review.screenshot({ path: testInfo.outputPath('officer-phone.png') });
  await expectAccessible(review);
  await withdrawIfOpen({ claimant, reference });
});
