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
