import type { Metadata } from 'next';
import { Hydrate, readOrNotFound, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { STAFF } from '@/server/platform/trpc';
import { ReviewScreen } from './review-screen';

type Props = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).reference).toUpperCase() };
}

export default async function ReviewPage({ params }: Props) {
  const { reference: written } = await params;
  const reference = decodeURIComponent(written).toUpperCase();
  const { userId, name, role } = await requireActor({ roles: STAFF, path: `/officer/cases/${written}` });
  const client = serverQueryClient();
  const view = await readOrNotFound(client.fetchQuery(serverTrpc.cases.byReference.queryOptions({ reference })));
  const first = view.documents.find(({ ocrStatus }) => ocrStatus === 'completed');
  await Promise.all([
    client.fetchQuery(serverTrpc.drafts.current.queryOptions({ reference })),
    client.fetchQuery(serverTrpc.findings.judgements.queryOptions({ reference })),
    client.fetchQuery(serverTrpc.letters.current.queryOptions({ reference })),
    first && client.fetchQuery(serverTrpc.documents.pages.queryOptions({ documentId: first.id })),
  ]);
  return (
    <Hydrate>
      <ReviewScreen
        key={reference}
        reference={reference}
        officer={{ userId, name, isSupervisor: role === 'supervisor' }}
      />
    </Hydrate>
  );
}
