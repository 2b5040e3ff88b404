/** A word as labels are compared by, with its place in the page's text. */
export type Token = { text: string; start: number; end: number };

const STROKED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' };

/** Small letters without accents. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[łøßæœđı]/g, (letter) => STROKED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}'’‘`´]/gu, '');
}

/** Ways to write "number" that say no more than it. */
const NUMBER = new Set(
  'no nr nos num nbr number numbers numero nummer numer n° nº № # nro nº. numéro'.split(' ').map((word) => fold(word)),
);
/** Letters as readers take digits for them, in words that are mostly letters. */
const LETTERS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '5': 's', '|': 'l' };

const PIECE = /(?<![\p{L}\p{N}])(?:[dl]|dell|all|nell|sull|qu)['’](?=\p{L})|[\p{L}\p{M}\p{N}'’‘`´|°º№#]+/giu;

/** The words of a text. Hyphens, slashes and dots part them: "check-in" is two. Offsets begin at `offset`. */
export function tokensOf(text: string, offset: number): Token[] {
  return [...text.matchAll(PIECE)].map((hit) => ({
    text: foldToken(hit[0]),
    start: offset + hit.index,
    end: offset + hit.index + hit[0].length,
  }));
}

export function foldToken(word: string): string {
  const folded = fold(word);
  if (NUMBER.has(folded)) return 'number';
  if (!/[015|]/.test(folded) || !/\p{L}{2}/u.test(folded)) return folded;
  const letters = folded.replace(/[^\p{L}]/gu, '').length;
  return letters * 2 > folded.length ? folded.replace(/[015|]/g, (sign) => LETTERS[sign] ?? sign) : folded;
}

/** Words that labels have or leave out as they like, in eight languages. */
const FILLERS = new Set(
  (
    'the of your this my our a an his her their s for ' +
    'der die das des dem den ihr ihre ihres ihrer mein meine ' +
    'le la les l du des de d votre vos mon ma ' +
    'el los las del su sus mi ' +
    'il lo gli i della dello dei degli delle di suo sua ' +
    'o os as do da dos das seu sua ' +
    'het een van uw mijn w z'
  ).split(' '),
);

export const isFiller = (token: string): boolean => FILLERS.has(token);
