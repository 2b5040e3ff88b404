// A computer whose clock is wrong: what a page says about now goes by the server's.
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';
import { openReview, startDecision } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const DAY = 24 * 3_600_000;

test('on a computer that is 400 days ahead, ages, suggested days and days gone by are the server’s', async ({
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'From another year', files: [TICKET.path] });
  await page.clock.install({ time: Date.now() + 400 * DAY });
  const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const dayIn = (days: number) => new Date(Date.now() + days * DAY).toLocaleDateString('en-CA', { timeZone: zone });

  await openReview({ page, reference });
  await expect(page.getByText(/waiting since .* \((just now|\d+ minutes? ago)\)/)).toBeVisible();
  const { dialog, confirm } = await startDecision({ page, decision: 'ask' });
  const respondBy = dialog.getByLabel('Respond by');
  await expect(respondBy).toHaveValue(dayIn(14));

  const passed = dialog.getByText('That day has passed.');
  await respondBy.fill(dayIn(-2));
  await confirm.click();
  await expect(passed).toBeVisible();
  // Long gone by the computer's own clock.
  await respondBy.fill(dayIn(2));
  await expect(passed).toHaveCount(0);
});
