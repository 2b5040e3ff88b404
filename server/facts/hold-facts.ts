import type { CaseType } from '@/server/case-types/schema';
import { addUpAgain } from '@/server/facts/add-up-again';
import type { PaperPart } from '@/server/facts/contract';
import type {
  DraftedFact,
  FactWords,
  HeldFact,
  HeldFacts,
  StoredAddedFact,
  StoredFactJudgement,
} from '@/server/facts/held-fact';
import { doesQuoteAgree } from '@/server/facts/quote-agrees';
import { countOccurrences, identifyFact } from '@/server/facts/same-fact';

type ToHold = { caseType: CaseType; parts: PaperPart[]; drafted: DraftedFact[]; words: FactWords };

type Place = { documentId: string; page: number };

/** An officer's own word, where code says how likely its own is. */
const CERTAIN = 1;

/**
 * The facts of a draft with all that officers said of them: corrected ones with their new value, struck ones apart, and those that
 * officers made. Of a field that holds one value an officer's stands first, the newest word before an older one; entries of a list
 * keep their places, with new ones at the end. A pure function.
 */
export function holdFacts({ caseType, parts, drafted, words }: ToHold): HeldFacts {
  const newest = new Map<string, StoredFactJudgement>();
  for (const judgement of words.judgements)
    if (!newest.has(judgement.identity)) newest.set(judgement.identity, judgement);
  const occurrences = countOccurrences(drafted);
  const judged = drafted.map((fact, at) => {
    const judgement = newest.get(identifyFact(fact, occurrences[at] ?? 0));
    return applyWord({ caseType, parts, drafted, fact, judgement });
  });
  const isStruck = ({ judgement }: HeldFact): boolean => judgement?.verdict === 'struck';
  const added = words.added.map((fact) => holdAdded({ caseType, parts, fact }));
  const struck = judged.filter(isStruck);
  const standing = orderHeld([...judged.filter((fact) => !isStruck(fact)), ...added], caseType);
  return { facts: addUpAgain({ caseType, drafted, held: { facts: standing, struck } }), struck };
}

/** The facts of a draft as it made them. */
export const holdAsDrafted = (drafted: DraftedFact[]): HeldFacts => ({ facts: drafted.map(asDrafted), struck: [] });

const asDrafted = (fact: DraftedFact): HeldFact => ({
  ...fact,
  revision: 0,
  judgement: null,
  addedFactId: null,
  added: null,
  quoteAgrees: null,
});

type ToApply = {
  caseType: CaseType;
  parts: PaperPart[];
  drafted: readonly DraftedFact[];
  fact: DraftedFact;
  judgement: StoredFactJudgement | undefined;
};

function applyWord({ caseType, parts, drafted, fact, judgement }: ToApply): HeldFact {
  const held = { ...asDrafted(fact), revision: judgement?.revision ?? 0 };
  const said = judgement?.said;
  if (!said) return held;
  const { value, display, source, citations, origin, paperDate } = fact;
  const { verdict, reason, by, at } = said;
  const word = { verdict, reason, by, at, original: { value, display, source, citations, origin, paperDate } };
  if (said.verdict === 'struck') return { ...held, judgement: word };
  const own = said.citations.length > 0 ? said.citations : citations;
  return {
    ...held,
    value: said.value,
    display: said.display,
    origin: 'officer',
    probability: CERTAIN,
    source: said.citations.length > 0 ? findSource(parts, said.citations) : source,
    // Its entry stays: a payslip's pay is that payslip's, whichever paper has the right figure.
    paperDate: findPaperDate({ parts, drafted, fact, citations: own }),
    // Whoever corrected the value looked at the words: how they can be read is no question any more.
    citations: own.map((citation) => ({ ...citation, doubts: [] })),
    judgement: word,
    quoteAgrees: doesQuoteAgree({ caseType, field: fact.field, value: said.value, citations: own }),
  };
}

function holdAdded({
  caseType,
  parts,
  fact,
}: Pick<ToApply, 'caseType' | 'parts'> & { fact: StoredAddedFact }): HeldFact {
  const { id, field, value, display, citations, entry, revision, reason, by, at } = fact;
  return {
    id,
    field,
    value,
    display,
    source: findSource(parts, citations),
    citations,
    probability: CERTAIN,
    origin: 'officer',
    entry,
    paperDate: null,
    revision,
    judgement: null,
    addedFactId: id,
    added: { reason, by, at },
    quoteAgrees: doesQuoteAgree({ caseType, field, value, citations }),
  };
}

/** The paper that words stand on, and what it was taken for. */
function findSource(parts: PaperPart[], [first]: readonly Place[]): HeldFact['source'] {
  if (!first) return { documentId: null, kind: null };
  const { documentId, page } = first;
  const part = parts.find((candidate) => candidate.documentId === documentId && candidate.pages.includes(page));
  return { documentId, kind: part?.kind ?? null };
}

type Moved = Pick<ToApply, 'parts' | 'drafted' | 'fact'> & { citations: readonly Place[] };

/** The day of the paper that a correction cites, as its other facts have it; null where they have none, or several. */
function findPaperDate({ parts, drafted, fact, citations: [to] }: Moved): string | null {
  const paperAt = ({ documentId, page }: Place): PaperPart | string =>
    parts.find((part) => part.documentId === documentId && part.pages.includes(page)) ?? `${documentId} ${page}`;
  const [from] = fact.citations;
  if (!to || (from && paperAt(from) === paperAt(to))) return fact.paperDate;
  const days = drafted
    .filter(({ citations: [first] }) => first !== undefined && paperAt(first) === paperAt(to))
    .flatMap(({ paperDate }) => paperDate ?? []);
  const [day, another] = new Set(days);
  return day !== undefined && another === undefined ? day : null;
}

function orderHeld(facts: HeldFact[], { fields }: CaseType): HeldFact[] {
  const order = new Map(fields.map(({ key }, at) => [key, at]));
  const ofOne = new Set(fields.filter(({ holds }) => holds === 'one').map(({ key }) => key));
  const saidAt = ({ field, origin, judgement, added }: HeldFact): number =>
    ofOne.has(field) && origin === 'officer' ? ((judgement ?? added)?.at.getTime() ?? 0) : 0;
  return facts.toSorted(
    (a, b) => (order.get(a.field) ?? fields.length) - (order.get(b.field) ?? fields.length) || saidAt(b) - saidAt(a),
  );
}
