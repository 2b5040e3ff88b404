'use client';

import { type KeyboardEvent, type RefCallback, useEffect, useRef } from 'react';
import { useElements } from '@/app/client/use-elements';
import { useJoinedRef } from '@/app/client/use-joined-ref';
import { formatCount } from '@/app/ui/format';
import { joinClasses } from '@/app/ui/join-classes';
import { placeBox } from '@/app/ui/page-boxes';
import { type Rotation, turnedSize } from './geometry';
import type { Highlight } from './highlights';
import type { Page } from './pages-query';
import { TurnedPage } from './turned-page';
import { ScrollAreaContext, useNearView } from './use-near-view';

type Props = {
  pages: Page[];
  filename: string;
  currentPage: number;
  highlights: ReadonlyMap<number, Highlight[]>;
  rotation: Rotation;
  /** Only where there is room, as `ROOMY` says too. */
  isAuto: boolean;
  onShow: (page: number) => void;
};

/** All pages small, with where the evidence is; arrow keys walk through them. */
export function ThumbnailStrip({ pages, filename, currentPage, highlights, rotation, isAuto, onShow }: Props) {
  const strip = useRef<HTMLElement>(null);
  const thumbnails = useElements<number>();
  useEffect(() => {
    thumbnails.get(currentPage)?.scrollIntoView({ block: 'nearest' });
  }, [thumbnails, currentPage]);

  function walk(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };
    const step = steps[event.key];
    const index = pages.findIndex(({ number }) => number === currentPage);
    const next = step === undefined ? { Home: pages[0], End: pages.at(-1) }[event.key] : pages[index + step];
    if (!next) return;
    event.preventDefault();
    onShow(next.number);
    thumbnails.get(next.number)?.focus({ preventScroll: true });
  }

  return (
    <nav
      ref={strip}
      aria-label={`Thumbnails of ${filename}`}
      onKeyDown={walk}
      className={joinClasses(
        'w-24 shrink-0 overflow-y-auto border-line border-r bg-surface p-2',
        isAuto && 'max-[1279px]:hidden',
      )}
    >
      <ScrollAreaContext value={strip}>
        <ol className="grid gap-2">
          {pages.map((page) => (
            <li key={page.number}>
              <Thumbnail
                ref={thumbnails.ref(page.number)}
                page={page}
                highlights={highlights.get(page.number) ?? []}
                rotation={rotation}
                isCurrent={page.number === currentPage}
                onShow={() => onShow(page.number)}
              />
            </li>
          ))}
        </ol>
      </ScrollAreaContext>
    </nav>
  );
}

type ThumbnailProps = {
  ref: RefCallback<HTMLElement>;
  page: Page;
  highlights: readonly Highlight[];
  rotation: Rotation;
  isCurrent: boolean;
  onShow: () => void;
};

function Thumbnail({ ref, page, highlights, rotation, isCurrent, onShow }: ThumbnailProps) {
  const button = useRef<HTMLButtonElement>(null);
  // The pictures are the pages' own: those of a long document must not all be fetched at once.
  const isNear = useNearView(button);
  const size = turnedSize({ page, rotation });
  const area = useJoinedRef(button, ref);
  return (
    <button
      ref={area}
      type="button"
      aria-label={`Page ${page.number}${highlights.length > 0 ? `, ${formatCount(highlights.length, 'cited passage')}` : ''}`}
      aria-current={isCurrent ? 'page' : undefined}
      // One stop for the Tab key; the arrow keys do the rest.
      tabIndex={isCurrent ? 0 : -1}
      onClick={onShow}
      className="group grid w-full justify-items-center gap-0.5 rounded-md p-0.5"
    >
      <span
        className={joinClasses(
          'relative isolate block w-full overflow-hidden rounded-[2px] bg-white outline',
          isCurrent ? 'outline-2 outline-accent' : 'outline-line group-hover:outline-line-strong',
        )}
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
      >
        <TurnedPage page={page} rotation={rotation}>
          {isNear && page.imageUrl && (
            // biome-ignore lint/performance/noImgElement: as on the page itself.
            <img
              src={page.imageUrl}
              alt=""
              decoding="async"
              draggable={false}
              className="absolute inset-0 size-full dark:brightness-[0.86]"
            />
          )}
          {highlights.flatMap(({ citationId, boxes }) =>
            boxes.map((box) => (
              <span
                key={`${citationId}-${box.y}-${box.x}`}
                aria-hidden
                style={placeBox(box)}
                className="absolute bg-highlight-strong mix-blend-multiply"
              />
            )),
          )}
        </TurnedPage>
      </span>
      <span
        className={joinClasses('text-[13px] tabular-nums', isCurrent ? 'font-semibold text-ink' : 'text-ink-muted')}
      >
        {page.number}
      </span>
    </button>
  );
}
