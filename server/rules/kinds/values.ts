import { agreeWith } from '@/server/case-types/label';
import type { Rule } from '@/server/case-types/rules-schema';
import { formatMoney } from '@/server/facts/display';
import { addLines } from '@/server/rules/add-lines';
import type { CaseToJudge, Judgement } from '@/server/rules/contract';
import { cite, lack, onPaper, sentence } from '@/server/rules/kinds/say';
import {
  askWhich,
  datedSourceOf,
  factsOf,
  isDisputed,
  isLacking,
  isNoted,
  labelOf,
  listProven,
  notFound,
  readAmbiguous,
  readDifference,
  readLimit,
  readOperand,
  readTwoWays,
} from '@/server/rules/operands';
import { tabulateParts, tabulateSum } from '@/server/rules/tables';
import { tellDiffering, tellPlace } from '@/server/rules/tell';

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;

export function judgeStated({ field }: RuleOf<'stated'>, input: CaseToJudge): Judgement {
  const label = labelOf(input, field);
  const facts = listProven(input, field);
  const [fact] = facts;
  if (!fact) return lack(notFound(input, field));
  const open = facts.every(({ value }) => value.type === 'ambiguous') ? readAmbiguous(input, field) : null;
  if (open) return lack(open);
  const difference = readDifference(input, field);
  if (difference) return lack(difference);
  const [doubtful] = facts.filter(({ isDoubtful }) => isDoubtful);
  if (doubtful) return lack(readTwoWays(input, doubtful));
  const shown = facts.length === 1 ? fact.display : facts.map(({ display }) => display).join('; ');
  return { outcome: 'met', statement: `The ${label}: ${shown}.`.slice(0, 1_000), citations: cite(...facts) };
}

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
      told: sentence(`${tellPlace({ input, label: `the ${label}`, facts })} is ${first.display}`),
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
  const limit = readLimit(input, rule.limit);
  if (isLacking(amount)) return lack(amount);
  if (isLacking(limit)) return lack(limit);
  const { minor, currency } = amount.value;
  const more = rule.plus.flatMap((field) => factsOf(input, field, 'line'));
  if ([limit.currency, ...more.map(({ value }) => value.currency)].some((other) => other !== currency))
    return lack({ lacking: 'the amounts are in different currencies', facts: [amount, ...limit.facts] });
  const most = more.reduce((sum, { value }) => sum + value.minor, limit.minor);
  const over = minor - most;
  const label = labelOf(input, rule.amount);
  const is = agreeWith(label, 'is');
  const called = `${limit.called}${more.length > 0 ? ' and the receipts' : ''}, ${formatMoney({ minor: most, currency })}`;
  return {
    outcome: over <= 0 ? 'met' : 'not_met',
    statement:
      over <= 0
        ? `The ${label}, ${amount.display}, ${is} not more than ${called}.`
        : `The ${label}, ${amount.display}, ${is} ${formatMoney({ minor: over, currency })} more than ${called}.`,
    told: `We ${isNoted(amount) ? `have noted ${amount.display} as the ${label}` : `count ${amount.display} as ${onPaper(input, amount)}`}, which is ${over <= 0 ? 'not' : formatMoney({ minor: over, currency })} more than ${called}.`,
    citations: cite(amount, ...limit.facts, ...more),
    ...tabulateParts(input, { amount, field: rule.amount, limit: limit.facts, more }),
  };
}

export function judgeAddsUp(rule: RuleOf<'adds_up'>, input: CaseToJudge): Judgement {
  const lines = factsOf(input, rule.lines, 'line');
  const total = readOperand(input, rule.total, 'money');
  if (isLacking(total)) return lack(total);
  const called = labelOf(input, rule.lines);
  if (lines.length === 0) return lack({ lacking: `the ${called} were not found`, facts: [total], field: rule.lines });
  const { minor, currency } = total.value;
  const added = addLines({ lines, total: total.value, taxPercent: rule.taxPercent });
  if (!added) return lack({ lacking: `the ${called} were not read for certain`, facts: [total, ...lines] });
  const made = `the ${lines.length} lines make ${formatMoney({ minor: added.isTotal ? minor : added.sum, currency })}`;
  const says = `the ${labelOf(input, rule.total)} says`;
  return {
    outcome: added.isTotal ? 'met' : 'not_met',
    statement: sentence(added.isTotal ? `${made}, as ${says}` : `${made}, ${says} ${total.display}`),
    citations: cite(total, ...lines),
    table: tabulateSum({ lines, total, sum: added.isTotal ? minor : added.sum, isOpen: !added.isTotal }),
  };
}
