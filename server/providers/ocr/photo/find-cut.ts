import type { Print } from './find-print';
import type { Grey } from './measure-tiles';
import type { Area, Flaw } from './photo-flaw';

/** How far from the picture's edge print counts as running over it, in pixels. */
const STRIP = 3;
/** How much of the page beside an edge is shown of it. */
const SHOWN = 0.22;

type Side = 'left' | 'right' | 'top' | 'bottom';

const AREAS: Record<Side, Area> = {
  left: { x: 0, y: 0, w: SHOWN, h: 1 },
  right: { x: 1 - SHOWN, y: 0, w: SHOWN, h: 1 },
  top: { x: 0, y: 0, w: 1, h: SHOWN },
  bottom: { x: 0, y: 1 - SHOWN, w: 1, h: SHOWN },
};

/** The sides where print runs over the edge of the picture. */
export function findCut(picture: Grey, print: Print): Flaw[] {
  const sides = (Object.keys(AREAS) as Side[]).filter((side) => isCut({ picture, print, side }));
  return sides.map((side) => ({ kind: 'cut', area: AREAS[side] }));
}

/**
 * Lines of print that are cut on the left or right leave several strokes there, a line that is cut along the top or bottom many more.
 * A rule that runs to the edge leaves one, and the shadow of a scanner's lid no paper beside it.
 */
const LEAST_STROKES: Record<Side, number> = { left: 5, right: 5, top: 14, bottom: 14 };

function isCut({ picture, print, side }: { picture: Grey; print: Print; side: Side }): boolean {
  const strip = readStrip(picture, side);
  const ink = print.paper * 0.62;
  const light = print.paper * 0.8;
  const most = Math.max(6, (print.letterHeight ?? 14) * 1.5);
  let [strokes, run, hasPaper] = [0, 0, false];
  for (const level of strip) {
    if (level < ink) run += 1;
    else if (level >= light) {
      // Between two pieces of paper, and no higher than a letter.
      if (hasPaper && run > 0 && run <= most) strokes += 1;
      run = 0;
      hasPaper = true;
    }
    if (run > most) hasPaper = false;
  }
  return strokes >= LEAST_STROKES[side];
}

/** Along a side, at each place the lightest of its outermost pixels: print has to go through all of them. */
function readStrip({ data, width, height }: Grey, side: Side): number[] {
  const isUpright = side === 'left' || side === 'right';
  const length = isUpright ? height : width;
  const depth = isUpright ? width : height;
  const isFar = side === 'right' || side === 'bottom';
  return Array.from({ length }, (_, along) => {
    let lightest = 0;
    for (let inward = 0; inward < Math.min(STRIP, depth); inward += 1) {
      const across = isFar ? depth - 1 - inward : inward;
      const at = isUpright ? along * width + across : across * width + along;
      lightest = Math.max(lightest, data[at] ?? 0);
    }
    return lightest;
  });
}
