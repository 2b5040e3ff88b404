import type { Area } from '@/server/providers/ocr/photo/photo-flaw';
import { growArea } from './grow-area';

type Props = {
  /** Address of the page's picture. */
  src: string;
  /** Of that picture, in pixels. */
  width: number;
  height: number;
  area: Area;
  label: string;
};

/** As wide as a phone's column, as high as a few lines of print. */
const MOST_WIDTH = 300;
const MOST_HEIGHT = 160;

/** A part of a page's picture, cut out by its frame alone: the picture is the one that officers see. */
export function PageCrop({ src, width, height, area, label }: Props) {
  const { x, y, w, h } = growArea(area);
  const [cropWidth, cropHeight] = [width * w, height * h];
  const scale = Math.min(MOST_WIDTH / cropWidth, MOST_HEIGHT / cropHeight);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={[width * x, height * y, cropWidth, cropHeight].map(Math.round).join(' ')}
      width={Math.round(cropWidth * scale)}
      height={Math.round(cropHeight * scale)}
      className="h-auto max-w-full rounded-[2px] border border-line bg-white dark:brightness-[0.86]"
    >
      <image href={src} width={width} height={height} />
    </svg>
  );
}
