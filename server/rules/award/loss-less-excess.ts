import type { AwardPlan } from '@/server/case-types/rules-schema';
import { formatMoney } from '@/server/facts/display';
import { citeAll, makeAward, sumOf } from '@/server/rules/award/make-award';
import type { Award, AwardLine, CaseToJudge } from '@/server/rules/contract';
import { countCost } from '@/server/rules/count-cost';
import { inOtherCurrencies, isLacking, isNoted, type Lacking, readOperand } from '@/server/rules/operands';
import { tellPapers } from '@/server/rules/tell';
import { labelIn, tellIn } from '@/server/rules/tell-in';

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
        ...labelIn(input, 'Importe reclamado'),
        because: tellIn(input, {
          en: () => (isNoted(claimed) ? 'As we have noted it.' : `As ${tellPapers({ input, facts: [claimed] })} says.`),
          es: () => (isNoted(claimed) ? 'Según hemos anotado.' : `Según ${tellPapers({ input, facts: [claimed] })}.`),
        }),
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
        label: tellIn(input, {
          en: () =>
            receipts.length > 0 ? 'Above what the repair and the emergency work cost' : 'Above what the repair costs',
          es: () =>
            receipts.length > 0
              ? 'Por encima del coste de la reparación y de los trabajos urgentes'
              : 'Por encima del coste de la reparación',
        }),
        because: [
          tellIn(input, {
            en: () =>
              `The cost is ${formatMoney({ minor: cost.minor, currency })}, by ${tellPapers({ input, facts: [estimate, ...receipts] })}.`,
            es: () =>
              `El coste es de ${formatMoney({ minor: cost.minor, currency }, 'es')}, según ${tellPapers({ input, facts: [estimate, ...receipts] })}.`,
          }),
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
      told: {
        ...labelIn(input, 'Por encima de la suma asegurada del edificio'),
        because: tellIn(input, {
          en: () => `You are covered up to ${cover.display}, by ${tellPapers({ input, facts: [cover] })}.`,
          es: () => `Su cobertura llega a ${cover.display}, según ${tellPapers({ input, facts: [cover] })}.`,
        }),
      },
    });
  // Below the excess nothing is paid, and nothing is owed.
  lines.push({
    label: 'Policy excess',
    amountMinor: -Math.min(excess.value.minor, sumOf(lines)),
    because: 'The part of each claim that the policyholder pays.',
    citations: citeAll(excess),
    isReduction: false,
    told: {
      ...labelIn(input, 'Franquicia de la póliza'),
      because: tellIn(input, {
        en: () =>
          `The part of each claim that you pay yourself. It is ${excess.display}, by ${tellPapers({ input, facts: [excess] })}.`,
        es: () =>
          `La parte de cada reclamación que paga usted. Es de ${excess.display}, según ${tellPapers({ input, facts: [excess] })}.`,
      }),
    },
  });
  return makeAward({ currency, lines });
}
