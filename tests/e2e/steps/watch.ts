// Looking on: what a page did while a test was busy with something else, and what it does while it waits.
import type { Page } from '@playwright/test';
import { expect } from '../setup/test';

/** Marks the document, so that `expectSamePage` can tell that nothing has loaded it again. */
export async function markPage(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => document.documentElement.setAttribute('data-seen-by-test', ''));
  return async () => expect(page.locator('html[data-seen-by-test]')).toHaveCount(1);
}

/** The calls of one tRPC procedure that the page makes from now on. */
export function countCalls({ page, procedure }: { page: Page; procedure: string }): () => number {
  let calls = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname.split(/[/,]/).includes(procedure)) calls += 1;
  });
  return () => calls;
}

type Mutation = { page: Page; procedure: string };

export const isCallOf = ({ url, procedure }: { url: URL; procedure: string }) =>
  url.pathname === `/api/trpc/${procedure}`;

/** Keeps the page's next call of a tRPC mutation from the server until it is let go. */
export async function holdNextCall({ page, procedure }: Mutation) {
  let tellMade: () => void = () => {};
  const isMade = new Promise<void>((resolve) => {
    tellMade = resolve;
  });
  let letGo: () => void = () => {};
  const mayGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(
    (url) => isCallOf({ url, procedure }),
    async (route) => {
      tellMade();
      await mayGo;
      await route.continue();
    },
    { times: 1 },
  );
  return { isMade, letGo };
}
