// One stream a browser: however many tabs are open, each loads, and each hears of its own case.
import type { BrowserContext, Page, Request } from '@playwright/test';
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
/** More than the six connections that a browser opens to one server over HTTP/1.1. */
const TABS = 9;

/** Gives how many streams the tabs hold open at the moment. How many there have been says nothing: a busy tab is robbed of its own. */
function countStreams(context: BrowserContext): () => number {
  const open = new Map<Request, Page>();
  context.on('request', (request) => {
    if (request.url().includes('/api/trpc/live.')) open.set(request, request.frame().page());
  });
  context.on('requestfinished', (request) => open.delete(request));
  context.on('requestfailed', (request) => open.delete(request));
  // A tab that is closed does not tell of its requests' end.
  return () => [...open.values()].filter((tab) => !tab.isClosed()).length;
}

test('nine tabs of one browser load, hear of their cases, and go on when the one that holds the stream is closed', async ({
  officer,
  secondOfficer,
  openPage,
  reviewableCase,
}) => {
  const references = [
    await reviewableCase({ title: 'Open in many tabs', files: [TICKET.path] }),
    await reviewableCase({ title: 'Open beside it', files: [TICKET.path] }),
  ] as const;
  const first = await openPage(officer);
  const context = first.context();
  const streams = countStreams(context);
  const tabs = [first];
  while (tabs.length < TABS) tabs.push(await context.newPage());
  const referenceOf = (index: number) => references[index % 2] ?? references[0];
  for (const [index, tab] of tabs.entries()) {
    await tab.goto(`/officer/cases/${referenceOf(index)}`);
    await expect(tab.getByText('Nobody reviews this case')).toBeVisible();
  }

  for (const reference of references) await secondOfficer.api.reviews.claim.mutate({ reference });
  for (const tab of tabs)
    await expect(tab.getByText(`${secondOfficer.name} is reviewing this case`).first()).toBeVisible();
  await expect.poll(streams).toBe(1);

  await first.close();
  for (const reference of references) await secondOfficer.api.reviews.release.mutate({ reference });
  for (const tab of tabs.slice(1)) await expect(tab.getByText('Nobody reviews this case')).toBeVisible();
  await expect.poll(streams).toBe(1);
});

/** The pages that each request has had renewed, over all tabs. */
function noteRenewals(context: BrowserContext): { together: number[]; alone: number } {
  const noted = { together: [] as number[], alone: 0 };
  context.on('request', (request) => {
    const url = request.url();
    if (url.includes('reviews.renewPages')) noted.together.push((request.postData() ?? '').split('"token"').length - 1);
    else if (url.includes('reviews.renew')) noted.alone += 1;
  });
  return noted;
}

/** As one that is behind other windows; the tab that is looked at is opened without it. */
const hideTab = (tab: Page) =>
  tab.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    Object.defineProperty(document, 'hidden', { get: () => true });
  });

/** Lets a minute of all tabs' clocks pass, in steps short enough for the tabs' real answers to each other to come in time. */
async function passMinute(tabs: Page[]) {
  const [first] = tabs;
  for (let second = 0; second < 60; second += 2) {
    await first?.context().clock.runFor(2_000);
    await Promise.all(tabs.map((tab) => tab.evaluate(() => document.readyState)));
  }
}

test('the reviews in ten tabs, nine of them hidden, are renewed for twelve minutes in one request a minute', async ({
  officer,
  supervisor,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Reviewed in many tabs', files: [TICKET.path] });
  const first = await openPage(officer);
  const context = first.context();
  const noted = noteRenewals(context);
  await context.clock.install();
  const hidden = [first];
  while (hidden.length < TABS) hidden.push(await context.newPage());
  const seen = await context.newPage();
  await Promise.all(hidden.map(hideTab));
  const tabs = [...hidden, seen];
  for (const tab of tabs) await tab.goto(`/officer/cases/${reference}`);
  const claims = hidden.map((tab) => tab.waitForResponse((answer) => answer.url().includes('reviews.claim')));
  await seen.getByRole('button', { name: 'Start review' }).click();
  await Promise.all(claims);

  // From here on the clock moves by the test alone.
  await context.clock.pauseAt(Date.now() + 60_000);
  await passMinute(tabs);
  noted.together.splice(0);
  for (let minute = 1; minute <= 12; minute++) {
    await passMinute(tabs);
    await expect.poll(() => noted.together.length).toBe(minute);
  }
  expect(noted.together).toEqual(Array(12).fill(tabs.length));
  expect(noted.alone).toBe(0);
  for (const tab of tabs) await expect(tab.getByRole('button', { name: 'Release case' })).toBeVisible();
  await context.clock.resume();
  await supervisor.api.reviews.takeOver.mutate({ reference });
  for (const tab of tabs)
    await expect(tab.getByText(`${supervisor.name} has taken over this case`).first()).toBeVisible();
});
