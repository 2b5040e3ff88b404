import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { observeCall } from '@/server/platform/metrics';
import { limitTime } from '@/server/providers/limit-time';
import { ProviderError } from '@/server/providers/provider-error';
import type { MailProvider } from './contract';

/** A whole delivery; well within a mail's lease. Mail servers may look at a mail for long before they answer. */
const SEND_MS = 60_000;
/** A server that does not greet by then is away. */
const GREETING_MS = 15_000;

type Options = { url: string; from: { name: string; address: string } };

/** Any SMTP server. A connection a mail: there are few, and each must not wait for another's. */
export function createSmtp({ url, from }: Options): MailProvider {
  const transport = createTransport({
    url,
    connectionTimeout: GREETING_MS,
    greetingTimeout: GREETING_MS,
    dnsTimeout: GREETING_MS,
    socketTimeout: SEND_MS,
    // A password and the links in mails do not go out in clear. The address can allow it: `?requireTLS=false`.
    requireTLS: new URL(url).password !== '',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: ({ messageId, to, subject, text, returnTo }, { signal }) =>
      observeCall({
        provider: 'smtp',
        operation: 'send',
        run: () =>
          limitTime({
            ms: SEND_MS,
            signal,
            run: async (bounded) => {
              await transport.sendMail({
                ...{ from, to, subject, text, messageId, headers: HEADERS, signal: bounded },
                ...(returnTo === null ? {} : { envelope: { from: returnTo, to }, dsn: REPORTS }),
              });
            },
            explainLate: () =>
              new ProviderError({ code: 'timed_out', message: 'The mail server took too long to answer.' }),
            explain: explainSmtpError,
          }),
      }),
  };
}

/** A server that knows how reports failures and delays, and sends back no more than the headers: links stand in the text. */
const REPORTS = { ret: 'HDRS', notify: ['FAILURE', 'DELAY'] };

/** Other programs are not to answer it with a notice of absence. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

const smtpErrorSchema = z.object({
  code: z.string().optional(),
  permanent: z.boolean().optional(),
  command: z.string().optional(),
});

/** Answers to these are about one mail. Any other (the greeting, encryption, our own address) refuses all mails, until an operator mends it. */
const ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];

/** No cause and none of its words: servers quote addresses in theirs. */
export function explainSmtpError(error: unknown): ProviderError {
  const { code, permanent, command = '' } = smtpErrorSchema.safeParse(error).data ?? {};
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return new ProviderError({ code: 'bad_key', message: 'The mail server refuses our name and password.' });
  if (permanent === true && ABOUT_THE_MAIL.includes(command))
    return new ProviderError({ code: 'refused', message: 'The mail server refuses this mail or its address.' });
  if (code === 'ETIMEDOUT')
    return new ProviderError({ code: 'timed_out', message: 'The mail server took too long to answer.' });
  return new ProviderError({ code: 'unavailable', message: 'The mail server could not take this mail just now.' });
}
