import { expect, test } from 'vitest';
import { warnOfOldNode } from './node-line';

test.each(['20.19.0', '18.20.4'])('Node %s runs with a warning', (version) => {
  expect(warnOfOldNode(version)).toContain(`Node ${version} gets no more security fixes`);
});

test.each(['22.23.3', '24.21.0'])('Node %s runs without one', (version) => {
  expect(warnOfOldNode(version)).toBeNull();
});
