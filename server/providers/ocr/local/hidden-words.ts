import { distance } from 'fastest-levenshtein';
import type { PageNotes, WordBox } from '../contract';
import { type Box, measureShare } from './boxes';
import type { LineOfWords } from './compose-page';
import type { JudgedChar } from './judged-char';

/** A word that the file holds and nobody sees; its box as fractions of the page, where it has one. */
export type HiddenWord = { text: string; isCovered: boolean; box: Box | null };

/** A recogniser's slip: a hidden word that differs by less from what stands in its place says the same. */
const SLIP_SHARE = 0.4;
const SAME_PLACE = 0.3;

/** Puts hidden characters together as words; what holds no letter or digit is none. */
export function listHiddenWords(judged: JudgedChar[], size: { width: number; height: number }): HiddenWord[] {
  return listWords(judged, size, ({ verdict }) => verdict === 'hidden' || verdict === 'covered');
}

/**
 * All words that a file holds for a page, for where nothing it says can be relied on: a word that the page's picture does not
 * show is one that nobody sees.
 */
export function listHeldWords(judged: JudgedChar[], size: { width: number; height: number }): HiddenWord[] {
  return listWords(judged, size, ({ verdict }) => verdict !== 'space' && verdict !== 'drawn twice');
}

function listWords(
  judged: JudgedChar[],
  size: { width: number; height: number },
  isWanted: (char: JudgedChar) => boolean,
): HiddenWord[] {
  const words: HiddenWord[] = [];
  let chars: JudgedChar[] = [];
  const endWord = () => {
    const text = chars.map((char) => char.text).join('');
    const isCovered = chars.some(({ verdict }) => verdict === 'covered');
    // Unmapped characters have no text, but somebody put them there.
    const isWord = /[\p{L}\p{N}]/u.test(text) || chars.some(({ unmapped }) => unmapped);
    if (isWord) words.push({ text, isCovered, box: findBox(chars, size) });
    chars = [];
  };
  for (const char of judged) {
    if (isWanted(char)) chars.push(char);
    else if (chars.length > 0) endWord();
  }
  if (chars.length > 0) endWord();
  return words;
}

/**
 * Under a scan, programs keep what they recognised in it as hidden text: a word that the picture shows as well hides
 * nothing. Answers the others. `words` are those read from the picture of the page.
 */
export function withoutShown(hidden: HiddenWord[], page: { text: string; words: WordBox[] }): HiddenWord[] {
  const shown = page.words.map((word) => ({ text: fold(page.text.slice(word.start, word.end)), word }));
  const texts = new Set(shown.map(({ text }) => text));
  return hidden.filter(({ text, box }) => {
    const folded = fold(text);
    if (texts.has(folded)) return false;
    if (!box || /\d/.test(folded)) return true;
    const longest = folded.length * SLIP_SHARE;
    return !shown.some(
      (other) => measureShare(box, toBox(other.word)) >= SAME_PLACE && distance(folded, other.text) <= longest,
    );
  });
}

/** Text may shape a picture and draw nothing itself: a word that was read from the ink in its place hides nothing. Answers the others. */
export function withoutDrawn(hidden: HiddenWord[], lines: LineOfWords[]): HiddenWord[] {
  const drawn = lines.flatMap(({ words }) => words);
  return hidden.filter(
    ({ text, box }) =>
      !box || !drawn.some((word) => fold(word.text) === fold(text) && measureShare(box, word.box) >= SAME_PLACE),
  );
}

/** The words that a file says a page "actually" reads and that its text does not hold. */
export function listUnshownText(actualText: string[], text: string): HiddenWord[] {
  // Letter by letter, too: the mark may stand at a part of a word.
  const shown = fold(text);
  const words = actualText.flatMap((said) => said.split(/\s+/)).filter((word) => fold(word) !== '');
  return words
    .filter((word) => !shown.includes(fold(word)))
    .map((word) => ({ text: word, isCovered: false, box: null }));
}

export function countHidden(hidden: HiddenWord[]): Pick<PageNotes, 'hiddenWords' | 'coveredWords'> {
  return { hiddenWords: hidden.length, coveredWords: hidden.filter(({ isCovered }) => isCovered).length };
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function findBox(chars: JudgedChar[], { width, height }: { width: number; height: number }): Box | null {
  const boxes = chars.flatMap(({ pixels }) => (pixels ? [pixels] : []));
  if (boxes.length === 0) return null;
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)) / width,
    y0: Math.min(...boxes.map(({ y0 }) => y0)) / height,
    x1: Math.max(...boxes.map(({ x1 }) => x1)) / width,
    y1: Math.max(...boxes.map(({ y1 }) => y1)) / height,
  };
}

function toBox({ x, y, w, h }: WordBox): Box {
  return { x0: x, y0: y, x1: x + w, y1: y + h };
}
