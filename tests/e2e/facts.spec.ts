// Facts in an officer's hands: corrected, struck, added and taken back, and what follows from it at once and for good.
import type { Page } from '@playwright/test';
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { expectFocusOn, pressByKeyboard, tabTo } from './steps/keyboard';
import { expectHeld, openReview, readDraft } from './steps/officer';
import { expectNoSidewaysScroll } from './steps/screen';
import { holdNextCall } from './steps/watch';

const paper = (evidence: string) => samplePaper({ slug: 'lindqvist-lisbon', evidence });
const APPROVAL = paper('approval-letter');
const FILES = [paper('expense-claim-form'), APPROVAL, paper('ticket')].map(({ path }) => path);
const MAXIMUM = 'Highest amount approved';
const APPROVED_ON = 'Date of approval';

const verdict = (page: Page) => page.getByRole('region', { name: 'Recommendation' });
const factsOf = (page: Page) => page.getByRole('region', { name: 'Facts' });
const row = (page: Page, label: string) =>
  factsOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
const foldOf = (page: Page, filename: string) => factsOf(page).locator('summary').filter({ hasText: filename });
const formOf = (page: Page, name: string) => factsOf(page).getByRole('form', { name });

test('a corrected fact changes award and recommendation, at once and after a reload', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Corrected by pointer', files: FILES });
  const { award } = await readDraft({ officer, reference });
  if (!award) throw new Error('the case has no award');
  expect(award.totalMinor).toBeGreaterThan(10_000);
  await openReview({ page, reference });
  await expect(verdict(page)).toContainText('Award');

  await foldOf(page, APPROVAL.name).click();
  await row(page, MAXIMUM)
    .getByRole('button', { name: `Correct ${MAXIMUM}` })
    .click();
  const form = formOf(page, `Correct ${MAXIMUM}`);
  const value = form.getByRole('textbox', { name: 'Value' });
  await expect(value).toBeFocused();
  await value.fill('about a hundred');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Say why, so that whoever reads the case later understands it.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Reason' }).fill('The second page says less.');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText(/^Write one amount/)).toBeVisible();
  await expectAccessible(page);

  // The page does not wait for the server.
  const call = await holdNextCall({ page, procedure: 'facts.judge' });
  await value.fill('€100.00');
  await form.getByRole('button', { name: 'Save' }).dblclick();
  await call.isMade;
  await expect(verdict(page)).toContainText('€100.00');
  await expect(page.getByRole('status').filter({ hasText: 'Award is now €100.00.' })).toBeAttached();
  call.letGo();
  await expect(form).toHaveCount(0);

  await expect(verdict(page)).toContainText('changed');
  await expect(row(page, MAXIMUM)).toContainText(`Corrected by ${officer.name}: The second page says less.`);
  await expect(row(page, MAXIMUM).locator('s')).not.toBeEmpty();
  await expectAccessible(page);
  expect((await readDraft({ officer, reference })).award?.totalMinor).toBe(10_000);

  // Approved after the trip: the claim fails, whatever else is open.
  await row(page, APPROVED_ON)
    .getByRole('button', { name: `Correct ${APPROVED_ON}` })
    .click();
  const dated = formOf(page, `Correct ${APPROVED_ON}`);
  await dated.getByRole('textbox', { name: 'Value' }).fill('30 December 2026');
  await dated.getByRole('textbox', { name: 'Reason' }).fill('The stamp says so.');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('Reject');
  await expect(page.getByRole('status').filter({ hasText: 'Recommendation is now to reject.' })).toBeAttached();
  await expect(dated).toHaveCount(0);

  await page.reload();
  await expectHeld({ page, reference });
  await expect(verdict(page)).toContainText('Reject');
  await expect(verdict(page)).toContainText('€100.00');
  await foldOf(page, APPROVAL.name).click();
  for (const label of [MAXIMUM, APPROVED_ON]) {
    await row(page, label)
      .getByRole('button', { name: /^Take back/ })
      .click();
    await expect(row(page, label)).not.toContainText('Corrected by');
  }
  await expect(verdict(page)).not.toContainText('Reject');
  await expect.poll(async () => (await readDraft({ officer, reference })).award?.totalMinor).toBe(award.totalMinor);
});

