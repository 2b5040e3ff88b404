// The officers' list by facets, columns and saved views, and the box that goes anywhere.
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { queueRow } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

test('the heads of columns order the list, filters narrow it, and Back undoes both', async ({
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Zeppelin over Porto', files: [TICKET.path] });
  await page.goto('/officer');
  const head = page.getByRole('columnheader', { name: 'Claimant' });
  await head.getByRole('link').click();
  await expect(page).toHaveURL('/officer?sort=claimant');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await head.getByRole('link').click();
  await expect(page).toHaveURL('/officer?sort=-claimant');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  // A ticket alone: the other papers of the case type are missing.
  await page.getByRole('button', { name: 'Evidence missing' }).click();
  await expect(page).toHaveURL('/officer?has=missing-evidence&sort=-claimant');
  await expect(queueRow(page, reference)).toContainText('Evidence missing');
  await page.goBack();
  await expect(page).toHaveURL('/officer?sort=-claimant');
});

test('a view is saved under a name, opened again and deleted', async ({ officer, officerPage: page }) => {
  // What a run before this one left, where it failed half-way.
  for (const { id } of await officer.api.savedViews.list.query()) await officer.api.savedViews.remove.mutate({ id });
  await page.goto('/officer?due=overdue&q=porto');
  await page.getByRole('button', { name: 'Save this view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await expect(dialog).toContainText('The search is not');
  await dialog.getByRole('textbox', { name: 'Name of the view' }).fill('Late ones');
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(dialog).toBeHidden();
  await page.goto('/officer');
  const view = page.getByRole('navigation', { name: 'Saved views' }).getByRole('link', { name: 'Late ones' });
  await view.click();
  await expect(page).toHaveURL('/officer?due=overdue');
  await expect(view).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: 'Edit views' }).click();
  await page.getByRole('button', { name: 'Delete Late ones' }).click();
  await expect(page.getByRole('dialog', { name: 'Your views' })).toContainText('You have no views any more.');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(view).toHaveCount(0);
});

test('Ctrl K goes to a case and does what the page does, by keyboard alone', async ({
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Zeppelin over Faro', files: [TICKET.path] });
  await page.goto('/officer?view=mine');
  const palette = page.getByRole('dialog', { name: 'Go to or do' });
  const open = async () => {
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
  };
  // Before the page can react no key is heard.
  await expect(page.getByRole('button', { name: 'Go to or do' })).toBeEnabled();
  await open();
  await expectAccessible(page);
  await page.keyboard.type(reference);
  await expect(palette.getByRole('option', { name: reference })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/officer/cases/${reference}`);
  await expect(palette).toBeHidden();
  await open();
  await page.keyboard.type('timeline');
  // In front of every case that holds the word. The page that has just come offers it once its keys are there.
  await expect(palette.getByRole('option').first()).toHaveAccessibleName(/^Show the timeline/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Timeline' })).toHaveAttribute('aria-selected', 'true');
});
