import type { Print } from './find-print';
import type { Tile, Tiles } from './measure-tiles';
import { type Flaw, WHOLE } from './photo-flaw';
import { frameTiles, groupTiles, isWithin } from './tile-areas';

/**
 * An edge that is smeared over some four pixels has steps of a quarter of its contrast. Print of 10 points on a page of 1,400
 * pixels is then hard to read.
 */
const SMEARED = 0.27;
/** Letters of this height are meant; larger ones bear more. */
const USUAL_HEIGHT = 14;
/** A part is blurred where it is much less sharp than the rest of the same page. */
const BESIDE_THE_REST = 0.55;
const MOST_OF_PAGE = 0.6;
/** A stamp, a signature or a portrait is smaller. */
const LEAST_SHARE = 0.06;
const LEAST_TILES = 6;
/** Lines of print are wider. The shadow along the edge of a scanned sheet is a strip, and as soft as blurred print. */
const LEAST_WIDTH = 0.15;

/** The page, or the largest part of it, whose print is smeared. */
export function findBlur({ inked, letterHeight }: Print, tiles: Tiles): Flaw[] {
  const limit = SMEARED * Math.min(1, USUAL_HEIGHT / (letterHeight ?? USUAL_HEIGHT));
  const smeared = inked.filter(({ sharpness }) => sharpness < limit);
  if (smeared.length >= inked.length * MOST_OF_PAGE) return [{ kind: 'blurred', area: WHOLE }];
  const sharp = findSharp(inked);
  const least = Math.max(LEAST_TILES, inked.length * LEAST_SHARE);
  for (const part of groupTiles(smeared.filter(({ sharpness }) => sharpness < sharp * BESIDE_THE_REST))) {
    const area = frameTiles(part, tiles);
    const around = inked.filter((tile) => isWithin(tile, area, tiles));
    if (part.length >= least && area.w >= LEAST_WIDTH && part.length >= around.length / 2)
      return [{ kind: 'blurred', area }];
  }
  return [];
}

function findSharp(inked: readonly Tile[]): number {
  const sorted = inked.map(({ sharpness }) => sharpness).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.75)] ?? 0;
}
