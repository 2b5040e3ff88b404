import { Fragment, type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { joinClasses } from '@/app/ui/join-classes';
import { CitedWords } from './cited-words';
import { nameOther } from './describe-doubt';
import type { DoubtfulWord } from './doubts';
import type { Highlight } from './highlights';
import { joinRuns, markText, type TextMark, type TextSegment } from './mark-text';
import { useCitedWords } from './use-cited-words';
import type { Span } from './words';

type Props = {
  text: string;
  highlights: readonly Highlight[];
  marks: readonly TextMark[];
  doubtful: readonly DoubtfulWord[];
  currentDoubt: number | null;
  onSelectFinding: (findingId: string) => void;
  onPointFinding: (findingId: string | null) => void;
  /** Null where a click takes the selection back. */
  onSelect: (span: Span | null) => void;
};

/** A page as text, with the cited passages, the found words and the selected ones marked. */
export function PageText(props: Props) {
  const { text, highlights, marks, doubtful, currentDoubt, onSelectFinding, onPointFinding, onSelect } = props;
  const paragraph = useRef<HTMLParagraphElement>(null);
  const { noteDrag, handlers } = useCitedWords({
    hasCaret: marks.some(({ kind }) => kind === 'caret'),
    onSelect: onSelectFinding,
    onPoint: onPointFinding,
  });
  const current = marks.find(isCurrent);
  const allMarks = useMemo(() => [...doubtful.map(markDoubt), ...marks], [doubtful, marks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the found word and the caret, nothing else.
  useEffect(() => {
    paragraph.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.start, current?.kind]);
  if (text.trim() === '') return <p className="p-6 text-ink-muted text-sm">No text was found on this page.</p>;

  function takeSelection({ currentTarget }: MouseEvent<HTMLElement>) {
    const chosen = window.getSelection();
    const range = chosen?.rangeCount ? chosen.getRangeAt(0) : null;
    noteDrag(range !== null && !range.collapsed);
    if (!chosen || !range || range.collapsed) return onSelect(null);
    const start = offsetOf({ text: currentTarget, node: range.startContainer, offset: range.startOffset });
    const end = offsetOf({ text: currentTarget, node: range.endContainer, offset: range.endOffset });
    if (start >= end) return;
    onSelect({ start, end });
    // Ours is painted in its place: the browser's would fall apart as the text is cut anew.
    chosen.removeAllRanges();
  }

  return (
    <p
      ref={paragraph}
      // The paper's own words, by whose places it is cited.
      translate="no"
      onMouseUp={takeSelection}
      {...handlers}
      className="select-text whitespace-pre-wrap [unicode-bidi:plaintext] wrap-anywhere p-6 text-sm leading-6"
    >
      {joinRuns(markText({ text, highlights, marks: allMarks })).map(({ start, highlight, isFirst, segments }) => {
        const words = segments.map((segment) => <Words key={segment.start} segment={segment} />);
        const doubt = doubtful.find(({ end }) => end === endOf(segments));
        return (
          <Fragment key={start}>
            {highlight ? (
              <CitedWords highlight={highlight} isFirst={isFirst}>
                {words}
              </CitedWords>
            ) : (
              words
            )}
            {doubt && <OtherReading doubt={doubt} isCurrent={doubt.start === currentDoubt} />}
          </Fragment>
        );
      })}
    </p>
  );
}

const markDoubt = ({ start, end }: DoubtfulWord): TextMark => ({ start, end, kind: 'doubt' });

const endOf = (segments: readonly TextSegment[]) => {
  const last = segments.at(-1);
  return last && last.start + last.text.length;
};

/** What else was read in the place of the word before it. No part of the text: it is neither selected nor quoted with it. */
function OtherReading({ doubt, isCurrent }: { doubt: DoubtfulWord; isCurrent: boolean }) {
  return (
    <span
      data-doubt={doubt.start}
      className={joinClasses(
        'mx-1 select-none rounded-[3px] bg-warning-soft px-1 text-[13px] text-warning',
        isCurrent && 'outline-2 outline-warning outline-offset-1',
      )}
    >
      <span className="sr-only">read two ways, </span>
      or {nameOther(doubt)}
    </span>
  );
}

const isCurrent = ({ kind }: TextMark) => kind === 'current-hit' || kind === 'caret';

function Words({ segment: { start, text, marks } }: { segment: TextSegment }) {
  return (
    <span
      data-start={start}
      data-current={marks.some(isCurrent) || undefined}
      className={joinClasses(...marks.map(({ kind }) => LOOKS[kind])) || undefined}
    >
      {showInOrder(text)}
    </span>
  );
}

/**
 * Words in the order in which they are read and quoted: what would turn them on the screen alone gives way to a joiner, which shows
 * nothing. One for one, since passages are found by their place.
 */
const showInOrder = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '\u2060');

// Ink on ink-blue, never yellow: that is the evidence's own.
const LOOKS: Record<TextMark['kind'], string> = {
  hit: 'rounded-[2px] outline-2 outline-accent/60 outline-dashed',
  'current-hit': 'rounded-[2px] bg-accent text-on-accent outline-2 outline-accent',
  selection: 'bg-accent text-on-accent',
  doubt: 'underline decoration-2 decoration-dotted decoration-warning underline-offset-4',
  caret: 'rounded-[1px] border-accent border-b-2 outline outline-accent outline-offset-1',
};

/**
 * The place in a page's text of a place in the document: behind the words that end before it, where it is in none of them. Before the
 * text that is 0, behind it the text's end.
 */
function offsetOf({ text, node, offset }: { text: Element; node: Node; offset: number }): number {
  const point = document.createRange();
  point.setStart(node, offset);
  let end = 0;
  for (const piece of text.querySelectorAll<HTMLElement>('[data-start]')) {
    const words = piece.firstChild;
    if (!words) continue;
    const start = Number(piece.dataset.start);
    const length = words.textContent?.length ?? 0;
    if (words === node) return start + offset;
    if (point.comparePoint(words, length) > 0) break;
    end = start + length;
  }
  return end;
}
