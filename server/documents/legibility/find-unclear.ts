import type { WordBox } from '@/server/providers/ocr/contract';
import { type Area, type Flaw, WHOLE } from '@/server/providers/ocr/photo/photo-flaw';
import { LEGIBLE_FROM } from '../view';
import { findInside, meanConfidence } from './locate-words';

/** A signature is fewer words. */
const LEAST_WORDS = 8;
const UNCLEAR_BELOW = 0.55;
const THIRDS = [0, 1 / 3, 2 / 3];

/** Where words were read without certainty, though nothing in the picture says why: the page, or the least sure of its nine regions. */
export function findUnclear({ words }: { words: readonly WordBox[] }): Flaw[] {
  if (meanConfidence(words) < LEGIBLE_FROM) return [{ kind: 'unclear', area: WHOLE }];
  const unsure = THIRDS.flatMap((y) => THIRDS.map((x): Area => ({ x, y, w: 1 / 3, h: 1 / 3 })))
    .map((area) => findInside(words, area))
    .filter((inside) => inside.length >= LEAST_WORDS && meanConfidence(inside) < UNCLEAR_BELOW)
    .sort((a, b) => meanConfidence(a) - meanConfidence(b));
  return unsure.slice(0, 1).map((inside) => ({ kind: 'unclear', area: frameWords(inside) }));
}

function frameWords(words: readonly WordBox[]): Area {
  const [x, y] = [Math.min(...words.map((word) => word.x)), Math.min(...words.map((word) => word.y))];
  const right = Math.max(...words.map((word) => word.x + word.w));
  const bottom = Math.max(...words.map((word) => word.y + word.h));
  return { x, y, w: right - x, h: bottom - y };
}
