// Between deciding and sending: what the officer can take back, and what the claimant does not hear of.
import { expect, test } from '../setup/own-system';
import { samplePaper } from '../setup/samples';
import { expectCurrentStep } from '../steps/claimant';
import { confirmLetter, expectHeld, letterOf, openHeldCase, startDecision, writeLetter } from '../steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

// The officer's time to undo goes by in it.
test.describe.configure({ timeout: 300_000 });

test('a decision is undone before the claimant hears of it; the next one is sent when its time is over', async ({
  claimant,
  officer,
  openPage,
  reviewableCase,
}) => {
  const [page, claimantPage] = [await openPage(officer), await openPage(claimant)];
  const { reference } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  const letter = 'Dear Robin Ashworth,\n\nWe have decided.';
  await writeLetter({ page, body: letter });
  await claimantPage.goto(`/cases/${reference}`);
  await expectCurrentStep({ page: claimantPage, step: 'With an officer' });

  const rejection = await startDecision({ page, decision: 'reject' });
  await rejection.dialog.getByRole('checkbox', { name: 'The trip was not approved before it began' }).check();
  await rejection.dialog.getByRole('checkbox', { name: 'Another reason' }).check();
  await rejection.dialog.getByLabel('The other reason').fill('Paid by somebody else');
  await rejection.dialog.getByLabel('Note').fill('A word among colleagues.');
  await confirmLetter(rejection.dialog).check();
  await rejection.confirm.click();
  await expect(page.getByText(`${claimant.name} has not been told yet:`)).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^0:\d\d$/);
  const kept = await claimant.api.cases.byReference.query({ reference });
  expect([kept.status, kept.decision]).toEqual(['awaiting_officer_review', null]);

  await page.getByRole('button', { name: 'Undo decision' }).click();
  await expectHeld({ page, reference });
  await expect(letterOf(page)).toHaveValue(letter);
  await expect(page.getByRole('timer')).toHaveCount(0);
  await expectCurrentStep({ page: claimantPage, step: 'With an officer' });

  // Another look at the same rejection: all that was filled in is there.
  const again = await startDecision({ page, decision: 'reject' });
  await expect(again.dialog.getByRole('checkbox', { name: 'The trip was not approved before it began' })).toBeChecked();
  await expect(again.dialog.getByLabel('The other reason')).toHaveValue('Paid by somebody else');
  await expect(again.dialog.getByLabel('Note')).toHaveValue('A word among colleagues.');
  await again.dialog.getByRole('button', { name: 'Cancel' }).click();

  const approval = await startDecision({ page, decision: 'approve' });
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
