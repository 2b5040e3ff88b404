import { isNickname } from '@/server/facts/names/name-words';
import type { NameWord, PersonName } from '@/server/facts/names/read-name';

/** How two words of a name are the same; the surest first. */
export type WordMatch = 'same' | 'slip' | 'initial' | 'nickname' | 'spelling';

export type MatchedWords = {
  pairs: readonly { a: NameWord; b: NameWord; by: WordMatch }[];
  /** What has no like on the other side. */
  restA: readonly NameWord[];
  restB: readonly NameWord[];
};

/** A slip of one letter leaves a word recognisable from here on; in shorter words it makes another name. */
const LONG_WORD = 6;
/** Letters that readers take for one another. */
const ALIKE = [
  'il',
  'ij',
  'it',
  'lt',
  'ft',
  'ce',
  'co',
  'uv',
  'vy',
  'hb',
  'hn',
  'nu',
  'nr',
  'gq',
  'gy',
  'mn',
  'kh',
  'vw',
];

/** Pairs the words of two names in any order, the surest pairs first. */
export function matchNames(a: PersonName, b: PersonName): MatchedWords {
  const pairs: { a: NameWord; b: NameWord; by: WordMatch }[] = [];
  let [restA, restB] = [[...a.words], [...b.words]];
  for (const by of ['same', 'slip', 'nickname', 'initial', 'spelling'] as const) {
    for (const word of restA) {
      const rivals = restB.filter((other) => matches(word, other, by));
      const other = rivals.find(({ role }) => role === word.role) ?? rivals[0];
      if (!other) continue;
      pairs.push({ a: word, b: other, by });
      restA = restA.filter((rest) => rest !== word);
      restB = restB.filter((rest) => rest !== other);
    }
  }
  return { pairs, restA, restB };
}

function matches(a: NameWord, b: NameWord, by: WordMatch): boolean {
  const isLong = Math.min(a.text.length, b.text.length) >= LONG_WORD;
  switch (by) {
    case 'same':
      return isSameWord(a, b);
    case 'slip':
      return isLong && isMisreading(a.text, b.text);
    case 'nickname':
      return a.role === 'given' && b.role === 'given' && isNickname(a.text, b.text);
    case 'initial':
      return (a.text.length === 1 || b.text.length === 1) && a.text.charAt(0) === b.text.charAt(0);
    case 'spelling':
      return isLong && a.role === b.role && isOneEdit(a.text, b.text);
  }
}

/** Particles may be left out or joined; an umlaut may be written out: "Mueller". */
function isSameWord(a: NameWord, b: NameWord): boolean {
  const forms = (word: NameWord): string[] => [word.text, word.glued, word.text.replace(/(?<=[aou])e/g, '')];
  const others = new Set(forms(b));
  return forms(a).some((form) => others.has(form));
}

/** One letter is another that looks like it, or "m" was read as "rn". */
function isMisreading(a: string, b: string): boolean {
  if (a.replaceAll('rn', 'm') === b.replaceAll('rn', 'm') || a.replaceAll('cl', 'd') === b.replaceAll('cl', 'd'))
    return true;
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b.charAt(index));
  const [left, right] = [a.charAt(at), b.charAt(at)];
  return a.slice(at + 1) === b.slice(at + 1) && ALIKE.some((pair) => pair === left + right || pair === right + left);
}

/** One letter changed, added or left out. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  const found = [...short].findIndex((letter, index) => letter !== long.charAt(index));
  const at = found < 0 ? short.length : found;
  return short.slice(at + (long.length === short.length ? 1 : 0)) === long.slice(at + 1);
}
