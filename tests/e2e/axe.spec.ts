// Every page and every dialog, in light and dark, against WCAG 2.2 AA as far as a program can judge it.
import { READING_MS } from './setup/case-over-api';
import { samplePaper, UNREADABLE } from './setup/samples';
import { signUp } from './setup/session';
import { readTarget } from './setup/target';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { CASE_TYPES, documentRow, expectCurrentStep, expectRead } from './steps/claimant';
import {
  approveByApi,
  askForMore,
  findingItem,
  openHeldCase,
  readDraft,
  startDecision,
  writeLetter,
} from './steps/officer';

const { baseURL } = readTarget();
const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

test('pages for everybody', async ({ page }) => {
  for (const path of ['/', '/sign-in', '/sign-up', '/no-such-page']) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Enter your password.' })).toBeVisible();
  await expectAccessible(page);
});

test("a claimant's first pages", async ({ openPage }) => {
  const page = await openPage(await signUp({ baseURL }));
  await page.goto('/cases');
  await expect(page.getByText('You have no cases yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Account:/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/cases/new');
  await page.getByRole('button', { name: 'Create case' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByRole('radio', { name: CASE_TYPES['housing-benefit'] }).check();
  await expectAccessible(page);
});

test("a claimant's case until it is withdrawn", async ({ claimant, claimantPage: page, newCase }) => {
  const reference = await newCase({ files: [TICKET.path, UNREADABLE.path] });
  await page.goto(`/cases/${reference}`);
  await expectRead({ page, file: TICKET.name });
  await expect(documentRow(page, UNREADABLE.name)).toContainText(UNREADABLE.reason, { timeout: READING_MS });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Withdraw case' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await claimant.api.cases.submit.mutate({ reference });
  await expectCurrentStep({ page, step: 'With an officer' });
  await expectAccessible(page);
  await page.goto('/cases');
  await expect(page.getByRole('link', { name: /./ }).first()).toBeVisible();
  await expectAccessible(page);
  await claimant.api.cases.withdraw.mutate({ reference });
  await page.goto(`/cases/${reference}`);
  await expectAccessible(page);
});

test("a claimant's case that is sent back and decided", async ({
  claimant,
  claimantPage: page,
  officer,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ files: [TICKET.path] });
  await askForMore({ officer, reference });
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('heading', { name: 'We need more from you' })).toBeVisible();
  await expectAccessible(page);
  await claimant.api.cases.submit.mutate({ reference, message: 'I have no invoice.' });
  await expectCurrentStep({ page, step: 'With an officer' });
  await officer.api.reviews.claim.mutate({ reference });
  await officer.api.reviews.decide.mutate({ reference, outcome: 'rejected', reasons: ['not-approved'] });
  await expect(page.getByRole('heading', { name: 'Your case was rejected' })).toBeVisible();
  await expectAccessible(page);
});

// What a review leads to off the way that own-system/review-walk.spec.ts goes.
test('beside a review: versions, timeline, dialogs, what could not be read', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const { reference } = await openHeldCase({ page, reviewableCase, files: [TICKET.path, UNREADABLE.path] });
  const [finding] = (await readDraft({ officer, reference })).findings;
  if (!finding) throw new Error('the draft has no finding');
  const item = findingItem(page, finding.statement);
  await item.getByRole('button', { name: /^Reject finding/ }).click();
  await expect(item).toContainText('Rejected by you.');
  await writeLetter({ page, body: 'Dear Robin Ashworth,\n\nWe have read your papers.' });
  await page.getByRole('button', { name: 'Show changes' }).click();
  await expectAccessible(page);
  for (const tab of ['Versions', 'Timeline', 'Review']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel', { name: tab }).getByRole('heading').first()).toBeVisible();
    await expectAccessible(page);
  }
  await page.getByRole('button', { name: 'Show text' }).click();
  await expect(page.getByRole('button', { name: /^Cited: / }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start again from the draft' }).click();
  for (const decision of ['approve', 'reject', 'ask'] as const) {
    const { dialog, confirm } = await startDecision({ page, decision });
    if (decision === 'reject') await confirm.click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Documents' }).getByRole('button', { name: UNREADABLE.name }).click();
  await page.getByRole('button', { name: 'Type in the text' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
});

test('a case under review by somebody else, and a decided one', async ({
  officer,
  secondOfficer,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ files: [TICKET.path] });
  await officer.api.reviews.claim.mutate({ reference });
  const page = await openPage(secondOfficer);
  await page.goto(`/officer/cases/${reference}`);
  await expect(page.getByText(`${officer.name} is reviewing this case`)).toBeVisible();
  await expectAccessible(page);
  await approveByApi({ officer, reference });
  await expect(page.getByRole('heading', { name: 'Letter sent' })).toBeVisible();
  await expectAccessible(page);
});

test("the supervisor's pages", async ({ supervisor, openPage }) => {
  const page = await openPage(supervisor);
  for (const path of [
    '/officer',
    '/supervisor',
    '/supervisor/cases?of=received',
    '/supervisor/jobs',
    '/supervisor/retention',
    '/supervisor/quality',
    '/officer/checks',
  ]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
