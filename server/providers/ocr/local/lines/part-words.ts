import type { PlacedLetter, SharedReading } from './spell-readings';

/**
 * What speaks for a space before a letter. The second engine drops spaces and invents none, so that one that it has weighs the
 * most. Tesseract sees spaces within words whose letters are broken; its look at the line alone counts before the plain pass.
 */
const SECOND = 1.2;
const SECOND_AGAIN = 0.5;
const LINE = 1;
const PLAIN_BESIDE_LINE = 0.5;
const PLAIN_ALONE = 1;
/** A reading of tesseract's that has no space there speaks against it a little: it joins words more often than it parts them. */
const JOINED = 0.15;
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
  letters.forEach((letter, index) => {
    const before = letters[index - 1];
    if (before && measureEvidence(options, index) + measureGap(before, letter, advance) < ENOUGH)
      words.at(-1)?.push(index);
    else words.push([index]);
  });
  return words;
}

function measureEvidence({ letters, again, line, plain }: Readings, index: number): number {
  let evidence = letters[index - 1]?.word === letters[index]?.word ? 0 : SECOND;
  if (again && isParted(again, index) === true) evidence += SECOND_AGAIN;
  for (const [reading, weight] of [
    [line, LINE],
    [plain, line ? PLAIN_BESIDE_LINE : PLAIN_ALONE],
  ] as const) {
    const parted = reading && isParted(reading, index);
    if (parted === true) evidence += weight;
    if (parted === false) evidence -= JOINED;
  }
  return evidence;
}

/** Whether a reading has a space before a letter; null where it lacks one of the two letters. */
function isParted({ counterparts }: SharedReading, index: number): boolean | null {
  const [before, after] = [counterparts[index - 1], counterparts[index]];
  return before && after ? before.word !== after.word : null;
}

function measureGap(before: PlacedLetter, after: PlacedLetter, advance: number): number {
  const usual = isWithinFigure(before, after) ? DISTANCE_IN_FIGURE : USUAL_DISTANCE;
  return Math.min(1, Math.max(-1, (after.at - before.at) / advance - usual));
}

function isWithinFigure(before: PlacedLetter, after: PlacedLetter): boolean {
  return /^(\d[.,]|[.,]\d)$/.test(before.text + after.text);
}
