import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { createSmtp, explainSmtpError } from './smtp';

/** One that asks for a password and offers no encryption; gives the passwords it was told. */
async function startPlainServer() {
  const told: unknown[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, callback) => {
      told.push(password);
      callback(null, { user: username });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { told, address: `127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

test.each([
  ['', []],
  ['?requireTLS=false', ['a-password']],
])('a password goes out in clear only where the address ends in %j', async (query, expected) => {
  const { told, address } = await startPlainServer();
  const provider = createSmtp({
    url: `smtp://office:a-password@${address}${query}`,
    from: { name: '', address: 'claims@office.example' },
  });
  const message = {
    messageId: '<1@office.example>',
    to: 'clara@x.example',
    subject: 'Subject',
    text: 'Text',
    returnTo: null,
  };
  const sending = provider.send(message, { signal: new AbortController().signal });
  await (expected.length > 0 ? sending : expect(sending).rejects.toMatchObject({ code: 'unavailable' }));
  expect(told).toEqual(expected);
});

test.each([
  ['an address refused for good', { code: 'EENVELOPE', command: 'RCPT TO', permanent: true }, 'refused'],
  ['a mail refused for good', { code: 'EMESSAGE', command: 'DATA', permanent: true }, 'refused'],
  ['an address refused for now', { code: 'EENVELOPE', command: 'RCPT TO', permanent: false }, 'unavailable'],
  ['our own address refused', { code: 'EENVELOPE', command: 'MAIL FROM', permanent: true }, 'unavailable'],
  ['a connection refused by its greeting', { code: 'EPROTOCOL', command: 'CONN', permanent: true }, 'unavailable'],
  ['our password refused', { code: 'EAUTH', permanent: true }, 'bad_key'],
  ['silence', { code: 'ETIMEDOUT' }, 'timed_out'],
  ['a lost connection', { code: 'ESOCKET' }, 'unavailable'],
])('%s is told apart', (_, fields, code) => {
  expect(explainSmtpError(Object.assign(new Error('550 clara@x.example'), fields)).code).toBe(code);
});

test('what a mail server said, which may hold an address, is not passed on', () => {
  const error = explainSmtpError(
    Object.assign(new Error('550 clara@x.example'), { code: 'EENVELOPE', command: 'RCPT TO', permanent: true }),
  );
  expect(error.message).not.toContain('clara');
  expect(error.cause).toBeUndefined();
});
