// Between deciding and sending: what the officer can take back, and what the claimant does not hear of.
import { expect, test } from '../setup/own-system';
import { samplePaper } from '../setup/samples';
import { expectCurrentStep } from '../steps/claimant';
import {
  approveAllTheSame,
  confirmLetter,
  expectHeld,
  letterOf,
  openHeldCase,
  startDecision,
  writeLetter,
} from '../steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const INVOICE = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });

// The officer's time to undo goes by in it.
test.describe.configure({ timeout: 300_000 });

test('a decision is undone before the claimant hears of it; the next one is sent when its time is over', async ({
  claimant,
  officer,
  openPage,
  reviewableCase,
}) => {
  const [page, claimantPage] = [await openPage(officer), await openPage(claimant)];
  const { reference } = await openHeldCase({ page, reviewableCase, files: [TICKET.path, INVOICE.path] });
  const letter = 'Dear Robin Ashworth,\n\nWe have decided.';
  await writeLetter({ page, body: letter });
  await claimantPage.goto(`/cases/${reference}`);
  await expectCurrentStep({ page: claimantPage, step: 'With an officer' });

  const opened = page.getByRole('navigation', { name: 'Documents' }).getByRole('button', { name: INVOICE.name });
  await opened.click();
  await expect(opened).toHaveAttribute('aria-current', 'true');

  const rejection = await startDecision({ page, decision: 'reject' });
  await rejection.dialog.getByRole('checkbox', { name: 'The trip was not approved before it began' }).check();
  await rejection.dialog.getByRole('checkbox', { name: 'Another reason' }).check();
  await rejection.dialog.getByLabel('The other reason').fill('Paid by somebody else');
  await rejection.dialog.getByLabel('Note').fill('A word among colleagues.');
  await confirmLetter(rejection.dialog).check();
  await rejection.confirm.click();
  await expect(page.getByText(`${claimant.name} has not been told yet:`)).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^0:\d\d$/);
  await expect(opened, 'the pages stay where they were').toHaveAttribute('aria-current', 'true');
  const kept = await claimant.api.cases.byReference.query({ reference });
  expect([kept.status, kept.decision]).toEqual(['awaiting_officer_review', null]);

  await page.getByRole('button', { name: 'Undo decision' }).click();
  await expectHeld({ page, reference });
  await expect(opened).toHaveAttribute('aria-current', 'true');
  await expect(letterOf(page)).toHaveValue(letter);
  await expect(page.getByRole('timer')).toHaveCount(0);
  await expectCurrentStep({ page: claimantPage, step: 'With an officer' });

  // Another look at the same rejection: all that was filled in is there.
  const again = await startDecision({ page, decision: 'reject' });
  await expect(again.dialog.getByRole('checkbox', { name: 'The trip was not approved before it began' })).toBeChecked();
  await expect(again.dialog.getByLabel('The other reason')).toHaveValue('Paid by somebody else');
  await expect(again.dialog.getByLabel('Note')).toHaveValue('A word among colleagues.');
  await again.dialog.getByRole('button', { name: 'Cancel' }).click();

  const request = await startDecision({ page, decision: 'ask' });
  await request.dialog.getByLabel('Respond by').fill('2020-01-31');
  await request.confirm.click();
  await expect(request.dialog.getByText('That day has passed. Choose today or a later one.')).toBeVisible();
  await expect(request.dialog.getByLabel('Respond by')).toBeFocused();
  await request.dialog.getByRole('button', { name: 'Cancel' }).click();

  const approval = await startDecision({ page, decision: 'approve' });
  await approveAllTheSame(approval.dialog);
  await confirmLetter(approval.dialog).check();
  await approval.confirm.click();
  const undo = page.getByRole('button', { name: 'Undo decision' });
  await expect(undo).toBeVisible();
  // The time that is left goes by, and the worker sends what is due.
  await expect(page.getByText(`${claimant.name} was told.`)).toBeVisible({ timeout: 120_000 });
  await expect(undo).toHaveCount(0);
  await expect(claimantPage.getByRole('heading', { name: 'Your case was approved' })).toBeVisible();
  await expect(claimantPage.getByRole('article', { name: 'Letter' })).toContainText('We have decided.');
  await expect(officer.api.reviews.undo.mutate({ reference })).rejects.toThrow('This decision has been sent');

  await page.getByRole('tab', { name: 'Timeline' }).click();
  const timeline = page.getByRole('tabpanel', { name: 'Timeline' });
  for (const said of ['rejected the case', 'undid the decision', 'approved the case', 'sent the decision'])
    await expect(timeline).toContainText(said);
});
