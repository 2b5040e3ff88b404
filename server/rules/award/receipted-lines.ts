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
import { labelIn, localeOf, tellIn } from '@/server/rules/tell-in';

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
        because: receipt
          ? tellReceipt(input, receipt.fact)
          : tellIn(input, { en: () => 'As you claimed.', es: () => 'Como lo reclamó.' }),
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
      told: {
        ...labelIn(input, `${line.value.description}: sin recibo`),
        because: tellIn(input, {
          en: () => 'We found no receipt for this amount among your papers.',
          es: () => 'No hemos encontrado ningún recibo de este importe entre sus documentos.',
        }),
      },
    }),
  );
  const listed = sumOf(claimed);
  const missing =
    !isLacking(total) && total.value.currency === currency && total.value.minor > listed
      ? listUnlisted({ input, minor: total.value.minor - listed, total })
      : [];
  const lines = [...claimed, ...missing, ...cut];
  if (!isLacking(total) && total.value.currency === currency && sumOf(lines) > Math.max(0, total.value.minor))
    lines.push({
      label: 'Above the amount claimed',
      amountMinor: Math.max(0, total.value.minor) - sumOf(lines),
      because: `${total.display} is claimed in all.`,
      citations: citeAll(total),
      isReduction: true,
      told: {
        ...labelIn(input, 'Por encima del importe reclamado'),
        because: tellIn(input, {
          en: () => `You claim ${total.display} in all, by ${tellPapers({ input, facts: [total] })}.`,
          es: () => `Reclama ${total.display} en total, según ${tellPapers({ input, facts: [total] })}.`,
        }),
      },
    });
  if (sumOf(lines) > maximum.value.minor)
    lines.push({
      label: 'Above the approved maximum',
      amountMinor: maximum.value.minor - sumOf(lines),
      because: `The trip was approved up to ${maximum.display}.`,
      citations: citeAll(maximum),
      isReduction: true,
      told: {
        ...labelIn(input, 'Por encima del máximo autorizado'),
        because: tellIn(input, {
          en: () => `The trip was approved up to ${maximum.display}, by ${tellPapers({ input, facts: [maximum] })}.`,
          es: () => `El viaje se autorizó hasta ${maximum.display}, según ${tellPapers({ input, facts: [maximum] })}.`,
        }),
      },
    });
  return makeAward({ currency, lines: keepFromZero(input, lines) });
}

/** Of what is taken off no more than there is: nobody owes us a refund by it. */
function keepFromZero(input: CaseToJudge, lines: AwardLine[]): AwardLine[] {
  let short = Math.max(0, -sumOf(lines));
  if (short === 0) return lines;
  return lines.map((line) => {
    if (!line.isClaimed || short === 0) return line;
    const givenBack = Math.min(short, -line.amountMinor);
    short -= givenBack;
    const because = 'No more is taken off than there is to refund.';
    const told = tellIn(input, { en: () => because, es: () => 'No se descuenta más de lo que hay que reembolsar.' });
    return { ...line, amountMinor: line.amountMinor + givenBack, because, told: { because: told } };
  });
}

/** What is claimed in all beyond the lines is claimed and not paid: nothing shows what it was for. It is said, so that nothing is silently less. */
type Unlisted = { input: CaseToJudge; minor: number; total: RuleFact };

function listUnlisted({ input, minor, total }: Unlisted): AwardLine[] {
  const line = { label: 'Claimed in all, but on no line', citations: citeAll(total) };
  return [
    {
      ...line,
      amountMinor: minor,
      because: `${total.display} is claimed in all.`,
      isReduction: false,
      ...tellSpanish(input, {
        label: 'Reclamado en total, pero en ninguna línea',
        because: `En total se reclaman ${total.display}.`,
      }),
    },
    {
      ...line,
      label: `${line.label}: not paid`,
      amountMinor: -minor,
      because: 'No line of the form says what it was for.',
      isReduction: true,
      ...tellSpanish(input, {
        label: 'Reclamado en total, pero en ninguna línea: no se paga',
        because: 'Ninguna línea del formulario dice para qué fue.',
      }),
    },
  ];
}

/** A paper's total is shown by that paper; a receipt that is a line of its own is simply the receipt. */
const tellReceipt = (input: CaseToJudge, fact: RuleFact): string =>
  tellIn(input, {
    en: () =>
      fact.value.type === 'line' ? 'Shown by its receipt.' : `Shown by ${tellPapers({ input, facts: [fact] })}.`,
    es: () =>
      fact.value.type === 'line'
        ? 'Así consta en su recibo.'
        : `Así consta en ${tellPapers({ input, facts: [fact] })}.`,
  });

/** A line that English tells as it stands. */
const tellSpanish = (input: CaseToJudge, told: NonNullable<AwardLine['told']>): Pick<AwardLine, 'told'> =>
  localeOf(input) === 'es' ? { told } : {};
