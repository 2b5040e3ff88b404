import type { TRPCClient } from '@trpc/client';
import { TO_COMPLETE } from '@/server/case-types/letter';
import type { AppRouter } from '@/server/router';
import { approvalOver } from './approve';

type Client = TRPCClient<AppRouter>;
type Approving = { client: Client; reference: string };
type Wanted = Approving & { awardMinor?: number };

/**
 * What an approval through the API takes, whatever the case's rules say. Where its letter would leave something to complete, such as an
 * account that no paper names, the officer's own letter says it first.
 */
export async function prepareApproval({ client, reference, awardMinor }: Wanted) {
  const draft = await client.drafts.current.query({ reference });
  const blocks = await client.reviews.approvalBlocks.query({ reference });
  const approval = {
    draftId: draft?.id ?? null,
    ...approvalOver({ blocks, draft, ...(awardMinor ? { awardMinor } : {}) }),
  };
  await completeLetter({ client, reference, approval });
  return approval;
}

type Approval = ReturnType<typeof approvalOver>;

async function completeLetter({ client, reference, approval }: Approving & { approval: Approval }): Promise<void> {
  const { overrides: _overrides, ...shown } = approval;
  const { body } = await client.letters.forDecision.query({ reference, ...shown });
  if (!body.includes(TO_COMPLETE)) return;
  const { round, revision } = await client.letters.current.query({ reference });
  await client.letters.save.mutate({
    reference,
    round,
    revision,
    body: body.replaceAll(TO_COMPLETE, 'as you told us'),
    begunFor: 'approved',
  });
}
