import sharp from 'sharp';
import { isSameValue } from '../doubtful-words';
import type { LineOfWords, PlacedWord } from './compose-page';
import type { Ppocr } from './lines/load-ppocr';
import { type ReadCrop, readCrops } from './lines/read-crops';
import { shareReading } from './lines/spell-readings';
import { mergeReadings } from './merge-readings';
import { type Picture, toPicture } from './picture';

/** Of a thousand words with figures that were read more surely, on made scans and photos, not one was wrong; below, one in ten. */
const SURE_FIGURES = 0.92;
/** Words of letters mostly stand in a dictionary, which steadies their reading. */
const SURE_LETTERS = 0.6;
/** The second reading takes the first one's place where each of its letters is as sure as this. */
const SURE_LETTER = 0.88;
/** Less sure on the whole, it is no reading at all. */
const READABLE = 0.9;
/** A first reading less sure than this is no reading that anybody needs to compare. */
const LEAST_DOUBT = 0.5;
/** A first reading less sure than this gives way to any that can be read. */
const GUESS = 0.4;
/** Of a word that two readings make different things of. */
const DOUBTED = 0.6;
/** White and a little of what stands beside it, in heights of the word: the reader knows letters by their surroundings. */
const MARGIN = { across: 0.3, down: 0.25 };
/** How closely the second engine says where a letter stands, in heights of the word. */
const SLACK = 0.25;
/** A dotted line is read as a word, and takes as long as twenty. */
const LEADER = /([^\d])\1\1/;
/** About two seconds; more unsure words than this are a page that nobody reads. */
const MAX_WORDS = 150;

export function isUnsure({ text, confidence }: PlacedWord): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || LEADER.test(text)) return false;
  return confidence < (/\d/.test(text) ? SURE_FIGURES : SURE_LETTERS);
}

/**
 * Reads the words of a level page that the first engine is not sure of once more, with the second one. Where that is sure, its
 * reading stands. Figures that the two read differently keep the first reading beside it.
 */
export async function rereadWords(options: {
  page: Picture;
  lines: LineOfWords[];
  ppocr: Ppocr;
  isOver: () => boolean;
}): Promise<LineOfWords[]> {
  const { page, lines, ppocr, isOver } = options;
  const unsure = lines
    .flatMap((line) => line.words)
    .filter(isUnsure)
    .slice(0, MAX_WORDS);
  const cut = await Promise.all(unsure.map((word) => cutOut(word, page)));
  const read = await readCrops(
    cut.map(({ crop }) => crop),
    ppocr,
    isOver,
  );
  const settled = new Map<PlacedWord, PlacedWord[]>();
  for (const [index, word] of unsure.entries()) {
    const [second, place] = [read[index], cut[index]?.place];
    if (second && place) settled.set(word, settle(word, second, place, page));
  }
  return lines.map((line) => ({ ...line, words: line.words.flatMap((word) => settled.get(word) ?? [word]) }));
}

/** Where a crop lies on its page, in fractions of it. */
type Place = { left: number; width: number };

async function cutOut({ box }: PlacedWord, page: Picture): Promise<{ crop: Picture; place: Place }> {
  const height = (box.y1 - box.y0) * page.height;
  const [across, down] = [height * MARGIN.across, height * MARGIN.down];
  const left = Math.min(page.width - 1, Math.max(0, Math.floor(box.x0 * page.width - across)));
  const top = Math.min(page.height - 1, Math.max(0, Math.floor(box.y0 * page.height - down)));
  const width = Math.max(1, Math.min(page.width, Math.ceil(box.x1 * page.width + across)) - left);
  const tall = Math.max(1, Math.min(page.height, Math.ceil(box.y1 * page.height + down)) - top);
  const pipeline = sharp(page.data, { raw: page }).extract({ left, top, width, height: tall });
  const crop = await toPicture(pipeline.toColourspace('b-w'));
  return { crop, place: { left: left / page.width, width: width / page.width } };
}

function settle(word: PlacedWord, read: ReadCrop, { left, width }: Place, page: Picture): PlacedWord[] {
  const { text, box, confidence } = word;
  const share = (x: number) => (x - left) / width;
  const own = { text, x0: share(box.x0), x1: share(box.x1), y0: 0, y1: 1 };
  const slack = (SLACK * (box.y1 - box.y0) * page.height) / page.width / width;
  const second = keepWithin(read, { x0: own.x0 - slack, x1: own.x1 + slack });
  const seen = second.letters.filter((letter) => letter.text.trim() !== '');
  if (second.confidence < READABLE || !seen.some((letter) => /[\p{L}\p{N}]/u.test(letter.text))) return [word];
  // However sure the first reading is of a word: here the second one has been found to be right.
  const merged = mergeReadings({ plain: [{ ...own, confidence: Math.min(confidence, SURE_LETTERS) }], second });
  const spelt = keepZeros(
    merged.map((part) => part.text),
    text,
  );
  const joined = spelt.join('');
  const isOther = /\d/.test(text + joined) && confidence >= LEAST_DOUBT && !isSameValue(joined, text);
  // A letter that the box cut off was never shown to the second engine.
  const isCut = joined !== text && text.includes(joined);
  const isSure = confidence < GUESS || seen.every((letter) => letter.confidence >= SURE_LETTER);
  if (isCut || (isOther && !isSure))
    return [isCut ? word : { ...word, otherReading: joined, confidence: Math.min(confidence, DOUBTED) }];
  const sure = Math.max(confidence, Math.min(second.confidence, SURE_FIGURES));
  const before = shareOut(text, spelt);
  return merged.map((part, index) => {
    const spelling = spelt[index] ?? part.text;
    const first = before[index] || text;
    // A part that both read alike has no share in the doubt about the others.
    const isDoubted = isOther && !isSameValue(first, spelling);
    const placed: PlacedWord = {
      text: spelling,
      box: merged.length === 1 ? box : { ...box, x0: left + part.x0 * width, x1: left + part.x1 * width },
      confidence: isDoubted ? Math.min(sure, DOUBTED) : sure,
    };
    return isDoubted ? { ...placed, otherReading: first } : placed;
  });
}

/** What the first reading has for each part of the second. */
function shareOut(first: string, parts: string[]): string[] {
  const spell = (text: string, word: number) => Array.from(text, (letter) => ({ text: letter, confidence: 1, word }));
  const { belonging } = shareReading(parts.flatMap(spell), spell(first, 0));
  let at = 0;
  return parts.map((part) => {
    const from = at;
    at += Array.from(part).length;
    return belonging
      .slice(from, at)
      .flat()
      .map((letter) => letter.text)
      .join('');
  });
}

/** Without what the margin shows of the words beside it. */
function keepWithin({ letters }: ReadCrop, { x0, x1 }: { x0: number; x1: number }): ReadCrop {
  const own = letters.filter(({ at }) => at >= x0 && at <= x1);
  const sum = own.reduce((total, letter) => total + letter.confidence, 0);
  return { letters: own, confidence: own.length === 0 ? 0 : sum / own.length };
}

/** Both engines take a nought for an O, each at other times: in a word with figures it is one where either of them sees one. */
function keepZeros(parts: string[], first: string): string[] {
  const letters = [...first];
  if (parts.join('').length !== letters.length || !/[1-9]/.test(first)) return parts;
  let at = 0;
  return parts.map((part) =>
    [...part]
      .map((letter) => {
        const other = letters[at];
        at += 1;
        return letter === 'O' && other === '0' ? other : letter;
      })
      .join(''),
  );
}
