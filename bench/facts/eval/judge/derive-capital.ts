import type { Fact } from '../../../../server/facts/contract';
import { listEntries } from './list-entries';

type Capital = Pick<Fact, 'value' | 'display' | 'probability'>;

/**
 * The capital that the closing balances make, one an account, an overdrawn one as nothing. No paper states it. None where no
 * balance is said, or where they are in several currencies.
 */
export function deriveCapital(facts: Fact[]): Capital[] {
  const balances = listEntries(facts.filter(({ field }) => field === 'closing-balance')).flatMap(
    ({ value, probability }) => (value.type === 'money' ? [{ ...value, probability }] : []),
  );
  const [first, ...others] = balances;
  if (!first || others.some(({ currency }) => currency !== first.currency)) return [];
  const minor = balances.reduce((sum, balance) => sum + Math.max(0, balance.minor), 0);
  const { currency } = first;
  return [
    {
      value: { type: 'money', minor, currency, per: null },
      display: `${currency} ${(minor / 100).toFixed(2)}, from ${balances.length} closing balances`,
      probability: Math.min(...balances.map(({ probability }) => probability)),
    },
  ];
}
