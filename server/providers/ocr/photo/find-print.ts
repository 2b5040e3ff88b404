import type { Grey, Tile, Tiles } from './measure-tiles';

/** What of a picture is a page with print. */
export type Print = {
  /** Brightness of the page's paper. */
  paper: number;
  /** Tiles with paper and print. */
  inked: Tile[];
  /** Tiles with bare paper. */
  bare: Tile[];
  /** Height of a line of letters in pixels; null where no line stands apart. */
  letterHeight: number | null;
};

/** A tile that is darker than this share of the page's paper is the table below, or a deep shadow. */
const DARKEST_PAPER = 0.5;
/** Of a photograph of a page, paper and print are the most. A photograph of a roof has neither. */
const LEAST_PAGE_SHARE = 0.25;
const LEAST_INKED = 6;

/** The page in a picture; null where the picture does not look like one. */
export function findPrint(picture: Grey, { tiles, size }: Tiles): Print | null {
  const paper = findPaper(tiles);
  const lit = tiles.filter((tile) => tile.paper >= paper * DARKEST_PAPER);
  const inked = lit.filter(isInked);
  const bare = lit.filter((tile) => tile.contrast < tile.paper * BARE_CONTRAST);
  if (inked.length < LEAST_INKED || inked.length + bare.length < tiles.length * LEAST_PAGE_SHARE) return null;
  return { paper, inked, bare, letterHeight: findLetterHeight({ picture, inked, size }) };
}

/** Bright tiles are paper, though the brightest may be a lamp. */
function findPaper(tiles: readonly Tile[]): number {
  const levels = tiles.map((tile) => tile.paper).sort((a, b) => a - b);
  return levels[Math.floor(levels.length * 0.8)] ?? 0;
}

const BARE_CONTRAST = 0.15;
const INKED_CONTRAST = 0.22;

/** Print is a little dark on much paper, so that the middle pixel is paper, or near it where letters are smeared. */
const isInked = ({ contrast, paper, median, inkShare }: Tile): boolean =>
  contrast >= paper * INKED_CONTRAST && inkShare >= 0.015 && inkShare <= 0.45 && median >= paper - contrast * 0.6;

const LEAST_LINES = 12;

/** The median height of what stands between two blank rows of a tile: a line with its long letters. */
function findLetterHeight({ picture, inked, size }: { picture: Grey; inked: Tile[]; size: number }): number | null {
  const heights = inked.flatMap((tile) => listLineHeights({ picture, tile, size })).sort((a, b) => a - b);
  return heights.length < LEAST_LINES ? null : (heights[Math.floor(heights.length / 2)] ?? null);
}

type InkedTile = { picture: Grey; tile: Tile; size: number };

function listLineHeights({ picture: { data, width, height }, tile, size }: InkedTile): number[] {
  const level = tile.paper - tile.contrast * 0.4;
  const [left, top] = [tile.column * size, tile.row * size];
  const [right, bottom] = [Math.min(width, left + size), Math.min(height, top + size)];
  const measureStroke = (y: number) =>
    findLongestStroke({ data, from: y * width + left, to: y * width + right, level });
  const heights: number[] = [];
  let [start, longest] = [bottom, 0];
  for (let y = top; y < bottom; y += 1) {
    const stroke = measureStroke(y);
    if (stroke > 0) {
      start = Math.min(start, y);
      longest = Math.max(longest, stroke);
      continue;
    }
    // What begins at the tile's edge may have begun before; a long stroke is a rule's.
    if (start > top && y - start >= 3 && longest < size / 3) heights.push(y - start);
    [start, longest] = [bottom, 0];
  }
  return heights;
}

/** Of a row of pixels the most that are dark without a break. */
function findLongestStroke({
  data,
  from,
  to,
  level,
}: {
  data: Grey['data'];
  from: number;
  to: number;
  level: number;
}): number {
  let [longest, stroke] = [0, 0];
  for (let at = from; at < to; at += 1) {
    stroke = (data[at] ?? 255) < level ? stroke + 1 : 0;
    longest = Math.max(longest, stroke);
  }
  return longest;
}
