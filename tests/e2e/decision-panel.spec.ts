// Between the evidence and a decision: the panel beside the pages, rules that are overridden, and another amount.
import { formatMoney } from '@/server/facts/display';
import { sampleCase, samplePaper, samplePath } from './setup/samples';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { approveAllTheSame, openReview, readDraft, startDecision } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const INVOICE = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });

test('beside the evidence: what blocks comes first, its words are a press away, and Escape leads back', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ files: [TICKET.path, INVOICE.path] });
  const { rules, recommendation } = await readDraft({ officer, reference });
  expect(recommendation).toBe('more_information');
  const blocking = rules.filter(({ severity, outcome }) => severity === 'blocks' && outcome !== 'met');
  await openReview({ page, reference });
  const { dialog, confirm } = await startDecision({ page, decision: 'approve' });
  await expect(dialog.getByRole('heading', { level: 2 })).toBeFocused();
  const listed = dialog.getByRole('region', { name: /rules? blocks? an approval/ }).getByRole('listitem');
  for (const { question, statement } of blocking)
    await expect(listed.filter({ hasText: question }).first()).toContainText(statement);
  await expect(dialog.getByText('The rules recommend to ask for more.')).toBeVisible();
  // What one missing paper keeps open is one line, with one reason for all of it.
  const waiting = listed.filter({ hasText: /rules can’t be told because the .+ is missing/ }).first();
  await expect(waiting.getByRole('checkbox', { name: 'Same reason for all of these' })).toBeChecked();
  await expect(waiting.getByRole('button', { name: /^Approve all the same/ })).toHaveCount(1);

  // Nothing is sent: the press leads to the first rule that has no reason.
  await confirm.click();
  const first = dialog.getByRole('button', { name: /^Approve all the same/ }).first();
  await expect(first).toBeFocused();
  await expect(dialog.getByRole('alert')).toContainText('This keeps the case from being approved.');
  await expectAccessible(page);

  // The pages are there, and can be used.
  const papers = page.getByRole('navigation', { name: 'Documents' });
  await papers.getByRole('button', { name: INVOICE.name }).click();
  await expect(papers.getByRole('button', { name: INVOICE.name })).toHaveAttribute('aria-current', 'true');
  await expect(dialog).toBeVisible();
  const quote = dialog.getByRole('button', { name: `${TICKET.name}, page 1:` }).first();
  await quote.click();
  await expect(papers.getByRole('button', { name: TICKET.name })).toHaveAttribute('aria-current', 'true');
  await expect(dialog).toBeVisible();

  await first.focus();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeFocused();

  // The way that is recommended, from within.
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Ask for more instead' }).click();
  await expect(page.getByRole('dialog', { name: 'Ask for more information?' })).toBeVisible();
});

test('over a rule that blocks, with reasons and a smaller amount: approved in part, and the claimant reads how much', async ({
  officer,
  officerPage: page,
  claimantPage,
  reviewableCase,
}) => {
  const { documents } = sampleCase('whitcombe-roof');
  const reference = await reviewableCase({
    caseType: 'storm-damage-claim',
    files: documents.map(({ file }) => samplePath(file)),
  });
  const { award } = await readDraft({ officer, reference });
  if (!award) throw new Error('the award of the sample can be worked out');
  const show = (minor: number) => formatMoney({ minor, currency: award.currency });
  await openReview({ page, reference });
  const { dialog, confirm } = await startDecision({ page, decision: 'approve' });
  await approveAllTheSame(dialog);
  await dialog.getByRole('button', { name: 'Change the amount' }).click();
  const amount = dialog.getByLabel('Amount to be paid');
  await expect(amount).toBeFocused();
  await expect(amount).toHaveValue(show(award.totalMinor));
  await amount.fill('100.00');
  await confirm.click();
  await expect(dialog.getByLabel('Why this amount')).toBeFocused();
  await dialog.getByLabel('Why this amount').fill('The gutter was broken before.');
  const table = dialog.getByRole('table', { name: /^Approved in part/ });
  await expect(table.getByRole('row', { name: /The gutter was broken before/ })).toContainText(
    show(10_000 - award.totalMinor),
  );
  await expect(table.getByRole('row').last()).toContainText('£100.00');
  await expectAccessible(page);
  await confirm.click();

  await expect(page.getByText('Approved in part', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'What is paid' })).toContainText('The gutter was broken before.');
  await claimantPage.goto(`/cases/${reference}`);
  await expect(claimantPage.getByRole('heading', { name: 'Your case was approved in part' })).toBeVisible();
  await expect(claimantPage.getByText('You will be paid £100.00.')).toBeVisible();
  await claimantPage.goto('/cases');
  await expect(claimantPage.getByRole('listitem').filter({ hasText: reference })).toContainText('Approved in part');
});
