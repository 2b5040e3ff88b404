import { findCaseType } from '../../../../server/case-types/registry';
import type { CaseType } from '../../../../server/case-types/schema';
import type { FactValue } from '../../../../server/facts/contract';
import type { MadeCase, MadePaper, Shown } from '../../papers/contract';
import { CASE_TYPES_MADE } from '../../papers/kinds/makers';
import { makeCase } from '../../papers/make-case';
import type { ShownValue, TrueCase, TrueDocument, TrueFact } from '../truth';
import { type TrueValue, toTrueValue } from '../truth-values';
import type { EvalCase } from './eval-case';

/** What a file is called that holds papers of several kinds. */
const SEVERAL = 'several kinds';
/** What no paper states, and the papers yield all the same: from what. */
const DERIVED: Readonly<Record<string, string>> = { capital: 'closing-balance' };

/** So many cases that took no part in training, of each case type in turn; the same ones each time. */
export function openGeneratedCases(count: number): EvalCase[] {
  return Array.from({ length: count }, (_, index) => {
    const caseType = CASE_TYPES_MADE[index % CASE_TYPES_MADE.length] ?? '';
    return openGeneratedCase(makeCase({ caseType, seed: index + 1, set: 'held_back' }), `${caseType}-${index + 1}`);
  });
}

/** The pages are made as a reader would give them, so that nothing is read. */
export function openGeneratedCase(made: MadeCase, name: string): EvalCase {
  return { truth: describeCase(made, name), readPapers: async () => made.papers.map(({ paper }) => paper) };
}

function describeCase({ caseType: key, papers, facts }: MadeCase, name: string): TrueCase {
  const caseType = findCaseType(key);
  if (!caseType) throw new Error(`Cases are made of ${key}, which is no case type.`);
  const shown = papers.flatMap(({ truth }) => truth.shows);
  const isShown = (field: string) => shown.some((one) => one.field === (DERIVED[field] ?? field));
  const entries = Object.entries(facts).filter(([field, values]) => values.length > 0 && isShown(field));
  return {
    name,
    caseType,
    documents: papers.map((paper) => describePaper(paper, caseType)),
    facts: new Map(
      entries.map(([field, values]): [string, TrueFact] => {
        const isList = caseType.fields.find((one) => one.key === field)?.holds === 'each';
        const read = (value: FactValue) => toTrueValue({ key: field, value, caseType });
        const written = isList ? [] : shown.filter((one) => one.field === field).map(({ value }) => read(value));
        const anew = dropRepeated(written.filter(isWrittenAnew));
        return [field, { values: [...values.map(read), ...anew], isList }];
      }),
    ),
  };
}

/** Papers round a speed in their own unit, and write an address with its county or without: each is the case's. */
const isWrittenAnew = (value: TrueValue): boolean =>
  value.type === 'speed' || (value.type === 'text' && value.as !== 'name');

const dropRepeated = (values: TrueValue[]): TrueValue[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

function describePaper({ paper, truth, noise }: MadePaper, caseType: CaseType): TrueDocument {
  const kinds = [...new Set(truth.parts.map(({ kind }) => kind))];
  return {
    file: paper.id,
    evidence: kinds.length > 1 ? SEVERAL : (kinds[0] ?? null),
    made: noise ?? 'clean',
    parts: truth.parts,
    // Of a spoilt paper, what the reading made of its words is no truth.
    shows: groupShown({ shows: truth.shows, caseType, isClean: noise === null }),
  };
}

/** A value that a paper prints again is one that it shows; the same value of another entry is another. */
function groupShown(input: { shows: Shown[]; caseType: CaseType; isClean: boolean }): Map<string, ShownValue[]> {
  const fields = new Map<string, ShownValue[]>();
  const places = new Map<string, ShownValue>();
  for (const { field, value, entry, printed } of input.shows) {
    const place = JSON.stringify([field, value, entry]);
    const words = input.isClean ? [printed] : [];
    const known = places.get(place);
    if (known) known.printed.push(...words);
    else {
      const one = { value: toTrueValue({ key: field, value, caseType: input.caseType }), printed: words };
      places.set(place, one);
      fields.set(field, [...(fields.get(field) ?? []), one]);
    }
  }
  return fields;
}
