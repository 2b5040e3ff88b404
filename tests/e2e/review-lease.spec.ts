// Who reviews a case: begun by a press or a first word, seen by colleagues, asked for, taken over, and given back on leaving.
import { samplePaper } from './setup/samples';
import type { Session } from './setup/session';
import { expect, test } from './setup/test';
import { expectHeld, findingItem, letterOf, openReview, readDraft, waitForKeys } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

test('looking at a case claims nothing; the first word about it does, and no word is lost to a colleague who was quicker', async ({
  officer,
  secondOfficer,
  supervisor,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Only looked at', files: [TICKET.path] });
  const readReview = async () => (await secondOfficer.api.cases.byReference.query({ reference })).review;
  const [first] = (await readDraft({ officer, reference })).findings;
  if (!first) throw new Error('the draft has no finding');
  const pages = await Promise.all([officer, secondOfficer, supervisor].map((session) => openPage(session)));
  for (const page of pages) {
    await page.goto(`/officer/cases/${reference}`);
    await expect(page.getByText('Nobody reviews this case')).toBeVisible();
    await waitForKeys(page);
    await page.keyboard.press('j');
    await expect(findingItem(page, first.statement)).toBeFocused();
  }
  expect(await readReview()).toBeNull();
  const [page, other] = pages;
  if (!page || !other) throw new Error('there are no pages');

  await page.keyboard.press('a');
  await expect(findingItem(page, first.statement)).toContainText('Accepted by you.');
  await expectHeld({ page, reference });
  await expect(other.getByText(`${officer.name} is reviewing this case`)).toBeVisible();

  // Its page is known by now: leaving it gives the case back.
  const left = page.waitForResponse('**/api/trpc/reviews.leave*');
  await page.getByRole('link', { name: 'Back to the queue' }).click();
  await left;
  await expect(other.getByText('Nobody reviews this case')).toBeVisible();

  // The colleague is quicker than what this page has heard of.
  await other.route('**/api/trpc/live.onTopics*', () => undefined);
  await other.reload();
  await expect(other.getByText('Nobody reviews this case')).toBeVisible();
  await officer.api.reviews.claim.mutate({ reference });
  // At once, like a paste: the refusal makes the letter read-only between one key and the next.
  await letterOf(other).focus();
  await other.keyboard.insertText('Mine. ');
  await expect(other.getByText(`${officer.name} is reviewing this case`)).toBeVisible();
  await expect(letterOf(other)).toHaveValue(/Mine\. /);
  expect((await officer.api.letters.current.query({ reference })).edited).toBe(false);

  // Free again, it is claimed by a press and not by what waits unsaved.
  await officer.api.reviews.release.mutate({ reference });
  await other.unroute('**/api/trpc/live.onTopics*');
  await other.reload();
  await expect(letterOf(other)).toHaveValue(/Mine\. /);
  await expect(other.getByText('What you typed is not saved yet')).toBeVisible();
  expect(await readReview()).toBeNull();
  await other.getByRole('button', { name: 'Save it' }).click();
  await expectHeld({ page: other, reference });
  await expect.poll(async () => (await officer.api.letters.current.query({ reference })).body).toContain('Mine. ');
});

test('opening a decision starts the review', async ({ officer, openPage, reviewableCase }) => {
  const reference = await reviewableCase({ title: 'Decided at once', files: [TICKET.path] });
  const page = await openPage(officer);
  await page.goto(`/officer/cases/${reference}`);
  await page.getByRole('button', { name: 'Ask for more information', exact: true }).click();
  await expectHeld({ page, reference });
});

test('an officer asks a supervisor for a held case; its holder is told, and the asker gets it', async ({
  officer,
  secondOfficer,
  supervisor,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Wanted urgently', files: [TICKET.path] });
  const [holder, asker, chief] = [await openPage(officer), await openPage(secondOfficer), await openPage(supervisor)];
  await openReview({ page: holder, reference });

  await asker.goto(`/officer/cases/${reference}`);
  await expect(asker.getByText(new RegExp(`^${officer.name} has been reviewing it since`))).toBeVisible();
  await asker.getByRole('button', { name: 'Ask a supervisor' }).click();
  await expect(asker.getByText('You have asked a supervisor')).toBeVisible();
  await expect(holder.getByText(`${secondOfficer.name} has asked a supervisor for this case`)).toBeVisible();

  await chief.goto('/supervisor');
  const asked = chief.getByRole('region', { name: 'Asked for' }).getByRole('listitem').filter({ hasText: reference });
  await expect(asked).toContainText(`${secondOfficer.name} asked`);
  await asked.getByRole('button', { name: `End the review of ${reference}` }).click();
  await expect(asked).toHaveCount(0);

  await expectHeld({ page: asker, reference });
  await expect(holder.getByText(`${secondOfficer.name} has taken over this case`)).toBeVisible();
  await expect(holder.getByRole('button', { name: 'Approve', exact: true })).toBeDisabled();

  // A supervisor needs nobody's leave.
  await chief.goto(`/officer/cases/${reference}`);
  await chief.getByRole('button', { name: 'Take over' }).click();
  await expectHeld({ page: chief, reference });
  await expect(asker.getByText(`${supervisor.name} has taken over this case`)).toBeVisible();
});

/** How an officer's hold stands: `leaving` in the moments in which the case waits for its page to come back. */
async function readOwnReview({ officer, reference }: { officer: Session; reference: string }) {
  const { review } = await officer.api.cases.byReference.query({ reference });
  if (!review?.mine) return 'none';
  return review.leaseEndsAt.getTime() - Date.now() > 60_000 ? 'held' : 'leaving';
}

/** What is on record of who had the case, from the first on. */
async function readReviewEvents({ officer, reference }: { officer: Session; reference: string }) {
  const { items } = await officer.api.audit.timeline.query({ reference });
  return items
    .filter(({ action }) => action.startsWith('review_'))
    .map(({ action, by }) => `${by?.name} ${action}`)
    .reverse();
}

test('a reload keeps the case while a colleague waits for it, and leaves no trace; closing the tab passes it on', async ({
  officer,
  secondOfficer,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Loaded again', files: [TICKET.path] });
  const [holder, asker] = [await openPage(officer), await openPage(secondOfficer)];
  await openReview({ page: holder, reference });
  const { review: before } = await officer.api.cases.byReference.query({ reference });
  await asker.goto(`/officer/cases/${reference}`);
  await asker.getByRole('button', { name: 'Ask a supervisor' }).click();
  await expect(asker.getByText('You have asked a supervisor')).toBeVisible();

  let letClaim = () => {};
  const hasTried = new Promise<void>((resolve) => {
    letClaim = resolve;
  });
  await holder.route('**/api/trpc/reviews.claim*', async (route) => {
    await hasTried;
    await route.continue();
  });
  const loaded = holder.reload();
  // Between the two pages.
  await expect.poll(() => readOwnReview({ officer, reference })).toBe('leaving');
  await expect(secondOfficer.api.reviews.claim.mutate({ reference })).rejects.toThrow(
    `${officer.name} is reviewing this case.`,
  );
  letClaim();
  await loaded;
  await expect.poll(() => readOwnReview({ officer, reference })).toBe('held');
  await expectHeld({ page: holder, reference });
  const { review: after } = await officer.api.cases.byReference.query({ reference });
  expect(after?.claimedAt).toEqual(before?.claimedAt);
  await expect(asker.getByText(`${officer.name} is reviewing this case`)).toBeVisible();
  const asked = [`${officer.name} review_claimed`, `${secondOfficer.name} review_asked_for`];
  expect(await readReviewEvents({ officer, reference })).toEqual(asked);

  await holder.close({ runBeforeUnload: true });
  await expectHeld({ page: asker, reference });
  expect(await readReviewEvents({ officer, reference })).toEqual([
    ...asked,
    `${officer.name} review_released`,
    `${secondOfficer.name} review_claimed`,
  ]);
});

test('leaving a case gives it back: for the queue at once, for another site unless the officer comes back', async ({
  officer,
  secondOfficer,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Left behind', files: [TICKET.path] });
  const page = await openPage(officer);
  const readHold = async () => (await secondOfficer.api.cases.byReference.query({ reference })).review;

  await openReview({ page, reference });
  await page.goto('about:blank');
  await expect.poll(() => readOwnReview({ officer, reference })).toBe('leaving');
  // By the browser's own button: the page may come out of its memory, hold and all.
  await page.goBack();
  await expect.poll(() => readOwnReview({ officer, reference })).toBe('held');
  await expectHeld({ page, reference });
  const left = page.waitForResponse('**/api/trpc/reviews.leave*');
  await page.getByRole('link', { name: 'Back to the queue' }).click();
  await left;
  expect(await readHold()).toBeNull();

  await openReview({ page, reference });
  await page.goto('about:blank');
  await expect.poll(readHold).toBeNull();
});

test('a case that is left before its claim was answered is given back as well', async ({
  officer,
  secondOfficer,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Left too early', files: [TICKET.path] });
  const readHold = async () => (await secondOfficer.api.cases.byReference.query({ reference })).review;
  const page = await openPage(officer);
  let letAnswer = () => {};
  const hasLeft = new Promise<void>((resolve) => {
    letAnswer = resolve;
  });
  await page.route('**/api/trpc/reviews.claim', async (route) => {
    const response = await route.fetch();
    await hasLeft;
    await route.fulfill({ response });
  });
  await page.goto(`/officer/cases/${reference}`);
  await page.getByRole('button', { name: 'Start review' }).click();
  await expect.poll(readHold).not.toBeNull();
  await page.getByRole('link', { name: 'Back to the queue' }).click();
  await expect(page.getByRole('heading', { name: 'Queue' })).toBeVisible();
  letAnswer();
  await expect.poll(readHold).toBeNull();
});

test('a case open in two tabs is held until the last of them is left', async ({
  officer,
  secondOfficer,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Open twice', files: [TICKET.path] });
  const readHold = async () => (await secondOfficer.api.cases.byReference.query({ reference })).review;
  const [first, second] = [await openPage(officer), await openPage(officer)];
  await openReview({ page: first, reference });
  await openReview({ page: second, reference });
  const left = second.waitForResponse('**/api/trpc/reviews.leave*');
  await second.getByRole('link', { name: 'Back to the queue' }).click();
  await left;
  expect(await readHold()).toMatchObject({ officerName: officer.name });
  await expectHeld({ page: first, reference });
  await expect(first.getByRole('button', { name: 'Approve', exact: true })).toBeEnabled();

  // Claimed again elsewhere after it was given back, it is this tab's again too.
  await openReview({ page: second, reference });
  await second.getByRole('button', { name: 'Release case' }).click();
  await expect(first.getByText('Your review of this case has ended')).toBeVisible();
  await openReview({ page: second, reference });
  await expectHeld({ page: first, reference });
  await first.getByRole('link', { name: 'Back to the queue' }).click();
  await expect(first.getByRole('heading', { name: 'Queue' })).toBeVisible();
  await second.getByRole('link', { name: 'Back to the queue' }).click();
  await expect.poll(readHold).toBeNull();
});
