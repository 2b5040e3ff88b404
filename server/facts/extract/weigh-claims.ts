import type { FactValue } from '@/server/facts/contract';
import { fold } from '@/server/facts/extract/tokens';

/** What one paper says of a field, beside what else was found. */
export type Claim = {
  field: string;
  /** Papers are told apart by it. */
  part: number;
  /** As `valueKey` gives it. */
  value: string;
  probability: number;
  /** The likeliest other value of the field on the same paper. */
  rival: number;
  isEach: boolean;
  /** Names agree where one gives the other's initials. */
  isName: boolean;
  /** How likely the paper is of a kind in which the field is looked for, and of another one. */
  expectedKind: number;
  otherKind: number;
};

/** What a claim that can be read in two ways says: nothing with or against another. */
const OPEN = '';

const oddsOf = (probability: number): number => Math.log((probability + 1e-4) / (1 - probability + 1e-4));

/** Numbers that say how a claim stands among all claims of its case, in the order of the weights. */
export function describeClaim(claim: Claim, claims: readonly Claim[]): number[] {
  const others = claims.filter(({ field, part }) => field === claim.field && part !== claim.part);
  const heard = claim.value === OPEN ? [] : others.filter(({ value }) => value !== OPEN);
  const agreeing = heard.filter((other) => agrees(claim, other));
  const differing = heard.filter((other) => !agrees(claim, other));
  const best = (list: readonly Claim[]): number => Math.max(0, ...list.map(({ probability }) => probability));
  return [
    oddsOf(claim.probability),
    oddsOf(claim.rival),
    Math.min(4, agreeing.filter(({ probability }) => probability > 0.5).length),
    best(agreeing),
    Math.min(4, differing.filter(({ probability }) => probability > 0.5).length),
    best(differing),
    claim.isEach ? 1 : 0,
    claim.expectedKind,
    claim.otherKind,
    Math.min(9, new Set(others.map(({ part }) => part)).size),
  ];
}

/** "l verstappen" and "lotte verstappen" may be one; they share a whole word, and every initial. */
function agrees({ value, isName }: Claim, other: Claim): boolean {
  if (value === other.value) return true;
  if (!isName) return false;
  const [mine, theirs] = [value.split(' '), other.value.split(' ')];
  const initials = (words: readonly string[]): string =>
    words
      .map(([letter]) => letter)
      .sort()
      .join('');
  return initials(mine) === initials(theirs) && mine.some((word) => word.length > 2 && theirs.includes(word));
}

/** The same for values that papers write in different ways: of words their letters and digits, of names in any order. */
export function valueKey(value: FactValue, isName: boolean): string {
  if (value.type === 'ambiguous') return OPEN;
  if (value.type !== 'text') return JSON.stringify(value.type === 'money' ? { ...value, per: null } : value);
  const words = fold(value.text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return isName ? [...words].sort().join(' ') : words.join('');
}
