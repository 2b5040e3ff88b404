import { MailWarning } from 'lucide-react';
import { formatCount } from '@/app/ui/format';
import { describeStatus } from '@/server/mail/bounces/describe-status';
import { MAIL_FAILURES } from '@/server/mail/schema';
import type { Overview } from './use-overview';

/** Told only while there is something to tell: mails that were given up, came back or are late, and why. */
export function MailState({ mail }: Pick<Overview, 'mail'>) {
  const failed = sum(mail.failures);
  const bounced = sum(mail.bounces);
  if (failed + bounced + mail.delayed === 0) return null;
  return (
    <div className="flex items-start gap-2 text-sm">
      <MailWarning aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      <div className="grid gap-1">
        {failed > 0 && (
          <p>
            <span role="status">{formatCount(failed, 'mail')} could not be delivered in the last 7 days.</span>{' '}
            {mail.failures
              .map(({ code, count }) => `${MAIL_FAILURES[code].label}: ${count}. ${MAIL_FAILURES[code].advice}`)
              .join(' ')}
          </p>
        )}
        {bounced > 0 && (
          <p>
            <span role="status">{formatCount(bounced, 'mail')} came back in the last 7 days.</span>{' '}
            {foldReasons(mail.bounces)
              .map(({ label, advice, count }) => `${label}: ${count}. ${advice}`)
              .join(' ')}
          </p>
        )}
        {mail.delayed > 0 && (
          <p>
            <span role="status">
              {formatCount(mail.delayed, 'mail')} of the last 7 days came late, or may still come.
            </span>{' '}
            Other mail systems keep trying for some days. There is nothing to do unless a mail comes back.
          </p>
        )}
        <p>The record of each case says which.</p>
      </div>
    </div>
  );
}

const sum = (counted: { count: number }[]): number => counted.reduce((total, { count }) => total + count, 0);

/** Several codes may have one reason. */
function foldReasons(bounces: Overview['mail']['bounces']) {
  const folded = new Map<string, { label: string; advice: string; count: number }>();
  for (const { status, count } of bounces) {
    const { label, advice } = describeStatus(status);
    folded.set(label, {
      label: label.charAt(0).toUpperCase() + label.slice(1),
      advice,
      count: count + (folded.get(label)?.count ?? 0),
    });
  }
  return [...folded.values()];
}
