import { findBlur } from './find-blur';
import { findCut } from './find-cut';
import { findGlare, isDark, isTooBright } from './find-light-flaws';
import { findPrint } from './find-print';
import { type Grey, measureTiles } from './measure-tiles';
import { type Flaw, WHOLE } from './photo-flaw';

/** Pictures are looked at in this size: letters of 10 points on a page are then a dozen pixels high. */
export const LOOK_LONG_EDGE = 1400;

/** A line of letters with fewer pixels than this is guessed rather than read. */
const LEAST_LETTER_HEIGHT = 8;

/**
 * What makes a photograph of a page hard to read, by its looks alone, the worst first. A picture that is no page has no flaw but darkness.
 * `scale` says how much larger the picture was before it was shrunk for the look.
 *
 * The browser asks before a photograph is sent, and the reader asks again of the page that arrived, so that both say the same.
 */
export function findFlaws(picture: Grey, { scale }: { scale: number }): Flaw[] {
  const tiles = measureTiles(picture);
  const print = findPrint(picture, tiles);
  // In the dark nothing else can be told.
  if (isDark(tiles, print)) return [{ kind: 'dark', area: WHOLE }];
  if (!print) return [];
  if (isTooBright(print)) return [{ kind: 'bright', area: WHOLE }];
  const { letterHeight } = print;
  const isSmall = letterHeight !== null && letterHeight * scale < LEAST_LETTER_HEIGHT;
  const small: Flaw[] = isSmall ? [{ kind: 'small', area: WHOLE }] : [];
  return [...findBlur(print, tiles), ...findGlare(print, tiles), ...findCut(picture, print), ...small];
}
