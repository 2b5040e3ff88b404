import type { ApprovalBlock } from '@/server/decisions/approval/weigh-approval';
import type { DraftView } from '@/server/drafts/view';
import type { Person } from './people';

/** Approves a case without rules, of which nothing says what is to be paid: its letter needs an amount. */
export const PAID_APPROVAL = {
  outcome: 'approved' as const,
  awardMinor: 12_300,
  awardReason: 'A test pays this much.',
};

type Given = {
  blocks: readonly ApprovalBlock[];
  draft: Pick<DraftView, 'award'> | null;
  /** What is paid, whatever was worked out. */
  awardMinor?: number;
};

/** What an approval takes over everything that its rules say against it: each overridden, and an amount where none was worked out. */
export const approvalOver = ({ blocks, draft, awardMinor }: Given) => ({
  ...(draft?.award && awardMinor === undefined ? { outcome: PAID_APPROVAL.outcome } : PAID_APPROVAL),
  ...(awardMinor === undefined ? {} : { awardMinor }),
  overrides: blocks.flatMap((block) =>
    block.kind === 'rule' ? [{ ruleKey: block.key, reason: 'A test approves it.' }] : [],
  ),
});

/** Approves a case whatever its rules say, as an officer would who gives a reason for each. */
export async function approveOver({ officer, reference }: { officer: Person; reference: string }) {
  const blocks = await officer.call.reviews.approvalBlocks({ reference });
  const draft = await officer.call.drafts.current({ reference });
  return officer.call.reviews.decide({ reference, draftId: draft?.id ?? null, ...approvalOver({ blocks, draft }) });
}
