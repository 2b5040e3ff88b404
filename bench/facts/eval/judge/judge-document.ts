import type { Fact, FactValue } from '../../../../server/facts/contract';
import { isShownValue } from '../compare-values';
import { group } from '../group';
import { RECEIPT, type ShownValue, type TrueCase, type TrueDocument } from '../truth';
import { describeValue } from '../truth-values';
import type { Judgement } from './judgement';
import { setAside } from './set-aside';

type Input = {
  truth: TrueCase;
  document: TrueDocument;
  /** What was said of this document. */
  facts: Fact[];
  /** What was found on it and not said, since it was not sure enough. */
  withheld: Fact[];
};

/**
 * What was said of one document, fact by fact. A fact is right where the paper shows its value, or where the truth says nothing
 * of that field on the paper and the value is the whole case's. Nothing is judged of fields that the truth is silent about.
 */
export function judgeDocument({ truth, document, facts, withheld }: Input): Judgement[] {
  const said = groupByField(dropRepeated(facts), document);
  const doubtful = groupByField(withheld, document);
  const known = new Set(truth.documents.flatMap(({ shows }) => [...shows.keys()]).concat(...truth.facts.keys()));
  // Of what no field of the case type is for, nothing can be said.
  const asked = new Set([RECEIPT, ...truth.caseType.fields.map(({ key }) => key)]);
  const fields = [...new Set([...document.shows.keys(), ...said.keys()])].filter(
    (field) => known.has(field) && asked.has(field),
  );
  const { file, evidence: kind, made } = document;
  return fields.flatMap((field) => {
    const shown = document.shows.get(field) ?? [];
    const own = { facts: said.get(field) ?? [], withheld: doubtful.get(field) ?? [] };
    return judgeField({ truth, field, shown, ...own }).map((one) => ({
      case: truth.name,
      file,
      kind,
      made,
      field,
      ...one,
    }));
  });
}

const groupByField = (facts: Fact[], document: TrueDocument): Map<string, Fact[]> =>
  new Map(group(facts, (fact) => keyOf(fact, document)));

/** A receipt is a line of a list, whatever the list is called. */
function keyOf({ field, value }: Fact, { shows }: TrueDocument): string {
  return value.type === 'line' && !shows.has(field) && shows.has(RECEIPT) ? RECEIPT : field;
}

/** A value that a paper repeats is one fact, said as surely as the surest of them. */
function dropRepeated(facts: Fact[]): Fact[] {
  const kept = new Map<string, Fact>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.field, fact.value, fact.entry]);
    if (fact.probability > (kept.get(key)?.probability ?? -1)) kept.set(key, fact);
  }
  return [...kept.values()];
}

type FieldJudgement = Pick<Judgement, 'outcome' | 'said' | 'truth' | 'probability'>;

function judgeField(input: {
  truth: TrueCase;
  field: string;
  shown: ShownValue[];
  facts: Fact[];
  withheld: Fact[];
}): FieldJudgement[] {
  const { truth, field, shown } = input;
  const { said: facts, open: left } = setAside({ facts: input.facts, truth: shown.map(({ value }) => value) });
  const withheld = [...left, ...input.withheld];
  const open = [...shown];
  const right: FieldJudgement[] = [];
  const wrong: Fact[] = [];
  for (const fact of facts) {
    const { value: said, display, probability } = fact;
    const at = open.findIndex((one) => isShown(one, said));
    const [found] = at < 0 ? [] : open.splice(at, 1);
    if (found) right.push({ outcome: 'right', said: display, truth: describeShown(found), probability });
    // Said once more, of another entry of the paper: whether the entries are told apart, the case's own count says.
    else if (shown.some((one) => isShown(one, said))) continue;
    else if (shown.length === 0 && isCaseValue({ truth, field, fact }))
      right.push({ outcome: 'right', said: display, truth: null, probability });
    else wrong.push(fact);
  }
  const instead = wrong.map(({ display, probability }): FieldJudgement => {
    const missed = open.shift();
    return { outcome: 'wrong', said: display, truth: missed ? describeShown(missed) : null, probability };
  });
  const unsaid = open.map((one): FieldJudgement => {
    const isFound = withheld.some(({ value: said }) => isShown(one, said));
    const outcome = isFound ? 'abstained' : 'missed';
    return { outcome, said: null, truth: describeShown(one), probability: null };
  });
  return [...right, ...instead, ...unsaid];
}

const isShown = ({ value, printed }: ShownValue, said: FactValue): boolean =>
  isShownValue({ truth: value, printed, said });

const isCaseValue = (input: { truth: TrueCase; field: string; fact: Fact }): boolean =>
  (input.truth.facts.get(input.field)?.values ?? []).some((value) =>
    isShownValue({ truth: value, printed: [], said: input.fact.value }),
  );

const describeShown = ({ value, printed }: ShownValue): string => printed.join(' ') || describeValue(value);
