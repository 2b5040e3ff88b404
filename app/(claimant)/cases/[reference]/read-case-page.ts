import { notFound } from 'next/navigation';
import { readOrNotFound, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { referenceSchema } from '@/server/platform/case-reference';

type Page = { params: Promise<{ reference: string }>; below: string };

/** The claimant's case that the address names, for a page `below` that of the case. */
export async function readCasePage({ params, below }: Page) {
  // As stored: people type references in small letters too.
  const { data: reference } = referenceSchema.safeParse((await params).reference);
  await requireActor({ roles: ['claimant'], path: reference ? `/cases/${reference}/${below}` : '/cases' });
  if (!reference) notFound();
  return readOrNotFound(serverQueryClient().fetchQuery(serverTrpc.cases.byReference.queryOptions({ reference })));
}
