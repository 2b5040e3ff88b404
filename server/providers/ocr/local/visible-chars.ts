import { UNSEEN_SET } from '@/server/platform/unseen-text';
import { measureShare } from './boxes';
import { type Difference, findDifference, hasInk, type PixelBox } from './difference';
import { BLACK, drawPage, lendDrawnPage, WHITE } from './draw-page';
import type { Mapper } from './group-lines';
import type { JudgedChar, PageSource } from './judged-char';
import type { LayerChar } from './layer-chars';
import { isFilledPath, listTexts, type PageObject, withoutObjects } from './page-objects';
import type { Picture } from './picture';
import { judgeStackedText } from './stacked-text';

/** A page as it shows, and where its text makes a difference to that. */
export type TextApart = { picture: Picture; ink: Difference };

/** Smaller letters are seen by nobody who does not look for them; legal print has 4 points. */
const MIN_POINTS = 2;
/** Letters pressed together so far are a line. */
const MIN_POINTS_ALONG = 1;
/** The long edge of A4 in points: a page that claims to be smaller is shown enlarged. */
const USUAL_LONG_EDGE = 842;
/** A letter with ink in a smaller share of its box's rows, or columns, may be partly covered, or show a neighbour's ink alone. */
const FULL_REACH = 0.6;
/** Of its box: hairline letters have more ink, a neighbour that looks in at two sides has less. */
const THIN_INK = 0.08;
/** A letter of which less than this shows cannot be told from others. */
const MIN_SHOWN = 0.6;
/** A page of maps or charts fills thousands of areas; bars that cover words are among the larger ones. */
const MAX_COVERS = 2_000;
/** Of a letter's box. */
const MOST = 0.5;

export function separateText({ pdfium, page, objects, scale }: PageSource): TextApart {
  const picture = drawPage(pdfium, page, { scale });
  const ink = withoutObjects(pdfium, listTexts(objects), () =>
    lendDrawnPage(pdfium, page, { scale }, (bare) => findDifference(picture, bare)),
  );
  return { picture, ink };
}

/** `isTold` is false where too much text lies over other text: then what is judged to be hidden is, and the rest may be. */
export type Judgement = { judged: JudgedChar[]; isTold: boolean };

/**
 * Tells what a person sees from what a file merely holds: a character is seen where the drawn page would look different
 * without it.
 */
export function judgeChars(source: PageSource, chars: LayerChar[], apart: TextApart): Judgement {
  const { picture, ink } = apart;
  const judged = chars.map((char): JudgedChar => Object.assign(char, judgeAlone(source, char, ink)));
  const partly = judged.filter((char) => isPartlySeen(char, ink));
  const hidden = judged.filter(({ verdict }) => verdict === 'hidden');
  if (partly.length > 0 || hidden.length > 0) {
    const alone = drawTextAlone(source);
    const orders = new Map(source.objects.map(({ handle, order }) => [handle, order]));
    const covers = listCovers(source);
    for (const char of partly) if (char.pixels && measureShown(ink, alone, char.pixels) < MIN_SHOWN) hidden.push(char);
    for (const char of hidden) {
      const order = orders.get(char.object) ?? 0;
      const isCovered = covers.some(
        (cover) => cover.order > order && char.box && measureShare(char.box, cover.box) >= MOST,
      );
      const draws = char.pixels !== null && hasInk(alone, char.pixels);
      char.verdict = isCovered && draws ? 'covered' : 'hidden';
    }
  }
  return { judged, isTold: judgeStackedText(source, { judged, partly: new Set(partly), picture }) };
}

function judgeAlone(source: PageSource, char: LayerChar, ink: Difference): Pick<JudgedChar, 'pixels' | 'verdict'> {
  if (!char.unmapped && isBlank(char.text)) return { pixels: null, verdict: 'space' };
  if (!char.box) return { pixels: null, verdict: 'hidden' };
  const pixels = toPixels(char.box, source.toFraction, ink);
  // Of the picture, at its scale.
  const longEdge = Math.max(ink.width, ink.height) / source.scale;
  const enlarged = Math.max(1, USUAL_LONG_EDGE / longEdge);
  const isTiny = char.size.across * enlarged < MIN_POINTS || char.size.along * enlarged < MIN_POINTS_ALONG;
  return { pixels, verdict: !isTiny && hasInk(ink, pixels) ? 'seen' : 'hidden' };
}

