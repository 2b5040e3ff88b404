import type { FactVerdict } from '@/generated/prisma/enums';
import { findCaseType } from '@/server/case-types/registry';
import type { CaseField, CaseType } from '@/server/case-types/schema';
import { noteTyped } from '@/server/conflicts/service';
import type { Passage } from '@/server/documents/schema';
import { readPassages } from '@/server/documents/view';
import type { CheckedCitation } from '@/server/facts/checked-citation';
import type { FactValue } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import type { DraftedFact, HeldFact } from '@/server/facts/held-fact';
import { parseFact } from '@/server/facts/judged';
import { doesQuoteAgree } from '@/server/facts/quote-agrees';
import { readHeldFacts } from '@/server/facts/read-held';
import { countOccurrences } from '@/server/facts/same-fact';
import { readTyped } from '@/server/facts/typed/read-typed';
import { Prisma, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import type { AddFactInput, JudgeFactInput, RemoveFactInput, TakeBackFactInput } from './schema';
import { findAddedBefore } from './writing/find-added-before';
import { writeFact } from './writing/write-fact';

const CHANGED_ELSEWHERE = 'This fact was changed in another window. Look at it again; nothing was saved.';

/**
 * An officer's verdict on a fact of the current draft; `conflict` when another window has judged it since, `invalid` for a text that is
 * not one value of the field's kind. `quoteAgrees`: whether the cited words say the new value too; the officer's word stands either way.
 */
export async function judgeFact({ actor, input }: { actor: Actor; input: JudgeFactInput }) {
  return writeFact({ actor, reference: input.reference }, async (tx, found) => {
    const { caseType, fact, occurrence } = await findCurrentFact(tx, { found, input });
    const { caseId } = found;
    const correction =
      input.verdict === 'corrected' ? await readCorrection(tx, { caseId, caseType, fact, input }) : null;
    const { verdict, reason } = input;
    const revision = await storeJudgement(tx, {
      factId: fact.id,
      occurrence,
      officerId: actor.userId,
      basedOn: input.revision,
      verdict,
      correction,
      reason,
    });
    if (correction) await noteTyped(tx, { actor, caseId, caseType, field: fact.field, value: correction.value });
    return {
      answer: {
        revision,
        quoteAgrees: correction && doesQuoteAgree({ caseType, field: fact.field, ...correction.cited }),
      },
      action: 'fact_judged',
      data: { factId: fact.id, field: fact.field, verdict, citations: correction?.citations.length ?? 0 },
    };
  });
}

/** What an officer puts in a fact's place, and the words that it then rests on: its own where no others are given. */
async function readCorrection(
  tx: Transaction,
  {
    caseId,
    caseType,
    fact,
    input,
  }: {
    caseId: string;
    caseType: CaseType;
    fact: DraftedFact;
    input: Extract<JudgeFactInput, { verdict: 'corrected' }>;
  },
) {
  const field = findField(caseType, fact.field);
  const value = takeValue({ caseType, field, text: input.text, instead: fact.value });
  const citations = await takeCitations(tx, { caseId, citation: input.citation });
  return { value, citations, cited: { value, citations: citations.length > 0 ? citations : fact.citations } };
}

/** Makes a fact one that nobody has judged. */
export async function takeBackFact({ actor, input }: { actor: Actor; input: TakeBackFactInput }) {
  return writeFact({ actor, reference: input.reference }, async (tx, found) => {
    const { fact, occurrence } = await findCurrentFact(tx, { found, input });
    const revision = await storeJudgement(tx, {
      factId: fact.id,
      occurrence,
      officerId: actor.userId,
      basedOn: input.revision,
      reason: null,
      verdict: null,
      correction: null,
    });
    return {
      answer: { revision },
      action: 'fact_judged',
      data: { factId: fact.id, field: fact.field, verdict: null },
    };
  });
}

/** More in one case are a mistake, or a script. */
const MAXIMUM_ADDED = 100;

/** A fact of an officer's own, on words of the case's pages or on none. One that is sent again is answered as the first time. */
export async function addFact({ actor, input }: { actor: Actor; input: AddFactInput }) {
  return writeFact({ actor, reference: input.reference }, async (tx, found) => {
    const { caseId } = found;
    const { caseType, facts } = await findCurrentFacts(tx, found);
    const field = findField(caseType, input.field);
    const value = takeValue({ caseType, field, text: input.text });
    const agrees = (citations: CheckedCitation[]) => doesQuoteAgree({ caseType, field: field.key, value, citations });
    const known = await findAddedBefore(tx, { actor, caseId, value, input });
    if (known) {
      const { addedFactId, revision, citations } = known;
      return { answer: { addedFactId, revision, quoteAgrees: agrees(citations) } };
    }
    if ((await tx.addedFact.count({ where: { caseId } })) >= MAXIMUM_ADDED)
      throw new AppError('invalid', `A case can hold ${MAXIMUM_ADDED} facts of your own. Remove one first.`);
    const citations = await takeCitations(tx, { caseId, citation: input.citation });
    const { id, revision } = await tx.addedFact.create({
      data: {
        id: input.addedFactId,
        caseId,
        officerId: actor.userId,
        field: field.key,
        value,
        display: formatValue(value),
        documentId: citations[0]?.documentId ?? null,
        citations,
        entry: input.entry ?? findEntry({ field, facts, citations }),
        reason: input.reason,
      },
      select: { id: true, revision: true },
    });
    await noteTyped(tx, { actor, caseId, caseType, field: field.key, value });
    return {
      answer: { addedFactId: id, revision, quoteAgrees: agrees(citations) },
      action: 'fact_added',
      data: { factId: id, field: field.key, citations: citations.length },
    };
  });
}

/** Takes away a fact that an officer made. */
export async function removeFact({ actor, input }: { actor: Actor; input: RemoveFactInput }) {
  const { addedFactId: id, revision } = input;
  return writeFact({ actor, reference: input.reference }, async (tx, { caseId }) => {
    const known = await tx.addedFact.findFirst({ where: { id, caseId, revision }, select: { field: true } });
    if (!known) throw new AppError('conflict', CHANGED_ELSEWHERE);
    await tx.addedFact.delete({ where: { id } });
    return { answer: { addedFactId: id }, action: 'fact_removed', data: { factId: id, field: known.field } };
  });
}

type Found = { caseId: string; caseType: string };

/** The current draft's facts, as it made them and as they hold now. */
async function findCurrentFacts(tx: Transaction, { caseId, caseType: key }: Found) {
  const caseType = findCaseType(key);
  const draft = await tx.draft.findFirst({
    where: { caseId, status: { not: 'superseded' } },
    orderBy: { id: 'desc' },
    select: { parts: true, facts: { orderBy: { position: 'asc' } } },
  });
  if (!caseType || !draft || draft.parts === null)
    throw new AppError('conflict', 'This case has no draft with facts. Reload the page; nothing was saved.');
  const { facts, struck } = await readHeldFacts(tx, { caseId, caseType: key, draft });
  return { caseType, drafted: draft.facts.map(parseFact), facts: [...facts, ...struck] };
}

/** As its draft made it: what an officer says now is said of that. */
async function findCurrentFact(
  tx: Transaction,
  { found, input }: { found: Found; input: { factId: string; revision: number } },
): Promise<{ caseType: CaseType; fact: DraftedFact; occurrence: number }> {
  const { caseType, drafted, facts } = await findCurrentFacts(tx, found);
  const at = drafted.findIndex(({ id }) => id === input.factId);
  const fact = drafted[at];
  if (!fact) throw new AppError('conflict', 'A newer draft has arrived. Look at its facts; nothing was saved.');
  if (facts.find(({ id }) => id === fact.id)?.revision !== input.revision)
    throw new AppError('conflict', CHANGED_ELSEWHERE);
  return { caseType, fact, occurrence: countOccurrences(drafted)[at] ?? 0 };
}

function findField({ fields }: CaseType, key: string): CaseField {
  const field = fields.find((candidate) => candidate.key === key);
  if (!field) throw new AppError('invalid', 'This kind of case has no such fact. Reload the page.');
  return field;
}

function takeValue(typed: { caseType: CaseType; field: CaseField; text: string; instead?: FactValue }): FactValue {
  const { caseType, ...rest } = typed;
  const read = readTyped({ ...rest, currency: caseType.currency });
  if ('problem' in read) throw new AppError('invalid', read.problem);
  return read.value;
}

/** Longer words are a page and no value. */
const LONGEST_QUOTE = 2_000;

/** The words at a place, as their page has them; none where no place is given. Only pages of this case are looked at. */
async function takeCitations(
  tx: Transaction,
  { caseId, citation }: { caseId: string; citation: Passage | undefined },
): Promise<CheckedCitation[]> {
  if (!citation) return [];
  const [passage] = await readPassages(tx, { caseId, places: [citation] });
  if (!passage)
    throw new AppError('invalid', 'The words to cite are not on that page. Select them on the page once more.');
  if (passage.quote.length > LONGEST_QUOTE)
    throw new AppError('invalid', 'Select the words that say the value, and no more.');
  // The officer read them: how they can be read is no question.
  return [{ ...passage, verified: true, match: 'exact', doubts: [] }];
}

/** The payslip or account that cited words are of, where their page states one alone. */
function findEntry(input: { field: CaseField; facts: HeldFact[]; citations: CheckedCitation[] }): string | null {
  const { field, facts, citations } = input;
  const [cited] = citations;
  if (!cited || field.holds !== 'each' || field.kind === 'line') return null;
  const isThere = (place: { documentId: string; page: number }) =>
    place.documentId === cited.documentId && place.page === cited.page;
  const entries = facts
    .filter((fact) => fact.value.type !== 'line' && fact.citations.some(isThere))
    .flatMap(({ entry }) => entry ?? []);
  const [entry, other] = new Set(entries);
  return entry !== undefined && other === undefined ? entry : null;
}

type NewJudgement = {
  factId: string;
  occurrence: number;
  officerId: string;
  basedOn: number;
  verdict: FactVerdict | null;
  correction: { value: FactValue; citations: CheckedCitation[] } | null;
  reason: string | null;
};

/** Replaces what was said of the fact before; what was said of it in another draft stays on record there. */
async function storeJudgement(
  tx: Transaction,
  { factId, basedOn, correction, ...said }: NewJudgement,
): Promise<number> {
  const [cited] = correction?.citations ?? [];
  const judgement = {
    ...said,
    value: correction?.value ?? Prisma.DbNull,
    display: correction && formatValue(correction.value),
    citations: cited ? (correction?.citations ?? Prisma.DbNull) : Prisma.DbNull,
    documentId: cited?.documentId ?? null,
    judgedAt: new Date(),
    revision: basedOn + 1,
  };
  await tx.factJudgement.upsert({ where: { factId }, create: { factId, ...judgement }, update: judgement });
  return judgement.revision;
}
