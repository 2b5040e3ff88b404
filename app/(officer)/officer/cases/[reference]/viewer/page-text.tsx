import { type MouseEvent, useEffect, useRef } from 'react';
import { joinClasses } from '@/app/ui/join-classes';
import type { Highlight } from './highlights';
import { markText, type TextMark } from './mark-text';
import type { Span } from './words';

type Props = {
  text: string;
  highlights: readonly Highlight[];
  marks: readonly TextMark[];
  /** Null where a click takes the selection back. */
  onSelect: (span: Span | null) => void;
};

/** A page as text, with the cited passages, the found words and the selected ones marked. */
export function PageText({ text, highlights, marks, onSelect }: Props) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const current = marks.find(({ kind }) => kind === 'current-hit' || kind === 'caret');
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the found word and the caret, nothing else.
  useEffect(() => {
    paragraph.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.start, current?.kind]);
  if (text.trim() === '') return <p className="p-6 text-ink-muted text-sm">No text was found on this page.</p>;

  function takeSelection({ currentTarget }: MouseEvent<HTMLElement>) {
    const chosen = window.getSelection();
    const range = chosen?.rangeCount ? chosen.getRangeAt(0) : null;
    const within = range && currentTarget.contains(range.commonAncestorContainer);
    if (!chosen || !range || range.collapsed) return onSelect(null);
    const start = within && offsetOf(range.startContainer, range.startOffset);
    const end = within && offsetOf(range.endContainer, range.endOffset);
    if (typeof start !== 'number' || typeof end !== 'number' || start >= end) return;
    onSelect({ start, end });
    // Ours is painted in its place: the browser's would fall apart as the text is cut anew.
    chosen.removeAllRanges();
  }

  return (
    <p
      ref={paragraph}
      onMouseUp={takeSelection}
      className="select-text whitespace-pre-wrap wrap-anywhere p-6 text-sm leading-6"
    >
      {markText({ text, highlights, marks }).map(({ start, text: part, highlight, marks: own }) => {
        const look = joinClasses(...own.map(({ kind }) => LOOKS[kind]));
        const isCurrent = own.some(({ kind }) => kind === 'current-hit' || kind === 'caret') || undefined;
        return highlight ? (
          <mark
            key={start}
            data-start={start}
            data-current={isCurrent}
            data-citation={highlight.start === start ? highlight.citationId : undefined}
            className={joinClasses(
              'highlight rounded-[2px]',
              highlight.strength === 'strong'
                ? 'font-semibold underline decoration-2 underline-offset-4'
                : 'opacity-85',
              look,
            )}
          >
            {part}
          </mark>
        ) : (
          <span key={start} data-start={start} data-current={isCurrent} className={look || undefined}>
            {part}
          </span>
        );
      })}
    </p>
  );
}

// Ink on ink-blue, never yellow: that is the evidence's own.
const LOOKS: Record<TextMark['kind'], string> = {
  hit: 'rounded-[2px] outline-2 outline-accent/60 outline-dashed',
  'current-hit': 'rounded-[2px] bg-accent text-on-accent outline-2 outline-accent',
  selection: 'bg-accent text-on-accent',
  caret: 'rounded-[1px] border-accent border-b-2 outline outline-accent outline-offset-1',
};

/** The place in the page's text of a place in the document; null outside the text. */
function offsetOf(node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
  const start = piece?.dataset.start;
  if (start === undefined) return null;
  return Number(start) + (node instanceof Element ? 0 : offset);
}
