import type { KeptStage } from '@/app/client/use-kept';
import type { CaseView } from '@/server/case-view/view';
import { acceptsDocuments } from '@/server/cases/state';

type Ended = Pick<CaseView, 'status'> & { decision: { forStaff: { undoLeft: unknown } | null } | null };

/** What is typed of a document is wanted until the case is closed, and again if the decision that closed it is undone. */
export function typedStage({ status, decision }: Ended): KeptStage {
  if (acceptsDocuments(status)) return 'open';
  return status !== 'withdrawn' && decision?.forStaff?.undoLeft ? 'paused' : 'over';
}
