/** Reads pages side by side and hands them over one after the other; at most `lookAhead` are begun and not yet taken. */
export async function deliverInOrder<Page>(options: {
  pageCount: number;
  lookAhead: number;
  /** The index counts from 0. */
  readPage: (index: number) => Promise<Page>;
  onPage: (page: Page, pageCount: number) => Promise<void>;
  signal: AbortSignal;
}): Promise<void> {
  const begun: Promise<Page>[] = [];
  for (let page = 0; page < options.pageCount; page += 1) {
    while (begun.length < Math.min(options.pageCount, page + options.lookAhead)) {
      const next = options.readPage(begun.length);
      // Its turn to be awaited may come after an earlier page has failed, or never.
      next.catch(() => undefined);
      begun.push(next);
    }
    const result = await begun[page];
    options.signal.throwIfAborted();
    if (result) await options.onPage(result, options.pageCount);
    // A page holds a picture: let it go as soon as it is taken.
    delete begun[page];
  }
}
