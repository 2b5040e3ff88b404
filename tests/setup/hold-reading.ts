import { vi } from 'vitest';
import { documentReader } from '@/server/providers/ocr/ocr';

/**
 * Stops the reader just before it reads, or with `after: 'page'` after its first page was handed over, until `release` is
 * called. Everything it does is real; only its pace is the test's.
 */
export function holdReading({ after = 'start' }: { after?: 'start' | 'page' } = {}) {
  const engine = documentReader();
  const read = engine.read.bind(engine);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const wait = () => {
    arrive();
    return released;
  };
  const spy = vi.spyOn(engine, 'read').mockImplementation(async (request) => {
    if (after === 'start') await wait();
    return read({
      ...request,
      onPage: async (page, pageCount) => {
        if (after === 'page') await wait();
        await request.onPage(page, pageCount);
      },
    });
  });
  return {
    /** Resolves when the reader has come to the place where it is held. */
    held,
    release: () => {
      spy.mockRestore();
      release();
    },
  };
}