/** White space, and characters that have no shape of their own. */
const BLANK = new RegExp(`^[\\s\\p{Cc}${UNSEEN_SET}]*$`, 'u');

const isBlank = (text: string): boolean => BLANK.test(text) && text !== '\u00ad';

function toPixels(box: NonNullable<LayerChar['box']>, toFraction: Mapper, { width, height }: Difference): PixelBox {
  const [a, b] = [toFraction(box.x0, box.y0), toFraction(box.x1, box.y1)];
  const clamp = (value: number, limit: number) => Math.min(limit, Math.max(0, value));
  return {
    x0: clamp(Math.floor(Math.min(a.x, b.x) * width), width),
    y0: clamp(Math.floor(Math.min(a.y, b.y) * height), height),
    x1: clamp(Math.ceil(Math.max(a.x, b.x) * width), width),
    y1: clamp(Math.ceil(Math.max(a.y, b.y) * height), height),
  };
}

/** Of letters and digits: a colon's dots fill little of its box. */
function isPartlySeen({ verdict, pixels, text }: JudgedChar, ink: Difference): boolean {
  return verdict === 'seen' && pixels !== null && /[\p{L}\p{N}]/u.test(text) && reachesShort(ink, pixels);
}

/** As hasInk does, it leaves out a large letter's outermost pixels. */
function reachesShort({ data, width }: Difference, { x0, y0, x1, y1 }: PixelBox): boolean {
  const [inX, inY] = [x1 - x0 >= 5 ? 1 : 0, y1 - y0 >= 5 ? 1 : 0];
  const [w, h] = [x1 - x0 - inX * 2, y1 - y0 - inY * 2];
  const columns = new Uint8Array(w);
  let [rows, total] = [0, 0];
  for (let y = 0; y < h; y += 1) {
    let inRow = 0;
    for (let x = 0; x < w; x += 1) {
      if (!data[(y0 + inY + y) * width + x0 + inX + x]) continue;
      columns[x] = 1;
      inRow += 1;
    }
    if (inRow > 0) rows += 1;
    total += inRow;
  }
  const filled = columns.reduce((sum, column) => sum + column, 0);
  const isThin = inX + inY > 0 && total < w * h * THIN_INK;
  return isThin || (inX > 0 && filled < w * FULL_REACH) || (inY > 0 && rows < h * FULL_REACH);
}

/** What text would show if nothing else were drawn, on light paper or on dark. */
function drawTextAlone({ pdfium, page, objects, scale }: PageSource): Difference {
  const others = objects.filter(({ kind }) => kind !== 'text').map(({ handle }) => handle);
  const [white, black] = [WHITE, BLACK].map((paper) =>
    withoutObjects(pdfium, others, () => {
      const drawn = drawPage(pdfium, page, { scale, paper });
      return withoutObjects(pdfium, listTexts(objects), () =>
        lendDrawnPage(pdfium, page, { scale, paper }, (bare) => findDifference(drawn, bare)),
      );
    }),
  );
  if (!white || !black) throw new Error('Text was not drawn.');
  for (let at = 0; at < white.data.length; at += 1) white.data[at] = Math.max(white.data[at] ?? 0, black.data[at] ?? 0);
  return white;
}

/** The share of a letter's own ink that shows on the page. */
function measureShown(ink: Difference, alone: Difference, { x0, y0, x1, y1 }: PixelBox): number {
  let most = 0;
  for (let y = y0; y < y1; y += 1)
    for (let x = x0; x < x1; x += 1) most = Math.max(most, alone.data[y * alone.width + x] ?? 0);
  let [expected, shown] = [0, 0];
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) {
      if ((alone.data[y * alone.width + x] ?? 0) < most * 0.6) continue;
      expected += 1;
      if (ink.data[y * ink.width + x]) shown += 1;
    }
  }
  return most === 0 ? 1 : shown / expected;
}

/** What may lie over text: the largest things that fill an area. */
function listCovers({ pdfium, objects }: PageSource): PageObject[] {
  const area = ({ box }: PageObject) => (box.x1 - box.x0) * (box.y1 - box.y0);
  return objects
    .filter((object) => object.kind !== 'text' && (object.kind !== 'path' || isFilledPath(pdfium, object)))
    .sort((a, b) => area(b) - area(a))
    .slice(0, MAX_COVERS);
}
