import { compareReadings } from './compare-readings';
import type { LineOfWords, PlacedWord } from './compose-page';
import type { Difference } from './difference';
import type { JudgedChar, PageSource } from './judged-char';
import { type Glyph, type GlyphMemory, holdsGlyph, readGlyph, rememberGlyph } from './known-glyphs';
import { readWordLarger, readWordsAgain, type WordOnPage } from './word-crops';
import { findCharsOfWords } from './words-on-page';

/** Whether what a text layer says is what is drawn. */
export type Testimony =
  | { kind: 'believed'; readings: Map<PlacedWord, string>; unconfirmed: Set<PlacedWord> }
  /** Its fonts draw other characters than they name. */
  | { kind: 'lies' };

/** Words on one sheet: some ten lines, a third of a second. */
const MAX_ON_SHEET = 60;
/** Words read for their letters alone, a page: a sample. */
const MAX_SAMPLE = 8;
/** Letters not yet confirmed that make a word worth reading for them alone. */
const SAMPLE_GAIN = 3;
/** Digits that the recogniser did not confirm in one word are looked for in others, as often as this. */
const ROUNDS = 3;
/** More kinds of digit shapes than this are not a font's: a page so drawn is read as a picture. */
const MAX_KINDS = 1_000;
/** How sure both looks at a word must be to contradict the file. */
const SURE = 0.8;
/** A font lies where as many words as this disagree, and this share of those that were decided. */
const LYING_WORDS = 2;
const LYING_SHARE = 0.2;
const CONTRADICTED_CONFIDENCE = 0.5;
/** The recogniser made nothing of a digit's shape, wherever it stands: few honest words, and what a font of other shapes comes to. */
const UNCONFIRMED_CONFIDENCE = 0.6;

/** Glyphs of one kind on a page, and the words that hold them. */
type Kind = { glyph: Glyph; isDigit: boolean; words: Set<PlacedWord>; isSettled: boolean };

/**
 * Compares what a text layer says with what is drawn: words are cut out of the drawn page and recognised until each digit
 * of each font was confirmed once, and a sample of the letters. What looks like a glyph that was confirmed before, in this
 * document, needs no second reading.
 */
export async function hearSecondWitness(
  source: PageSource,
  page: { lines: LineOfWords[]; judged: JudgedChar[]; ink: Difference; memory: GlyphMemory },
): Promise<Testimony> {
  const words = findCharsOfWords(page.lines, page.judged, source);
  const kinds = listUnknownKinds(source, { ...page, words });
  if (!kinds) return { kind: 'lies' };
  const readings = new Map<PlacedWord, string>();
  const tried = new Set<PlacedWord>();
  let agreed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const chosen = chooseWords(kinds, tried).map((word) => ({ word, onPage: toWordOnPage(word, words) }));
    if (chosen.length === 0) break;
    const found = await readWordsAgain(
      source,
      chosen.map(({ onPage }) => onPage),
    );
    for (const [index, { word, onPage }] of chosen.entries()) {
      tried.add(word);
      const first = found[index];
      const agreement = first ? compareReadings(word.text, first.text) : 'unsure';
      if (agreement === 'same') {
        agreed += 1;
        for (const kind of kinds) if (kind.words.has(word)) settle(kind, page.memory);
      }
      if (agreement !== 'other') continue;
      const second = await readWordLarger(source, onPage);
      if (first && second.confidence >= SURE && compareReadings(word.text, second.text) === 'other') {
        if (compareReadings(first.text, second.text) === 'same') readings.set(word, second.text);
      }
    }
  }
  if (isLying(kinds, { readings, agreed })) return { kind: 'lies' };
  const open = kinds.filter(({ isDigit, isSettled }) => isDigit && !isSettled);
  return { kind: 'believed', readings, unconfirmed: new Set(open.flatMap((kind) => [...kind.words])) };
}

