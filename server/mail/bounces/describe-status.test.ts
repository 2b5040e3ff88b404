import { expect, test } from 'vitest';
import { describeStatus } from './describe-status';

test.each([
  ['5.1.1', 'no such mailbox'],
  ['4.2.2', 'the mailbox is full'],
  ['5.1.99', 'the address is wrong'],
  ['5.7.26', 'the other mail system refuses our mails by its rules'],
  ['5.0.0', 'no reason was given'],
  ['', 'no reason was given'],
])('%j is told in words', (status, label) => {
  expect(describeStatus(status)).toMatchObject({ label, advice: expect.stringContaining('post') });
});