test('by keyboard: a fact is struck, taken back, and another is added on words of a page', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Struck by keyboard', files: FILES });
  await openReview({ page, reference });
  const fold = foldOf(page, APPROVAL.name);
  await tabTo({ page, target: fold });
  await page.keyboard.press('Enter');
  await pressByKeyboard({ page, target: row(page, MAXIMUM).getByRole('button', { name: `Strike ${MAXIMUM}` }) });
  const strike = formOf(page, `Strike ${MAXIMUM}`);
  await expectFocusOn({ page, target: strike.getByRole('textbox', { name: 'Reason' }) });
  await page.keyboard.press('Escape');
  await expect(strike).toHaveCount(0);
  await expectFocusOn({ page, target: row(page, MAXIMUM).getByRole('button', { name: `Correct ${MAXIMUM}` }) });
  await pressByKeyboard({ page, target: row(page, MAXIMUM).getByRole('button', { name: `Strike ${MAXIMUM}` }) });
  await page.keyboard.type('Of another trip.');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('Not known yet');
  await expect(verdict(page)).toContainText('Ask for more');
  await expect(row(page, MAXIMUM)).toContainText(`Struck by ${officer.name}: Of another trip.`);
  const takeBack = row(page, MAXIMUM).getByRole('button', { name: /^Take back/ });
  await expectFocusOn({ page, target: takeBack });
  const struck = await readDraft({ officer, reference });
  expect(struck.struckFacts.map(({ field }) => field)).toEqual(['approved-maximum']);

  await pressByKeyboard({ page, target: factsOf(page).getByRole('button', { name: 'Add a fact' }) });
  const form = formOf(page, 'Add a fact');
  await expectFocusOn({ page, target: form.getByRole('combobox', { name: 'Fact' }) });
  await form.getByRole('combobox', { name: 'Fact' }).selectOption(MAXIMUM);
  // Words of the page in view go into the form that is open, and are its value until another is typed.
  // Within the form every key is the form's own.
  await tabTo({ page, target: factsOf(page).getByRole('button', { name: 'Add a fact' }) });
  await page.keyboard.press('c');
  const words = page.getByRole('application', { name: 'Words of page 1' });
  await expect(words.getByRole('status')).not.toHaveText('Loading the words.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Use for the new fact' })).toBeVisible();
  await page.keyboard.press('Enter');
  const value = form.getByRole('textbox', { name: 'Value' });
  await expectFocusOn({ page, target: value });
  await expect(form.locator('q')).toContainText(await value.inputValue());
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('€120');
  await page.keyboard.press('Tab');
  await page.keyboard.type('By telephone.');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(verdict(page)).toContainText('€120.00');
  await expect(factsOf(page).getByText('The words it rests on don’t say this value.')).toBeAttached();

  await tabTo({ page, target: takeBack });
  await page.keyboard.press('Enter');
  await expect(factsOf(page).getByText('Struck by')).toHaveCount(0);
  await expect.poll(async () => (await readDraft({ officer, reference })).struckFacts).toEqual([]);
});

test('what another window has changed is said, and not written over', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Corrected twice', files: FILES });
  await openReview({ page, reference });
  await foldOf(page, APPROVAL.name).click();
  await row(page, MAXIMUM)
    .getByRole('button', { name: `Correct ${MAXIMUM}` })
    .click();
  const form = formOf(page, `Correct ${MAXIMUM}`);
  await form.getByRole('textbox', { name: 'Value' }).fill('€300.00');
  await form.getByRole('textbox', { name: 'Reason' }).fill('The letter says so.');
  const { facts } = await readDraft({ officer, reference });
  const fact = facts.find(({ field }) => field === 'approved-maximum');
  if (!fact) throw new Error('the draft has no highest amount');
  await officer.api.facts.judge.mutate({
    verdict: 'corrected',
    reference,
    factId: fact.id,
    revision: fact.revision,
    text: '€200.00',
    reason: 'In another window.',
  });
  await expect(row(page, MAXIMUM)).toContainText('€200.00');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText(
    'It says now: “€200.00”. Save again to put your word in its place.',
  );
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toHaveCount(0);
  await expect(row(page, MAXIMUM)).toContainText('€300.00');
});

test('on a narrow screen a rule leads to its words, and a fact is corrected', async ({
  officer,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Corrected on a phone', files: FILES });
  const page = await openPage(officer, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await openReview({ page, reference });
  await expect(verdict(page)).toBeInViewport();
  await expectNoSidewaysScroll(page);
  await foldOf(page, APPROVAL.name).tap();
  await row(page, MAXIMUM)
    .getByRole('button', { name: /, page \d+$/ })
    .tap();
  await expect(page.getByRole('tab', { name: 'Pages' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: /^Cited: “/ }).first()).toBeInViewport();
  await page.getByRole('tab', { name: 'Draft' }).tap();
  await row(page, MAXIMUM)
    .getByRole('button', { name: `Correct ${MAXIMUM}` })
    .tap();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
