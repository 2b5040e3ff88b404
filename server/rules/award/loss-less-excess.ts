import type { AwardPlan } from '@/server/case-types/rules-schema';
import { formatMoney } from '@/server/facts/display';
import { citeAll, makeAward, sumOf } from '@/server/rules/award/make-award';
import type { Award, AwardLine, CaseToJudge } from '@/server/rules/contract';
import { countCost } from '@/server/rules/count-cost';
import { inOtherCurrencies, isLacking, isNoted, type Lacking, readOperand } from '@/server/rules/operands';
import { tellPapers } from '@/server/rules/tell';

type Plan = Extract<AwardPlan, { way: 'loss_less_excess' }>;

/** The lower of what is claimed and what it costs, at most the cover, less the excess; or which of them is not known. */
export function awardLossLessExcess(plan: Plan, input: CaseToJudge): Award | Lacking {
  const claimed = readOperand(input, plan.claimed, 'money');
  const cost = countCost(input, { ...plan, receipts: [plan.receipts] });
  const cover = readOperand(input, plan.cover, 'money');
  const excess = readOperand(input, plan.excess, 'money');
  if (isLacking(claimed)) return claimed;
  if (isLacking(cost)) return cost;
  if (isLacking(cover)) return cover;
  if (isLacking(excess)) return excess;
  const { currency } = claimed.value;
  const { estimate, receipts } = cost;
  const others = [estimate, cover, excess, ...receipts].filter(({ value }) => value.currency !== currency);
  if (others.length > 0) return inOtherCurrencies([claimed, ...others]);
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
  if (cost.minor < claimed.value.minor)
    lines.push({
      label: 'Above the estimate and the receipts for emergency work',
      amountMinor: cost.minor - claimed.value.minor,
      because: [
        `The estimate and the receipts come to ${formatMoney({ minor: cost.minor, currency })}.`,
        ...cost.notes,
      ].join(' '),
      citations: citeAll(estimate, ...receipts),
      isReduction: true,
      told: {
        label:
          receipts.length > 0 ? 'Above what the repair and the emergency work cost' : 'Above what the repair costs',
        because: [
          `The cost is ${formatMoney({ minor: cost.minor, currency })}, by ${tellPapers({ input, facts: [estimate, ...receipts] })}.`,
          ...cost.notes,
        ].join(' '),
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
