import type { CaseType } from '@/server/case-types/schema';

import { formatValue } from '@/server/facts/display';
import type { Undated } from '@/server/facts/extract/date-papers';
import type { PartView } from '@/server/facts/extract/find-candidates';
import { findAccountNumbers } from '@/server/facts/values/find-uk-accounts';

export const CAPITAL = 'capital';
export const BALANCE = 'closing-balance';
const PERIOD = 'statement-period';
/** A paper is a statement from here on: one whose balance was not found leaves the sum open. */
const IS_STATEMENT = 0.5;

/**
 * The capital of a case: the closing balances' sum, of each account the newest, an overdrawn one as nothing. Null where a statement's
 * balance was not found, or where they are in several currencies.
 */
export function addCapital(input: {
  caseType: CaseType;
  facts: readonly Undated[];
  parts: readonly PartView[];
}): Undated | null {
  const { caseType, facts, parts } = input;
  const field = caseType.fields.find(({ key }) => key === CAPITAL);
  const balances = facts.filter((fact) => fact.field === BALANCE);
  const [first] = balances;
  if (!field || !first) return null;
  const statements = parts.filter(
    ({ part }) => part.kind !== null && field.lookIn.includes(part.kind) && part.probability >= IS_STATEMENT,
  );
  const hasBalance = ({ part }: PartView): boolean =>
    balances.some(
      ({ source, citations }) =>
        source.documentId === part.documentId && citations.some(({ page }) => part.pages.includes(page)),
    );
  if (!statements.every(hasBalance)) return null;
  if (mayRepeatAnAccount({ balances, facts, parts })) return null;
  const newest = new Map<string, Undated>();
  for (const [at, balance] of balances.entries()) {
    const account = findAccount(balance, parts) ?? `?${at}`;
    const other = newest.get(account);
    if (!other || endOf(balance, facts) > endOf(other, facts)) newest.set(account, balance);
  }
  const own = [...newest.values()];
  const sums = own.flatMap(({ value }) => (value.type === 'money' ? [value] : []));
  const currency = sums[0]?.currency;
  if (!currency || sums.some((sum) => sum.currency !== currency)) return null;
  const minor = sums.reduce((total, sum) => total + Math.max(0, sum.minor), 0);
  if (!Number.isSafeInteger(minor)) return null;
  const value = { type: 'money' as const, minor, currency, per: null };
  return {
    field: CAPITAL,
    value,
    display: formatValue(value),
    source: first.source,
    citations: own.flatMap(({ citations }) => citations),
    probability: Math.min(...own.map(({ probability }) => probability)),
    origin: 'extractor',
    entry: null,
  };
}

/** Whether a statement that names no account may be another month of one that is counted already. */
function mayRepeatAnAccount(input: {
  balances: readonly Undated[];
  facts: readonly Undated[];
  parts: readonly PartView[];
}): boolean {
  const { balances, facts, parts } = input;
  return balances.some((balance) => {
    if (findAccount(balance, parts)) return false;
    const own = periodOf(balance, facts);
    return balances.some((other) => {
      const theirs = other === balance ? null : periodOf(other, facts);
      return own && theirs && (own.to < theirs.from || theirs.to < own.from);
    });
  });
}

/** The account's number, where the paper prints one alone. */
function findAccount({ source, citations }: Undated, parts: readonly PartView[]): string | null {
  const page = citations[0]?.page ?? 0;
  const part = parts.find((one) => one.part.documentId === source.documentId && one.part.pages.includes(page));
  const numbers = new Set(
    (part?.pages ?? []).flatMap(({ view }) => findAccountNumbers(view.flow).map(({ accountNumber }) => accountNumber)),
  );
  const [number, other] = [...numbers];
  return number && !other ? number : null;
}

/** The days that the statement of a balance covers. */
function periodOf(balance: Undated, facts: readonly Undated[]): { from: string; to: string } | null {
  const period = facts.find(({ field, entry }) => field === PERIOD && entry === balance.entry);
  return period?.value.type === 'period' ? period.value : null;
}

/** The last day of the statement that shows a balance; before all others where it isn't known. */
const endOf = (balance: Undated, facts: readonly Undated[]): string => periodOf(balance, facts)?.to ?? '';
