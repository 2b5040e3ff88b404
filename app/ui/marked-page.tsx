import { WHOLE_PAGE } from './frame-around';
import { type Box, placeBox } from './page-boxes';

type Props = {
  image: { url: string; width: number; height: number };
  /** The words that are marked, one box a line. */
  boxes: readonly Box[];
  alt: string;
  /** The part of the page that is shown. */
  frame?: Box;
  onBroken: () => void;
};

const percent = (fraction: number) => `${fraction * 100}%`;

/** The picture of a page with words marked on it, to be read and not to be worked with. */
export function MarkedPage({ image, boxes, alt, frame = WHOLE_PAGE, onBroken }: Props) {
  return (
    <div
      className="relative w-full overflow-hidden bg-white outline outline-line"
      // Known before the picture arrives, so that nothing below it moves.
      style={{ aspectRatio: `${frame.w * image.width} / ${frame.h * image.height}` }}
    >
      <div
        className="absolute isolate"
        style={{
          width: percent(1 / frame.w),
          height: percent(1 / frame.h),
          left: percent(-frame.x / frame.w),
          top: percent(-frame.y / frame.h),
        }}
      >
        {/* biome-ignore lint/performance/noImgElement: served to the signed-in reader only, already the right size. */}
        <img
          src={image.url}
          width={image.width}
          height={image.height}
          loading="lazy"
          decoding="async"
          draggable={false}
          alt={alt}
          onError={onBroken}
          className="absolute inset-0 size-full dark:brightness-[0.86]"
        />
        {boxes.map((box, line) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the boxes of a page never change their order.
            key={line}
            aria-hidden
            style={placeBox(box)}
            className="absolute rounded-[2px] bg-highlight/70 mix-blend-multiply shadow-[0_0_0_2px_color-mix(in_srgb,var(--highlight)_70%,transparent)]"
          />
        ))}
      </div>
    </div>
  );
}
