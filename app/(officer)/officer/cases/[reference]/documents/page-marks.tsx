import { useEffect, useMemo, useRef } from 'react';
import { joinClasses } from '@/app/ui/join-classes';
import { placeBox } from '@/app/ui/page-boxes';
import { mergeIntoLines } from '@/server/providers/ocr/line-boxes';
import type { SearchHit } from './use-text-search';
import { type Span, type Word, wordsWithin } from './words';

/** Found words on the picture of a page: outlined in ink, since yellow is for evidence. */
export function PageHits({
  hits,
  current,
  words,
}: {
  hits: readonly SearchHit[];
  current: SearchHit | null;
  words: readonly Word[];
}) {
  return hits.map((hit) => (
    <Passage
      key={hit.start}
      span={hit}
      words={words}
      comesIntoView={hit === current}
      className={joinClasses(
        'rounded-[2px] outline-[#22427f] outline-offset-1',
        hit === current ? 'bg-[#22427f]/15 outline-2' : 'outline outline-dashed',
      )}
    />
  ));
}

/** The words that are selected, as a text editor shows them. */
export function PageSelection({ span, words }: { span: Span; words: readonly Word[] }) {
  return <Passage span={span} words={words} className="bg-[#3b6fd4]/35" />;
}

/** Where the keyboard is: a bar under its word and a frame around it. */
export function PageCaret({ word }: { word: Word }) {
  return (
    <Passage
      span={word}
      words={[word]}
      comesIntoView
      className="rounded-[1px] border-[#22427f] border-b-2 outline outline-[#22427f] outline-offset-1"
    />
  );
}

type PassageProps = { span: Span; words: readonly Word[]; className: string; comesIntoView?: boolean };

function Passage({ span, words, className, comesIntoView = false }: PassageProps) {
  const first = useRef<HTMLSpanElement>(null);
  const boxes = useMemo(() => mergeIntoLines(wordsWithin({ words, span })), [words, span]);
  const isPlaced = boxes.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: again when it is another passage's turn.
  useEffect(() => {
    if (comesIntoView && isPlaced) first.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [comesIntoView, isPlaced, span.start, span.end]);
  return boxes.map((box, line) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: the boxes of a passage are in reading order.
      key={line}
      ref={line === 0 ? first : undefined}
      aria-hidden
      style={placeBox(box)}
      className={joinClasses('pointer-events-none absolute scroll-m-16', className)}
    />
  ));
}
