import { findCaseType } from '@/server/case-types/registry';
import type { DraftView } from '@/server/drafts/view';
import type { FactValue } from '@/server/facts/contract';
import { describeValue, formatValue } from '@/server/facts/display';
import type { DraftedFact, FactWords, HeldFact, StoredAddedFact, StoredFactJudgement } from '@/server/facts/held-fact';
import { holdFacts } from '@/server/facts/hold-facts';
import { countOccurrences, identifyFact } from '@/server/facts/same-fact';
import { readTyped as readTypedValue, type TypedReading } from '@/server/facts/typed/read-typed';
import { assessCase } from '@/server/rules/assess-case';
import { toRuleFact } from '@/server/rules/rule-fact';
import type { ComposedCitation } from '../findings/composition';
import type { FactView } from './group-facts';

type Valued = { value: FactValue; citation: ComposedCitation | null; reason: string };

/** An officer's write about a fact, as the page knows it before the server does. `take-back` of an officer's own fact removes it. */
export type FactWrite =
  | ({ kind: 'correct'; factId: string } & Valued)
  | { kind: 'strike'; factId: string; reason: string }
  | { kind: 'take-back'; factId: string }
  | ({ kind: 'add'; addedFactId: string; field: string } & Valued);

/** Of a draft what its facts decide. */
export type Foreseeable = Pick<
  DraftView,
  | 'facts'
  | 'struckFacts'
  | 'basis'
  | 'rules'
  | 'award'
  | 'recommendation'
  | 'rejectionReason'
  | 'recommendationReasons'
  | 'asks'
  | 'wouldChange'
>;

type Written<Draft> = { draft: Draft; caseTypeKey: string; write: FactWrite; by: { name: string }; at: Date };

/**
 * The draft as it will be once the server has a write about a fact: the same functions over the same facts. Given twice, a write changes
 * nothing more. A draft without facts stays as it is.
 */
export function foresee<Draft extends Foreseeable>({ draft, caseTypeKey, write, by, at }: Written<Draft>): Draft {
  const caseType = findCaseType(caseTypeKey);
  if (!caseType || !draft.basis) return draft;
  const { parts, accountName, submittedOn, reuse } = draft.basis;
  const all = [...draft.facts, ...draft.struckFacts];
  const drafted = all.filter(({ addedFactId }) => addedFactId === null).map(asDrafted);
  const identities = identify(drafted);
  const words = withWrite({ words: readWords({ all, identities }), identities, write, by, at });
  const { facts, struck } = holdFacts({ caseType, parts, drafted, words });
  const assessment = assessCase({
    caseType,
    facts: facts.map(toRuleFact),
    parts,
    account: { name: accountName },
    submittedOn,
    reuse,
  });
  return { ...draft, ...assessment, facts: facts.map(asView), struckFacts: struck.map(asView) };
}

type Typed = { caseTypeKey: string; field: string; text: string; instead?: FactValue | undefined };

/** What a typed text says, or how to write it; null where only the server can tell. */
export function readTyped({ caseTypeKey, field: key, text, instead }: Typed): TypedReading | null {
  const caseType = findCaseType(caseTypeKey);
  const field = caseType?.fields.find((candidate) => candidate.key === key);
  return caseType && field ? readTypedValue({ field, text, currency: caseType.currency, instead }) : null;
}

/** As its draft made it, before anybody spoke of it. */
function asDrafted({ judgement, raw, ...fact }: FactView): DraftedFact {
  const { id, field, display, source, citations, probability, origin, entry, paperDate } = fact;
  const { raw: value, ...original } = judgement?.original ?? { raw, display, source, citations, origin, paperDate };
  return {
    id,
    field,
    probability,
    origin: original.origin,
    entry,
    value,
    display: original.display,
    // Only what an officer adds stands on no paper.
    source: { documentId: original.source.documentId ?? '', kind: original.source.kind },
    paperDate: original.paperDate,
    citations: original.citations,
  };
}

