import type { Locator } from '@playwright/test';
import { addDocument, createCase, waitForReview } from './setup/case-over-api';
import { samplePaper } from './setup/samples';
import { SERVICES } from './setup/target';
import { expect, test } from './setup/test';
import { documentRow, expectCurrentStep, expectRead, submitCase } from './steps/claimant';
import { expectHeld, openHeldCase, openReview, queueRow } from './steps/officer';
import { markPage } from './steps/watch';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const APPROVAL = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'approval-letter' });

test('a second tab follows reading, submitting and withdrawing without a reload', { tag: SERVICES }, async ({
  claimant,
  openPage,
  newCase,
}) => {
  const reference = await newCase({ title: 'Watched from two tabs' });
  const [first, second] = [await openPage(claimant), await openPage(claimant)];
  for (const tab of [first, second]) await tab.goto(`/cases/${reference}`);
  await expect(second.getByRole('region', { name: 'Your documents' })).toContainText('None yet.');
  const expectSamePage = await markPage(second);

  await addDocument({ claimant, reference, file: APPROVAL.path });
  await expect(documentRow(second, APPROVAL.name)).toBeVisible();
  await expectRead({ page: second, file: APPROVAL.name, pages: 1 });
  await submitCase(first);
  await expect(second.getByRole('heading', { name: 'Where your case is' })).toBeVisible();
  await expectCurrentStep({ page: second, step: 'With an officer' });
  await claimant.api.cases.withdraw.mutate({ reference });
  await expect(second.getByRole('heading', { name: 'You withdrew this case' })).toBeVisible();
  await expectSamePage();
});

/**
 * Which rows stand above this one, and where it stands but for their heights: a row of another test's case may gain a line, as with
 * who reviews it.
 */
const placeOf = (row: Locator) =>
  row.evaluate((element) => {
    const rows = [...(element.closest('tbody')?.children ?? [])];
    const above = rows.slice(0, rows.indexOf(element));
    const heights = above.map((each) => each.getBoundingClientRect().height);
    return {
      above: above.map((each) => /CASE-\d+-\d+/.exec(each.textContent ?? '')?.[0]),
      offset: Math.round(element.getBoundingClientRect().top - heights.reduce((sum, height) => sum + height, 0)),
    };
  });

test('the queue says what has come and what has left, and moves no row until it is asked to', {
  tag: SERVICES,
}, async ({ claimant, officer, officerPage: page, reviewableCase, withdrawLater }) => {
  const leaving = await reviewableCase({ title: 'Leaves the queue', files: [TICKET.path] });
  const staying = await reviewableCase({ title: 'Stays where it is', files: [TICKET.path] });
  await page.goto('/officer');
  await expect(queueRow(page, leaving)).toBeVisible();
  const expectSamePage = await markPage(page);
  const place = await placeOf(queueRow(page, staying));

  const arriving = await createCase({ claimant, caseType: 'travel-expense-refund', title: 'Arrives later' });
  withdrawLater(arriving);
  await addDocument({ claimant, reference: arriving, file: TICKET.path });
  await claimant.api.cases.submit.mutate({ reference: arriving });
  await waitForReview({ api: officer.api, reference: arriving });
  await expect(page.getByRole('button', { name: /^\d+ new cases?$/ })).toBeVisible();
  await expect(queueRow(page, arriving)).toHaveCount(0);
  expect(await placeOf(queueRow(page, staying))).toEqual(place);

  await claimant.api.cases.withdraw.mutate({ reference: leaving });
  await expect(page.getByRole('row').filter({ hasText: leaving })).toContainText('No longer waiting');
  expect(await placeOf(queueRow(page, staying))).toEqual(place);

  await page.getByRole('button', { name: /^\d+ new cases?$/ }).click();
  await expect(queueRow(page, arriving)).toContainText('New');
  await page.getByRole('button', { name: 'Tidy the list' }).click();
  await expect(page.getByRole('row').filter({ hasText: leaving })).toHaveCount(0);
  await expectSamePage();
});

test('a second officer sees who holds a case, and gets it when it is released', async ({
  officer,
  secondOfficer,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Wanted by two officers', files: [TICKET.path] });
  const [mine, theirs] = [await openPage(officer), await openPage(secondOfficer)];
  await theirs.goto('/officer');
  await expect(queueRow(theirs, reference)).toBeVisible();
  const expectSamePage = await markPage(theirs);

  await openReview({ page: mine, reference });
  await expect(queueRow(theirs, reference)).toContainText(`With ${officer.name}`);
  await theirs.getByRole('link', { name: reference }).click();
  await expect(theirs.getByText(`${officer.name} is reviewing this case`)).toBeVisible();
  for (const name of ['Approve', 'Reject', 'Ask for more information'])
    await expect(theirs.getByRole('button', { name, exact: true })).toBeDisabled();
  await expect(secondOfficer.api.reviews.claim.mutate({ reference })).rejects.toThrow(
    `${officer.name} is reviewing this case.`,
  );
  await expect(secondOfficer.api.reviews.decide.mutate({ reference, outcome: 'approved' })).rejects.toThrow(
    `${officer.name} is reviewing this case now.`,
  );

  await mine.getByRole('button', { name: 'Release case' }).click();
  await theirs.getByRole('button', { name: 'Start review' }).click();
  await expectHeld({ page: theirs, reference });
  await expect(theirs.getByRole('button', { name: 'Approve', exact: true })).toBeEnabled();
  await expectSamePage();
});

test('an officer looking at a case sees the claimant withdraw it', async ({
  claimant,
  officerPage: page,
  reviewableCase,
}) => {
  const { reference } = await openHeldCase({
    page,
    reviewableCase,
    title: 'Withdrawn under review',
    files: [TICKET.path],
  });
  await claimant.api.cases.withdraw.mutate({ reference });
  await expect(page.getByText('has withdrawn this case. There is nothing to decide.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0);
});
