import { expect, test } from 'vitest';
import { makeReport } from '@/tests/support/delivery-report';
import { readReport } from './read-report';
import { findReturnToken, writeReturnAddress, writeReturnToken } from './write-return-address';

const address = 'bounces@office.example';
const token = '0123456789abcdef0123456789abcdef';
const to = `bounces+${token}@office.example`;

const read = (message: string) => readReport({ raw: Buffer.from(message), address });

test.each([
  ['failed', '5.1.1', { token, outcome: 'bounced', status: '5.1.1' }],
  ['Failed', '4.4.7 (delivery time expired)', { token, outcome: 'bounced', status: '4.4.7' }],
  ['failed', 'none', { token, outcome: 'bounced', status: '5.0.0' }],
  ['delayed', '4.4.1', { token, outcome: 'delayed', status: '4.4.1' }],
  ['delivered', '2.0.0', null],
  ['relayed', '2.0.0', null],
])('a report that says %s, %s', async (action, status, expected) => {
  expect(await read(makeReport({ to, action, status }))).toEqual(expected);
});

test('the token is known in capitals, in brackets and where only the last server noted it', async () => {
  const capitals = makeReport({ to: `"Claims" <${to.toUpperCase()}>` });
  expect(await read(capitals)).toMatchObject({ token });
  const noted = makeReport({ to: address, headers: [`X-Original-To: ${to}`] });
  expect(await read(noted)).toMatchObject({ token });
});

test.each([
  ['to another domain', makeReport({ to: `bounces+${token}@office.example.evil.test`.replace('office', 'other') })],
  ['to no token, although one is quoted', makeReport({ to: address })],
  ['with a token that is too short', makeReport({ to: 'bounces+0123@office.example' })],
  ['that is a notice of absence', `To: ${to}\r\nSubject: Away\r\n\r\nI am back on Monday.\r\n`],
  ['that is empty', ''],
])('a message %s is no report', async (_what, message) => {
  expect(await read(message)).toBeNull();
});

test('one that is nested without end, or all headers, is not read', async () => {
  const nested = Array.from(
    { length: 40 },
    (_, depth) => `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n`,
  ).join('');
  await expect(read(nested)).rejects.toThrow();
  await expect(read(`X-Long: ${'a'.repeat(100_000)}\r\n\r\n`)).rejects.toThrow();
});

test('an address that a mail comes back to gives its token again', () => {
  const fresh = writeReturnToken();
  const written = writeReturnAddress({ address, token: fresh });
  expect(findReturnToken({ text: `<${written}>`, address: 'Bounces@Office.Example' })).toBe(fresh);
  expect(written.split('@')[0]?.length).toBeLessThanOrEqual(64);
});
