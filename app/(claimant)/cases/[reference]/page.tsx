import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Hydrate, readOrNotFound, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { referenceSchema } from '@/server/platform/case-reference';
import { CaseScreen } from './case-screen';
import { NoScriptForms } from './no-script/no-script-forms';

type Props = { params: Promise<{ reference: string }> };

/** As stored: people type references in small letters too. Undefined for what cannot be one. */
const readReference = async ({ params }: Props) => referenceSchema.safeParse((await params).reference).data;

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readReference(props)) ?? 'Not found' };
}

export default async function CasePage(props: Props) {
  const reference = await readReference(props);
  const { userId } = await requireActor({ roles: ['claimant'], path: reference ? `/cases/${reference}` : '/cases' });
  if (!reference) notFound();
  const view = await readOrNotFound(
    serverQueryClient().fetchQuery(serverTrpc.cases.byReference.queryOptions({ reference })),
  );
  return (
    <>
      <Hydrate>
        <CaseScreen reference={reference} />
      </Hydrate>
      <NoScriptForms view={view} owner={userId} />
    </>
  );
}
