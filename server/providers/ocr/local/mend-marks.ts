import type { LineOfWords, PlacedWord } from './compose-page';

/** Of the letters that tills print behind amounts for a rate of tax, those that a nought looks like. */
const LIKE_A_NOUGHT = /^[DOQ]$/;
const AMOUNT = /^[$£€]?\d+[.,]\d\d$/;
/** An amount and the mark behind it, run together. */
const AMOUNT_WITH_NOUGHT = /^([$£€]?\d+[.,]\d\d)0$/;
/** Fewer lines with a mark may be misread themselves. */
const LEAST_MARKED = 2;
/** How sure a mark is that was read as a nought. */
const DOUBTED = 0.6;

/**
 * Reads a nought that ends a line behind an amount as the letter that other lines of the page end with, where that looks like one:
 * below "3.20 D" and "0.99 D", "1.45 0" is 1.45 D. The nought stays beside it as the other reading.
 */
export function mendMarks(lines: LineOfWords[]): LineOfWords[] {
  const mark = findMark(lines);
  if (!mark) return lines;
  return lines.map((line) => {
    const last = line.words.at(-1);
    const mended = last && mendLast(last, line.words.at(-2), mark);
    return mended ? { ...line, words: [...line.words.slice(0, -1), ...mended] } : line;
  });
}

/** The one letter that ends two lines or more behind an amount; null where there is none, or another one too. */
function findMark(lines: LineOfWords[]): string | null {
  const marks = lines.flatMap(({ words }) => {
    const [amount, mark] = words.slice(-2);
    return mark && amount && LIKE_A_NOUGHT.test(mark.text) && AMOUNT.test(amount.text) ? [mark.text] : [];
  });
  const [mark] = marks;
  return mark && marks.length >= LEAST_MARKED && marks.every((other) => other === mark) ? mark : null;
}

function mendLast(last: PlacedWord, before: PlacedWord | undefined, mark: string): PlacedWord[] | null {
  const doubted = { text: mark, otherReading: '0', confidence: Math.min(last.confidence, DOUBTED) };
  if (last.text === '0' && AMOUNT.test(before?.text ?? '')) return [{ ...last, ...doubted }];
  const [, amount] = last.text.match(AMOUNT_WITH_NOUGHT) ?? [];
  if (!amount) return null;
  const x = last.box.x0 + ((last.box.x1 - last.box.x0) * amount.length) / last.text.length;
  return [
    { ...last, text: amount, otherReading: last.text, box: { ...last.box, x1: x } },
    { ...last, ...doubted, box: { ...last.box, x0: x } },
  ];
}
