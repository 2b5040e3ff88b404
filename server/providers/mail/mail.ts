import { env } from '@/server/platform/env';
import type { MailProvider } from './contract';
import { createOutbox } from './outbox';
import { createSmtp } from './smtp';

const scope = globalThis as { casedraftMail?: MailProvider };

/** Where mails go; null where none are sent. For the worker alone: pages only write rows. */
export function mailProvider(): MailProvider | null {
  if (env().MAIL === 'off') return null;
  scope.casedraftMail ??= createProvider();
  return scope.casedraftMail;
}

function createProvider(): MailProvider {
  const { MAIL, SMTP_URL, MAIL_FROM } = env();
  return MAIL === 'smtp' && SMTP_URL
    ? createSmtp({ url: SMTP_URL, from: MAIL_FROM })
    : createOutbox({ from: MAIL_FROM });
}
