import { Fragment, type RefCallback, useEffect, useMemo } from 'react';
import { useElements } from '@/app/client/use-elements';
import { joinClasses } from '@/app/ui/join-classes';
import { CitedWords } from './cited-words';
import { nameOther } from './describe-doubt';
import type { DoubtfulWord } from './doubts';
import type { Highlight } from './highlights';
import { joinRuns, markText, type TextMark, type TextSegment } from './mark-text';
import { doubtKey, usePageElements } from './page-elements';
import type { PageActions } from './page-sheet';
import { useCitedWords } from './use-cited-words';
import type { Span } from './words';

type Props = {
  text: string;
  highlights: readonly Highlight[];
  marks: readonly TextMark[];
  /** The words of this page that were read two ways; where the one begins that was asked for last. */
  doubts: { page: number; doubtful: readonly DoubtfulWord[]; current: number | null };
  actions: Pick<PageActions, 'onSelectFinding' | 'onPointFinding'>;
  /** Null where a click takes the selection back. */
  onSelect: (span: Span | null) => void;
};

/** A page as text, with the cited passages, the found words and the selected ones marked. */
export function PageText({ text, highlights, marks, doubts, actions, onSelect }: Props) {
  const { doubtful } = doubts;
  const pieces = useElements<number>();
  const { noteDrag, handlers } = useCitedWords({
    hasCaret: marks.some(({ kind }) => kind === 'caret'),
    onSelect: actions.onSelectFinding,
    onPoint: actions.onPointFinding,
  });
  const current = marks.find(isCurrent);
  const allMarks = useMemo(() => [...doubtful.map(markDoubt), ...marks], [doubtful, marks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the found word and the caret, nothing else.
  useEffect(() => {
    if (current) pieces.get(current.start)?.scrollIntoView({ block: 'nearest' });
  }, [current?.start, current?.kind]);
  if (text.trim() === '') return <p className="p-6 text-ink-muted text-sm">No text was found on this page.</p>;

  function takeSelection() {
    const chosen = window.getSelection();
    const range = chosen?.rangeCount ? chosen.getRangeAt(0) : null;
    noteDrag(range !== null && !range.collapsed);
    if (!chosen || !range || range.collapsed) return onSelect(null);
    const list = [...pieces.all()].sort(([one], [other]) => one - other);
    const start = offsetOf({ pieces: list, node: range.startContainer, offset: range.startOffset });
    const end = offsetOf({ pieces: list, node: range.endContainer, offset: range.endOffset });
    if (start >= end) return;
    onSelect({ start, end });
    // Ours is painted in its place: the browser's would fall apart as the text is cut anew.
    chosen.removeAllRanges();
  }

  return (
    <p
      // The paper's own words, by whose places it is cited.
      translate="no"
      onMouseUp={takeSelection}
      {...handlers}
      className="select-text whitespace-pre-wrap [unicode-bidi:plaintext] wrap-anywhere p-6 text-sm leading-6"
    >
      {joinRuns(markText({ text, highlights, marks: allMarks })).map(({ start, highlight, isFirst, segments }) => {
        const words = segments.map((segment) => (
          <Words key={segment.start} segment={segment} ref={pieces.ref(segment.start)} />
        ));
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
            {doubt && <OtherReading doubt={doubt} page={doubts.page} isCurrent={doubt.start === doubts.current} />}
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
function OtherReading({ doubt, page, isCurrent }: { doubt: DoubtfulWord; page: number; isCurrent: boolean }) {
  const place = usePageElements().ref;
  return (
    <span
      ref={place(doubtKey({ page, start: doubt.start }))}
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

function Words({ segment: { start, text, marks }, ref }: { segment: TextSegment; ref: RefCallback<HTMLElement> }) {
  return (
    <span ref={ref} data-start={start} className={joinClasses(...marks.map(({ kind }) => LOOKS[kind])) || undefined}>
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

type Sought = { pieces: readonly (readonly [start: number, piece: HTMLElement])[]; node: Node; offset: number };

/**
 * The place in a page's text of a place in the document: behind the words that end before it, where it is in none of them. Before the
 * text that is 0, behind it the text's end.
 */
function offsetOf({ pieces, node, offset }: Sought): number {
  const point = document.createRange();
  point.setStart(node, offset);
  let end = 0;
  for (const [start, piece] of pieces) {
    const words = piece.firstChild;
    if (!words) continue;
    const length = words.textContent?.length ?? 0;
    if (words === node) return start + offset;
    if (point.comparePoint(words, length) > 0) break;
    end = start + length;
  }
  return end;
}
