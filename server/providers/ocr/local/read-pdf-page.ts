import type { ReadPage } from '../contract';
import { composePage, toStoredImage } from './compose-page';
import { doubtCutWords } from './cut-words';
import { drawPage, measurePage } from './draw-page';
import { doubtFaintWords } from './faint-words';
import { groupLines } from './group-lines';
import {
  countHidden,
  type HiddenWord,
  listHeldWords,
  listHiddenWords,
  listUnshownText,
  withoutDrawn,
  withoutShown,
} from './hidden-words';
import type { JudgedChar, PageSource } from './judged-char';
import type { GlyphMemory } from './known-glyphs';
import { PAGE_LONG_EDGE, SCAN_MARK_MAX_LETTERS, TEXT_LAYER_MAX_UNMAPPED, TEXT_LAYER_MIN_LETTERS } from './limits';
import { mergeLines } from './merge-lines';
import { readNamelessWords } from './nameless-words';
import { measureImageCover } from './page-images';
import { findPageLanguage } from './page-language';
import { createMapper } from './page-mapper';
import type { Pdfium } from './pdfium';
import { findStoredScale } from './picture';
import { readPicture } from './read-picture';
import { type PictureMemory, readRemainingInk } from './remaining-ink';
import { applyTestimony, hearSecondWitness } from './second-witness';
import { readTextLayer } from './text-layer';
import { judgeChars, separateText } from './visible-chars';

const SCAN_DPI = 200;
const POINTS_PER_INCH = 72;
/** The share of a page that a scan's pictures cover at least. */
const SCAN_COVER = 0.5;

/** What one page of a document teaches for the next. */
export type DocumentMemory = { pictures: PictureMemory; glyphs: GlyphMemory };

/** Reads a loaded page: what a person sees of its text layer, or, where that is not the page, its picture. */
export async function readPdfPage(
  pdfium: Pdfium,
  page: number,
  { number, memory }: { number: number; memory: DocumentMemory },
): Promise<ReadPage> {
  const layer = readTextLayer(pdfium, page);
  if (!layer) return readAsPicture(pdfium, page, { number, hidden: [] });
  const plain: PageSource = {
    pdfium,
    page,
    objects: layer.objects,
    toFraction: createMapper(pdfium, page),
    scale: findStoredScale(measurePage(pdfium, page)),
  };
  const apart = separateText(plain);
  const { judged, isTold } = judgeChars(plain, layer.chars, apart);
  const held = () => listHeldWords(judged, apart.picture);
  if (!isTold) return readAsPicture(pdfium, page, { number, hidden: held() });
  const hidden = listHiddenWords(judged, apart.picture);
  if (!isWorthReading(plain, judged)) return readAsPicture(pdfium, page, { number, hidden });
  const drawn = groupLines(keepSeen(judged), plain.toFraction);
  const { language, readIn } = await findPageLanguage(drawn);
  const source = { ...plain, readIn };
  const heard = await hearSecondWitness(source, { lines: drawn, judged, ink: apart.ink, memory: memory.glyphs });
  if (heard.kind === 'lies') return readAsPicture(pdfium, page, { number, hidden: held() });
  applyTestimony(heard);
  doubtFaintWords(source, { lines: drawn, judged, ink: apart.ink });
  if (hidden.length > 0) doubtCutWords(source, { lines: drawn, judged });
  const added = await readRemainingInk(source, { lines: drawn, memory: memory.pictures });
  const lines = mergeLines(drawn, [...added, ...(await readNamelessWords(source, judged))]);
  const image = await toStoredImage(apart.picture);
  const read = composePage({ number, lines, size: apart.picture, image, source: 'text-layer', notes: { language } });
  const unseen = [...withoutDrawn(hidden, added), ...listUnshownText(layer.actualText, read.text)];
  return { ...read, notes: { ...read.notes, ...countHidden(unseen) } };
}

/** Whether the text that is seen is the page, and not a mark on it or a scan's page number. */
function isWorthReading(source: PageSource, judged: JudgedChar[]): boolean {
  const seen = judged.filter(({ verdict }) => verdict === 'seen');
  const letters = seen.filter((char) => /[\p{L}\p{N}]/u.test(char.text)).length;
  const unmapped = seen.filter((char) => char.unmapped).length;
  if (letters < TEXT_LAYER_MIN_LETTERS || unmapped >= seen.length * TEXT_LAYER_MAX_UNMAPPED) return false;
  return letters >= SCAN_MARK_MAX_LETTERS || measureImageCover(source) <= SCAN_COVER;
}

/** A space stands where something hidden did, so that what lies around it does not become one word. */
function keepSeen(judged: JudgedChar[]): JudgedChar[] {
  return judged.flatMap((char): JudgedChar[] => {
    if (char.verdict === 'seen' || char.verdict === 'space') return [char];
    return char.verdict === 'drawn twice' ? [] : [{ ...char, text: ' ', unmapped: false, box: null, room: null }];
  });
}

async function readAsPicture(
  pdfium: Pdfium,
  page: number,
  { number, hidden }: { number: number; hidden: HiddenWord[] },
): Promise<ReadPage> {
  const { width, height } = measurePage(pdfium, page);
  const longEdge = Math.max(width, height);
  // 200 dpi is what scans are made at; pages that claim to be tiny or huge are brought to the size of A4.
  const scale = Math.min(
    Math.max(SCAN_DPI / POINTS_PER_INCH, PAGE_LONG_EDGE / 2 / longEdge),
    (PAGE_LONG_EDGE * 1.5) / longEdge,
  );
  const read = await readPicture(drawPage(pdfium, page, { scale }), number);
  return { ...read, notes: { ...read.notes, ...countHidden(withoutShown(hidden, read)) } };
}
