import type { Metadata } from 'next';
import { readOrNotFound, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { EmptyState } from '@/app/ui/empty-state';
import { LocalTime } from '@/app/ui/time';
import { MailText } from './mail-text';

// Links to passwords are among these mails.
export const metadata: Metadata = { title: 'Outbox', referrer: 'no-referrer' };

/** Where no mail leaves the house, what would have been sent. In production there is no such page. */
export default async function OutboxPage() {
  await requireActor({ roles: ['officer', 'supervisor'], path: '/outbox' });
  const { items } = await readOrNotFound(serverQueryClient().fetchQuery(serverTrpc.mail.outbox.queryOptions()));
  return (
    <main id="main" className="mx-auto grid max-w-3xl gap-6 px-4 py-6 sm:px-6">
      <div className="grid gap-1">
        <h1 className="font-bold text-2xl">Outbox</h1>
        <p className="text-ink-muted text-sm">
          No mail leaves this installation. The last 100 mails are listed here, the newest first. Any member of staff
          can open their links.
        </p>
      </div>
      {items.length === 0 ? (
        <EmptyState title="No mail yet">A mail is written when a case is submitted or decided.</EmptyState>
      ) : (
        <ul className="grid gap-4">
          {items.map(({ messageId, to, subject, text, at }) => (
            <li key={messageId} className="grid gap-3 rounded-lg border border-line bg-surface p-4 shadow-card">
              <div className="grid gap-0.5">
                <h2 className="font-semibold">{subject}</h2>
                <p className="text-[13px] text-ink-muted">
                  To <span translate="no">{to}</span>, <LocalTime value={new Date(at)} format="short" />
                </p>
              </div>
              <MailText text={text} />
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
