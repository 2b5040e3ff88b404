// A whole review by keyboard alone, from signing in to the next case, on every size of screen. At each stop the focus can
// be seen, and at each station nothing speaks against WCAG 2.2 AA, in light and in dark.
import type { Page } from '@playwright/test';
import { expect, test, UNSUPPORTED } from '../setup/own-system';
import { samplePaper } from '../setup/samples';
import { expectAccessible } from '../steps/axe';
import { expectFocusOn, pressByKeyboard, tabTo } from '../steps/keyboard';
import { confirmLetter, expectHeld, findingItem, letterOf, readDraft } from '../steps/officer';
import { expectNoSidewaysScroll } from '../steps/screen';

test.describe.configure({ timeout: 360_000 });

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const INVOICE = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });
const LETTER = 'Dear Robin Ashworth, we refund your ticket. Questions with j, k or ? are welcome.';

const SCREENS = [
  { name: '1440 × 900', viewport: { width: 1440, height: 900 } },
  { name: '1024 × 768', viewport: { width: 1024, height: 768 } },
  { name: '390 × 844', viewport: { width: 390, height: 844 } },
  // Half as many CSS pixels, each twice as large.
  { name: '1440 × 900 at 200 %', viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
];

/** A place on the way to look at as a whole. */
async function expectSound(page: Page) {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** Beside each other, or behind two tabs where the screen is narrow. */
async function showSide({ page, side }: { page: Page; side: 'Pages' | 'Draft' }) {
  const tab = page.getByRole('tablist', { name: 'Show' }).getByRole('tab', { name: side });
  if (!(await tab.isVisible()) || (await tab.getAttribute('aria-selected')) === 'true') return;
  await tabTo({ page, target: page.getByRole('tablist', { name: 'Show' }).locator('[aria-selected=true]') });
  await page.keyboard.press(side === 'Draft' ? 'ArrowRight' : 'ArrowLeft');
  await expectFocusOn({ page, target: tab });
}

const pictureOf = (page: Page, name: string) => page.getByRole('img', { name: `${name}, page 1` });

async function widthOf(page: Page) {
  const box = await pictureOf(page, TICKET.name).boundingBox();
  return box?.width ?? 0;
}

async function signInByKeyboard({ page, email, password }: { page: Page; email: string; password: string }) {
  await page.goto('/sign-in');
  await expectSound(page);
  await tabTo({ page, target: page.getByLabel('Email') });
  await page.keyboard.type(email);
  await tabTo({ page, target: page.getByLabel('Password') });
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

async function readDocuments(page: Page) {
  await showSide({ page, side: 'Pages' });
  const documents = page.getByRole('navigation', { name: 'Documents' });
  await pressByKeyboard({ page, target: documents.getByRole('button', { name: INVOICE.name }) });
  await expect(pictureOf(page, INVOICE.name)).toBeInViewport();
  await page.keyboard.press('[');
  await expect(pictureOf(page, TICKET.name)).toBeInViewport();
  await page.keyboard.press('p');
  await expectFocusOn({ page, target: page.getByRole('region', { name: `Pages of ${TICKET.name}` }) });

  const fitted = await widthOf(page);
  await page.keyboard.press('+');
  await expect.poll(() => widthOf(page), 'the page is larger').toBeGreaterThan(fitted);
  await page.keyboard.press('0');
  await expect.poll(() => widthOf(page), 'the page fits again').toBe(fitted);
  await expectSound(page);

  await page.keyboard.press('t');
  await expect(pictureOf(page, TICKET.name)).toHaveCount(0);
  await expectSound(page);
  await page.keyboard.press('t');

  await page.keyboard.press('/');
  await expectFocusOn({ page, target: page.getByRole('searchbox', { name: 'Search the documents' }) });
  await page.keyboard.type('Lisbon');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ places?$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 of \d+$/);
  await expectSound(page);
  await page.keyboard.press('Escape');
}

/** Accepts the first finding, rejects the second, rewords the third, and accepts with a reason what no page bears out. */
async function judgeFindings({ page, statements }: { page: Page; statements: string[] }) {
  await showSide({ page, side: 'Draft' });
  const [first = '', second = '', third = ''] = statements;
  await page.keyboard.press('j');
  await expectFocusOn({ page, target: findingItem(page, first) });
  await page.keyboard.press('a');
  await expect(findingItem(page, first)).toContainText('Accepted by you.');
  await page.keyboard.press('j');
  await expectFocusOn({ page, target: findingItem(page, second) });
  await page.keyboard.press('x');
  await expect(findingItem(page, second)).toContainText('Rejected by you.');
  await page.keyboard.press('j');
  await expectFocusOn({ page, target: findingItem(page, third) });
  await page.keyboard.press('e');
  await expectFocusOn({ page, target: page.getByRole('textbox', { name: 'Finding' }) });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('In better words.');
  await expectSound(page);
  await pressByKeyboard({ page, target: page.getByRole('button', { name: 'Save finding' }) });
  await expect(findingItem(page, 'In better words.')).toContainText('Edited by you.');

  const unsupported = findingItem(page, UNSUPPORTED);
  for (const _ of statements.slice(3)) await page.keyboard.press('j');
  await expectFocusOn({ page, target: unsupported });
  await page.keyboard.press('a');
  await expectFocusOn({ page, target: page.getByRole('textbox', { name: 'Why do you accept it?' }) });
  await page.keyboard.type('The traveller told us on the telephone.');
  await expectSound(page);
  await pressByKeyboard({ page, target: page.getByRole('button', { name: 'Accept finding', exact: true }) });
  await expect(unsupported).toContainText('Reason: The traveller told us on the telephone.');
}

async function citeWords(page: Page) {
  await page.keyboard.press('c');
  const area = page.getByRole('application', { name: 'Words of page 1' });
  await expectFocusOn({ page, target: area });
  await expect(area.getByRole('status')).not.toHaveText('Loading the words.');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(area.getByRole('status')).toHaveText(/^Selected: \S+ \S+/);
  await expect(page.getByRole('region', { name: 'Selected words' })).toBeInViewport();
  await expectSound(page);
  await page.keyboard.press('Enter');
  await expectFocusOn({ page, target: page.getByRole('textbox', { name: 'Finding' }) });
  await page.keyboard.type('Cited by keyboard.');
  await pressByKeyboard({ page, target: page.getByRole('button', { name: /^(Add|Save) finding$/ }) });
  await expect(findingItem(page, 'Cited by keyboard.')).toContainText(/Added by you\.|Edited by you\./);
}

async function writeByKeyboard(page: Page) {
  await page.keyboard.press('l');
  await expectFocusOn({ page, target: letterOf(page) });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(LETTER);
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function decideByKeyboard(page: Page) {
  const approve = page.getByRole('button', { name: 'Approve', exact: true });
  await pressByKeyboard({ page, target: approve });
  const dialog = page.getByRole('dialog', { name: /^Approve CASE-/ });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await expectSound(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expectFocusOn({ page, target: approve });
  await page.keyboard.press('Enter');
  // The rules speak against it: each is overridden with a reason, and an amount is given where none was worked out.
  const open = dialog.getByRole('button', { name: /^Approve all the same/ });
  await expect(dialog).toBeVisible();
  for (let left = await open.count(); left > 0; left -= 1) {
    await pressByKeyboard({ page, target: open.first() });
    await expect(dialog.locator('textarea:focus')).toHaveCount(1);
    await page.keyboard.type('Told on the phone.');
  }
  await tabTo({ page, target: dialog.getByLabel('Amount to be paid') });
  await page.keyboard.type('123.00');
  await tabTo({ page, target: dialog.getByLabel('Why this amount') });
  await page.keyboard.type('By the receipt.');
  await expectSound(page);
  await tabTo({ page, target: confirmLetter(dialog) });
  await page.keyboard.press('Space');
  await pressByKeyboard({ page, target: dialog.getByRole('button', { name: 'Approve case' }) });
}

for (const { name, ...screen } of SCREENS)
  test(`a review by keyboard, ${name}`, async ({ openPage, claimant, officer, reviewableCase, inventNextFinding }) => {
    inventNextFinding();
    const reference = await reviewableCase({ title: 'Trip to Lisbon', files: [TICKET.path, INVOICE.path] });
    const next = await reviewableCase({ title: 'The one after it', files: [TICKET.path] });
    const statements = (await readDraft({ officer, reference })).findings.map(({ statement }) => statement);
    expect(statements.at(-1)).toBe(UNSUPPORTED);
    const page = await openPage(null, screen);

    await signInByKeyboard({ page, ...officer });
    await expect(page.getByRole('link', { name: reference })).toBeVisible();
    await expectSound(page);
    await pressByKeyboard({ page, target: page.getByRole('button', { name: 'Get next case' }) });
    await expectHeld({ page, reference });
    await readDocuments(page);
    await judgeFindings({ page, statements });
    await citeWords(page);
    await writeByKeyboard(page);
    await decideByKeyboard(page);

    const onward = page.getByRole('button', { name: 'Get next case' });
    await expectFocusOn({ page, target: onward });
    await expectSound(page);
    await page.keyboard.press('Enter');
    await expectHeld({ page, reference: next });
    const decided = await officer.api.cases.byReference.query({ reference });
    expect(decided.decision?.letter).toBe(LETTER);
    // Else it would be next once more.
    await claimant.api.cases.withdraw.mutate({ reference: next });
  });
