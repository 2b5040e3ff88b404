// How a supervisor keeps a case for a court, and where they see what is kept and what is due.
import type { Page } from '@playwright/test';
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { approveByApi } from './steps/officer';

const REASON = 'Proceedings 4471/26 before the county court';

async function openTimeline(page: Page): Promise<void> {
  // A page that has come may not hear a press yet.
  await expect(async () => {
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await expect(page.getByRole('tabpanel', { name: 'Timeline' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test('a supervisor holds a decided case on its page, finds it in the list, and lifts the hold', async ({
  supervisor,
  officer,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({
    files: [samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' }).path],
  });
  await officer.api.reviews.claim.mutate({ reference });
  await approveByApi({ officer, reference });
  const page = await openPage(supervisor);
  await page.goto(`/officer/cases/${reference}`);
  await openTimeline(page);
  await page.getByText('Hold it for a court').click();
  await page.getByLabel('Why it has to be kept').fill(REASON);
  await page.getByRole('button', { name: 'Hold the case' }).click();
  await expect(page.getByText('Held back from erasing')).toBeVisible();
  await expect(page.getByText(REASON)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'held the case back from erasing' })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/supervisor/retention');
  const held = page.getByRole('region', { name: 'Held' });
  await expect(held.getByRole('row').filter({ hasText: reference })).toBeVisible();
  await expectAccessible(page);
  await held.getByRole('link', { name: reference }).click();
  await openTimeline(page);
  await page.getByText('Lift the hold').first().click();
  await page.getByLabel('Why it need not be kept any longer').fill('The proceedings have ended');
  await page.getByRole('button', { name: 'Lift the hold' }).click();
  await expect(page.getByText('Held back from erasing')).toBeHidden();
  await expect(page.getByText('Hold it for a court')).toBeVisible();
});
