import { uniteBoxes } from './boxes';
import type { LineOfWords } from './compose-page';
import { measurePage } from './draw-page';
import type { JudgedChar, PageSource } from './judged-char';
import { toShown } from './page-images';
import { readWordsAgain, type WordOnPage } from './word-crops';

/** A lone character without a name is a bullet or an ornament. */
const MIN_CHARS = 2;
const MAX_WORDS = 200;
/** Shares of the font's size: letters further apart are two words; feet further apart, two lines. */
const WORD_GAP = 0.25;
const SAME_LINE = 0.5;

/**
 * Reads words that are seen and whose font does not say which characters it draws: recognised from where they stand.
 */
export async function readNamelessWords(source: PageSource, judged: JudgedChar[]): Promise<LineOfWords[]> {
  const words = listNamelessWords(source, judged).slice(0, MAX_WORDS);
  if (words.length === 0) return [];
  const readings = await readWordsAgain(source, words);
  return words.flatMap(({ box }, index) => {
    const { text = '', confidence = 0 } = readings[index] ?? {};
    return /[\p{L}\p{N}]/u.test(text) ? [{ words: [{ text, box, confidence }], endsParagraph: false }] : [];
  });
}

function listNamelessWords({ pdfium, page, toFraction }: PageSource, judged: JudgedChar[]): WordOnPage[] {
  const size = measurePage(pdfium, page);
  const words: WordOnPage[] = [];
  let word: WordOnPage | null = null;
  for (const char of judged) {
    const box = char.verdict === 'seen' && char.unmapped && char.box ? toShown(char.box, toFraction) : null;
    if (!box) {
      word = null;
      continue;
    }
    const [em, before] = [char.size.across, word?.box ?? box];
    const isLevel = Math.abs(box.y1 - before.y1) * size.height < em * SAME_LINE;
    const isNear = word && isLevel && (box.x0 - before.x1) * size.width < em * WORD_GAP;
    if (word && isNear) {
      word.box = uniteBoxes(word.box, box);
      word.chars.push(char);
    } else {
      word = { text: '', box, chars: [char] };
      words.push(word);
    }
  }
  return words.filter(({ chars }) => chars.length >= MIN_CHARS);
}
