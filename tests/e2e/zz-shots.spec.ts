import { createCase, addDocument } from './setup/case-over-api';
import { signUp, signIn } from './setup/session';
import { readTarget } from './setup/target';
import { test } from './setup/test';
const { baseURL } = readTarget();
for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['phone', { width: 390, height: 844 }]] as const)
  test(`shots ${name}`, async ({ openPage, officer }) => {
    const person = await signUp({ baseURL });
    await signIn({ baseURL, ...person });
    for (const t of ['Conference in Lisbon', 'Second thoughts about a very long title of a case, that does not fit'])
      await createCase({ claimant: person, caseType: 'travel-expense-refund', title: t });
    const w = await createCase({ claimant: person, caseType: 'housing-benefit', title: 'Withdrawn one' });
    await person.api.cases.withdraw.mutate({ reference: w });
    const page = await openPage(person, { viewport });
    await page.goto('/account');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.screenshot({ path: `/tmp/q-account-shots/${name}-1-account.png`, fullPage: true });
    for (const row of await page.getByText('Change', { exact: true }).all()) await row.click();
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/q-account-shots/${name}-2-open.png`, fullPage: true });
    await page.getByRole('button', { name: /^Account:/ }).click();
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/q-account-shots/${name}-3-menu.png` });
    await page.goto('/account/close');
    await page.getByRole('button', { name: /for good/ }).click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/q-account-shots/${name}-4-close.png`, fullPage: true });
    await page.goto('/account/closed');
    await page.screenshot({ path: `/tmp/q-account-shots/${name}-5-closed.png`, fullPage: true });
    await page.goto('/account/confirm-address?token=x');
    await page.getByRole('button', { name: /Confirm/ }).click();
    await page.waitForTimeout(800);
    await page.screenshot({ path: `/tmp/q-account-shots/${name}-6-confirm.png`, fullPage: true });
    const staff = await openPage(officer, { viewport });
    await staff.goto('/account');
    await staff.getByText('Change', { exact: true }).first().click();
    await staff.screenshot({ path: `/tmp/q-account-shots/${name}-7-staff.png`, fullPage: true });
  });
