// What an officer does on screen, in the words of the screen.
import type { Locator, Page } from '@playwright/test';
import { prepareApproval } from '@/tests/setup/approve-by-client';
import type { Session } from '../setup/session';
import { expect, type NewCase, type TestFixtures } from '../setup/test';

export const queueRow = (page: Page, reference: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: reference }) });

/** Opens a case from the queue and starts its review. */
export async function openFromQueue({ page, reference }: { page: Page; reference: string }) {
  await page.goto('/officer');
  await page.getByRole('link', { name: reference }).click();
  await startReview({ page, reference });
}

/** On the page of a case, which claims nothing by itself. It may be the officer's already, by another page of theirs. */
export async function startReview({ page, reference }: { page: Page; reference: string }) {
  await expect(page).toHaveURL(`/officer/cases/${reference}`);
  const start = page.getByRole('button', { name: 'Start review' });
  const isMine = page.getByText(/^Yours until/);
  await expect(start.or(isMine)).toBeVisible();
  if (!(await isMine.isVisible())) await start.click();
  await expectHeld({ page, reference });
}

export async function expectHeld({ page, reference }: { page: Page; reference: string }) {
  await expect(page).toHaveURL(`/officer/cases/${reference}`);
  await expect(page.getByText(/^Yours until/)).toBeVisible();
}

/** By its address, and starts its review. */
export async function openReview({ page, reference }: { page: Page; reference: string }) {
  await page.goto(`/officer/cases/${reference}`);
  await startReview({ page, reference });
}

/** A page that has come, and hears no key yet, opens its sheet of keys only once it does. */
export async function waitForKeys(page: Page) {
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
}

type Opening = NewCase & { page: Page; reviewableCase: TestFixtures['reviewableCase']; files: string[] };

/** Makes a case that waits for an officer and starts its review, so that it is theirs. Gives the letter as it was drafted too. */
export async function openHeldCase({ page, reviewableCase, ...options }: Opening) {
  const reference = await reviewableCase(options);
  await openReview({ page, reference });
  return { reference, drafted: await letterOf(page).inputValue() };
}

export const letterOf = (page: Page) => page.getByRole('textbox', { name: 'Letter' });

/** Rewrites the letter and waits until the page says that it is saved. */
export async function writeLetter({ page, body }: { page: Page; body: string }) {
  await letterOf(page).fill(body);
  await expect(page.getByRole('status').filter({ hasText: /^Saved \d/ })).toBeVisible();
}

export const findingItem = (page: Page, statement: string): Locator =>
  page.getByRole('region', { name: 'Findings' }).getByRole('listitem', { name: statement, exact: true });

type Draft = NonNullable<Awaited<ReturnType<Session['api']['drafts']['current']['query']>>>;
export type Finding = Draft['findings'][number];

export async function readDraft({ officer, reference }: { officer: Session; reference: string }): Promise<Draft> {
  const draft = await officer.api.drafts.current.query({ reference });
  if (!draft) throw new Error(`${reference} has no draft.`);
  return draft;
}

/** The first verified citation of a document, with its finding. */
export function pickCitation({ draft, documentId }: { draft: Draft; documentId: string }) {
  for (const [index, finding] of draft.findings.entries()) {
    const citation = finding.citations.find((each) => each.verified && each.documentId === documentId);
    if (citation) return { finding, citation, position: index + 1 };
  }
  throw new Error('The draft cites nothing of this document.');
}

type Evidence = { page: Page; officer: Session; filename: string } & ReturnType<typeof pickCitation>;

