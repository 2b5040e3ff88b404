'use client';

import { CircleCheck, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { joinClasses } from '@/app/ui/join-classes';
import type { DraftView } from '@/server/drafts/view';
import { CitationButton } from './citation-button';

type Finding = DraftView['findings'][number];
type Props = {
  finding: Finding;
  position: number;
  filenames: ReadonlyMap<string, string>;
  isActive: boolean;
  shownCitationId: string | null;
  onShow: () => void;
  onShowCitation: (citation: Finding['citations'][number]) => void;
};

/** One statement of the draft with what it rests on. Takes focus by `j` and `k`; Enter then shows its evidence. */
export function FindingItem(props: Props) {
  const { finding, position, filenames, isActive, shownCitationId, onShow, onShowCitation } = props;
  const id = useId();

  function showOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    onShow();
  }

  return (
    <li
      id={findingElementId(finding.id)}
      tabIndex={-1}
      aria-labelledby={`${id}-statement`}
      aria-current={isActive || undefined}
      onKeyDown={showOnEnter}
      className={joinClasses(
        'scroll-my-4 rounded-md border-l-4 px-3 py-1.5',
        isActive ? 'border-accent bg-surface shadow-card' : 'border-transparent',
        !finding.supported && !isActive && 'border-warning!',
        !finding.supported && 'bg-warning-soft',
      )}
    >
      <div className="flex items-start gap-2">
        <span aria-hidden className="w-5 shrink-0 pt-0.5 text-right text-[13px] text-ink-muted leading-4 tabular-nums">
          {position}
        </span>
        <p id={`${id}-statement`} className="min-w-0 flex-1 text-sm leading-5">
          {finding.statement}
        </p>
        <Support supported={finding.supported} />
      </div>
      <div className="pl-5">
        {finding.citations.map((citation) => (
          <CitationButton
            key={citation.id}
            citation={citation}
            filename={filenames.get(citation.documentId) ?? 'A removed document'}
            isShown={citation.id === shownCitationId}
            onShow={() => onShowCitation(citation)}
          />
        ))}
        {finding.citations.length === 0 && (
          <p className="px-2 py-1 text-[13px] text-ink-muted">The draft names no evidence for this.</p>
        )}
      </div>
    </li>
  );
}

export const findingElementId = (findingId: string) => `finding-${findingId}`;

function Support({ supported }: { supported: boolean }) {
  return supported ? (
    <span className="flex shrink-0 items-center gap-1 text-[13px] text-success leading-5">
      <CircleCheck aria-hidden className="size-3.5" />
      Supported
    </span>
  ) : (
    <span className="flex shrink-0 items-center gap-1 font-semibold text-[13px] text-warning leading-5">
      <TriangleAlert aria-hidden className="size-3.5" />
      Not supported
    </span>
  );
}
