import type { CaseView } from '@/server/case-view/view';
import { AS_READ, SOMETHING_ELSE } from '@/server/evidence/limits';

type Props = {
  document: Pick<CaseView['documents'][number], 'evidence'>;
  evidence: CaseView['caseType']['evidence'];
};

/** What the claimant says that the open document is. Rules don't go by it. */
export function ClaimantsWord({ document: { evidence: known }, evidence }: Props) {
  const { says } = known;
  if (says === AS_READ) return null;
  const label = says === SOMETHING_ELSE ? 'something else' : evidence.find(({ key }) => key === says)?.label;
  return (
    <p className="border-line border-b bg-surface px-3 py-1 text-[13px] text-ink-soft">
      The claimant says: {label ?? says}
    </p>
  );
}
