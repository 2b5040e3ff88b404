// Nothing here touches the pointer.
import { samplePaper } from './setup/samples';
import { inventClaimant } from './setup/session';
import { expect, test } from './setup/test';
import { CASE_TYPES, expectCurrentStep, expectRead } from './steps/claimant';
import { pressByKeyboard, tabTo } from './steps/keyboard';
import { confirmLetter, expectHeld, findingItem, letterOf, readDraft } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

test('a claimant signs up, opens a case, adds a document and submits', async ({ page }) => {
  const person = inventClaimant();
  await page.goto('/');
  await pressByKeyboard({ page, target: page.getByRole('link', { name: 'Create account' }) });
  await expect(page.getByRole('heading', { level: 1, name: 'Create account' })).toBeVisible();
  for (const [label, value] of [
    ['Name', person.name],
    ['Email', person.email],
    ['Password', person.password],
  ] as const) {
    await tabTo({ page, target: page.getByLabel(label) });
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Enter');

  await pressByKeyboard({ page, target: page.getByRole('link', { name: 'New case' }) });
  await tabTo({ page, target: page.getByRole('radio').first() });
  const wanted = page.getByRole('radio', { name: CASE_TYPES['travel-expense-refund'] });
  for (let step = 0; step < 3 && !(await wanted.isChecked()); step += 1) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
  await tabTo({ page, target: page.getByLabel('Title') });
  await page.keyboard.type('By keyboard alone');
  await pressByKeyboard({ page, target: page.getByRole('button', { name: 'Create case' }) });
  await expect(page.getByRole('heading', { level: 1, name: 'By keyboard alone' })).toBeVisible();

  const chooser = page.waitForEvent('filechooser');
  await pressByKeyboard({ page, target: page.getByRole('button', { name: 'Add documents' }) });
  await (await chooser).setFiles(TICKET.path);
  await expectRead({ page, file: TICKET.name });

  // A dialog that is closed by Escape gives the focus back to where it came from.
  const withdraw = page.getByRole('button', { name: 'Withdraw case' });
  await pressByKeyboard({ page, target: withdraw });
  const dialog = page.getByRole('dialog', { name: 'Withdraw this case?' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(withdraw).toBeFocused();

  await page.reload();
  await pressByKeyboard({ page, target: page.getByRole('button', { name: 'Submit case' }) });
  await expectCurrentStep({ page, step: 'With an officer' });
});

test('the skip link leads past the header', async ({ claimantPage: page, officerPage }) => {
  for (const [view, path] of [
    [page, '/cases'],
    [officerPage, '/officer'],
  ] as const) {
    await view.goto(path);
    await view.keyboard.press('Tab');
    const skip = view.getByRole('link', { name: 'Skip to content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await view.keyboard.press('Enter');
    await view.keyboard.press('Tab');
    await expect(view.getByRole('main').locator(':focus')).toHaveCount(1);
  }
});

test('an officer reviews and decides', async ({ officer, officerPage: page, reviewableCase }) => {
  const reference = await reviewableCase({ title: 'Reviewed by keyboard', files: [TICKET.path] });
  const [finding] = (await readDraft({ officer, reference })).findings;
  if (!finding) throw new Error('the draft has no finding');
  await page.goto('/officer?type=travel-expense-refund');
  await pressByKeyboard({ page, target: page.getByRole('link', { name: reference }) });
  await expectHeld({ page, reference });

  await page.keyboard.press('j');
  await expect(findingItem(page, finding.statement)).toBeFocused();
  await expect(page.getByRole('button', { name: /^Cited: “/ }).first()).toBeInViewport();
  await page.keyboard.press('t');
  await expect(page.locator('mark').first()).toBeInViewport();
  await page.keyboard.press('t');
  await expect(page.getByRole('img', { name: `${TICKET.name}, page 1` })).toBeVisible();

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  // Back to the finding, on the first control in it.
  await expect(findingItem(page, finding.statement).locator(':focus')).toHaveCount(1);

  await page.keyboard.press('l');
  await expect(letterOf(page)).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Typed with j, k and a question mark?');
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const approve = page.getByRole('button', { name: 'Approve', exact: true });
  await pressByKeyboard({ page, target: approve });
  const dialog = page.getByRole('dialog', { name: /^Approve CASE-/ });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(approve).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo({ page, target: confirmLetter(dialog) });
  await page.keyboard.press('Space');
  await pressByKeyboard({ page, target: dialog.getByRole('button', { name: 'Approve case' }) });
  // Enter goes on to the next case.
  await expect(page.getByRole('button', { name: 'Get next case' })).toBeFocused();
  const decided = await officer.api.cases.byReference.query({ reference });
  expect(decided.status).toBe('approved');
  expect(decided.decision?.letter).toContain('Typed with j, k and a question mark?');
});