type Place = Pick<DraftedFact['citations'][number], 'documentId' | 'page' | 'start'>;

/** What officers have said of the facts so far. */
function readWords({ all, identities }: { all: readonly FactView[]; identities: Identities }): FactWords {
  return {
    judgements: all.flatMap(({ id, revision, judgement, raw, display, citations }): StoredFactJudgement[] => {
      const identity = identities.get(id);
      if (identity === undefined) return [];
      if (!judgement) return revision === 0 ? [] : [{ identity, revision, said: null }];
      const { verdict, reason, by, at, original } = judgement;
      if (verdict === 'struck') return [{ identity, revision, said: { verdict, reason, by, at } }];
      const isMoved = !isSamePlace(citations[0], original.citations[0]);
      const said = { verdict, reason, by, at, value: raw, display, citations: isMoved ? citations : [] };
      return [{ identity, revision, said }];
    }),
    added: all.flatMap(({ addedFactId, added, raw, ...fact }): StoredAddedFact[] => {
      if (addedFactId === null || !added) return [];
      const { field, display, source, citations, entry, revision } = fact;
      const { documentId } = source;
      return [{ ...added, id: addedFactId, field, value: raw, display, documentId, citations, entry, revision }];
    }),
  };
}

const isSamePlace = (one: Place | undefined, other: Place | undefined): boolean =>
  one?.documentId === other?.documentId && one?.page === other?.page && one?.start === other?.start;

/** By the fact's id. */
type Identities = ReadonlyMap<string, string>;

const identify = (drafted: readonly DraftedFact[]): Identities => {
  const occurrences = countOccurrences(drafted);
  return new Map(drafted.map((fact, at) => [fact.id, identifyFact(fact, occurrences[at] ?? 0)]));
};

type ToAdd = { words: FactWords; identities: Identities } & Pick<Written<unknown>, 'write' | 'by' | 'at'>;

function withWrite({ words: { judgements, added }, identities, write, by, at }: ToAdd): FactWords {
  if (write.kind === 'add') {
    if (added.some(({ id }) => id === write.addedFactId)) return { judgements, added };
    const { addedFactId: id, field, value, citation, reason } = write;
    const fact: StoredAddedFact = {
      id,
      field,
      value,
      display: formatValue(value),
      documentId: citation?.documentId ?? null,
      citations: cite(citation),
      entry: null,
      revision: 1,
      reason,
      by,
      at,
    };
    return { judgements, added: [fact, ...added] };
  }
  const identity = identities.get(write.factId);
  if (identity === undefined) return { judgements, added: added.filter(({ id }) => id !== write.factId) };
  const earlier = judgements.find((judgement) => judgement.identity === identity);
  const word = { identity, revision: earlier?.revision ?? 0, said: readVerdict({ write, by, at }) };
  return { judgements: [word, ...judgements.filter((judgement) => judgement !== earlier)], added };
}

function readVerdict({
  write,
  by,
  at,
}: Pick<Written<unknown>, 'by' | 'at'> & { write: Exclude<FactWrite, { kind: 'add' }> }) {
  if (write.kind === 'take-back') return null;
  const { reason } = write;
  if (write.kind === 'strike') return { verdict: 'struck' as const, reason, by, at };
  const { value, citation } = write;
  return {
    verdict: 'corrected' as const,
    reason,
    by,
    at,
    value,
    display: formatValue(value),
    citations: cite(citation),
  };
}

/** Where the words stand on the picture of the page, the server says. */
const cite = (citation: ComposedCitation | null): DraftedFact['citations'] =>
  citation ? [{ ...citation, verified: true, match: 'exact', boxes: [], ocrConfidence: null, doubts: [] }] : [];

const asView = ({ value, judgement, ...fact }: HeldFact): FactView => ({
  ...fact,
  value: describeValue(value),
  raw: value,
  source: { ...fact.source, date: fact.paperDate },
  judgement: judgement && {
    ...judgement,
    original: { ...judgement.original, value: describeValue(judgement.original.value), raw: judgement.original.value },
  },
});
