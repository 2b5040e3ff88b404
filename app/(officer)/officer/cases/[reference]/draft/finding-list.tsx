'use client';

import { formatCount } from '@/app/ui/format';
import type { DraftView } from '@/server/drafts/view';
import type { Evidence } from '../use-evidence';
import { FindingItem } from './finding-item';

type Props = {
  findings: DraftView['findings'];
  filenames: ReadonlyMap<string, string>;
  evidence: Evidence;
  onShowFinding: (findingId: string) => void;
  onShowCitation: Evidence['showCitation'];
};

/** Every statement of the draft, to be checked against its evidence one by one. */
export function FindingList({ findings, filenames, evidence, onShowFinding, onShowCitation }: Props) {
  const unsupported = findings.filter((finding) => !finding.supported).length;
  return (
    <section aria-labelledby="findings-title" className="grid gap-2">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="findings-title" className="font-semibold text-base">
          Findings
        </h2>
        <p className="text-[13px] text-ink-muted">
          {formatCount(findings.length, 'finding')}
          {unsupported > 0 && (
            <>
              , <span className="font-semibold text-warning">{unsupported} not supported</span>
            </>
          )}
        </p>
      </div>
      {findings.length === 0 ? (
        <p className="text-ink-muted text-sm">The draft found nothing it could quote.</p>
      ) : (
        <ol className="-mx-3 grid gap-1">
          {findings.map((finding, index) => (
            <FindingItem
              key={finding.id}
              finding={finding}
              position={index + 1}
              filenames={filenames}
              isActive={finding.id === evidence.activeFindingId}
              shownCitationId={evidence.target?.citationId ?? null}
              onShow={() => onShowFinding(finding.id)}
              onShowCitation={(citation) => onShowCitation({ findingId: finding.id, citation })}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
