import type { PlacedLetter, SharedReading } from './spell-readings';

/**
 * What speaks for a space before a letter. The second engine drops spaces and invents none, so that one that it has weighs the
 * most. Tesseract sees spaces within words whose letters are broken; its look at the line alone counts before the plain pass.
 */
const SECOND = 1.2;
/** A space that the second engine is surer of than this is one however close the letters stand: its steps are as wide as a space. */
const SURE_SPACE = 0.9;
const SECOND_AGAIN = 0.5;
const LINE = 1;
const PLAIN_BESIDE_LINE = 0.5;
const PLAIN_ALONE = 1;
/** A reading of tesseract's that has no space there speaks against it a little: it joins words more often than it parts them. */
const JOINED = 0.15;
/** A broken letter looks like a space among letters. Where they turn to figures, or behind a mark, a space of tesseract's is one. */
const AT_A_TURN = 0.3;
/** Letters stand one advance apart, words two: each advance more than this adds one, each less takes one. */
const USUAL_DISTANCE = 1.1;
/** An amount must not fall apart at its point, which stands away from its digits in wide faces. */
const DISTANCE_IN_FIGURE = 2;
const ENOUGH = 1;

/** The usual distance between the middles of two letters of a word, as a share of the line's width. */
export function findAdvance(letters: readonly PlacedLetter[]): number {
  const distances = letters.slice(1).flatMap((letter, index) => {
    const before = letters[index];
    return before && before.word === letter.word ? [letter.at - before.at] : [];
  });
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 1 / (letters.length + 1);
}

/** What was read of a line; null where a reading was not made. */
type Readings = {
  letters: readonly PlacedLetter[];
  again: SharedReading | null;
  line: SharedReading | null;
  plain: SharedReading | null;
};

/** Parts the letters of a line into words. Answers the indexes of each word's letters. */
export function partWords(options: Readings): number[][] {
  const { letters } = options;
  const advance = findAdvance(letters);
  const words: number[][] = [];
  letters.forEach((_, index) => {
    if (index > 0 && measureEvidence(options, index) + measureGap(letters, index, advance) < ENOUGH)
      words.at(-1)?.push(index);
    else words.push([index]);
  });
  return words;
}

function measureEvidence({ letters, again, line, plain }: Readings, index: number): number {
  const byLine = line && isParted(line, index);
  const byPlain = plain && isParted(plain, index);
  let evidence = weigh(byLine, LINE) + weigh(byPlain, line ? PLAIN_BESIDE_LINE : PLAIN_ALONE);
  if (letters[index]?.space) evidence += SECOND;
  if (again && isParted(again, index)) evidence += SECOND_AGAIN;
  if ((byLine || byPlain) && isTurn(letters, index)) evidence += AT_A_TURN;
  return evidence;
}

function weigh(isSpace: boolean | null, weight: number): number {
  if (isSpace === null) return 0;
  return isSpace ? weight : -JOINED;
}

/** Whether letters turn to figures or figures to letters, or a mark ends what stands before, outside figures. */
function isTurn(letters: readonly PlacedLetter[], index: number): boolean {
  if (isWithinFigure(letters, index)) return false;
  const pair = `${letters[index - 1]?.text}${letters[index]?.text}`;
  return /^(\p{L}\d|\d\p{L}|[.,:;][\p{L}\d])$/u.test(pair);
}

/** Whether a reading has a space before a letter; null where it lacks one of the two letters. */
function isParted({ counterparts }: SharedReading, index: number): boolean | null {
  const [before, after] = [counterparts[index - 1], counterparts[index]];
  return before && after ? before.word !== after.word : null;
}

/** How much farther apart a letter stands from the one before than letters of a word do. */
function measureGap(letters: readonly PlacedLetter[], index: number, advance: number): number {
  const usual = isWithinFigure(letters, index) ? DISTANCE_IN_FIGURE : USUAL_DISTANCE;
  const distance = (letters[index]?.at ?? 0) - (letters[index - 1]?.at ?? 0);
  const gap = Math.min(1, Math.max(-1, distance / advance - usual));
  return (letters[index]?.space ?? 0) >= SURE_SPACE ? Math.max(0, gap) : gap;
}

/** At a point or a comma of one figure: a figure has three digits at most behind each. */
function isWithinFigure(letters: readonly PlacedLetter[], index: number): boolean {
  const from = Math.max(0, index - 2);
  const around = letters.slice(from, index + 4).map((letter) => letter.text);
  const [before, after] = [around.slice(0, index - from).join(''), around.slice(index - from).join('')];
  return /\d$/.test(before) ? /^[.,]/.test(after) : /(^|\d)[.,]$/.test(before) && /^\d{1,3}(?!\d)/.test(after);
}
