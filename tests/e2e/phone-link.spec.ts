// A phone that adds photographs to a case that is open on a computer, without signing in.
import type { Page } from '@playwright/test';
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { documentRow } from './steps/claimant';

const TICKET = samplePaper({ slug: 'okafor-conservatory', evidence: 'claim-form' });
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What is chosen is sent at once where the page's script is there; before, it waits for the button. */
const waitForScript = (phone: Page) =>
  phone.waitForFunction(() =>
    Object.keys(document.querySelector('input[type=file]') ?? {}).some((key) => key.startsWith('__reactProps')),
  );

test('the phone opens the code’s link once, adds a file and sees its name; the computer sees it arrive', async ({
  claimantPage: page,
  newCase,
  openPage,
}, testInfo) => {
  const reference = await newCase();
  await page.goto(`/cases/${reference}`);
  const made = page.waitForResponse((response) => response.url().includes('phoneLinks.make'));
  await page.getByRole('button', { name: 'Use your phone’s camera' }).click();
  const address = /https?:\/\/[^"]+\/phone\/[\w-]{43}/.exec(await (await made).text())?.[0] ?? '';
  await expect(page.getByRole('img', { name: 'QR code with the link for your phone' })).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: testInfo.outputPath('desktop.png'), fullPage: true });

  const phone = await openPage(null, PHONE);
  await phone.goto(new URL(address).pathname);
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Start' }).click();
  await expect(phone).toHaveURL(/\/phone$/);
  // The address of the link is spent, and what it led to knows nothing of the case.
  await expect(phone.getByText(reference)).toHaveCount(0);
  await waitForScript(phone);
  await phone.getByLabel('Choose files').setInputFiles(TICKET.path);
  await expect(phone.getByRole('listitem').filter({ hasText: TICKET.name })).toBeVisible();
  await expectAccessible(phone);
  await phone.screenshot({ path: testInfo.outputPath('phone.png'), fullPage: true });
  await expect(page.getByText('Your phone is connected. One file has arrived.')).toBeVisible();
  await expect(documentRow(page, TICKET.name)).toBeVisible();

  const other = await openPage(null, PHONE);
  await other.goto(new URL(address).pathname);
  await other.getByRole('button', { name: 'Start' }).click();
  await expect(other.getByRole('heading', { name: 'This link is over' })).toBeVisible();

  await page.getByRole('button', { name: 'End the link' }).click();
  // It is back once the link has ended.
  await expect(page.getByRole('button', { name: 'Use your phone’s camera' })).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'This link is over' })).toBeVisible();
});
