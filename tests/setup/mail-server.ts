import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { atEnd } from './at-end';

/** `from`: where it comes back to. */
export type Received = { from: string; to: string; messageId: string; subject: string; raw: string };

/** What the next mail that arrives is answered with; `lose` takes it and hangs up without a word, `hold` never answers. */
export type Answer = 'take' | 'lose' | 'hold';

/** A real SMTP server on this machine. `received` holds all that arrived whole, whatever was answered. */
export async function startMailServer() {
  const received: Received[] = [];
  const answers: Answer[] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, callback) =>
      refused.has(address)
        ? callback(Object.assign(new Error(`no such address: ${address}`), { responseCode: 550 }))
        : callback(),
    onData: async (stream, session, callback) => {
      const raw = await text(stream);
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom ? mailFrom.address : '';
      received.push({ ...readHeaders(raw), from, to: rcptTo[0]?.address ?? '', raw });
      const answer = answers.shift() ?? 'take';
      if (answer === 'take') return callback();
      if (answer === 'lose') for (const { _socket } of server.connections) _socket?.destroy();
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return { received, answers, refused, url: `smtp://127.0.0.1:${port}`, close: () => closeServer(server) };
}

const headerOf = (raw: string, name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]?.trim() ?? '';

const readHeaders = (raw: string) => ({ messageId: headerOf(raw, 'Message-ID'), subject: headerOf(raw, 'Subject') });

const closeServer = (server: SMTPServer) =>
  new Promise<void>((resolve) => {
    for (const { _socket } of server.connections) _socket?.destroy();
    server.close(() => resolve());
  });

/** The same, as the mail server of the whole test file: call it before anything reads the environment. */
export async function withMailServer() {
  const server = await startMailServer();
  Object.assign(process.env, { MAIL: 'smtp', SMTP_URL: server.url, MAIL_FROM: 'Claims <claims@office.example>' });
  atEnd(server.close);
  return server;
}
