// The supervisor's figures: each leads to its cases, and goes into a spreadsheet.
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';
import { askForMore } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

test('a figure leads to the cases that it counts', async ({ supervisor, officer, openPage, reviewableCase }) => {
  const title = 'Counted on the way to Lisbon';
  const reference = await reviewableCase({ title, files: [TICKET.path] });
  await askForMore({ officer, reference });
  const page = await openPage(supervisor);
  await page.goto('/supervisor?period=7-days');
  await expect(page.getByRole('link', { name: '7 days' })).toHaveAttribute('aria-current', 'true');
  for (const [figure, heading] of [
    ['Came in', 'Cases that came in'],
    ['Sent back', 'Cases sent back to their claimants'],
    ['With claimants', 'Cases with their claimants'],
  ] as const) {
    await page.getByRole('link', { name: new RegExp(`^${figure}: [\\d,]+, show the cases$`) }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: reference })).toContainText(title);
    await page.goBack();
  }
  const row = page.getByRole('row').filter({ hasText: officer.name }).first();
  await row.getByRole('link', { name: `Sent back, ${officer.name}` }).click();
  await expect(page.getByRole('link', { name: reference })).toBeVisible();
});

test('any days can be chosen, by keyboard and without script, and wrong ones are explained', async ({
  supervisor,
  openPage,
}) => {
  const page = await openPage(supervisor, { javaScriptEnabled: false });
  await page.goto('/supervisor');
  await page.getByLabel('From').fill('2026-01-31');
  await page.getByLabel('To', { exact: true }).fill('2026-01-01');
  await page.getByRole('button', { name: 'Show these days' }).click();
  await expect(page.getByRole('alert')).toHaveText('The first day has to be before the last one, or the same.');
  await page.getByLabel('From').fill('2026-01-01');
  await page.getByLabel('To', { exact: true }).fill('2026-01-31');
  await page.getByLabel('To', { exact: true }).press('Enter');
  await expect(page).toHaveURL('/supervisor?from=2026-01-01&to=2026-01-31');
  await expect(page.getByRole('heading', { name: /^1\s–\s31 January 2026$/ })).toBeVisible();
});

test('each chart has its table, and its figures as a file that only supervisors get', async ({
  supervisor,
  officer,
  openPage,
}) => {
  const page = await openPage(supervisor);
  await page.goto('/supervisor?period=this-month');
  await page.getByText('As a table').click();
  const table = page.getByRole('region', { name: 'Came in and decided, as a table' });
  await expect(table.getByRole('columnheader')).toHaveText(['When', 'Came in', 'Decided', 'Sent back', 'Undone']);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'By officer as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^casedraft-officers-.*\.csv$/);
  const refused = await (await openPage(officer)).request.get('/api/workload/officers');
  expect(refused.status()).toBe(403);
  expect((await (await openPage(null)).request.get('/api/workload/officers')).status()).toBe(401);
  expect((await page.request.get('/api/workload/nothing')).status()).toBe(404);
});
