import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import { daysOf } from '@/server/rules/line-days';
import { paperOf } from '@/server/rules/paper-of';

/**
 * How two facts of one field, of two papers, go together. `copy`: the papers are known to be one. `alike`: they say the same and may be
 * two papers all the same. `misread`: the papers are known to be one, and the amounts differ.
 */
export type Sameness = 'copy' | 'alike' | 'misread';

/** Null where they are two, or of one paper. What an officer added is never a copy: they answer for it. */
export function compareReceipts(input: CaseToJudge, [one, other]: readonly [RuleFact, RuleFact]): Sameness | null {
  if (one.isAdded || other.isAdded || one.field !== other.field) return null;
  if (paperOf(input, one) === paperOf(input, other)) return null;
  const known = findReuse(input, one, other);
  if (known && isSameAmount(one, other) && mayBeOneDay(one, other)) return 'copy';
  if (known && known !== 'facts' && isAlone(input, one) && isAlone(input, other)) return 'misread';
  return !known && isSameAmount(one, other) && saysNothingElse(input, one, other) ? 'alike' : null;
}

/** How two documents are known to hold one paper of a kind; null where they are not. */
export function findReuse({ reuse }: Pick<CaseToJudge, 'reuse'>, one: RuleFact, other: RuleFact) {
  const [a, b] = [one.source, other.source];
  if (a.documentId === b.documentId || a.kind !== b.kind) return null;
  const found = reuse.find(
    ({ documentId, kind, other: { documentId: otherId, whose } }) =>
      whose === 'same_case' &&
      kind === a.kind &&
      ((documentId === a.documentId && otherId === b.documentId) ||
        (documentId === b.documentId && otherId === a.documentId)),
  );
  return found?.how ?? null;
}

/** Letters and digits alone, so that a blank more makes no other words. */
export const wordsOf = ({ value }: RuleFact): string =>
  value.type === 'line' ? value.description.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') : '';

/** Of a line what is printed and what was charged for it. */
export function amountOf({ value }: RuleFact): string {
  if (value.type !== 'money' && value.type !== 'line') return '';
  const charged = value.type === 'line' && value.charged ? ` ${value.charged.minor} ${value.charged.currency}` : '';
  return `${value.minor} ${value.currency}${charged}`;
}

const isSameAmount = (one: RuleFact, other: RuleFact): boolean => amountOf(one) === amountOf(other);

const listDays = ({ value }: RuleFact): readonly string[] => (value.type === 'line' ? daysOf(value) : []);

function mayBeOneDay(one: RuleFact, other: RuleFact): boolean {
  const [days, others] = [listDays(one), listDays(other)];
  return days.length === 0 || others.length === 0 || days.some((day) => others.includes(day));
}

/** The same day and words; of a paper's total nothing else that both papers state, such as the day of departure, differs. */
function saysNothingElse(input: CaseToJudge, one: RuleFact, other: RuleFact): boolean {
  if (one.value.type === 'line')
    return wordsOf(one) === wordsOf(other) && listDays(one).join() === listDays(other).join();
  const [stated, others] = [listBeside(input, one), listBeside(input, other)];
  return agreesWith(stated, others) && agreesWith(others, stated);
}

/** Whatever the second states of a field of the first's, the first's value is among it. */
const agreesWith = (stated: readonly RuleFact[], others: readonly RuleFact[]): boolean =>
  stated.every(({ field, display }) => {
    const counterparts = others.filter((fact) => fact.field === field);
    return counterparts.length === 0 || counterparts.some((fact) => fact.display === display);
  });

const known = new WeakMap<RuleFact[], Map<string, RuleFact[]>>();

/** What the paper of a fact states, the fact itself included. */
function listBeside(input: CaseToJudge, fact: RuleFact): readonly RuleFact[] {
  const keyOf = (one: RuleFact) => `${paperOf(input, one)} ${one.source.kind ?? ''}`;
  let byPaper = known.get(input.facts);
  if (!byPaper) {
    byPaper = new Map();
    for (const one of input.facts) {
      const beside = byPaper.get(keyOf(one));
      if (beside) beside.push(one);
      else byPaper.set(keyOf(one), [one]);
    }
    known.set(input.facts, byPaper);
  }
  return byPaper.get(keyOf(fact)) ?? [];
}

/** The only one of its field in its document: whatever else the document's copy says is the same receipt. */
const isAlone = ({ facts }: CaseToJudge, { field, source: { documentId } }: RuleFact): boolean =>
  facts.filter((fact) => fact.field === field && fact.source.documentId === documentId).length === 1;
