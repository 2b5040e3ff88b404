// “Get next case”: the review it takes is the page's that it leads to.
import { expect, test } from '../setup/own-system';
import { samplePaper } from '../setup/samples';
import { expectHeld } from '../steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

test('the next case is held by its page, which does not claim it again and gives it back on leaving', async ({
  claimant,
  officer,
  openPage,
  reviewableCase,
}) => {
  await reviewableCase({ files: [TICKET.path] });
  const page = await openPage(officer);
  // What the live stream says would hide that the page does not know of its review.
  await page.route('**/api/trpc/live.onTopics*', () => undefined);
  const claims: string[] = [];
  page.on('request', (request) => request.url().includes('reviews.claim') && claims.push(request.url()));

  await page.goto('/officer');
  await page.getByRole('button', { name: 'Get next case' }).click();
  await expect(page).toHaveURL(/\/officer\/cases\/CASE-/);
  const reference = page.url().split('/').at(-1) ?? '';
  await expectHeld({ page, reference });
  expect(claims).toEqual([]);

  await page.getByRole('link', { name: 'Back to the queue' }).click();
  await expect.poll(async () => (await officer.api.cases.byReference.query({ reference })).review).toBeNull();
  // Else it would be next in whatever runs on this system after it.
  await claimant.api.cases.withdraw.mutate({ reference });
});
