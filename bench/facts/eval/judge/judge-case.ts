import type { Fact, FactValue } from '../../../../server/facts/contract';
import { isSameValue } from '../compare-values';
import type { TrueCase, TrueFact } from '../truth';
import type { TrueValue } from '../truth-values';
import { deriveCapital } from './derive-capital';
import type { Judgement } from './judgement';
import { listEntries, listValues } from './list-entries';

type Said = Pick<Fact, 'value' | 'display' | 'probability'>;

/**
 * What was said of the case as a whole, one judgement a key of its truth: by the first fact of a field, which is the one that
 * holds, or, for a list, by all its entries. A list with an entry too few or too many is wrong.
 */
export function judgeCase({ truth, facts }: { truth: TrueCase; facts: Fact[] }): Judgement[] {
  return [...truth.facts].map(([field, fact]) => {
    const own = facts.filter((one) => one.field === field);
    const holds = truth.caseType.fields.find(({ key }) => key === field)?.holds ?? 'one';
    const said = field === 'capital' && own.length === 0 ? deriveCapital(facts) : choose({ own, fact, holds });
    const { values } = fact;
    return {
      case: truth.name,
      file: null,
      kind: null,
      made: null,
      field,
      outcome: said.length === 0 ? 'missed' : isSameList({ values, said }) ? 'right' : 'wrong',
      said: said.length === 0 ? null : said.map(({ display }) => display).join('; '),
      truth: values.map(describeValue).join('; '),
      probability: said.length === 0 ? null : Math.min(...said.map(({ probability }) => probability)),
    };
  });
}

function choose({ own, fact, holds }: { own: Fact[]; fact: TrueFact; holds: 'one' | 'each' }): Said[] {
  if (fact.isList) return listEntries(own);
  // Where each paper has its own and the truth has one, all papers are to say that one.
  return holds === 'each' ? listValues(own) : own.slice(0, 1);
}

function isSameList({ values, said }: { values: TrueValue[]; said: { value: FactValue }[] }): boolean {
  const open = [...values];
  for (const { value } of said) {
    const at = open.findIndex((truth) => isSameValue({ truth, said: value }));
    if (at < 0) return false;
    open.splice(at, 1);
  }
  return open.length === 0;
}

/** Short, for the person at the keyboard. */
function describeValue(value: TrueValue): string {
  switch (value.type) {
    case 'money':
      return `${value.currency} ${(value.minor / 100).toFixed(2)}${value.per ? ` a ${value.per}` : ''}`;
    case 'line':
      return `${value.currency} ${(value.minor / 100).toFixed(2)}${value.date ? ` on ${value.date}` : ''}`;
    case 'date':
      return value.date;
    case 'period':
      return `${value.from} to ${value.to}`;
    case 'speed':
      return `${value.mph} mph`;
    case 'household':
      return `${value.composition}, children: ${value.children}`;
    case 'text':
      return value.text;
  }
}
