import type { KeptStage } from '@/app/client/use-kept';
import type { CaseView } from '@/server/case-view/view';

type Ended = Pick<CaseView, 'status'> & { decision: { forStaff: { undoLeft: unknown } | null } | null };

/**
 * What is typed about findings is wanted while the case waits for an officer, when it comes back from its claimant, and if
 * its decision is undone.
 */
export function typingStage({ status, decision }: Ended): KeptStage {
  if (status === 'awaiting_officer_review') return 'open';
  if (status === 'withdrawn') return 'over';
  const isDecided = status === 'approved' || status === 'rejected';
  return isDecided && !decision?.forStaff?.undoLeft ? 'over' : 'paused';
}
