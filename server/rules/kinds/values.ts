import { agreeWith } from '@/server/case-types/label';
import type { Rule } from '@/server/case-types/rules-schema';
import { formatMoney } from '@/server/facts/display';
import { addLines, sayTax } from '@/server/rules/add-lines';
import type { CaseToJudge, Judgement } from '@/server/rules/contract';
import { countCost } from '@/server/rules/count-cost';
import { cite, lack, onPaper, sentence } from '@/server/rules/kinds/say';
import {
  askWhich,
  datedSourceOf,
  type FactOf,
  isDisputed,
  isLacking,
  isNoted,
  type Lacking,
  labelOf,
  listProven,
  notFound,
  readAmbiguous,
  readDifference,
  readLimit,
  readOperand,
  readTwoWays,
} from '@/server/rules/operands';
import { readLines } from '@/server/rules/read-lines';
import { nameIt } from '@/server/rules/spanish';
import { tabulateParts, tabulateSum } from '@/server/rules/tables';
import { tellDiffering, tellPlace } from '@/server/rules/tell';
import { tellIn } from '@/server/rules/tell-in';

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;

export function judgeStated({ field }: RuleOf<'stated'>, input: CaseToJudge): Judgement {
  const label = labelOf(input, field);
  const facts = listProven(input, field);
  const [fact] = facts;
  if (!fact) return lack(notFound(input, field));
  const open = facts.every(({ value }) => value.type === 'ambiguous') ? readAmbiguous(input, field) : null;
  if (open) return lack(open);
  const difference = isHeldAgainst(input, field) ? null : readDifference(input, field);
  if (difference) return lack(difference);
  const [doubtful] = facts.filter(({ isDoubtful }) => isDoubtful);
  if (doubtful) return lack(readTwoWays(input, doubtful));
  const shown = facts.length === 1 ? fact.display : facts.map(({ display }) => display).join('; ');
  return { outcome: 'met', statement: `The ${label}: ${shown}.`.slice(0, 1_000), citations: cite(...facts) };
}

/** Whether a rule of its own says that papers differ on it. */
const isHeldAgainst = ({ caseType }: CaseToJudge, field: string): boolean =>
  caseType.rules.some((rule) => rule.kind === 'agrees' && rule.field === field);

export function judgeAgrees({ field }: RuleOf<'agrees'>, input: CaseToJudge): Judgement {
  const label = labelOf(input, field);
  const facts = input.facts.filter((fact) => fact.field === field);
  const [first] = facts;
  if (!first) return lack(notFound(input, field));
  if (!isDisputed(input, field)) {
    const open = facts.every(({ value }) => value.type === 'ambiguous') ? readAmbiguous(input, field) : null;
    if (open) return lack(open);
    if (facts.every(({ isDoubtful }) => isDoubtful)) return lack(readTwoWays(input, first));
    const on =
      facts.length > 1
        ? `is the same on ${facts.length} papers`
        : first.source.documentId === null
          ? 'is what an officer says'
          : 'stands on one paper';
    return {
      outcome: 'met',
      statement: `The ${label}, ${first.display}, ${on}.`,
      told: sentence(
        tellIn(input, {
          en: () => `${tellPlace({ input, label: `the ${label}`, facts })} is ${first.display}`,
          es: () => `${tellPlace({ input, label: nameIt(label), facts })}: ${first.display}`,
        }),
      ),
      citations: cite(...facts),
    };
  }
  const seen = facts.filter(({ display }, index) => facts.findIndex((other) => other.display === display) === index);
  const values = seen
    .map((fact) => `${fact.display} ${isNoted(fact) ? 'in' : 'on'} ${datedSourceOf(input, fact)}`)
    .join(', ');
  const differ = facts.some(isNoted)
    ? `there are different values for the ${label}`
    : `the papers differ on the ${label}`;
  return {
    outcome: facts.some(({ isDoubtful }) => isDoubtful) ? 'unknown' : 'not_met',
    statement: sentence(`${differ}: ${values}`),
    citations: cite(...seen),
    told: tellDiffering({ input, field, facts }),
    wouldChange: `Confirmation of which ${label} is right`,
    ask: askWhich(input, field).words,
  };
}

