// Nothing here touches the pointer. An officer's whole review: see own-system/review-walk.spec.ts.
import type { Page } from '@playwright/test';
import { samplePaper } from './setup/samples';
import { inventClaimant } from './setup/session';
import { expect, test } from './setup/test';
import { CASE_TYPES, expectCurrentStep, expectRead } from './steps/claimant';
import { expectFocusOn, pressByKeyboard, tabTo } from './steps/keyboard';
import { expectHeld, findingItem, letterOf, openReview, readDraft, waitForKeys } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const INVOICE = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });

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
  await pressByKeyboard({ page, target: page.getByRole('button', { name: 'Check your answers' }) });
  await pressByKeyboard({ page, target: page.getByRole('button', { name: 'Submit case' }) });
  await pressByKeyboard({ page, target: page.getByRole('link', { name: 'Go to your case' }) });
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

test('an officer saves, leaves, decides and changes documents and tabs by single keys', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Key by key', files: [TICKET.path, INVOICE.path] });
  const [first] = (await readDraft({ officer, reference })).findings;
  if (!first) throw new Error('The draft has no finding.');
  await openReview({ page, reference });

  // As with Caps Lock on: a capital letter, and no Shift.
  const pressCapital = (key: string) =>
    page.evaluate(
      (capital) =>
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: capital, bubbles: true })) ?? null,
      key,
    );
  await pressCapital('J');
  await expect(findingItem(page, first.statement)).toBeFocused();
  await pressCapital('A');
  await expect(findingItem(page, first.statement)).toContainText('Accepted by you.');

  await page.keyboard.press('e');
  const statement = page.getByRole('textbox', { name: 'Finding' });
  await expect(statement).toBeFocused();
  await statement.fill('Saved by key.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expectFocusOn({ page, target: findingItem(page, 'Saved by key.') });
  await expect(findingItem(page, 'Saved by key.')).toContainText('Edited by you.');

  await page.keyboard.press('l');
  await expect(letterOf(page)).toBeFocused();
  await page.keyboard.type('Typed and left. ');
  const typed = await letterOf(page).inputValue();
  expect(typed).toContain('Typed and left. ');
  await page.keyboard.press('Escape');
  await expectFocusOn({ page, target: page.getByRole('tab', { name: 'Review' }) });
  await expect(letterOf(page)).toHaveValue(typed);

  for (const [key, name] of [
    ['2', 'Versions'],
    ['3', 'Timeline'],
    ['1', 'Review'],
  ] as const) {
    await page.keyboard.press(key);
    await expectFocusOn({ page, target: page.getByRole('tab', { name, selected: true }) });
  }

  const documents = page.getByRole('navigation', { name: 'Documents' });
  const names = await documents.getByRole('button').allTextContents();
  const current = documents.locator('[aria-current="true"]');
  await page.keyboard.press(',');
  await expect(current).toHaveText(names[0] ?? '');
  await page.keyboard.press('.');
  await expect(current).toHaveText(names[1] ?? '');
  await page.keyboard.press(',');
  await expect(current).toHaveText(names[0] ?? '');

  for (const [key, button, title] of [
    ['Shift+A', 'Approve', /^Approve CASE-/],
    ['Shift+R', 'Reject', /^Reject CASE-/],
    ['Shift+M', 'Ask for more information', /./],
  ] as const) {
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expectFocusOn({ page, target: page.getByRole('button', { name: button, exact: true }) });
  }

  await page.setViewportSize({ width: 720, height: 900 });
  await expect(page.getByRole('tabpanel', { name: 'Draft' })).toBeVisible();
  await page.keyboard.press('s');
  await expectFocusOn({ page, target: page.getByRole('tab', { name: 'Pages', selected: true }) });
  await page.keyboard.press('s');
  await expectFocusOn({ page, target: page.getByRole('tab', { name: 'Draft', selected: true }) });
  await page.reload();
  await expectHeld({ page, reference });
  await expect(letterOf(page)).toHaveValue(typed);
});

/** Keys that come faster than a frame is drawn, as from whoever knows what they want to write. */
const pressAtOnce = (page: Page, keys: string) =>
  page.evaluate((typed) => {
    for (const key of typed)
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, shiftKey: /[A-Z]/.test(key), bubbles: true, cancelable: true }),
      );
  }, keys);

test('what is typed on a key that opens something is meant for that, and never for the pages', async ({
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Typed too fast', files: [TICKET.path] });
  await openReview({ page, reference });
  const isUntouched = async () => {
    await expect(page.getByRole('button', { name: 'Show text' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Select words by keyboard' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  };
  await pressAtOnce(page, 'Rtc2');
  const dialog = page.getByRole('dialog', { name: /^Reject CASE-/ });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await isUntouched();

  await pressAtOnce(page, 'ntrace');
  const statement = page.getByRole('form', { name: 'New finding' }).getByRole('textbox', { name: 'Finding' });
  await expect(statement).toHaveValue('trace');
  await expect(statement).toBeFocused();
  await isUntouched();
  // Beside the field, but in its form.
  await page.getByRole('form', { name: 'New finding' }).getByRole('button', { name: 'Add finding' }).focus();
  await page.keyboard.press('t');
  await isUntouched();
  await page.getByRole('form', { name: 'New finding' }).getByRole('button', { name: 'Cancel' }).click();

  // What looks like a field, whoever made it; and keys of which an input method makes a word.
  await page.evaluate(() => {
    const field = document.createElement('div');
    field.setAttribute('role', 'textbox');
    field.tabIndex = 0;
    document.getElementById('main')?.append(field);
    field.focus();
  });
  await page.keyboard.press('t');
  await isUntouched();
  await page.evaluate(() => {
    for (const init of [{ key: 't', isComposing: true }, { key: 'Process' }])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
  });
  await isUntouched();
});

test('the keys can ask for Alt as well, or be switched off, for one officer alone', async ({
  officer,
  officerPage: page,
  secondOfficer,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Keys of one’s own', files: [TICKET.path] });
  const [first] = (await readDraft({ officer, reference })).findings;
  if (!first) throw new Error('the draft has no finding');
  const item = findingItem(page, first.statement);
  await page.goto(`/officer/cases/${reference}`);
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByRole('dialog').getByRole('radio', { name }).check();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await choose('With Alt');
  await page.keyboard.press('j');
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Show text' })).toBeVisible();
  await page.keyboard.press('Alt+j');
  await expect(item).toBeFocused();
  await expect(page.getByRole('button', { name: 'Next page' })).toHaveAttribute('title', 'Next page (Alt+])');

  await choose('Switched off');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Next page' })).toHaveAttribute('title', 'Next page');
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Show text' })).toBeVisible();

  // A colleague at the same computer.
  await page.context().clearCookies();
  await page.context().addCookies(secondOfficer.storageState.cookies);
  await page.reload();
  await waitForKeys(page);
  await expect(page.getByRole('button', { name: 'Next page' })).toHaveAttribute('title', 'Next page (])');
  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Show picture' })).toBeVisible();
});
