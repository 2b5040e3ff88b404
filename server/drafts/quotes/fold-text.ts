import { UNSEEN_SET } from '@/server/platform/unseen-text';

/**
 * Text as it is compared, with the way back. `starts[i]` and `ends[i]` are the UTF-16 offsets in `original` that the
 * i-th character of `folded` came from.
 */
export type FoldedText = { original: string; folded: string; starts: Int32Array; ends: Int32Array };

const SAME_AS: Record<string, string> = { '…': '...', ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
for (const mark of '‘’‚‛′`´') SAME_AS[mark] = "'";
for (const mark of '“”„‟″«»') SAME_AS[mark] = '"';
for (const dash of '‐‑‒–—―−﹘﹣－') SAME_AS[dash] = '-';

const INVISIBLE = new RegExp(`[${UNSEEN_SET}]`, 'u');
const SPACE = /\s/;
const LETTER = /\p{L}/u;

/**
 * Folds what readers and typesetters change without changing the words: white space, case, quote marks, dashes,
 * ligatures, composed accents, soft hyphens. A hyphen between letters is dropped, with the white space after it, since
 * at the end of a line nobody can tell a divided word from a hyphenated one.
 */
export function foldText(original: string): FoldedText {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (text: string, start: number, end: number): void => {
    for (let unit = 0; unit < text.length; unit++) {
      characters.push(text.charAt(unit));
      starts.push(start);
      ends.push(end);
    }
  };

  let at = 0;
  while (at < original.length) {
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const next = at + character.length;
    const same = SAME_AS[character] ?? character;
    if (INVISIBLE.test(character)) {
      at = next;
    } else if (SPACE.test(character)) {
      if (characters.length > 0 && characters.at(-1) !== ' ') push(' ', at, next);
      at = next;
    } else if (same === '-' && LETTER.test(characters.at(-1) ?? '') && letterFollows(original, next)) {
      at = skipSpace(original, next);
    } else {
      push(same === character ? character.normalize('NFD').toLowerCase() : same, at, next);
      at = next;
    }
  }
  if (characters.at(-1) === ' ') characters.pop();
  const length = characters.length;
  return {
    original,
    folded: characters.join(''),
    starts: Int32Array.from(starts.slice(0, length)),
    ends: Int32Array.from(ends.slice(0, length)),
  };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text.charAt(at))) at++;
  return at;
}

/** Across a space only a small letter continues a word: "land-\nlord" is one word, "Leeds -\nYork" is not. */
function letterFollows(text: string, from: number): boolean {
  const at = skipSpace(text, from);
  const letter = text.charAt(at);
  return at === from ? LETTER.test(letter) : /\p{Ll}/u.test(letter);
}
