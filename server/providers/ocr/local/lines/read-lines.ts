import type { Language } from '../../language/languages';
import { orderLines } from '../../layout/order-lines';
import { measureShare } from '../boxes';
import type { LineOfWords, PlacedWord } from '../compose-page';
import type { Picture } from '../picture';
import { detectLines } from './detect-lines';
import { loadKnownWords } from './known-words';
import type { Ppocr } from './load-ppocr';
import { partMarks } from './part-marks';
import { UNREAD } from './read-crops';
import { readTallLines } from './read-tall-lines';
import { readUnsureLines, type UnsureLine } from './read-unsure-lines';
import { settleWords } from './settle-words';
import { shareWords } from './share-words';
import type { LineWord } from './spell-readings';
import { type DetectedLine, heightAt } from './trace-lines';

/** A line takes 20 to 60 ms; the densest pages have 200 pieces of lines. */
const MAX_LINES = 300;
/** Text that is so much higher than wide runs down the page. */
const MAX_STEEPNESS = 2.5;
/** Of a line of which the plain pass is surer than this in every word, no other reading knows better: a sixth of the lines. */
const CERTAIN = 0.95;
/** Words of the plain pass that cover less of a line have missed some of it. */
const COVERED = 0.75;
/** The detector misses single letters and figures; surer than this, the plain pass may add them. */
const SURE_WORD = 0.7;
/** Of a word's box under another reading's: the same word. */
const SAME_PLACE = 0.4;

/**
 * Reads a level page line by line. `plain` is what the plain pass read: lines of which it is certain stay as they are, the
 * others are read again, and each of their words is settled by what the readings say.
 */
export async function readLines(options: {
  page: Picture;
  /** The same page, just as level and as large, as it was photographed; asked for at most once. */
  findUnprepared: () => Promise<Picture>;
  plain: LineOfWords[];
  /** Whose data the plain engine reads lines with. */
  language: Language;
  ppocr: Ppocr;
  /** Whether the page has taken all of its time: then no further line is begun. */
  isOver: () => boolean;
}): Promise<{ lines: LineOfWords[]; tall: LineOfWords[] }> {
  const { page, language, ppocr, isOver } = options;
  const detected = await detectLines(page, ppocr);
  const isTall = (line: DetectedLine) => line.height >= (line.right - line.left) * MAX_STEEPNESS;
  const lines = detected.filter((line) => !isTall(line)).slice(0, MAX_LINES);
  const { within, elsewhere } = shareWords({ words: options.plain.flatMap((line) => line.words), lines, size: page });
  const found: PlacedWord[][] = [];
  const unsure: (UnsureLine & { words: PlacedWord[] })[] = [];
  for (const [index, line] of lines.entries()) {
    const words = within[index] ?? [];
    const plain = words.map((word) => placeOnLine(word, line, page));
    if (isCertain(plain)) found.push(placeWords(partMarks(plain), line, page));
    else {
      unsure.push({ line, words, reading: { plain, line: null, second: UNREAD, again: null } });
    }
  }
  await readUnsureLines({ ...options, lines: unsure });
  const isKnown = await loadKnownWords(language);
  for (const { line, words, reading } of unsure) {
    // Not begun in time: what the plain pass read stands.
    if (reading.second === UNREAD) found.push(words);
    else found.push(placeWords(settleWords(reading, isKnown), line, page));
  }
  const tall = await readTallLines({ page, lines: detected.filter(isTall), ppocr, isOver });
  const isRead = ({ box }: PlacedWord) =>
    tall.some((line) => line.words.some((other) => measureShare(box, other.box) > SAME_PLACE));
  const added = elsewhere.filter((word) => word.confidence >= SURE_WORD && !isRead(word));
  const pieces = [...found.filter((words) => words.length > 0), ...added.map((word) => [word])];
  const ordered = orderLines({ lines: pieces.map((words) => ({ words, endsParagraph: false })), size: page });
  return { lines: ordered, tall };
}

/** Whether the plain pass is as sure of each word as it can be, and has words for most of the line. */
function isCertain(words: LineWord[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.some((word) => word.confidence < CERTAIN)) return false;
  return last.x1 - first.x0 >= COVERED;
}

/** From fractions of the page to shares of a line's crop; undoes placeWords. */
function placeOnLine({ text, confidence, box }: PlacedWord, line: DetectedLine, page: Picture): LineWord {
  const left = Math.max(0, line.left);
  const width = Math.min(page.width, line.right) - left;
  const top = heightAt(line.middle, ((box.x0 + box.x1) / 2) * page.width) - line.height / 2;
  return {
    text,
    confidence,
    x0: (box.x0 * page.width - left) / width,
    x1: (box.x1 * page.width - left) / width,
    y0: (box.y0 * page.height - top) / line.height,
    y1: (box.y1 * page.height - top) / line.height,
  };
}

/** From shares of a line's crop to fractions of the page, along the line's slope and bend. */
function placeWords(words: LineWord[], line: DetectedLine, page: Picture): PlacedWord[] {
  const left = Math.max(0, line.left);
  const width = Math.min(page.width, line.right) - left;
  return words.map(({ text, confidence, x0, x1, y0, y1 }) => {
    const top = heightAt(line.middle, left + ((x0 + x1) / 2) * width) - line.height / 2;
    const box = {
      x0: (left + x0 * width) / page.width,
      x1: (left + x1 * width) / page.width,
      y0: (top + y0 * line.height) / page.height,
      y1: (top + y1 * line.height) / page.height,
    };
    return { text, confidence, box };
  });
}
