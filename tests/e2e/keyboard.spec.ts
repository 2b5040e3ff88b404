// Nothing here touches the pointer. An officer's review: see own-system/review-walk.spec.ts.
import { samplePaper } from './setup/samples';
import { inventClaimant } from './setup/session';
import { expect, test } from './setup/test';
import { CASE_TYPES, expectCurrentStep, expectRead } from './steps/claimant';
import { pressByKeyboard, tabTo } from './steps/keyboard';

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
