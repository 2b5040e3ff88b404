// A claimant's page from a request to the decision: on a phone, and on a desk.
import type { Page } from '@playwright/test';
import { waitForReview } from './setup/case-over-api';
import { sampleCase, samplePaper, samplePath } from './setup/samples';
import type { Session } from './setup/session';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { expectCurrentStep, sendAnswer } from './steps/claimant';
import { approveByApi, openReview } from './steps/officer';
import { expectNoSidewaysScroll } from './steps/screen';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const INVOICE = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });
const POINT = 'On which day did your meeting end?';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function askTwoThings({ officer, reference }: { officer: Session; reference: string }) {
  await officer.api.reviews.claim.mutate({ reference });
  await officer.api.reviews.decide.mutate({
    reference,
    outcome: 'more_information',
    requestedEvidence: ['hotel-invoice'],
    reasons: [POINT],
    respondBy: '2030-01-31',
  });
}

const requestOf = (page: Page) => page.getByRole('region', { name: 'We need more from you' });

test('a request is answered point by point on a phone, and the officer reads it so', async ({
  claimant,
  officer,
  officerPage,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ files: [TICKET.path] });
  await askTwoThings({ officer, reference });
  const page = await openPage(claimant, PHONE);
  await page.goto(`/cases/${reference}`);
  const request = requestOf(page);
  await expect(request).toContainText('Please answer by Thursday 31 January 2030.');
  await expect(request).toContainText('Until you answer, nobody goes on with it.');
  await expect(request.getByRole('status').first()).toHaveText('0 of 2 answered');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add files for: Hotel invoice' }).tap();
  await (await chooser).setFiles([INVOICE.path]);
  await expect(request.getByRole('status').first()).toHaveText('1 of 2 answered');
  await expect(request.getByRole('list', { name: 'Files for this point' })).toContainText(INVOICE.name);

  // With a point still open it is asked once whether to send all the same.
  await sendAnswer(page);
  const question = page.getByRole('dialog', { name: 'One point is still open' });
  await expect(question).toContainText(POINT);
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Go back' }).tap();
  await page.getByRole('textbox', { name: 'Your answer', exact: true }).fill('On the twelfth.');
  await page.getByRole('button', { name: `Save what you said about: ${POINT}` }).tap();
  await expect(request.getByRole('status').first()).toHaveText('2 of 2 answered');
  await sendAnswer(page);
  await expectCurrentStep({ page, step: 'With an officer' });

  await openReview({ page: officerPage, reference });
  const back = officerPage.getByRole('region', { name: 'Back from the claimant' });
  await expect(back).toContainText('Wrote: On the twelfth.');
  await expect(back.getByRole('button', { name: INVOICE.name }).first()).toBeVisible();
});

test('what can’t be sent needs a reason, which outlives a reload, and what is typed is sent along', async ({
  claimantPage: page,
  officer,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ files: [TICKET.path] });
  await askTwoThings({ officer, reference });
  await page.goto(`/cases/${reference}`);
  await page.getByRole('checkbox', { name: 'I can’t send this' }).check();
  await expect(page.getByText('Say in a few words why you can’t send this.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send answer' })).toBeDisabled();
  await page.getByLabel('Why can’t you send it?').fill('The hotel has closed.');
  await page.getByRole('button', { name: 'Save what you said about: Hotel invoice' }).click();
  await expect(requestOf(page).getByRole('status').first()).toHaveText('1 of 2 answered');
  await page.getByRole('textbox', { name: 'Your answer', exact: true }).fill('On the twelfth.');
  await page.reload();
  await expect(page.getByLabel('Why can’t you send it?')).toHaveValue('The hotel has closed.');
  await expect(page.getByRole('textbox', { name: 'Your answer', exact: true })).toHaveValue('On the twelfth.');
  await sendAnswer(page);
  await expectCurrentStep({ page, step: 'With an officer' });
  await page.getByText('Our letter of').click();
  await expect(page.getByText('You can’t send it: The hotel has closed.')).toBeVisible();
  await expect(page.getByText('You wrote: On the twelfth.')).toBeVisible();
});

test('a decision is shown with its amount, and each reason with the claimant’s own page and the words marked', async ({
  claimant,
  officer,
  openPage,
  reviewableCase,
}) => {
  const files = sampleCase('lindqvist-lisbon').documents.map(({ file }) => samplePath(file));
  const reference = await reviewableCase({ files });
  await officer.api.reviews.claim.mutate({ reference });
  await approveByApi({ officer, reference });
  const page = await openPage(claimant, PHONE);
  await page.goto(`/cases/${reference}`);
  await expect(page.getByText(/^You will be paid /)).toBeVisible();
  await expectCurrentStep({ page, step: 'Our letter' });
  const grounds = page.getByRole('region', { name: 'What your papers show' });
  await grounds.getByText(/^Show/).first().tap();
  const picture = grounds.getByRole('img').first();
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(grounds.locator('mark').first()).toBeVisible();
  await grounds.getByRole('button', { name: 'Whole page' }).first().tap();
  await expect(grounds.getByRole('button', { name: 'Whole page' }).first()).toHaveAttribute('aria-pressed', 'true');
  const amount = page.getByRole('region', { name: 'How we worked out the amount' });
  await expect(amount.getByRole('row')).not.toHaveCount(2);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('the steps of a case are printed alone', async ({ claimant, claimantPage: page, reviewableCase }) => {
  const reference = await reviewableCase({ files: [TICKET.path] });
  await waitForReview({ api: claimant.api, reference });
  await page.goto(`/cases/${reference}`);
  const steps = page.getByRole('region', { name: 'Where your case is' });
  await expect(steps).toContainText('You should hear from us by');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await steps.getByRole('button', { name: 'Print this' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(steps.getByText(reference)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your documents' })).toBeHidden();
});
