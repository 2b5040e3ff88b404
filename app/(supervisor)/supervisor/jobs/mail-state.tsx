import { MailWarning } from 'lucide-react';
import { formatCount } from '@/app/ui/format';
import { describeFailureKind } from './failure-words';
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
        {mail.failures.map(({ code, count }) => `${describeFailureKind(`mail_${code}`).label}: ${count}`).join(', ')}.
        The record of each case says which.
      </span>
    </p>
  );
}
