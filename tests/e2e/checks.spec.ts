// A decision that was drawn: a colleague checks it, finds it wrong, a third person settles it, and the letter goes.
import { waitForStatus } from './setup/case-over-api';
import { samplePaper } from './setup/samples';
import type { Session } from './setup/session';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { approveByApi } from './steps/officer';

const WRONG = 'Page 1: the fare was refunded by the airline.';

type Listed = Awaited<ReturnType<Session['api']['accounts']['officers']['query']>>;

async function findOfficerId({ supervisor, name }: { supervisor: Session; name: string }): Promise<string> {
  for (let cursor: string | null = null; ; ) {
    const { items, nextCursor }: Listed = await supervisor.api.accounts.officers.query({ cursor });
    const found = items.find((item) => item.name === name);
    if (found) return found.id;
    if (!nextCursor) throw new Error(`no officer is called ${name}`);
    cursor = nextCursor;
  }
}

test('a drawn decision waits, is found wrong, is settled, and its letter goes', async ({
  claimant,
  officer,
  secondOfficer,
  supervisor,
  openPage,
  reviewableCase,
}) => {
  const { plan } = await supervisor.api.quality.plan.query();
  const officerId = await findOfficerId({ supervisor, name: officer.name });
  await supervisor.api.quality.changePlan.mutate({ ...plan, byOfficer: { [officerId]: 100 } });
  const reference = await reviewableCase({
    files: [samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' }).path],
  });
  await officer.api.reviews.claim.mutate({ reference });
  await approveByApi({ officer, reference });

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
