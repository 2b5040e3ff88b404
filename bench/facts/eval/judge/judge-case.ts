import type { Fact, FactValue } from '../../../../server/facts/contract';
import { isSameValue } from '../compare-values';
import type { TrueCase, TrueFact } from '../truth';
import { describeValue, type TrueValue } from '../truth-values';
import { deriveCapital } from './derive-capital';
import type { Judgement, Outcome } from './judgement';
import { listEntries, listValues } from './list-entries';
import { setAside } from './set-aside';

type Said = Pick<Fact, 'value' | 'display' | 'probability'>;

type Input = {
  truth: TrueCase;
  facts: Fact[];
  /** What was found and not said, since it was not sure enough. */
  withheld: Fact[];
};

/**
 * What was said of the case as a whole, one judgement a key of its truth: by the first fact of a field, which is the one that
 * holds, or, for a list, by all its entries. A list with an entry too few or too many is wrong.
 */
export function judgeCase({ truth, facts, withheld }: Input): Judgement[] {
  return [...truth.facts].map(([field, fact]) => {
    const { said: own, open } = setAside({ facts: facts.filter((one) => one.field === field), truth: fact.values });
    const holds = truth.caseType.fields.find(({ key }) => key === field)?.holds ?? 'one';
    const said = field === 'capital' && own.length === 0 ? deriveCapital(facts) : choose({ own, fact, holds });
    return {
      case: truth.name,
      file: null,
      kind: null,
      made: null,
      field,
      outcome: judge({ fact, said, withheld: [...open, ...withheld.filter((one) => one.field === field)] }),
      said: said.length === 0 ? null : said.map(({ display }) => display).join('; '),
      truth: fact.values.map(describeValue).join(fact.isList ? '; ' : ' or '),
      probability: said.length === 0 ? null : Math.min(...said.map(({ probability }) => probability)),
    };
  });
}

function choose({ own, fact, holds }: { own: Fact[]; fact: TrueFact; holds: 'one' | 'each' }): Said[] {
  if (fact.isList) return listEntries(own);
  // Where each paper has its own and the truth has one, all papers are to say that one.
  return holds === 'each' ? listValues(own) : own.slice(0, 1);
}

function judge(input: { fact: TrueFact; said: Said[]; withheld: Fact[] }): Outcome {
  if (input.said.length > 0) return isTrue(input) ? 'right' : 'wrong';
  const isFound = input.withheld.some(({ value: said }) =>
    input.fact.values.some((truth) => isSameValue({ truth, said })),
  );
  return isFound ? 'abstained' : 'missed';
}

function isTrue({ fact, said }: { fact: TrueFact; said: { value: FactValue }[] }): boolean {
  const { values, isList } = fact;
  if (isList) return isSameList({ values, said });
  return said.length === 1 && said.every(({ value }) => values.some((truth) => isSameValue({ truth, said: value })));
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
