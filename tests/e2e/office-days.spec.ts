// Days are the office's: what a browser takes for the time changes none of them.
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';
import { openReview, queueRow } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const AHEAD_MS = 400 * 24 * 3_600_000;

test('due days and the day to answer by come from the server, on a computer whose clock is a year ahead', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Seen from next year', files: [TICKET.path] });
  await page.clock.setFixedTime(Date.now() + AHEAD_MS);
  await page.goto(`/officer?q=${reference}`);
  const [item] = (await officer.api.reviews.queue.query({ search: reference })).items;
  const row = queueRow(page, reference);
  await expect(row).toContainText(`In ${item?.daysLeft} days`);
  await expect(row.locator(`time[datetime="${item?.dueOn}"]`)).toBeVisible();
  expect(item?.daysLeft).toBeGreaterThanOrEqual(7);

  await openReview({ page, reference });
  await page.getByRole('button', { name: 'Ask for more information' }).click();
  const { office } = await officer.api.cases.byReference.query({ reference });
  await expect(page.getByLabel('Respond by')).toHaveValue(office.answerBy);
});

test('a queue that is left open looks again within the hour, so that no day on it stays yesterday’s', async ({
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Left open overnight', files: [TICKET.path] });
  const nextLook = () => page.waitForResponse((response) => response.url().includes('reviews.changes'));
  await page.clock.install();
  const first = nextLook();
  await page.goto(`/officer?q=${reference}`);
  await expect(queueRow(page, reference)).toBeVisible();
  await (await first).finished();
  const again = nextLook();
  await page.clock.fastForward('01:00:00');
  expect((await again).ok()).toBe(true);
});
