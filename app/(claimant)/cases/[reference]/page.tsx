import type { Metadata } from 'next';
import { Hydrate, readOrNotFound, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { CaseScreen } from './case-screen';

type Props = { params: Promise<{ reference: string }> };

/** As stored: people type references in small letters too. */
const readReference = async ({ params }: Props) => decodeURIComponent((await params).reference).toUpperCase();

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: await readReference(props) };
}

export default async function CasePage(props: Props) {
  const reference = await readReference(props);
  await requireActor({ roles: ['claimant'], path: `/cases/${encodeURIComponent(reference)}` });
  await readOrNotFound(serverQueryClient().fetchQuery(serverTrpc.cases.byReference.queryOptions({ reference })));
  return (
    <Hydrate>
      <CaseScreen reference={reference} />
    </Hydrate>
  );
}
