// A decision that was drawn: a colleague checks it, finds it wrong, a third person settles it, and the letter goes.
import { waitForStatus } from './setup/case-over-api';
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { approveByApi } from './steps/officer';

const WRONG = 'Page 1: the fare was refunded by the airline.';

/** More than any other test pays: the plan that draws such awards leaves the decisions of tests beside this one alone. */
const LARGE = { fromMinor: 900_000_000, share: 100 };

test('a drawn decision waits, is found wrong, is settled, and its letter goes', async ({
  claimant,
  officer,
  secondOfficer,
  supervisor,
  openPage,
  reviewableCase,
}) => {
  const { plan } = await supervisor.api.quality.plan.query();
  await supervisor.api.quality.changePlan.mutate({ ...plan, large: LARGE });
  const reference = await reviewableCase({
    files: [samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' }).path],
  });
  await officer.api.reviews.claim.mutate({ reference });
  await approveByApi({ officer, reference, awardMinor: LARGE.fromMinor });

  const first = await openPage(officer);
  await first.goto(`/officer/cases/${reference}`);
  await expect(first.getByText('A colleague checks this decision before its letter goes')).toBeVisible();
  await expect(first.getByRole('button', { name: 'The decision is right' })).toHaveCount(0);

  const second = await openPage(secondOfficer);
  await second.goto('/officer/checks');
  await expectAccessible(second);
  await second.getByRole('region', { name: 'To check' }).getByRole('link', { name: reference }).click();
  const check = second.getByRole('region', { name: 'Check of this decision' });
  await check.getByRole('button', { name: 'Something is wrong' }).click();
  await check.getByRole('button', { name: 'Hold the letter' }).click();
  await expect(check.getByText('Say what is wrong, and where.')).toBeVisible();
  await check.getByLabel('What kind of error').selectOption('fact');
  await check.getByLabel('What is wrong, and where').fill(WRONG);
  await check.getByLabel('What it costs, in').fill('120.50');
  await expectAccessible(second);
  await check.getByRole('button', { name: 'Hold the letter' }).click();
  await expect(second.getByText('A colleague found this decision wrong')).toBeVisible();

  // The officer reads what was found, with what it costs.
  await first.goto('/officer/checks');
  const mine = first.getByRole('region', { name: 'Of your decisions' }).getByRole('row').filter({ hasText: reference });
  await expect(mine).toContainText(WRONG);
  await expectAccessible(first);

  const third = await openPage(supervisor);
  await third.goto('/officer/checks');
  await third.getByRole('region', { name: 'To settle' }).getByRole('link', { name: reference }).click();
  const settling = third.getByRole('region', { name: 'Check of this decision' });
  await expect(settling).toContainText('€120.50');
  await settling.getByRole('button', { name: 'The decision stands' }).click();
  await expect(settling.getByText('Say why.')).toBeVisible();
  await settling.getByLabel('Why').fill('The refund was of another flight.');
  await expectAccessible(third);
  await settling.getByRole('button', { name: 'The decision stands' }).click();
  await waitForStatus({ api: claimant.api, reference, status: 'approved' });
  await third.goto('/supervisor/quality');
  await expect(third.getByRole('row').filter({ hasText: officer.name })).toContainText('too few to say');
});
