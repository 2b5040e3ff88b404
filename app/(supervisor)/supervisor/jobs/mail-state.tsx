import { MailWarning } from 'lucide-react';
import { formatCount } from '@/app/ui/format';
import { MAIL_FAILURES } from '@/server/mail/schema';
import type { Overview } from './use-overview';

/** Told only while there is something to tell: mails that were given up, and why. */
export function MailState({ mail }: Pick<Overview, 'mail'>) {
  const failed = mail.failures.reduce((sum, { count }) => sum + count, 0);
  if (failed === 0) return null;
  return (
    <p className="flex items-start gap-2 text-sm">
      <MailWarning aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      <span>
        <span role="status">{formatCount(failed, 'mail')} could not be delivered in the last 7 days.</span>{' '}
        {mail.failures
          .map(({ code, count }) => `${MAIL_FAILURES[code].label}: ${count}. ${MAIL_FAILURES[code].advice}`)
          .join(' ')}{' '}
        The record of each case says which.
      </span>
    </p>
  );
}
