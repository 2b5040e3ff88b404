/** Words, or numbers written in groups, that are looked for together. */
export type Term = { text: string; isPhrase: boolean; isAbsent: boolean };

export type Typed = {
  /** Of one group all terms must be met, and of the groups one. */
  groups: Term[][];
  /** Its last word may be half typed: that word, and what stands before it. */
  halfTyped: { before: Term[]; last: string } | null;
};

const QUOTES = /[“”„‟«»＂]/g;
/** A phrase, or what stands between spaces; a minus before either says that it must be absent. */
const PIECE = /(?<minus>-?)(?:"(?<phrase>[^"]*)"|(?<word>\S+))/g;
const HAS_DIGIT = /\p{Nd}/u;
/** What may belong to a number beside it: NMH 4471, GB29 NWBK 6016. */
const MAY_BELONG = /^\p{L}{1,6}$/u;
/** At least two letters or digits, and not a number. */
// linear: a search has at most 200 letters.
const MAY_BE_HALF_TYPED =
  /^(?=.*\p{L})(?:[^\p{L}\p{N}]*[\p{L}\p{N}\p{M}]){2}.*[\p{L}\p{N}\p{M}]$|^(?=.*\p{L})[\p{L}\p{N}\p{M}]{2}$/su;

/** What somebody typed, taken apart: words, "phrases", -absent, OR between alternatives. Nothing is folded yet. */
export function readTyped(typed: string): Typed {
  const groups: Term[][] = [[]];
  let hasOperator = false;
  const pieces = [...typed.replace(QUOTES, '"').matchAll(PIECE)].map(({ groups: found }) => found ?? {});
  for (const [index, { minus, phrase, word = '' }] of pieces.entries()) {
    const isBetween = index > 0 && index < pieces.length - 1;
    if (isBetween && phrase === undefined && !minus && word.toLowerCase() === 'or') {
      hasOperator = true;
      groups.push([]);
      continue;
    }
    hasOperator ||= Boolean(minus) || phrase !== undefined;
    groups.at(-1)?.push({ text: phrase ?? word, isPhrase: phrase !== undefined, isAbsent: minus === '-' });
  }
  const words = groups[0] ?? [];
  const last = words.at(-1)?.text ?? '';
  const mayBeHalfTyped = !hasOperator && MAY_BE_HALF_TYPED.test(last);
  return {
    groups: groups.map(joinNumbers),
    halfTyped: mayBeHalfTyped ? { before: joinNumbers(words.slice(0, -1)), last } : null,
  };
}

/** Neighbours that may be one number become one term, which is then looked for in its parts and as a whole. */
function joinNumbers(terms: Term[]): Term[] {
  const isPart = (index: number): boolean => {
    const term = terms[index];
    if (!term || term.isPhrase || term.isAbsent) return false;
    if (HAS_DIGIT.test(term.text)) return true;
    return (
      MAY_BELONG.test(term.text) && [index - 1, index + 1].some((beside) => HAS_DIGIT.test(terms[beside]?.text ?? ''))
    );
  };
  const joined: Term[] = [];
  for (const [index, term] of terms.entries()) {
    const before = joined.at(-1);
    if (before && isPart(index) && isPart(index - 1)) before.text += ` ${term.text}`;
    else joined.push({ ...term });
  }
  return joined;
}
