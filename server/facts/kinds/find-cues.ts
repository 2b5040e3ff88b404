import { foldWord } from '@/server/facts/kinds/fold-word';
import { LANGUAGES } from '@/server/facts/kinds/lexicon/cue';
import { CUES } from '@/server/facts/kinds/lexicon/cues';
import type { PageToken } from '@/server/facts/kinds/read-words';
import { createSlipFinder } from '@/server/facts/kinds/word-slips';

export const CUE_KEYS = Object.keys(CUES);

/** A cue's phrase as it stands on a page, `end` exclusive. */
export type CueHit = {
  /** Into `CUE_KEYS`. */
  cue: number;
  phrase: number;
  start: number;
  end: number;
  isHeading: boolean;
  /** What one finding of the phrase counts. */
  worth: number;
};

type Phrase = { id: number; words: string[]; cues: number[]; worth: number };

/** A word on its own says less than a phrase. */
const WORTH_OF_ONE_WORD = 0.6;

const { byFirstWord, vocabulary } = compilePhrases();
const findSlip = createSlipFinder(vocabulary);
const mended = new Map<string, string>();
const MOST_MENDED = 20_000;

/** Every cue on the page, the longest phrase at each place. */
export function findCues(tokens: PageToken[]): CueHit[] {
  const words = tokens.map(({ folded }) => mendWord(folded));
  const hits: CueHit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    const found = byFirstWord.get(words[at] ?? '')?.find((phrase) => phrase.words.every((w, i) => words[at + i] === w));
    const last = found && tokens[at + found.words.length - 1];
    if (!first || !found || !last) continue;
    const { id: phrase, worth } = found;
    for (const cue of found.cues)
      hits.push({ cue, phrase, worth, start: first.start, end: last.end, isHeading: first.isHeading });
  }
  return hits;
}

function mendWord(word: string): string {
  if (vocabulary.has(word)) return word;
  const known = mended.get(word);
  if (known !== undefined) return known;
  const slip = findSlip(word) ?? word;
  if (mended.size >= MOST_MENDED) mended.clear();
  mended.set(word, slip);
  return slip;
}

function compilePhrases(): { byFirstWord: Map<string, Phrase[]>; vocabulary: Set<string> } {
  const phrases = new Map<string, Phrase>();
  for (const [cue, key] of CUE_KEYS.entries()) {
    for (const language of LANGUAGES) {
      for (const words of CUES[key]?.words[language]?.split('|') ?? []) {
        const folded = words.split(' ').map((word) => (word === '#' ? word : foldWord(word)));
        const name = folded.join(' ');
        const phrase = phrases.get(name) ?? { id: phrases.size, words: folded, cues: [], worth: 0 };
        if (!phrase.cues.includes(cue)) phrase.cues.push(cue);
        phrases.set(name, phrase);
      }
    }
  }
  const compiled = new Map<string, Phrase[]>();
  const words = new Set<string>();
  for (const phrase of phrases.values()) {
    const isOneWord = phrase.words.length === 1;
    phrase.worth = (isOneWord ? WORTH_OF_ONE_WORD : 1) / Math.sqrt(phrase.cues.length);
    for (const word of phrase.words) words.add(word);
    const first = phrase.words[0] ?? '';
    compiled.set(
      first,
      [...(compiled.get(first) ?? []), phrase].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return { byFirstWord: compiled, vocabulary: words };
}
