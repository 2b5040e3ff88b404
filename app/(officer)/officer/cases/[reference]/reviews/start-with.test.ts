import { expect, it } from 'vitest';
import { startWith } from './start-with';

it('starts the review before the named acts, and before nothing else', () => {
  const done: string[] = [];
  const work = {
    judge: (verdict: string, times: number) => {
      done.push(`${verdict} ${times}`);
      return times;
    },
    look: () => void done.push('look'),
    count: 3,
  };
  const started = startWith(() => void done.push('start'), work, ['judge']);
  started.look();
  expect(started.judge('accepted', 2)).toBe(2);
  expect(done).toEqual(['look', 'start', 'accepted 2']);
  expect(started.count).toBe(3);
});