/**
 * Keeps words as they were read a second time where the two disagree, and what the file says beside them. Words with a digit
 * that no second reading confirmed are less sure.
 */
export function applyTestimony({ readings, unconfirmed }: Extract<Testimony, { kind: 'believed' }>): void {
  for (const [word, text] of readings) {
    word.otherReading = word.text;
    word.text = text;
    word.confidence = Math.min(word.confidence, CONTRADICTED_CONFIDENCE);
  }
  for (const word of unconfirmed) word.confidence = Math.min(word.confidence, UNCONFIRMED_CONFIDENCE);
}

/** Answers null where there are too many. */
function listUnknownKinds(
  source: PageSource,
  { words, ink, memory }: { words: Map<PlacedWord, JudgedChar[]>; ink: Difference; memory: GlyphMemory },
): Kind[] | null {
  const kinds = new Map<string, Kind[]>();
  let count = 0;
  for (const [word, chars] of words) {
    for (const char of chars) {
      const glyph = readGlyph(char, source, ink);
      if (holdsGlyph(memory.get(glyph.key) ?? [], glyph)) continue;
      const alike = kinds.get(glyph.key) ?? [];
      const known = alike.find((kind) => holdsGlyph([kind.glyph], glyph));
      if (known) known.words.add(word);
      else {
        const isDigit = glyph.shape !== null;
        alike.push({ glyph, isDigit, words: new Set([word]), isSettled: false });
        kinds.set(glyph.key, alike);
        count += 1;
        if (count > MAX_KINDS) return null;
      }
    }
  }
  return [...kinds.values()].flat();
}

/** The fewest words, about, that hold each digit not yet confirmed; and some for their letters. */
function chooseWords(kinds: Kind[], tried: Set<PlacedWord>): PlacedWord[] {
  const open = kinds.filter(({ isSettled }) => !isSettled);
  const held = new Map<PlacedWord, Kind[]>();
  for (const kind of open) {
    for (const word of kind.words) if (!tried.has(word)) held.set(word, [...(held.get(word) ?? []), kind]);
  }
  const byGain = [...held].sort(([a, x], [b, y]) => y.length - x.length || b.text.length - a.text.length);
  const covered = new Set<Kind>();
  const chosen: PlacedWord[] = [];
  const choose = (wanted: (kind: Kind) => boolean, { limit, gain }: { limit: number; gain: number }) => {
    for (const [word, holds] of byGain) {
      if (chosen.length >= limit) return;
      if (holds.filter((kind) => wanted(kind) && !covered.has(kind)).length < gain) continue;
      chosen.push(word);
      for (const kind of holds) covered.add(kind);
    }
  };
  choose(({ isDigit }) => isDigit, { limit: MAX_ON_SHEET, gain: 1 });
  // Letters are a sample: they get no second chance.
  if (tried.size === 0)
    choose(() => true, { limit: Math.min(MAX_ON_SHEET, chosen.length + MAX_SAMPLE), gain: SAMPLE_GAIN });
  return chosen;
}

function settle(kind: Kind, memory: GlyphMemory): void {
  if (kind.isSettled) return;
  kind.isSettled = true;
  rememberGlyph(memory, kind.glyph);
}

/** Where a glyph draws another digit than it names, each word that holds it is wrong: one such word may be flagged, no more. */
function isLying(kinds: Kind[], { readings, agreed }: { readings: Map<PlacedWord, string>; agreed: number }): boolean {
  if (readings.size >= LYING_WORDS && readings.size >= (readings.size + agreed) * LYING_SHARE) return true;
  return kinds.some(({ isDigit, isSettled, words }) => {
    const contradicted = [...words].filter((word) => readings.has(word)).length;
    return isDigit && !isSettled && contradicted > 0 && contradicted < words.size;
  });
}

function toWordOnPage(word: PlacedWord, words: Map<PlacedWord, JudgedChar[]>): WordOnPage {
  return { text: word.text, box: word.box, chars: words.get(word) ?? [] };
}
