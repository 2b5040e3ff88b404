import { type Env, env } from '@/server/platform/env';
import type { MailProvider } from './contract';
import { createOutbox } from './outbox';
import { createSmtp } from './smtp';

const scope = globalThis as { casedraftMail?: MailProvider };

/** Where mails go; null where none are sent. For the worker alone: pages only write rows. */
export function mailProvider(): MailProvider | null {
  const { MAIL } = env();
  if (MAIL === 'off') return null;
  scope.casedraftMail ??= PROVIDERS[MAIL](env());
  return scope.casedraftMail;
}

/** A provider that MAIL can name and that is not here does not compile. */
const PROVIDERS: Record<Exclude<Env['MAIL'], 'off'>, (settings: Env) => MailProvider> = {
  outbox: ({ MAIL_FROM }) => createOutbox({ from: MAIL_FROM }),
  smtp: ({ SMTP_URL, MAIL_FROM }) => {
    if (!SMTP_URL) throw new Error('SMTP_URL is not set');
    return createSmtp({ url: SMTP_URL, from: MAIL_FROM });
  },
};
