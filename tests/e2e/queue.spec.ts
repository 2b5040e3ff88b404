// The officers' list: its views, its filters and what its address keeps.
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';
import { approveByApi, queueRow } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

test('filters stand in the address, and Back takes them off one by one', async ({
  officerPage: page,
  claimant,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Zeppelin over Lisbon', files: [TICKET.path] });
  await page.goto('/officer?type=no-such-type&rules=9&score=high');
  await expect(queueRow(page, reference)).toBeVisible();

  await page.getByLabel('Case type').selectOption('housing-benefit');
  await expect(page).toHaveURL('/officer?type=housing-benefit');
  await expect(queueRow(page, reference)).toHaveCount(0);
  await page.getByLabel('Case type').selectOption('travel-expense-refund');
  await expect(queueRow(page, reference)).toBeVisible();

  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('zeppelins lisbon');
  await expect(page).toHaveURL('/officer?type=travel-expense-refund&q=zeppelins+lisbon');
  await expect(page.getByRole('link', { name: /^CASE-/ })).toHaveText([reference]);
  // The ticket's own words, and the claimant's name.
  for (const words of [reference, reference.slice(0, -1), 'passenger', claimant.name]) {
    await search.fill(words);
    await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(words).replaceAll('%20', '\\+')}$`));
    await expect(queueRow(page, reference)).toBeVisible();
  }
  await search.fill('nothingholdsthisword');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.reload();
  await expect(search).toHaveValue('nothingholdsthisword');
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(page).toHaveURL('/officer');
  await expect(search).toHaveValue('');
  await expect(queueRow(page, reference)).toBeVisible();

  await page.goBack();
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/officer?type=travel-expense-refund');
  await expect(queueRow(page, reference)).toBeVisible();
});

test('a row says in one line what the rules make of its case, and a filter follows it', async ({
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Blocked for want of papers', files: [TICKET.path] });
  await page.goto('/officer');
  const row = queueRow(page, reference);
  await expect(row).toContainText(/\d+ blocks?, \d+ to check/);
  await expect(row).toContainText('Ask for more');
  const rules = page.getByLabel('Rules', { exact: true });
  await rules.selectOption('Blocked by a rule');
  await expect(page).toHaveURL('/officer?rules=blocked');
  await expect(row).toBeVisible();
  await rules.selectOption('Nothing against it');
  await expect(page).toHaveURL('/officer?rules=clear');
  await expect(row).toHaveCount(0);
});

test('a case goes from waiting to mine to done, where a colleague finds it too', async ({
  officer,
  officerPage: page,
  secondOfficer,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Seen in all three lists', files: [TICKET.path] });
  const lists = page.getByRole('navigation', { name: 'Lists' });
  await page.goto('/officer?view=mine');
  await expect(queueRow(page, reference)).toHaveCount(0);
  await officer.api.reviews.claim.mutate({ reference });
  await page
    .getByRole('button', { name: /^\d+ new cases?$/ })
    .or(queueRow(page, reference))
    .first()
    .waitFor();
  await page.reload();
  await expect(queueRow(page, reference)).toContainText('Yours');
  // A look at what is done, before it is: what comes to it later has to be there all the same.
  const done = page.waitForResponse((response) => response.url().includes('reviews.queue'));
  await lists.getByRole('link', { name: 'Done' }).click();
  await (await done).finished();
  await lists.getByRole('link', { name: 'Waiting' }).click();
  await expect(page).toHaveURL('/officer');
  await expect(queueRow(page, reference)).toContainText('Yours');
  await approveByApi({ officer, reference });
  await expect(page.getByRole('row').filter({ hasText: reference })).toContainText('No longer waiting');
  await lists.getByRole('link', { name: 'Done' }).click();
  await expect(queueRow(page, reference)).toContainText('Approved');

  const colleague = await openPage(secondOfficer);
  await colleague.goto('/officer?view=done');
  await expect(colleague.getByLabel('Whose decisions')).toBeEnabled();
  await expect(queueRow(colleague, reference)).toHaveCount(0);
  await colleague.getByLabel('Whose decisions').selectOption('Decided by everyone');
  await expect(colleague).toHaveURL('/officer?view=done&by=everyone');
  await expect(queueRow(colleague, reference)).toContainText(`by ${officer.name}`);
});

test('no column moves when a colleague takes a case', async ({ secondOfficer, officerPage: page, reviewableCase }) => {
  const reference = await reviewableCase({ title: 'Held while it is looked at', files: [TICKET.path] });
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/officer?q=${reference}`);
    await expect(queueRow(page, reference)).toBeVisible();
    const columns = () =>
      page
        .getByRole('columnheader')
        .evaluateAll((headers) => headers.map((header) => header.getBoundingClientRect().left));
    const before = await columns();
    await secondOfficer.api.reviews.claim.mutate({ reference });
    await expect(queueRow(page, reference)).toContainText(`With ${secondOfficer.name}`);
    expect(await columns(), `${width} wide`).toEqual(before);
    await secondOfficer.api.reviews.release.mutate({ reference });
  }
  const before = await page.getByRole('columnheader', { name: 'Due' }).boundingBox();
  await secondOfficer.api.reviews.claim.mutate({ reference });
  await approveByApi({ officer: secondOfficer, reference });
  await expect(page.getByRole('row').filter({ hasText: reference })).toContainText('No longer waiting');
  expect(await page.getByRole('columnheader', { name: 'Due' }).boundingBox()).toEqual(before);
});

test('an officer moves through the list by keyboard and opens a case', async ({
  officerPage: page,
  reviewableCase,
}) => {
  const [first, second] = [
    await reviewableCase({ title: 'Quokka one', files: [TICKET.path] }),
    await reviewableCase({ title: 'Quokka two', files: [TICKET.path] }),
  ];
  await page.goto('/officer');
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeEnabled();
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeEnabled();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Get next case');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('quokka');
  await expect(page.getByRole('link', { name: /^CASE-/ })).toHaveText([first, second]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(page.getByRole('link', { name: first })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: second })).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/officer/cases/${first}`);
  await page.goBack();
  await expect(page).toHaveURL('/officer?q=quokka');
  await expect(page.getByRole('link', { name: second })).toBeVisible();
});

test('a supervisor says which case types an officer is given', async ({ supervisor, secondOfficer, openPage }) => {
  const page = await openPage(supervisor);
  await page.goto('/supervisor');
  const row = page.getByRole('listitem').filter({ hasText: secondOfficer.name });
  await expect(row).toContainText('All case types');
  await row.getByRole('button', { name: `Change the case types of ${secondOfficer.name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Case types of ${secondOfficer.name}` });
  // All of them one by one, so that no other test's second officer misses a case meanwhile.
  const boxes = dialog.getByRole('checkbox');
  // Listing them waits for none.
  await expect(boxes.first()).toBeVisible();
  for (const box of await boxes.all()) await box.check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText('Housing Benefit');
  await row.getByRole('button').click();
  await expect(boxes.first()).toBeVisible();
  for (const box of await boxes.all()) await box.uncheck();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('All case types');
});
