import { formatMoney } from '@/server/facts/display';
import { addLines, sayTax } from '@/server/rules/add-lines';
import type { CaseToJudge } from '@/server/rules/contract';
import { countOnce } from '@/server/rules/count-once';
import { daysOf } from '@/server/rules/line-days';
import {
  type FactOf,
  factsOf,
  inOtherCurrencies,
  isLacking,
  type Lacking,
  readOperand,
  readTwoWays,
} from '@/server/rules/operands';
import { readLines } from '@/server/rules/read-lines';
import { tellIn } from '@/server/rules/tell-in';

export type Cost = {
  /** In minor units of the estimate's currency: what the estimate is good for and the receipts that count. */
  minor: number;
  estimate: FactOf<'money'>;
  receipts: FactOf<'line'>[];
  /** What is counted otherwise than the papers say, in sentences. */
  notes: string[];
};

/**
 * What a loss costs: the estimate, of which the lower of its lines and its total counts, and each receipt once that isn't of before the
 * loss. Lacking where one of them is not known.
 */
export function countCost(
  input: CaseToJudge,
  keys: {
    estimate: string;
    estimateLines: string;
    taxPercent: readonly number[];
    receipts: readonly string[];
    since: string;
  },
): Cost | Lacking {
  const estimate = readOperand(input, keys.estimate, 'money');
  const since = readOperand(input, keys.since, 'date');
  const lines = readLines(input, keys.estimateLines);
  if (isLacking(estimate)) return estimate;
  if (isLacking(since)) return since;
  if (isLacking(lines)) return lines;
  const once = countOnce(
    input,
    keys.receipts.flatMap((key) => factsOf(input, key, 'line')),
  );
  // Only one that must be of before doesn't count.
  const counts = ({ value }: FactOf<'line'>): boolean => {
    const days = daysOf(value);
    return days.length === 0 || days.some((day) => day >= since.value.date);
  };
  const receipts = once.facts.filter(counts);
  const doubtful = receipts.find(({ isDoubtful }) => isDoubtful);
  if (doubtful) return readTwoWays(input, doubtful);
  const misread = once.misread.find((pair) => pair.every(counts));
  if (misread) return { ...readTwoWays(input, misread[1]), facts: misread };
  const { currency, minor } = estimate.value;
  if (receipts.some(({ value }) => value.currency !== currency)) return inOtherCurrencies([estimate, ...receipts]);

  const added = addLines({ lines, total: estimate.value, taxPercent: keys.taxPercent });
  const estimated = Math.min(minor, added?.sum ?? minor);
  const notes: string[] = [];
  if (added && estimated < minor)
    notes.push(
      tellIn(input, {
        en: () =>
          `The lines of the estimate make ${formatMoney({ minor: estimated, currency })}${sayTax(added)}, and its total says ${estimate.display}: the lower counts.`,
        es: () =>
          `Las partidas del presupuesto suman ${formatMoney({ minor: estimated, currency }, 'es')}${added.taxPercent === 0 ? '' : ` con un ${added.taxPercent} % de impuestos`}, y su total indica ${estimate.display}: cuenta el importe más bajo.`,
      }),
    );
  if (once.copies.some(({ of }) => counts(of)))
    notes.push(
      tellIn(input, {
        en: () => 'A receipt that is there twice counts once.',
        es: () => 'Un recibo que está dos veces cuenta una.',
      }),
    );
  if (receipts.length < once.facts.length)
    notes.push(
      tellIn(input, {
        en: () => 'A receipt from before the loss doesn’t count.',
        es: () => 'Un recibo anterior a los daños no cuenta.',
      }),
    );
  const cost = receipts.reduce((sum, { value }) => sum + value.minor, estimated);
  return { minor: Math.max(0, cost), estimate, receipts, notes };
}
