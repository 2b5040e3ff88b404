import type { Page } from '@playwright/test';
import { READING_MS, waitForReview } from './setup/case-over-api';
import { sampleCase, samplePaper, samplePath, UNREADABLE } from './setup/samples';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { checkAnswers, expectCurrentStep } from './steps/claimant';
import { openReview } from './steps/officer';
import { expectNoSidewaysScroll } from './steps/screen';

test.use({ viewport: { width: 390, height: 844 } });

const paper = (evidence: string) => samplePaper({ slug: 'mensah-flat', evidence });
const [FORM, PAYSLIPS, LETTER] = [paper('application-form'), paper('payslips'), paper('landlord-letter')];

const entry = (page: Page, label: string) =>
  page.getByRole('region', { name: 'What to send' }).getByRole('listitem').filter({ hasText: label }).first();
const choice = (page: Page, file: string) => page.getByRole('combobox', { name: `This is my: ${file}` });

/** Stays in sight wherever the page is. */
const expectLine = (page: Page, text: string) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeInViewport({ timeout: READING_MS });

test('the list ticks as papers are read, and a claimant can say what a document is', async ({
  claimantPage: page,
  newCase,
}) => {
  const reference = await newCase({ caseType: 'housing-benefit', files: [FORM.path, PAYSLIPS.path, LETTER.path] });
  await page.goto(`/cases/${reference}`);
  await expectLine(page, '2 of 4 required papers are here');
  await expect(entry(page, 'Payslips')).toContainText('Here: 2 of 2');
  await expect(entry(page, 'Payslips')).toContainText(PAYSLIPS.name);
  await expect(entry(page, 'Tenancy agreement')).toContainText('Still needed');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await choice(page, LETTER.name).selectOption('Tenancy agreement');
  await expectLine(page, '3 of 4 required papers are here');
  await expect(entry(page, 'Tenancy agreement')).toContainText(LETTER.name);
  await page.reload();
  await expect(choice(page, LETTER.name)).toHaveValue('tenancy-agreement');
  await expectLine(page, '3 of 4 required papers are here');
  await choice(page, LETTER.name).selectOption({ index: 0 });
  await expectLine(page, '2 of 4 required papers are here');
});

test('missing papers are asked about once, and the officer reads why', async ({
  claimantPage: page,
  officer,
  openPage,
  newCase,
}) => {
  const reference = await newCase({ caseType: 'housing-benefit', files: [FORM.path, UNREADABLE.path] });
  await page.goto(`/cases/${reference}`);
  await expectLine(page, '1 of 4 required papers is here');
  await expect(page.getByText('Reading 1 document…')).toHaveCount(0, { timeout: READING_MS });
  await choice(page, UNREADABLE.name).selectOption('Tenancy agreement');
  await checkAnswers(page);
  await expect(page.getByText('We have trouble with these')).toBeVisible();
  const question = page.getByRole('status').filter({ hasText: 'You have not added:' });
  for (const missing of ['Tenancy agreement', 'Payslips', 'Bank statement'])
    await expect(question).toContainText(missing);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByLabel('Say why, if you like').fill('The bank sends it next week.');
  await page.reload();
  await expect(page.getByLabel('Say why, if you like')).toHaveValue('The bank sends it next week.');
  await page.getByRole('button', { name: 'Submit case as it is' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'We have your case' })).toBeVisible();
  await expect(page.getByText('What may hold up your case')).toBeVisible();
  await waitForReview({ api: officer.api, reference });
  const desk = await openPage(officer, { viewport: { width: 1440, height: 900 } });
  await openReview({ page: desk, reference });
  await expect(desk.getByText('The bank sends it next week.')).toBeVisible();
  await desk.getByRole('navigation', { name: 'Documents' }).getByRole('button', { name: UNREADABLE.name }).click();
  await expect(desk.getByText('The claimant says: Tenancy agreement')).toBeVisible();

  await page.getByRole('link', { name: 'Go to your case' }).click();
  await expectCurrentStep({ page, step: 'With an officer' });
  await expect(page.getByText('You need not do anything')).toHaveCount(0);
});

test('a complete case is sent without a question, and its confirmation survives a reload and Back', async ({
  claimantPage: page,
  newCase,
}) => {
  const { documents } = sampleCase('mensah-flat');
  const reference = await newCase({
    caseType: 'housing-benefit',
    files: documents.map(({ file }) => samplePath(file)),
  });
  await page.goto(`/cases/${reference}`);
  await expectLine(page, 'All 4 required papers are here');
  await expectAccessible(page);
  await checkAnswers(page);
  await expect(page.getByText('You have not added:')).toHaveCount(0);
  await page.getByRole('button', { name: 'Submit case', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'We have your case' })).toBeVisible();
  await expect(page).toHaveURL(`/cases/${reference}/submitted`);
  await expect(page.getByText(/^You should have an answer by \d+ \w+ \d{4}/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.reload();
  await expect(page.getByText(reference)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(`/cases/${reference}`);
  await expectCurrentStep({ page, step: 'With an officer' });
  await page.goto(`/cases/${reference}/check`);
  await expect(page).toHaveURL(`/cases/${reference}`);
});
