import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { readTranslations } from '@/app/i18n/translations';
import { Hydrate, readOrNotFound, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { closesCase } from '@/server/cases/outcomes';
import { referenceSchema } from '@/server/platform/case-reference';
import { CaseScreen } from './case-screen';
import { NoScriptForms } from './no-script/no-script-forms';

type Props = { params: Promise<{ reference: string }> };

/** As stored: people type references in small letters too. Undefined for what cannot be one. */
const readReference = async ({ params }: Props) => referenceSchema.safeParse((await params).reference).data;

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readReference(props)) ?? (await readTranslations('shared'))('notFound.tab') };
}

export default async function CasePage(props: Props) {
  const reference = await readReference(props);
  const { userId } = await requireActor({ roles: ['claimant'], path: reference ? `/cases/${reference}` : '/cases' });
  if (!reference) notFound();
  const client = serverQueryClient();
  const view = await readOrNotFound(client.fetchQuery(serverTrpc.cases.byReference.queryOptions({ reference })));
  // Until it is sent, another look is asked for on a page of its own.
  if (view.reconsiderationOf && view.status === 'open') redirect(`/cases/${view.reconsiderationOf}/reconsideration`);
  if (view.decidedAt) await client.prefetchQuery(serverTrpc.reconsiderations.chance.queryOptions({ reference }));
  if (view.decision && closesCase(view.decision.outcome))
    await client.prefetchQuery(serverTrpc.cases.grounds.queryOptions({ reference }));
  return (
    <>
      <Hydrate>
        <CaseScreen reference={reference} />
      </Hydrate>
      <NoScriptForms view={view} owner={userId} />
    </>
  );
}
