import type { Print } from './find-print';
import type { Tile, Tiles } from './measure-tiles';
import type { Flaw } from './photo-flaw';
import { frameTiles, groupTiles } from './tile-areas';

/** Paper in a lit room is 150 and more. */
const DARK_PAPER = 75;
/** Paper below this and no brightest tenth above: no page can be made out. */
const DARK_PICTURE = 60;

/** A picture in which hardly anything is lit, page or not. */
export function isDark({ tiles }: Tiles, print: Print | null): boolean {
  if (print) return print.paper < DARK_PAPER;
  const levels = tiles.map(({ paper }) => paper).sort((a, b) => a - b);
  return (levels[Math.floor(levels.length * 0.9)] ?? 0) < DARK_PICTURE;
}

/** White paper with hardly any ink left on it. */
const FAINT_CONTRAST = 85;

export function isTooBright({ inked, paper }: Print): boolean {
  const contrasts = inked.map(({ contrast }) => contrast).sort((a, b) => a - b);
  return paper >= 245 && (contrasts[Math.floor(contrasts.length * 0.75)] ?? 255) < FAINT_CONTRAST;
}

/** On a scan or a screenshot the paper itself is as bright as a pixel can be. */
const BRIGHTEST_LIT_PAPER = 236;
const LEAST_SHARE = 0.012;

/** A blown-out spot on the page: the reflection of a lamp or of a flash. What lies beside the page is none. */
export function findGlare(print: Print, tiles: Tiles): Flaw[] {
  const ownPaper = findUnblownPaper(print);
  if (ownPaper > BRIGHTEST_LIT_PAPER) return [];
  const blown = tiles.tiles.filter(({ saturatedShare }) => saturatedShare >= 0.6);
  const page = new Set([...print.inked, ...print.bare].filter(({ saturatedShare }) => saturatedShare < 0.6));
  const spots = groupTiles(blown, 1).filter(
    (spot) => spot.length >= tiles.tiles.length * LEAST_SHARE && liesOnPage({ spot, page, tiles }),
  );
  return spots.slice(0, 1).map((spot) => ({ kind: 'glare', area: frameTiles(spot, tiles) }));
}

function findUnblownPaper({ inked, bare }: Print): number {
  const levels = [...inked, ...bare].map(({ paper }) => paper).sort((a, b) => a - b);
  return levels[Math.floor(levels.length / 2)] ?? 255;
}

function liesOnPage({ spot, page, tiles }: { spot: readonly Tile[]; page: ReadonlySet<Tile>; tiles: Tiles }): boolean {
  const inside = new Set(spot);
  const isNeighbour = (tile: Tile) =>
    !inside.has(tile) &&
    spot.some(({ column, row }) => Math.abs(tile.column - column) <= 1 && Math.abs(tile.row - row) <= 1);
  const around = tiles.tiles.filter(isNeighbour);
  return around.filter((tile) => page.has(tile)).length >= around.length * 0.6;
}
