import type { AwardPlan } from '@/server/case-types/rules-schema';
import { formatMoney } from '@/server/facts/display';
import { addLines } from '@/server/rules/add-lines';
import { citeAll, makeAward, sumOf } from '@/server/rules/award/make-award';
import type { Award, AwardLine, CaseToJudge } from '@/server/rules/contract';
import { daysOf } from '@/server/rules/match-receipts';
import {
  factsOf,
  inOtherCurrencies,
  isLacking,
  isNoted,
  type Lacking,
  readOperand,
  readTwoWays,
} from '@/server/rules/operands';
import { tellPapers } from '@/server/rules/tell';

type Plan = Extract<AwardPlan, { way: 'loss_less_excess' }>;

/** The lower of what is claimed and what it costs, at most the cover, less the excess; or which of them is not known. */
export function awardLossLessExcess(plan: Plan, input: CaseToJudge): Award | Lacking {
  const claimed = readOperand(input, plan.claimed, 'money');
  const estimate = readOperand(input, plan.estimate, 'money');
  const cover = readOperand(input, plan.cover, 'money');
  const excess = readOperand(input, plan.excess, 'money');
  const since = readOperand(input, plan.since, 'date');
  if (isLacking(claimed)) return claimed;
  if (isLacking(estimate)) return estimate;
  if (isLacking(cover)) return cover;
  if (isLacking(excess)) return excess;
  if (isLacking(since)) return since;
  const { currency } = claimed.value;
  // Only one that must be of before doesn't count.
  const receipts = factsOf(input, plan.receipts, 'line').filter(({ value }) => {
    const days = daysOf(value);
    return days.length === 0 || days.some((day) => day >= since.value.date);
  });
  const doubtful = receipts.find(({ isDoubtful }) => isDoubtful);
  if (doubtful) return readTwoWays(input, doubtful);
  const others = [estimate, cover, excess, ...receipts].filter(({ value }) => value.currency !== currency);
  if (others.length > 0) return inOtherCurrencies([claimed, ...others]);

  // Where the lines don't make their total, the lower counts.
  const estimateLines = factsOf(input, plan.estimateLines, 'line');
  const added = addLines({ lines: estimateLines, total: estimate.value, taxPercent: plan.taxPercent });
  const estimated = Math.min(estimate.value.minor, added?.sum ?? estimate.value.minor);
  const short =
    estimated < estimate.value.minor
      ? ` The lines of the estimate make ${formatMoney({ minor: estimated, currency })}, and its total says ${estimate.display}: the lower counts.`
      : '';
  const cost = receipts.reduce((sum, { value }) => sum + value.minor, estimated);
  const lines: AwardLine[] = [
    {
      label: 'Amount claimed',
      amountMinor: claimed.value.minor,
      because: 'As claimed.',
      citations: citeAll(claimed),
      isReduction: false,
      told: {
        because: isNoted(claimed) ? 'As we have noted it.' : `As ${tellPapers({ input, facts: [claimed] })} says.`,
      },
    },
  ];
  if (cost < claimed.value.minor)
    lines.push({
      label: 'Above the estimate and the receipts for emergency work',
      amountMinor: cost - claimed.value.minor,
      because: `The estimate and the receipts come to ${formatMoney({ minor: cost, currency })}.${short}`,
      citations: citeAll(estimate, ...receipts),
      isReduction: true,
      told: {
        label:
          receipts.length > 0 ? 'Above what the repair and the emergency work cost' : 'Above what the repair costs',
        because: `The cost is ${formatMoney({ minor: cost, currency })}, by ${tellPapers({ input, facts: [estimate, ...receipts] })}.`,
      },
    });
  if (sumOf(lines) > cover.value.minor)
    lines.push({
      label: 'Above the buildings sum insured',
      amountMinor: cover.value.minor - sumOf(lines),
      because: `The policy covers ${cover.display} at most.`,
      citations: citeAll(cover),
      isReduction: true,
      told: { because: `You are covered up to ${cover.display}, by ${tellPapers({ input, facts: [cover] })}.` },
    });
  // Below the excess nothing is paid, and nothing is owed.
  lines.push({
    label: 'Policy excess',
    amountMinor: -Math.min(excess.value.minor, sumOf(lines)),
    because: 'The part of each claim that the policyholder pays.',
    citations: citeAll(excess),
    isReduction: false,
    told: {
      because: `The part of each claim that you pay yourself. It is ${excess.display}, by ${tellPapers({ input, facts: [excess] })}.`,
    },
  });
  return makeAward({ currency, lines });
}
