import type { StoredPage, WordBox } from '@/server/providers/ocr/contract';
import { type Area, type Flaw, WHOLE } from '@/server/providers/ocr/photo/photo-flaw';
import { findUnclear } from './find-unclear';
import { findInside, meanConfidence } from './locate-words';

type ReadPage = Pick<StoredPage, 'words' | 'source' | 'confidence' | 'notes'>;

/** Two things to mend are enough at a time. */
const MOST_FLAWS = 2;

/** Of each page what its claimant should mend: flaws of its looks that the reading bears out, and words that are unsure without one. */
export function assessPages(pages: readonly ReadPage[]): Flaw[][] {
  const hasWords = pages.some(({ words }) => words.length > 0);
  return pages.map((page) => assessPage(page, hasWords).slice(0, MOST_FLAWS));
}

function assessPage(page: ReadPage, hasWordsElsewhere: boolean): Flaw[] {
  // Letters of a text layer are as sharp as the file makes them.
  if (page.source === 'text-layer') return [];
  const { words, notes } = page;
  if (words.length === 0) return assessEmpty(notes.flaws, hasWordsElsewhere);
  const borneOut = notes.flaws.filter((flaw) => isBorneOut(flaw, page));
  return borneOut.length > 0 ? borneOut : findUnclear(page);
}

/** The blank back of a sheet is no fault in a bundle of pages. */
function assessEmpty(flaws: readonly Flaw[], hasWordsElsewhere: boolean): Flaw[] {
  const reason = flaws.find(({ kind }) => kind !== 'cut');
  if (reason) return [{ kind: reason.kind, area: WHOLE }];
  return hasWordsElsewhere ? [] : [{ kind: 'empty', area: WHOLE }];
}

/** Words that are read as surely as this need no better picture. Clean pages are read above 0.9. */
const SURE = 0.8;
/** Fewer words than these in a part that looks inked were not read. */
const FEW_WORDS = 5;

function isBorneOut({ kind, area }: Flaw, { words }: ReadPage): boolean {
  if (kind === 'cut') return reachesEdge(words, area);
  const inside = findInside(words, kind === 'glare' ? shrink(area) : area);
  return inside.length < FEW_WORDS || meanConfidence(inside) < SURE;
}

/** At the rim of a reflection words are still read. */
const shrink = ({ x, y, w, h }: Area): Area => ({ x: x + w / 5, y: y + h / 5, w: (w * 3) / 5, h: (h * 3) / 5 });

/** A page that was levelled has grown by its corners, so that its edge lies a little inside. */
const EDGE = 0.04;
const LEAST_AT_EDGE = 2;

/** Of a line that is cut along its length no word may be left, but those that are cut across are. */
function reachesEdge(words: readonly WordBox[], area: Area): boolean {
  const isAcross = area.w < area.h;
  if (!isAcross) return true;
  const atEdge = words.filter(({ x, w }) => (area.x === 0 ? x < EDGE : x + w > 1 - EDGE));
  return atEdge.length >= LEAST_AT_EDGE;
}
