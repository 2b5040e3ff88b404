import { findDifference, hasInk } from './difference';
import { drawPage, lendDrawnPage } from './draw-page';
import type { JudgedChar, PageSource } from './judged-char';
import { withoutObjects } from './page-objects';
import type { Picture } from './picture';

/** More layers of text than this over one another are no page that somebody wrote. */
const MAX_ROUNDS = 24;
/** In pixels. Boxes are compared within squares of this grid only; a square holds some 25 letters of the smallest print. */
const CELL = 24;
const MAX_IN_CELL = 200;
/** A letter's neighbour may reach into its box, as `j` and `f` do. Of boxes that are smaller, all. */
const SHARED_PIXELS = 2;
const SHARED_AREA = 0.1;
/** One string draws letters apart; what it draws over its own letters is drawn for another reader than a person. */
const OVER_ITSELF = 0.5;
/** Characters of one glyph, as of a ligature, have one place; they stand no further apart in the text than this. */
const NEIGHBOURS = 2;
/** Of a narrow letter's width: as far as this from where its neighbour begins it has a place of its own. */
const OWN_PLACE = 0.6;
/** Two copies of a letter this near to one another are a bold one, or one with its shadow. */
const SAME_PLACE = 0.5;

type Seen = JudgedChar & { pixels: NonNullable<JudgedChar['pixels']> };

/**
 * Where text lies over other text, taking all of it away tells nothing: it goes object by object, the lowest first. What
 * can go unnoticed is hidden; of letters drawn twice one remains. `partly` are letters whose ink may be a neighbour's: for
 * them a little overlap is enough. Answers false where there is too much to tell, or a text object lies over itself.
 */
export function judgeStackedText(
  source: PageSource,
  { judged, partly, picture }: { judged: JudgedChar[]; partly: Set<JudgedChar>; picture: Picture },
): boolean {
  const seen = judged.filter(
    (char): char is Seen => char.verdict === 'seen' && char.pixels !== null && char.object !== 0,
  );
  const pairs = findPairs(seen, partly);
  if (!pairs) return false;
  const rivals = new Map<number, Set<number>>();
  const stacked = new Map<number, Set<Seen>>();
  for (const [a, b] of pairs) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      rivals.set(one.object, (rivals.get(one.object) ?? new Set()).add(other.object));
      stacked.set(one.object, (stacked.get(one.object) ?? new Set()).add(one));
    }
  }
  const orders = new Map(source.objects.map(({ handle, order }) => [handle, order]));
  let pending = [...stacked.keys()].sort((a, b) => (orders.get(a) ?? 0) - (orders.get(b) ?? 0));
  const gone: number[] = [];
  const { pdfium, page, scale } = source;
  let before = picture;
  for (let round = 0; pending.length > 0; round += 1) {
    if (round === MAX_ROUNDS) return false;
    const chosen = chooseApart(pending, rivals);
    pending = pending.filter((object) => !chosen.has(object));
    const ink = withoutObjects(pdfium, [...gone, ...chosen], () =>
      lendDrawnPage(pdfium, page, { scale }, (after) => findDifference(before, after)),
    );
    for (const object of chosen) {
      const chars = [...(stacked.get(object) ?? [])];
      const unseen = chars.filter(({ pixels }) => !hasInk(ink, pixels));
      for (const char of unseen) char.verdict = 'hidden';
      if (unseen.length === chars.length) gone.push(object);
    }
    if (gone.length > 0 && pending.length > 0)
      before = withoutObjects(pdfium, gone, () => drawPage(pdfium, page, { scale }));
  }
  keepOneOfTwins(pairs, orders);
  return true;
}

/** The lowest objects of which none lies over another. */
function chooseApart(pending: number[], rivals: Map<number, Set<number>>): Set<number> {
  const chosen = new Set<number>();
  const barred = new Set<number>();
  for (const object of pending) {
    if (!barred.has(object)) chosen.add(object);
    // What lies higher waits for what lies lower, chosen or not.
    for (const rival of rivals.get(object) ?? []) barred.add(rival);
  }
  return chosen;
}

