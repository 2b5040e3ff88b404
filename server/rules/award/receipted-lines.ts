import type { AwardPlan } from '@/server/case-types/rules-schema';
import { citeAll, makeAward, sumOf } from '@/server/rules/award/make-award';
import type { Award, AwardLine, CaseToJudge, RuleFact } from '@/server/rules/contract';
import { lacksReceipt, matchReceipts } from '@/server/rules/match-receipts';
import {
  inOtherCurrencies,
  isLacking,
  type Lacking,
  notFound,
  readOperand,
  readTwoWays,
} from '@/server/rules/operands';
import { tellPapers } from '@/server/rules/tell';

type Plan = Extract<AwardPlan, { way: 'receipted_lines' }>;

/**
 * The claimed lines, less those without a receipt, at most the maximum and never below nothing; or which of them is not known. A line of
 * less than nothing, such as an advance, is taken off.
 */
export function awardReceiptedLines(plan: Plan, input: CaseToJudge): Award | Lacking {
  const { currency } = input.caseType;
  const maximum = readOperand(input, plan.maximum, 'money');
  const matching = matchReceipts(input, plan);
  if (isLacking(maximum)) return maximum;
  if (isLacking(matching)) return matching;
  const { matched, open } = matching;
  if (matched.length === 0) return notFound(input, plan.lines);
  const doubtful = matched.find(({ line }) => line.isDoubtful)?.line;
  if (doubtful) return readTwoWays(input, doubtful);
  if (open) return open;
  const others = [maximum, ...matched.map(({ line }) => line)].filter(({ value }) => value.currency !== currency);
  if (others.length > 0) return inOtherCurrencies(others);
  const total = readOperand(input, plan.claimed, 'money');
  const claimed = matched.map(
    ({ line, receipt }): AwardLine => ({
      label: line.value.description,
      amountMinor: line.value.minor,
      because: receipt ? 'Claimed, and shown by a receipt.' : 'Claimed.',
      citations: [...line.citations, ...(receipt?.fact.citations ?? [])],
      isReduction: false,
      ...(line.value.minor < 0 ? { isClaimed: true } : {}),
      told: {
        because: receipt ? tellReceipt(input, receipt.fact) : 'As you claimed.',
      },
    }),
  );
  const cut = matched.filter(lacksReceipt).map(
    ({ line }): AwardLine => ({
      label: `${line.value.description}: no receipt`,
      amountMinor: -line.value.minor,
      because: 'No receipt shows it.',
      citations: line.citations,
      isReduction: true,
      told: { because: 'We found no receipt for this amount among your papers.' },
    }),
  );
  const listed = sumOf(claimed);
  const missing =
    !isLacking(total) && total.value.currency === currency && total.value.minor > listed
      ? listUnlisted({ minor: total.value.minor - listed, total })
      : [];
  const lines = [...claimed, ...missing, ...cut];
  if (!isLacking(total) && total.value.currency === currency && sumOf(lines) > Math.max(0, total.value.minor))
    lines.push({
      label: 'Above the amount claimed',
      amountMinor: Math.max(0, total.value.minor) - sumOf(lines),
      because: `${total.display} is claimed in all.`,
      citations: citeAll(total),
      isReduction: true,
      told: { because: `You claim ${total.display} in all, by ${tellPapers({ input, facts: [total] })}.` },
    });
  if (sumOf(lines) > maximum.value.minor)
    lines.push({
      label: 'Above the approved maximum',
      amountMinor: maximum.value.minor - sumOf(lines),
      because: `The trip was approved up to ${maximum.display}.`,
      citations: citeAll(maximum),
      isReduction: true,
      told: {
        because: `The trip was approved up to ${maximum.display}, by ${tellPapers({ input, facts: [maximum] })}.`,
      },
    });
  return makeAward({ currency, lines: keepFromZero(lines) });
}

/** Of what is taken off no more than there is: nobody owes us a refund by it. */
function keepFromZero(lines: AwardLine[]): AwardLine[] {
  let short = Math.max(0, -sumOf(lines));
  if (short === 0) return lines;
  return lines.map((line) => {
    if (!line.isClaimed || short === 0) return line;
    const givenBack = Math.min(short, -line.amountMinor);
    short -= givenBack;
    const because = 'No more is taken off than there is to refund.';
    return { ...line, amountMinor: line.amountMinor + givenBack, because, told: { because } };
  });
}

/** What is claimed in all beyond the lines is claimed and not paid: nothing shows what it was for. It is said, so that nothing is silently less. */
function listUnlisted({ minor, total }: { minor: number; total: RuleFact }): AwardLine[] {
  const line = { label: 'Claimed in all, but on no line', citations: citeAll(total) };
  return [
    { ...line, amountMinor: minor, because: `${total.display} is claimed in all.`, isReduction: false },
    {
      ...line,
      label: `${line.label}: not paid`,
      amountMinor: -minor,
      because: 'No line of the form says what it was for.',
      isReduction: true,
    },
  ];
}

/** A paper's total is shown by that paper; a receipt that is a line of its own is simply the receipt. */
const tellReceipt = (input: CaseToJudge, fact: RuleFact): string =>
  fact.value.type === 'line' ? 'Shown by its receipt.' : `Shown by ${tellPapers({ input, facts: [fact] })}.`;
