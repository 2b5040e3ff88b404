import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Hydrate, readOrRefusal, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { RefusedMessage } from '@/app/ui/refused-message';
import { referenceSchema } from '@/server/platform/case-reference';
import { STAFF } from '@/server/platform/trpc';
import { ErasedCase } from './retention/erased-case';
import { ReviewScreen } from './review-screen';

type Props = { params: Promise<{ reference: string }> };

/** As stored: people type references in small letters too. Undefined for what cannot be one. */
const readReference = async ({ params }: Props) => referenceSchema.safeParse((await params).reference).data;

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readReference(props)) ?? 'Not found' };
}

export default async function ReviewPage(props: Props) {
  const reference = await readReference(props);
  const path = reference ? `/officer/cases/${reference}` : '/officer';
  const { userId, name, role } = await requireActor({ roles: STAFF, path });
  if (!reference) notFound();
  const client = serverQueryClient();
  const read = await readOrRefusal(client.fetchQuery(serverTrpc.cases.byReference.queryOptions({ reference })));
  if ('refusal' in read) return <RefusedMessage reason={read.refusal} />;
  if (read.answer.erasedOn)
    return (
      <Hydrate>
        <ErasedCase view={read.answer} />
      </Hydrate>
    );
  const first = read.answer.documents.find(({ ocrStatus }) => ocrStatus === 'completed');
  await Promise.all([
    client.fetchQuery(serverTrpc.drafts.current.queryOptions({ reference })),
    client.fetchQuery(serverTrpc.findings.judgements.queryOptions({ reference })),
    client.fetchQuery(serverTrpc.letters.current.queryOptions({ reference })),
    read.answer.reconsiderationOf &&
      client.fetchQuery(serverTrpc.reconsiderations.byReference.queryOptions({ reference })),
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
