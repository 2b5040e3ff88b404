'use client';

import { type PointerEvent, useRef } from 'react';
import type { DoubtfulWord } from './doubts';
import { type Rotation, turnBack, turnedSize } from './geometry';
import type { Highlight } from './highlights';
import { PageDoubts } from './page-doubts';
import { PageHighlight } from './page-highlight';
import { PageCaret, PageHits, PageSelection } from './page-marks';
import type { Page } from './pages-query';
import { TurnedPage } from './turned-page';
import type { SearchHit } from './use-text-search';
import { findFirstWord, findNearestWord, findWordAt, type Span, type Word } from './words';

/** Less is a click with an unsteady hand. */
const DRAG_FROM_PX = 4;

type Props = {
  page: Page & { imageUrl: string };
  name: string;
  rotation: Rotation;
  highlights: readonly Highlight[];
  hits: readonly SearchHit[];
  currentHit: SearchHit | null;
  words: readonly Word[];
  doubtful: readonly DoubtfulWord[];
  currentDoubt: number | null;
  selected: Span | null;
  caret: Word | null;
  onWantWords: () => void;
  onSelectFinding: (findingId: string) => void;
  onPointFinding: (findingId: string | null) => void;
  onSelect: (selected: { anchor: Span; head: Span } | null) => void;
  /** A finger taps words: the first is selected, the next one takes in what lies between. */
  onExtend: (to: Span) => void;
  onBroken: () => void;
};

/** The picture of a page, as it was read and turned by the reader, with everything that is marked on it. */
export function PagePicture(props: Props) {
  const { page, rotation, words, selected } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const drag = useRef<{ anchor: Word; x: number; y: number; isMoving: boolean } | null>(null);
  const size = turnedSize({ page, rotation });

  /** A place on the screen as a place on the page as it was read. */
  function locate({ clientX, clientY }: { clientX: number; clientY: number }) {
    const edge = sheet.current?.getBoundingClientRect();
    if (!edge) return null;
    return turnBack({ x: (clientX - edge.left) / edge.width, y: (clientY - edge.top) / edge.height, rotation });
  }

  function begin(event: PointerEvent) {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    const at = locate(event);
    const word = at && findFirstWord({ words, ...at });
    if (!word) return;
    // The words are selected; from where there are none a drag moves the page.
    event.stopPropagation();
    drag.current = { anchor: word, x: event.clientX, y: event.clientY, isMoving: false };
    if (event.shiftKey && selected) props.onExtend(word);
  }

  function move(event: PointerEvent) {
    const from = drag.current;
    const at = locate(event);
    if (!at) return;
    if (!from) {
      const over = findFirstWord({ words, ...at });
      if (sheet.current) sheet.current.style.cursor = over ? 'text' : '';
      return;
    }
    if (!from.isMoving && Math.hypot(event.clientX - from.x, event.clientY - from.y) < DRAG_FROM_PX) return;
    if (!from.isMoving) {
      from.isMoving = true;
      // From here on letting go over a mark does not press it.
      sheet.current?.setPointerCapture(event.pointerId);
    }
    const head = findNearestWord({ words, ...at });
    if (head) props.onSelect({ anchor: from.anchor, head });
  }

  function end(event: PointerEvent) {
    const from = drag.current;
    drag.current = null;
    if (event.pointerType === 'mouse' && !from?.isMoving && !event.shiftKey) props.onSelect(null);
    if (event.pointerType === 'mouse') return;
    const at = locate(event);
    const word = at && findWordAt({ words, ...at });
    if (word) props.onExtend(word);
  }

  function selectWord(event: { clientX: number; clientY: number }) {
    const at = locate(event);
    const word = at && findWordAt({ words, ...at });
    if (word) props.onSelect({ anchor: word, head: word });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard selects words by the caret, see word-caret.tsx.
    <div
      ref={sheet}
      onPointerEnter={props.onWantWords}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onDoubleClick={selectWord}
      className="relative isolate select-none overflow-hidden bg-white shadow-card outline outline-line"
      // Known before the picture arrives, so that nothing below it moves.
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
    >
      <TurnedPage page={page} rotation={rotation}>
        {/* biome-ignore lint/performance/noImgElement: served to the signed-in reader only, already the right size. */}
        <img
          src={page.imageUrl}
          width={page.width}
          height={page.height}
          loading="lazy"
          decoding="async"
          draggable={false}
          alt={props.name}
          onError={props.onBroken}
          className="absolute inset-0 size-full dark:brightness-[0.86]"
        />
        {/* Under the evidence, which is pressed; its name says that it was read two ways. */}
        <PageDoubts doubtful={props.doubtful} currentStart={props.currentDoubt} />
        {props.highlights.map((highlight) => (
          <PageHighlight
            key={highlight.citationId}
            highlight={highlight}
            onSelect={props.onSelectFinding}
            onPoint={props.onPointFinding}
          />
        ))}
        <PageHits hits={props.hits} current={props.currentHit} words={words} />
        {selected && <PageSelection span={selected} words={words} />}
        {props.caret && <PageCaret word={props.caret} />}
      </TurnedPage>
    </div>
  );
}
