import type { AwardPlan } from '@/server/case-types/rules-schema';
import { citeAll, makeAward, sumOf } from '@/server/rules/award/make-award';
import type { Award, AwardLine, CaseToJudge, RuleFact } from '@/server/rules/contract';
import { isReceiptOpen, matchReceipts } from '@/server/rules/match-receipts';
import { isLacking, readOperand } from '@/server/rules/operands';
import { tellPapers } from '@/server/rules/tell';

type Plan = Extract<AwardPlan, { way: 'receipted_lines' }>;

/** The claimed lines, less those without a receipt, at most the maximum. Null where lines or maximum are not known. */
export function awardReceiptedLines(plan: Plan, input: CaseToJudge): Award | null {
  const { currency } = input.caseType;
  const maximum = readOperand(input, plan.maximum, 'money');
  const matched = matchReceipts(input, plan);
  if (isLacking(maximum) || maximum.value.currency !== currency || matched.length === 0) return null;
  if (matched.some(({ line }) => line.isDoubtful || line.value.currency !== currency)) return null;
  if (isReceiptOpen(input, matched, plan.receipts)) return null;
  const total = readOperand(input, plan.claimed, 'money');
  const claimed = matched.map(
    ({ line, receipt }): AwardLine => ({
      label: line.value.description,
      amountMinor: line.value.minor,
      because: receipt ? 'Claimed, and shown by a receipt.' : 'Claimed.',
      citations: [...line.citations, ...(receipt?.fact.citations ?? [])],
      isReduction: false,
      told: {
        because: receipt ? tellReceipt(input, receipt.fact) : 'As you claimed.',
      },
    }),
  );
  const cut = matched
    .filter(({ receipt }) => receipt === null)
    .map(
      ({ line }): AwardLine => ({
        label: `${line.value.description}: no receipt`,
        amountMinor: -line.value.minor,
        because: 'No receipt shows it.',
        citations: line.citations,
        isReduction: true,
        told: { because: 'We found no receipt for this amount among your papers.' },
      }),
    );
  const lines = [...claimed, ...cut];
  if (!isLacking(total) && total.value.currency === currency && sumOf(lines) > total.value.minor)
    lines.push({
      label: 'Above the amount claimed',
      amountMinor: total.value.minor - sumOf(lines),
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
  return makeAward({ currency, lines });
}

/** A paper's total is shown by that paper; a receipt that is a line of its own is simply the receipt. */
const tellReceipt = (input: CaseToJudge, fact: RuleFact): string =>
  fact.value.type === 'line' ? 'Shown by its receipt.' : `Shown by ${tellPapers({ input, facts: [fact] })}.`;
