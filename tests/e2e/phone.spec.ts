import { READING_MS } from './setup/case-over-api';
import { faultyPath, samplePaper, UNREADABLE } from './setup/samples';
import { inventClaimant } from './setup/session';
import { expect, test } from './setup/test';
import {
  addFiles,
  CASE_TYPES,
  documentRow,
  expectCurrentStep,
  expectRead,
  openNewCase,
  signUpOnScreen,
  submitCase,
  withdrawOnScreen,
} from './steps/claimant';
import { approveByApi, openReview } from './steps/officer';
import { expectNoSidewaysScroll } from './steps/screen';

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });

test("a claimant's way on a phone", async ({ page }) => {
  for (const path of ['/', '/sign-in', '/sign-up', '/no-such-page']) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
  const ticket = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
  await signUpOnScreen({ page, person: inventClaimant() });
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'New case' }).tap();
  await page.getByRole('radio', { name: CASE_TYPES['storm-damage-claim'] }).check();
  await expectNoSidewaysScroll(page);
  await page.goto('/cases');
  const title = 'A-title-without-a-single-space-that-is-far-too-long-for-the-width-of-a-telephone';
  await openNewCase({ page, caseType: CASE_TYPES['travel-expense-refund'], title });
  await expectNoSidewaysScroll(page);
  await addFiles({ page, files: [ticket.path, faultyPath('letter.docm'), UNREADABLE.path] });
  await expectRead({ page, file: ticket.name });
  await expect(documentRow(page, UNREADABLE.name)).toContainText(UNREADABLE.reason, { timeout: READING_MS });
  await expect(documentRow(page, 'letter.docm').getByRole('alert')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await submitCase(page);
  await expectCurrentStep({ page, step: 'With an officer' });
  await expectNoSidewaysScroll(page);
  await page.goto('/cases');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: title }).tap();
  await withdrawOnScreen(page);
  await expectNoSidewaysScroll(page);
});

test("a claimant's decided case on a phone", async ({ claimantPage: page, officer, reviewableCase }) => {
  const ticket = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
  const reference = await reviewableCase({ files: [ticket.path] });
  await officer.api.reviews.claim.mutate({ reference });
  await approveByApi({ officer, reference });
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('article', { name: 'Letter' })).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('the staff pages fit a phone too', async ({ officerPage: page, supervisor, openPage, reviewableCase }) => {
  const ticket = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
  const reference = await reviewableCase({ files: [ticket.path, UNREADABLE.path] });
  await page.goto('/officer');
  await expect(page.getByRole('link', { name: reference })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await openReview({ page, reference });
  for (const tab of ['Pages', 'Draft']) {
    await page.getByRole('tab', { name: tab }).tap();
    await expectNoSidewaysScroll(page);
  }
  const overview = await openPage(supervisor);
  for (const path of ['/supervisor', '/supervisor/cases?of=received', '/supervisor/jobs']) {
    await overview.goto(path);
    await expectNoSidewaysScroll(overview);
  }
});