function keepOneOfTwins(pairs: [Seen, Seen][], orders: Map<number, number>): void {
  for (const [a, b] of pairs) {
    if (a.text !== b.text || !shares(a, b, SAME_PLACE)) continue;
    const [lower, upper] = (orders.get(a.object) ?? 0) < (orders.get(b.object) ?? 0) ? [a, b] : [b, a];
    // A copy below that goes unnoticed hides nothing.
    if (upper.verdict === 'seen') lower.verdict = 'drawn twice';
    else if (lower.verdict === 'seen') upper.verdict = 'drawn twice';
  }
}

/** Letters of different objects that lie over one another; null where far too many do, or those of one object. */
function findPairs(chars: Seen[], partly: Set<JudgedChar>): [Seen, Seen][] | null {
  const cells = new Map<number, Seen[]>();
  const places = new Map(chars.map((char, index) => [char, index]));
  const pairs: [Seen, Seen][] = [];
  for (const [place, char] of chars.entries()) {
    const { x0, y0, x1, y1 } = char.pixels;
    const met = new Set<Seen>();
    for (let row = Math.floor(y0 / CELL); row <= Math.floor(y1 / CELL); row += 1) {
      for (let column = Math.floor(x0 / CELL); column <= Math.floor(x1 / CELL); column += 1) {
        const key = row * 65_536 + column;
        const cell = cells.get(key) ?? [];
        for (const other of cell) {
          if (met.has(other)) continue;
          if (other.object === char.object) {
            if (liesOver(char, other, place - (places.get(other) ?? 0))) return null;
            continue;
          }
          const isDoubtful = partly.has(char) || partly.has(other);
          if (!shares(char, other, isDoubtful ? 0 : SHARED_AREA)) continue;
          met.add(other);
          pairs.push([other, char]);
        }
        if (cell.length === MAX_IN_CELL) return null;
        cell.push(char);
        cells.set(key, cell);
      }
    }
  }
  return pairs;
}

/** Marks and letters of joined scripts lie over one another as they should. `apart`: places in the text. */
function liesOver(a: Seen, b: Seen, apart: number): boolean {
  const stands = ({ text }: Seen) => /^[\p{Script=Latin}\p{Nd}]/u.test(text);
  if (a.text === b.text || !stands(a) || !stands(b) || !shares(a, b, OVER_ITSELF)) return false;
  return apart > NEIGHBOURS || (isLevel(a) && !isSamePlace(a, b) && !isReachedOver(a, b, apart));
}

/**
 * In a script face the bar of a `t`, or a swash, reaches over the narrow letter beside it, which stands on its own place all the same. Two
 * broad letters can't lie over one another so.
 */
function isReachedOver(a: Seen, b: Seen, apart: number): boolean {
  if (apart !== 1 || !a.box || !b.box || !a.room || !b.room) return false;
  const narrow = Math.min(a.box.x1 - a.box.x0, b.box.x1 - b.box.x0);
  return Math.abs(a.room.originX - b.room.originX) >= narrow * OWN_PLACE;
}

/** The boxes of slanted neighbours lie over one another. */
function isLevel({ angle }: Seen): boolean {
  return Math.abs(Math.sin(angle * 2)) < 0.1;
}

function isSamePlace({ room: a }: Seen, { room: b }: Seen): boolean {
  return a?.originX === b?.originX && a?.originY === b?.originY;
}

function shares(a: Seen, b: Seen, share: number): boolean {
  const { width, height } = measureOverlap(a, b);
  const [broad, high] = [Math.min(measureWidth(a), measureWidth(b)), Math.min(measureHeight(a), measureHeight(b))];
  if (width < Math.min(SHARED_PIXELS, broad) || height < Math.min(SHARED_PIXELS, high)) return false;
  return width * height >= Math.min(measureArea(a), measureArea(b)) * share;
}

function measureOverlap({ pixels: a }: Seen, { pixels: b }: Seen): { width: number; height: number } {
  return {
    width: Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0),
    height: Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0),
  };
}

const measureWidth = ({ pixels: { x0, x1 } }: Seen): number => x1 - x0;
const measureHeight = ({ pixels: { y0, y1 } }: Seen): number => y1 - y0;
const measureArea = (char: Seen): number => measureWidth(char) * measureHeight(char);
