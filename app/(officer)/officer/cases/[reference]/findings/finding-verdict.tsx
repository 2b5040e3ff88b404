import { CloudOff, Sparkle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReviewFinding } from './review-findings';

/** What officers said about a finding, and what it still needs; nothing where both are nothing. */
export function FindingVerdict({ finding, isBusy = false }: { finding: ReviewFinding; isBusy?: boolean }) {
  const { verdict, origin, draftedStatement, reason, block, isNew, isUnsaved } = finding;
  if (verdict === null && origin === 'draft' && !isNew && !isUnsaved && !block)
    // The verdict has its line from the press on: what stands below moves then, and not under whoever reads on.
    return isBusy ? <p className="py-0.5 text-[13px] text-ink-muted leading-5">Saving…</p> : null;
  const who = finding.mine ? 'you' : <bdi translate="no">{finding.officerName}</bdi>;
  const when = finding.isCarried ? ', in an earlier draft' : '';
  return (
    <div className="grid gap-0.5 py-0.5 text-[13px] text-ink-muted leading-5">
      {origin === 'officer' && <p>Added by {who}.</p>}
      {verdict === 'accepted' && (
        <Given>
          Accepted by {who}
          {when}.
        </Given>
      )}
      {verdict === 'rejected' && (
        <Given>
          Rejected by {who}
          {when}.
        </Given>
      )}
      {verdict === 'edited' && (
        <Given>
          Edited by {who}
          {when}.{draftedStatement && <span className="font-normal"> The draft says: “{draftedStatement}”</span>}
        </Given>
      )}
      {verdict === null && isUnsaved && <Given>Verdict taken back.</Given>}
      {reason && <p>Reason: {reason}</p>}
      {isUnsaved && (
        <p className="flex items-start gap-1.5 text-warning">
          <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            <span className="font-semibold">Not saved yet.</span> It is sent as soon as the server can be reached.
          </span>
        </p>
      )}
      {isNew && (
        <p className="flex items-start gap-1.5 font-semibold text-accent">
          <Sparkle aria-hidden className="mt-1 size-3 shrink-0" />
          New since you judged
        </p>
      )}
      {block && (
        <p className="flex items-start gap-1.5 text-warning">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            <span className="font-semibold">Blocks approval.</span> {HOW_TO_SETTLE[block][origin]}
          </span>
        </p>
      )}
    </div>
  );
}

const LOST = 'What it was cited from has been removed.';
const HOW_TO_SETTLE = {
  unsupported: {
    draft: 'Reject it, accept it with a reason, or edit it and cite words that bear it out.',
    officer: 'Edit it and cite words that bear it out, or remove it.',
  },
  evidence_lost: {
    draft: `${LOST} Edit it and cite other words, or reject it.`,
    officer: `${LOST} Edit it and cite other words, or remove it.`,
  },
} as const;

const Given = ({ children }: { children: ReactNode }) => <p className="font-semibold text-ink-soft">{children}</p>;
