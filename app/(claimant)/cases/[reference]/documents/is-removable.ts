import type { CaseView } from '@/server/case-view/view';

type Case = Pick<CaseView, 'status' | 'resubmittedAt'>;
type CaseDocument = Pick<CaseView['documents'][number], 'registeredAt'>;

/** As the server rules: everything while the case is open, and while more is asked for what was added since it was last handed over. */
export function isRemovable({ status, resubmittedAt }: Case, { registeredAt }: CaseDocument): boolean {
  if (status === 'open') return true;
  if (status !== 'awaiting_claimant' || !resubmittedAt || !registeredAt) return false;
  return registeredAt > resubmittedAt;
}