export function judgeAmountAtMost(rule: RuleOf<'amount_at_most'>, input: CaseToJudge): Judgement {
  const amount = readOperand(input, rule.amount, 'money');
  const limit = readMost(rule, input);
  if (isLacking(amount)) return lack(amount);
  if (isLacking(limit)) return lack(limit);
  const { minor, currency } = amount.value;
  if (limit.currency !== currency)
    return lack({ lacking: 'the amounts are in different currencies', facts: [amount, ...limit.facts] });
  const over = minor - limit.minor;
  const label = labelOf(input, rule.amount);
  const is = agreeWith(label, 'is');
  const name = `${limit.called}${limit.receipts.length > 0 ? ' and the receipts' : ''}`;
  const called = `${name}, ${formatMoney({ minor: limit.minor, currency })}`;
  const notes = limit.notes.map((note) => ` ${note}`).join('');
  const isOver = over > 0;
  return {
    outcome: isOver ? 'not_met' : 'met',
    statement: isOver
      ? `The ${label}, ${amount.display}, ${is} ${formatMoney({ minor: over, currency })} more than ${called}.${notes}`
      : `The ${label}, ${amount.display}, ${is} not more than ${called}.`,
    told: tellIn(input, {
      en: () =>
        `We ${isNoted(amount) ? `have noted ${amount.display} as the ${label}` : `count ${amount.display} as ${onPaper(input, amount)}`}, which is ${isOver ? formatMoney({ minor: over, currency }) : 'not'} more than ${called}.${isOver ? notes : ''}`,
      es: () => {
        const counted = isNoted(amount)
          ? `Hemos anotado ${amount.display} como ${nameIt(label)}`
          : `Contamos ${amount.display} como ${onPaper(input, amount)}`;
        const most = `${[limit.named, ...(limit.receipts.length > 0 ? ['los recibos'] : [])].join(' y ')}, ${formatMoney({ minor: limit.minor, currency }, 'es')}`;
        return isOver
          ? `${counted}, es decir, ${formatMoney({ minor: over, currency }, 'es')} más que ${most}.${notes}`
          : `${counted}, que no supera ${most}.`;
      },
    }),
    citations: cite(amount, ...limit.facts, ...limit.receipts),
    ...tabulateParts(input, { amount, field: rule.amount, limit: limit.facts, more: limit.receipts }),
    ...(limit.facts.length > 0
      ? {
          wouldChange: `Papers by which ${name} ${limit.receipts.length > 0 ? 'are' : 'is'} at least ${amount.display}`,
        }
      : {}),
  };
}

type Most = Exclude<ReturnType<typeof readLimit>, Lacking> & { receipts: FactOf<'line'>[]; notes: string[] };

/** The limit, or what a loss costs as the award counts it. */
function readMost({ limit, cost }: RuleOf<'amount_at_most'>, input: CaseToJudge): Most | Lacking {
  if (!cost || 'constant' in limit) {
    const plain = readLimit(input, limit);
    return isLacking(plain) ? plain : { ...plain, receipts: [], notes: [] };
  }
  const counted = countCost(input, {
    ...cost,
    estimate: limit.field,
    estimateLines: cost.lines,
  });
  if (isLacking(counted)) return counted;
  const { minor, estimate, receipts, notes } = counted;
  const { currency } = estimate.value;
  const label = labelOf(input, limit.field);
  return { minor, currency, called: `the ${label}`, named: nameIt(label), facts: [estimate], receipts, notes };
}

export function judgeAddsUp(rule: RuleOf<'adds_up'>, input: CaseToJudge): Judgement {
  const lines = readLines(input, rule.lines);
  const total = readOperand(input, rule.total, 'money');
  if (isLacking(total)) return lack(total);
  if (isLacking(lines)) return lack({ ...lines, facts: [total, ...lines.facts] });
  const called = labelOf(input, rule.lines);
  if (lines.length === 0) return lack({ lacking: `the ${called} were not found`, facts: [total], field: rule.lines });
  const { currency } = total.value;
  const added = addLines({ lines, total: total.value, taxPercent: rule.taxPercent });
  if (!added) return lack({ lacking: `the ${called} were not read for certain`, facts: [total, ...lines] });
  const { sum, isTotal } = added;
  const made = `the ${lines.length} lines make ${formatMoney({ minor: sum, currency })}${sayTax(added)}`;
  const says = `the ${labelOf(input, rule.total)} says`;
  return {
    outcome: isTotal ? 'met' : 'not_met',
    statement: sentence(isTotal ? `${made}, as ${says}` : `${made}, ${says} ${total.display}`),
    citations: cite(total, ...lines),
    table: tabulateSum({ lines, total, sum, isOpen: !isTotal }),
    wouldChange: `Papers by which the ${called} make the ${labelOf(input, rule.total)}, ${total.display}`,
  };
}