/** Presses a citation and checks that its very words are marked, inside the picture of the page and in its text. */
export async function expectEvidenceShown({ page, officer, filename, finding, citation, position }: Evidence) {
  const button = findingItem(page, finding.statement)
    .getByRole('button', { name: `${filename}, page ${citation.page}:` })
    .filter({ hasText: citation.quote });
  await button.first().click();

  const sheet = page
    .getByRole('region', { name: `Pages of ${filename}` })
    .getByRole('region', { name: new RegExp(`^Page ${citation.page} of`) });
  const picture = sheet.getByRole('img', { name: `${filename}, page ${citation.page}` });
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
    .toBeGreaterThan(500);
  const mark = sheet.getByRole('button', {
    name: `Cited: “${citation.quote}”, page ${citation.page}, finding ${position}`,
    exact: true,
  });
  await expect(mark.first()).toBeInViewport();
  await expectInside({ inner: mark.first(), outer: picture });

  const pages = await officer.api.documents.pages.query({ documentId: citation.documentId });
  const text = pages.find(({ number }) => number === citation.page)?.text ?? '';
  const cited = text.slice(citation.start ?? 0, citation.end ?? 0);
  expect(cited).not.toBe('');
  await page.getByRole('button', { name: 'Show text' }).click();
  await expect(mark.filter({ hasText: foldSpace(cited) })).toBeInViewport();
  await page.getByRole('button', { name: 'Show picture' }).click();
}

const foldSpace = (text: string) => text.replace(/\s+/g, ' ').trim();

async function expectInside({ inner, outer }: { inner: Locator; outer: Locator }) {
  // In one look: the page may be scrolling still.
  const { small, large } = await inner.evaluate(
    (element, around) => {
      if (!(around instanceof Element)) throw new Error('The outer one is not on screen.');
      return { small: element.getBoundingClientRect().toJSON(), large: around.getBoundingClientRect().toJSON() };
    },
    await outer.elementHandle(),
  );
  expect(small.width).toBeGreaterThan(4);
  expect(small.height).toBeGreaterThan(4);
  expect(small.height, 'a line of text, not a block').toBeLessThan(large.height / 4);
  expect(small.x).toBeGreaterThanOrEqual(large.x - 1);
  expect(small.y).toBeGreaterThanOrEqual(large.y - 1);
  expect(small.x + small.width).toBeLessThanOrEqual(large.x + large.width + 1);
  expect(small.y + small.height).toBeLessThanOrEqual(large.y + large.height + 1);
}

/** Asked for where an edited letter began as that of another decision, or as none that is known. */
export const confirmLetter = (dialog: Locator) =>
  dialog.getByRole('checkbox', { name: 'I have read the letter, and it says what I decide' });

type Approving = { officer: Session; reference: string; awardMinor?: number };

/** Approves a case through the API, over all that its rules say; with another amount where one is given. */
export async function approveByApi({ officer, reference, awardMinor }: Approving) {
  const approval = await prepareApproval({ client: officer.api, reference, ...(awardMinor ? { awardMinor } : {}) });
  await officer.api.reviews.decide.mutate({ reference, ...approval });
}

/** Sends a case back to its claimant, through the API. */
export async function askForMore({ officer, reference }: { officer: Session; reference: string }) {
  await officer.api.reviews.claim.mutate({ reference });
  await officer.api.reviews.decide.mutate({
    reference,
    outcome: 'more_information',
    requestedEvidence: ['hotel-invoice'],
    respondBy: '2030-01-31',
  });
}

const DECISIONS = {
  approve: { button: 'Approve', dialog: /^Approve CASE-/, confirm: 'Approve case' },
  reject: { button: 'Reject', dialog: /^Reject CASE-/, confirm: 'Reject case' },
  ask: { button: 'Ask for more information', dialog: 'Ask for more information?', confirm: 'Send request' },
} as const;

/** In the panel of an approval: a reason for each rule that blocks it, and an amount where none was worked out. */
export async function approveAllTheSame(panel: Locator) {
  await expect(panel).toBeVisible();
  const open = panel.getByRole('button', { name: /^Approve all the same/ });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await panel.locator('textarea:focus').fill('The claimant told us on the telephone.');
    await expect(open).toHaveCount(left - 1);
  }
  const amount = panel.getByLabel(/^Amount to be paid/);
  if ((await amount.count()) === 0) return;
  await amount.fill('123.00');
  await panel.getByLabel('Why this amount').fill('As the receipt in the post says.');
}

/** Opens the panel of a decision, a dialog beside the evidence. Gives the dialog and its last button. */
export async function startDecision({ page, decision }: { page: Page; decision: keyof typeof DECISIONS }) {
  const { button, dialog: name, confirm: last } = DECISIONS[decision];
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  return { dialog, confirm: dialog.getByRole('button', { name: last }) };
}
