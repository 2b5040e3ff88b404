import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readTranslations } from '@/app/i18n/translations';
import { Hydrate, readOrNotFound, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { referenceSchema } from '@/server/platform/case-reference';
import { NoScriptAsk } from './no-script-ask';
import { ReconsiderationScreen } from './reconsideration-screen';

type Props = { params: Promise<{ reference: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslations('reconsideration');
  return { title: t('page.title') };
}

/** Asking for another look at the decision of the case in the address; afterwards, that it was asked for. */
export default async function ReconsiderationPage({ params }: Props) {
  const reference = referenceSchema.safeParse((await params).reference).data;
  const { userId } = await requireActor({
    roles: ['claimant'],
    path: reference ? `/cases/${reference}/reconsideration` : '/cases',
  });
  if (!reference) notFound();
  const client = serverQueryClient();
  const chance = await readOrNotFound(
    client.fetchQuery(serverTrpc.reconsiderations.chance.queryOptions({ reference })),
  );
  if (chance.kind === 'none') notFound();
  const own = 'reference' in chance ? chance.reference : null;
  const isAsking = chance.kind === 'open' && own !== null;
  if (own) {
    const named = { reference: own };
    await client.prefetchQuery(serverTrpc.cases.byReference.queryOptions(named));
    await client.prefetchQuery(serverTrpc.reconsiderations.byReference.queryOptions(named));
  }
  return (
    <Hydrate>
      <ReconsiderationScreen reference={reference} />
      {isAsking && <NoScriptAsk first={reference} reference={own} owner={userId} reasons={chance.reasons} />}
    </Hydrate>
  );
}
