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
/** A letter's neighbour may reach into its box, as `j` and `f` do. */
const SHARED_PIXELS = 2;
const SHARED_AREA = 0.1;
/** Two copies of a letter this near to one another are a bold one, or one with its shadow. */
const SAME_PLACE = 0.5;

type Seen = JudgedChar & { pixels: NonNullable<JudgedChar['pixels']> };

/**
 * Where text lies over other text, taking all of it away tells nothing: it goes object by object, the lowest first. What
 * can go unnoticed is hidden; of letters drawn twice one remains. Answers false where there is too much to tell.
 */
export function judgeStackedText(source: PageSource, judged: JudgedChar[], picture: Picture): boolean {
  const pairs = findPairs(
    judged.filter((char): char is Seen => char.verdict === 'seen' && char.pixels !== null && char.object !== 0),
  );
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

/** Letters of different objects that lie over one another; null where far too many do. */
function findPairs(chars: Seen[]): [Seen, Seen][] | null {
  const cells = new Map<number, Seen[]>();
  const pairs: [Seen, Seen][] = [];
  for (const char of chars) {
    const { x0, y0, x1, y1 } = char.pixels;
    const met = new Set<Seen>();
    for (let row = Math.floor(y0 / CELL); row <= Math.floor(y1 / CELL); row += 1) {
      for (let column = Math.floor(x0 / CELL); column <= Math.floor(x1 / CELL); column += 1) {
        const key = row * 65_536 + column;
        const cell = cells.get(key) ?? [];
        for (const other of cell) {
          if (other.object === char.object || met.has(other) || !shares(char, other, SHARED_AREA)) continue;
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

function shares({ pixels: a }: Seen, { pixels: b }: Seen, share: number): boolean {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  if (width < SHARED_PIXELS || height < SHARED_PIXELS) return false;
  const smaller = Math.min((a.x1 - a.x0) * (a.y1 - a.y0), (b.x1 - b.x0) * (b.y1 - b.y0));
  return width * height >= smaller * share;
}
