import type { CaseType } from '@/server/case-types/schema';
import { formatValue } from '@/server/facts/display';
import { BALANCE, CAPITAL } from '@/server/facts/extract/add-capital';
import type { DraftedFact, HeldFact, HeldFacts } from '@/server/facts/held-fact';

type ToAddUp = { caseType: CaseType; drafted: DraftedFact[]; held: HeldFacts };

/**
 * The facts with the capital added up again, where an officer has spoken of a balance that it was made of, or added one. Left out where
 * of a document more balances were struck than stand in their place, and where a model saw a balance that is in no sum: the sum is open
 * then. What an officer says of the sum itself stands, and a draft without one gets none: which balances are of one account is known
 * only from the pages.
 */
export function addUpAgain({ caseType, drafted, held: { facts, struck } }: ToAddUp): HeldFact[] {
  const isDerived = caseType.fields.some(({ key, derived }) => key === CAPITAL && derived);
  const sum = facts.find(({ field }) => field === CAPITAL);
  const made = drafted.find(({ field }) => field === CAPITAL);
  if (!isDerived || !sum || !made || sum.origin === 'officer') return facts;
  const isPart = ({ id }: { id: string }): boolean => drafted.some((fact) => fact.id === id && isMadeOf(made, fact));
  const added = facts.filter(({ field, addedFactId }) => field === BALANCE && addedFactId !== null);
  const own = facts.filter((fact) => fact.field === BALANCE && isPart(fact));
  const lost = struck.filter((fact) => fact.field === BALANCE && isPart(fact));
  const isUncounted = ({ id, field }: HeldFact): boolean =>
    field === BALANCE && drafted.some((fact) => fact.id === id && fact.origin === 'model' && !isMadeOf(made, fact));
  const isOpen = facts.some(isUncounted) || lost.some((fact) => countOf(added, fact) < countOf(lost, fact));
  if (!isOpen && added.length === 0 && own.every(({ judgement }) => judgement === null)) return facts;
  const total = isOpen ? null : addUp([...own, ...added], sum);
  return facts.flatMap((fact) => (fact === sum ? (total ?? []) : [fact]));
}

/** How many of them stand on a fact's document. */
const countOf = (facts: readonly HeldFact[], { source: { documentId } }: HeldFact): number =>
  facts.filter(({ source }) => source.documentId === documentId).length;

/** Whether a sum rests on all the words that a balance rests on. */
const isMadeOf = (sum: DraftedFact, { citations }: DraftedFact): boolean =>
  citations.every((own) =>
    sum.citations.some(
      ({ documentId, page, start }) => documentId === own.documentId && page === own.page && start === own.start,
    ),
  );

/** An overdrawn account counts as nothing. Null where the balances are in several currencies. */
function addUp(balances: HeldFact[], sum: HeldFact): HeldFact | null {
  const amounts = balances.flatMap(({ value }) => (value.type === 'money' ? [value] : []));
  const currency = amounts[0]?.currency;
  if (!currency || amounts.some((amount) => amount.currency !== currency)) return null;
  const minor = amounts.reduce((total, amount) => total + Math.max(0, amount.minor), 0);
  if (!Number.isSafeInteger(minor)) return null;
  const value = { type: 'money' as const, minor, currency, per: null };
  // A sum that counts an officer's own figure stands on no paper as a whole.
  const isNoted = balances.some(({ source, quoteAgrees }) => source.documentId === null || quoteAgrees === false);
  const citations = balances.flatMap((balance) => balance.citations);
  return { ...sum, value, display: formatValue(value), citations, quoteAgrees: isNoted ? false : null };
}
