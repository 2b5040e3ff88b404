import type { Random } from './random';
import type { TracedLine, TracedWord } from './read-sheet';

/** What scanning and recognising does to a page's words. */
export type SheetNoise = ((lines: readonly TracedLine[]) => TracedLine[]) & {
  /** Lines are put into order again by where they stand, as those of a picture are. */
  byRows: boolean;
};

type Slip = readonly [read: string, as: string];

const SLIPS: readonly Slip[] = [
  ['0', 'O'], ['O', '0'], ['1', 'l'], ['l', '1'], ['l', 'I'], ['I', 'l'], ['1', 'I'], ['5', 'S'], ['S', '5'], ['8', 'B'],
  ['rn', 'm'], ['m', 'rn'], ['cl', 'd'], ['vv', 'w'], ['é', 'e'], ['ö', 'o'], ['ü', 'u'], ['ä', 'a'], ['ç', 'c'], ['ł', 'l'],
  ['ó', 'o'], ['ñ', 'n'], ['è', 'e'], ['à', 'a'], ['ß', 'B'], ['.', ''], ['.', ','], [',', '.'], ['£', 'E'], ['€', 'E'],
  ['€', 'e'], [':', ''], ['-', '—'], ["'", '’'], ['a', 'o'], ['e', 'c'], ['h', 'b'], ['i', 'j'], ['t', 'f'], ['/', 'l'],
]; // biome-ignore format: pairs read best side by side
const EDGES = ['|', 'l', '[', ']', '!', '_', '.'];

export type NoiseLevel = 'light' | 'medium' | 'heavy';
/** Of a letter that can be misread; of a gap; of a word that ends at a cell's edge. */
const LEVELS: Readonly<
  Record<NoiseLevel, { slip: number; split: number; join: number; drop: number; edge: number; jitter: number }>
> = {
  light: { slip: 0.004, split: 0.002, join: 0.003, drop: 0.0005, edge: 0.004, jitter: 0.0006 },
  medium: { slip: 0.012, split: 0.006, join: 0.008, drop: 0.0015, edge: 0.015, jitter: 0.0012 },
  heavy: { slip: 0.035, split: 0.015, join: 0.02, drop: 0.004, edge: 0.03, jitter: 0.002 },
};

/** Of misread words, so many were read rightly the second time. */
const SECOND_READING = 0.25;

export function createNoise(random: Random, level: NoiseLevel): SheetNoise {
  const rates = LEVELS[level];
  const confidence = (isHit: boolean): number =>
    Math.round((isHit ? 0.6 + random.next() * 0.25 : 0.82 + random.next() * 0.14) * 100) / 100;
  const spoil = (lines: readonly TracedLine[]): TracedLine[] =>
    lines
      .map(({ words, endsParagraph }) => {
        const joined = joinWords({ words, random, share: rates.join });
        const kept = joined.filter(() => !random.chance(rates.drop));
        const spoilt = kept.flatMap((word) =>
          splitWord({ word: misread({ word, random, share: rates.slip }), random, share: rates.split }),
        );
        const edged = spoilt.flatMap((word) => (random.chance(rates.edge) ? [word, makeEdge(word, random)] : [word]));
        const read = edged.filter(({ text }) => text !== '');
        return {
          endsParagraph,
          words: read.map((word) => ({
            ...word,
            box: jitter(word.box, random, rates.jitter),
            confidence: confidence(word.confidence < 1),
          })),
        };
      })
      .filter(({ words }) => words.length > 0);
  return Object.assign(spoil, { byRows: random.chance(0.5) });
}

function misread({ word, random, share }: { word: TracedWord; random: Random; share: number }): TracedWord {
  let [text, tags, isHit] = ['', [] as TracedWord['tags'], false];
  for (let at = 0; at < word.text.length; ) {
    const slip = random.chance(share)
      ? random.shuffle(SLIPS).find(([read]) => word.text.startsWith(read, at))
      : undefined;
    const [read, as] = slip ?? [word.text.charAt(at), word.text.charAt(at)];
    text += as;
    for (let unit = 0; unit < as.length; unit += 1) tags.push(word.tags[at]);
    isHit ||= slip !== undefined;
    at += read.length;
  }
  const isDoubted = isHit && random.chance(SECOND_READING);
  return {
    ...word,
    text,
    tags,
    confidence: isHit ? 0.7 : word.confidence,
    ...(isDoubted ? { otherReading: word.text } : {}),
  };
}

function splitWord({ word, random, share }: { word: TracedWord; random: Random; share: number }): TracedWord[] {
  if (word.text.length < 3 || !random.chance(share * Math.min(6, word.text.length))) return [word];
  const at = random.int(1, word.text.length - 1);
  const { box } = word;
  const middle = box.x0 + ((box.x1 - box.x0) * at) / word.text.length;
  return [
    {
      ...word,
      text: word.text.slice(0, at),
      tags: word.tags.slice(0, at),
      box: { ...box, x1: middle },
      confidence: 0.7,
    },
    { ...word, text: word.text.slice(at), tags: word.tags.slice(at), box: { ...box, x0: middle }, confidence: 0.7 },
  ];
}

function joinWords({
  words,
  random,
  share,
}: {
  words: readonly TracedWord[];
  random: Random;
  share: number;
}): TracedWord[] {
  const joined: TracedWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isNear = last && word.box.x0 - last.box.x1 < (word.box.y1 - word.box.y0) * 0.6;
    if (last && isNear && random.chance(share)) {
      joined[joined.length - 1] = {
        ...last,
        text: last.text + word.text,
        tags: [...last.tags, ...word.tags],
        box: {
          x0: last.box.x0,
          x1: word.box.x1,
          y0: Math.min(last.box.y0, word.box.y0),
          y1: Math.max(last.box.y1, word.box.y1),
        },
        confidence: 0.7,
      };
    } else joined.push(word);
  }
  return joined;
}

/** The edge of a table's cell that is taken for a letter. */
function makeEdge(word: TracedWord, random: Random): TracedWord {
  const { box } = word;
  const height = box.y1 - box.y0;
  const text = random.pick(EDGES);
  return {
    text,
    tags: [undefined],
    confidence: 0.7,
    box: { x0: Math.min(1, box.x1 + height * 0.3), x1: Math.min(1, box.x1 + height * 0.4), y0: box.y0, y1: box.y1 },
  };
}

function jitter(box: TracedWord['box'], random: Random, share: number): TracedWord['box'] {
  const move = () => (random.next() - 0.5) * 2 * share;
  const [dx, dy] = [move(), move()];
  return { x0: box.x0 + dx, x1: box.x1 + dx + Math.abs(move()), y0: box.y0 + dy, y1: box.y1 + dy + Math.abs(move()) };
}
