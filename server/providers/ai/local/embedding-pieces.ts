/** Part of a text that the sentence model takes in one go, and how much it counts in the mean. */
export type Piece = { text: string; weight: number };

/** The model reads 128 of its word pieces and drops the rest; this many characters of a letter make about 100. */
const MOST_CHARACTERS = 400;
/** About 40 ms each. The sentences of ten pages; a longer text is sampled evenly. */
const MOST_PIECES = 32;
/** Beyond them nothing is looked at: some 300 full pages. */
const MOST_TEXT = 1_000_000;
const MOST_LINES = 20_000;

/** A line with fewer words is a label, a name or an amount, and tells one form from another no better than its layout does. */
const LABEL_WORDS = 4;
/** One long sentence must not outweigh two of common length. */
const MOST_WEIGHT = 12;
/** Beside sentences, so many runs of the other lines. */
const RUNS_BESIDE = 2;
/** Of a run of lines without a sentence: they say what kind of paper it is, and a story should count for more. */
const RUN_WEIGHT = 3;

/** What every form and letter of any kind says: who signs, greets or promises to be truthful tells nothing of the case. */
const FORMULA =
  /\b(?:i|we) (?:hereby )?(?:declare|certify|confirm|understand|agree|consent|authorise)\b|\b(?:true|correct) and complete\b|facts stated in this|yours (?:faithfully|sincerely|truly)|\bdear (?:sir|madam|mr|mrs|ms)\b|look(?:ing)? forward to|do not hesitate|kind(?:est)? regards/iu;

const SENTENCE_END = /(?<=[.!?])\s+/u;

/**
 * The sentences of a text, each by the words it has beyond a label's, and its other lines in runs. In a plain mean, what a
 * form prints in all its copies would drown what one person wrote on it. None for a text without letters.
 */
export function splitIntoPieces(text: string): Piece[] {
  const lines = unwrap(text.slice(0, MOST_TEXT).normalize('NFKC').slice(0, MOST_TEXT))
    .flatMap((line) => line.split(SENTENCE_END))
    .map((line) => line.trim())
    .filter((line) => /\p{L}/u.test(line))
    .map((line) => ({ text: line, weight: FORMULA.test(line) ? 0 : countWords(line) - LABEL_WORDS }));
  const sentences = lines.filter(({ weight }) => weight > 0);
  const runs = joinLines(lines.filter(({ weight }) => weight <= 0).map((line) => line.text));
  const mostRuns = sentences.length > 0 ? RUNS_BESIDE : MOST_PIECES;
  return [
    ...sampleEvenly(sentences, MOST_PIECES - RUNS_BESIDE).map((sentence) => ({
      text: sentence.text.slice(0, MOST_CHARACTERS),
      weight: Math.min(sentence.weight, MOST_WEIGHT),
    })),
    ...sampleEvenly(runs, mostRuns).map((run) => ({ text: run, weight: RUN_WEIGHT })),
  ];
}

/** A line goes on in the next where it does not end a sentence and that begins with a small letter. */
function unwrap(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n', MOST_LINES).map((one) => one.trim())) {
    const last = lines.at(-1);
    const isOpen = last !== undefined && last.length < MOST_CHARACTERS && !'.!?:'.includes(last.at(-1) ?? '.');
    if (isOpen && /^\p{Ll}/u.test(line)) lines[lines.length - 1] = `${last} ${line}`;
    else lines.push(line);
  }
  return lines;
}

const countWords = (line: string): number => line.match(/\p{L}+/gu)?.length ?? 0;

function joinLines(lines: string[]): string[] {
  const runs: string[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && last.length + line.length < MOST_CHARACTERS) runs[runs.length - 1] = `${last} ${line}`;
    else runs.push(line.slice(0, MOST_CHARACTERS));
  }
  return runs;
}

/** At most so many, from the first on. */
function sampleEvenly<T>(all: T[], most: number): T[] {
  if (all.length <= most) return all;
  const slotOf = (index: number) => Math.floor((index * most) / all.length);
  return all.filter((_, index) => index === 0 || slotOf(index) !== slotOf(index - 1));
}
