import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** Moments of a delivery that a mail server sees, in their order. `whole`: the last dot has come. `answered`: so has our 250. */
export const SERVER_MOMENTS = ['sender', 'recipient', 'data', 'whole', 'answered'] as const;
export type ServerMoment = (typeof SERVER_MOMENTS)[number];

/** A mail that this server answers for, since `wholeAt`. Its sender's process may have died before it heard so. */
export type Accepted = { mailId: string; to: string; worker: string; wholeAt: number; answeredAt: number };

/** What happens to a worker when the server comes to this moment of one of its deliveries. Resolves once it has happened. */
type Strike = { worker: string; moment: ServerMoment; run: () => Promise<void> };

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

/** A real SMTP server that knows its clients by the name they greet it with, and counts what it takes. */
export async function startMailServer() {
  const accepted: Accepted[] = [];
  let strikes: Strike[] = [];

  const workerOf = ({ hostNameAppearsAs }: SMTPServerSession) => String(hostNameAppearsAs);

  async function meet(moment: ServerMoment, session: SMTPServerSession): Promise<boolean> {
    const strike = strikes.find((one) => one.moment === moment && one.worker === workerOf(session));
    if (!strike) return false;
    strikes = strikes.filter((one) => one !== strike);
    await strike.run();
    return true;
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: (_address, session, callback) => void meet('sender', session).then(() => callback()),
    onRcptTo: (_address, session, callback) => void meet('recipient', session).then(() => callback()),
    onData: (stream, session, callback) => {
      const worker = workerOf(session);
      // What breaks off before its last dot is no mail, and rejects.
      const arriving = Promise.all([text(stream), meet('data', session)]);
      arriving.then(
        async ([raw]) => {
          const wholeAt = Date.now();
          // It is ours from here on, also where nobody is left to hear so: RFC 1047 leaves a mail server no other way.
          await meet('whole', session);
          const mailId = /^Message-ID: <([^@>]+)@/im.exec(raw)?.[1] ?? '';
          const to = session.envelope.rcptTo[0]?.address ?? '';
          accepted.push({ mailId, to, worker, wholeAt, answeredAt: Date.now() });
          callback();
          await meet('answered', session);
        },
        (error: Error) => callback(error),
      );
    },
  });
  // Connections that break off are what this is about.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    accepted,
    urlFor: (worker: string) => `smtp://127.0.0.1:${port}?name=${worker}`,
    strike: (strike: Strike) => strikes.push(strike),
    takeStrikesBack: () => {
      strikes = [];
    },
    reset: () => {
      accepted.length = 0;
      strikes = [];
    },
    stop: () =>
      new Promise<void>((resolve) => {
        for (const { _socket } of server.connections) _socket?.destroy();
        server.close(() => resolve());
      }),
  };
}
