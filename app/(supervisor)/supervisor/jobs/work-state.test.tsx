import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Overview } from './use-overview';
import { WorkState } from './work-state';

const queue = { active: 0, workers: 2, heldMs: 0 };
const read = (silentMs: number | null, part: Partial<typeof queue> = {}) => {
  const overview = { at: new Date(2026, 10, 24), queue: { ...queue, ...part }, pause: null, silentMs };
  const html = renderToStaticMarkup(<WorkState overview={overview as unknown as Overview} isOld={false} />);
  return { whole: html, spoken: /role="status">([^<]*)</.exec(html)?.[1] };
};

describe('WorkState', () => {
  it.each([
    ['a worker’s silence', read(30_000), read(34_000), 'A worker has gone silent'],
    ['the wait for a service', read(null, { heldMs: 9_000 }), read(null, { heldMs: 5_000 }), 'A service is busy'],
    ['what is being read', read(null, { active: 3 }), read(null, { active: 2 }), 'Reading is on.'],
    ['the last document', read(null, { active: 1 }), read(null), 'Reading is on.'],
  ])('reads %s out once, and shows how it goes on', (_name, before, after, sentence) => {
    expect(after.whole).not.toBe(before.whole);
    expect(after.spoken).toBe(before.spoken);
    expect(after.spoken).toContain(sentence);
  });
});
