import { expect, test } from 'vitest';
import type { handlers } from './handlers';

test('a kind of job without a handler does not compile', () => {
  // @ts-expect-error: handlers are missing here. Should this line compile, the type check fails.
  const incomplete: typeof handlers = {};
  expect(incomplete).toEqual({});
});
