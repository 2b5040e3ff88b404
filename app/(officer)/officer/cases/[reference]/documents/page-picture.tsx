'use client';

import { type PointerEvent, useRef } from 'react';
import type { DoubtfulWord } from './doubts';
import { type Rotation, turnBack, turnedSize } from './geometry';
import { PageDoubts } from './page-doubts';
import { PageHighlight } from './page-highlight';
import { PageCaret, PageHits, PageSelection } from './page-marks';
import type { ChosenWords, PageActions, PageMarks } from './page-sheet';
import type { Page } from './pages-query';
import { TurnedPage } from './turned-page';
import { findFirstWord, findNearestWord, findWordAt, type Word } from './words';

/** Less is a click with an unsteady hand. */
const DRAG_FROM_PX = 4;

type Props = {
  page: Page & { imageUrl: string };
  name: string;
  rotation: Rotation;
  marks: PageMarks & { doubtful: readonly DoubtfulWord[] };
  words: readonly Word[];
  chosen: ChosenWords;
  actions: PageActions & { onWantWords: () => void; onBroken: () => void };
};

/** The picture of a page, as it was read and turned by the reader, with everything that is marked on it. */
export function PagePicture(props: Props) {
  const { page, rotation, marks, words, actions } = props;
  const { selected, caret } = props.chosen;
  const { number } = page;
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
    if (event.shiftKey && selected) actions.extend({ page: number, to: word });
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
    if (head) actions.select({ page: number, anchor: from.anchor, head });
  }

  function end(event: PointerEvent) {
    const from = drag.current;
    drag.current = null;
    if (event.pointerType === 'mouse' && !from?.isMoving && !event.shiftKey) actions.clear();
    if (event.pointerType === 'mouse') return;
    const at = locate(event);
    const word = at && findWordAt({ words, ...at });
    // A finger taps words: the first is selected, the next one takes in what lies between.
    if (word) actions.extend({ page: number, to: word });
  }

  function selectWord(event: { clientX: number; clientY: number }) {
    const at = locate(event);
    const word = at && findWordAt({ words, ...at });
    if (word) actions.select({ page: number, anchor: word, head: word });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard selects words by the caret, see word-caret.tsx.
    <div
      ref={sheet}
      onPointerEnter={actions.onWantWords}
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
          onError={actions.onBroken}
          className="absolute inset-0 size-full dark:brightness-[0.86]"
        />
        {/* Under the evidence, which is pressed; its name says that it was read two ways. */}
        <PageDoubts page={number} doubtful={marks.doubtful} currentStart={marks.currentDoubt} />
        {marks.highlights.map((highlight) => (
          <PageHighlight
            key={highlight.citationId}
            highlight={highlight}
            onSelect={actions.onSelectFinding}
            onPoint={actions.onPointFinding}
          />
        ))}
        <PageHits hits={marks.hits} current={marks.currentHit} words={words} />
        {selected && <PageSelection span={selected} words={words} />}
        {caret && <PageCaret word={caret} />}
      </TurnedPage>
    </div>
  );
}
