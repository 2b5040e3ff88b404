// Looking on: what a page did while a test was busy with something else.
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
