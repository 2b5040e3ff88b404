import { z } from 'zod';
import { assessmentOf, describeBasis, judgedInclude, readJudged } from '@/server/assessments/service';
import { findCaseType } from '@/server/case-types/registry';
import type { CaseType } from '@/server/case-types/schema';
import { findVisibleCase } from '@/server/cases/access';
import { isImpartialCase } from '@/server/conflicts/access';
import { checkedCitationSchema } from '@/server/facts/checked-citation';
import { describeValue } from '@/server/facts/display';
import type { HeldFact, HeldFacts } from '@/server/facts/held-fact';
import { holdAsDrafted } from '@/server/facts/hold-facts';
import { parseFact } from '@/server/facts/judged';
import { describeLetter } from '@/server/letters/view';
import { database, type Prisma } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import { evidenceStateSchema } from '@/server/providers/ai/contract';
import { isLexicalModel } from '@/server/providers/ai/likeness';
import { explainRecommendation, sayRecommendation } from '@/server/rules/explain';
import { type CaseTraits, describeLikeness } from './similar/describe-likeness';

/** Its drafts' name, from before a similar case said whose vectors it is of. */
const LOCAL_ENGINE = 'local-extractive';

const scoreOf = (value: number, reason: string) => ({ value, reason });

/**
 * The newest draft of a case that no newer one has superseded, with findings and citations, and its facts with what officers said of
 * them; null when there is none.
 */
export async function readCurrentDraft({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  const draft = await findWholeDraft(actor, { caseId: found.id, status: { not: 'superseded' } });
  if (!draft) return null;
  return describeDraft({
    draft,
    caseType: found.caseType,
    // Read before the facts: a word in between makes this too low, and a decision on it is refused rather than let through.
    factWrites: found.factWrites,
  });
}

/** Any draft of a case, as it was made; `not_found` for one that is none of this case's. */
export async function readDraftVersion({
  actor,
  reference,
  draftId,
}: {
  actor: Actor;
  reference: string;
  draftId: string;
}) {
  const found = await findVisibleCase({ actor, reference });
  const draft = await findWholeDraft(actor, { caseId: found.id, id: draftId });
  if (!draft) throw new AppError('not_found', 'There is no such draft. Reload the page.');
  return describeDraft({
    draft,
    caseType: found.caseType,
    held: holdAsDrafted(draft.facts.map(parseFact)),
    factWrites: 0,
  });
}

/** The newest draft that fits. */
const findWholeDraft = (actor: Actor, where: Prisma.DraftWhereInput) =>
  database().draft.findFirst({
    where,
    orderBy: { id: 'desc' },
    include: {
      findings: { orderBy: { position: 'asc' }, include: { citations: { orderBy: { position: 'asc' } } } },
      ...judgedInclude,
      similar: {
        // Nor is somebody shown how their own case was decided.
        where: { case: isImpartialCase(actor.userId) },
        orderBy: { position: 'asc' },
        include: {
          case: {
            select: {
              reference: true,
              status: true,
              title: true,
              drafts: { orderBy: { id: 'desc' }, take: 1, select: { evidence: true, fields: true } },
            },
          },
        },
      },
    },
  });

type WholeDraft = NonNullable<Awaited<ReturnType<typeof findWholeDraft>>>;

/** `held`: its facts, where they are to be others than hold now. */
type Describing = { draft: WholeDraft; caseType: string; held?: HeldFacts; factWrites: number };

async function describeDraft({ draft, caseType, held: given, factWrites }: Describing) {
  const type = findCaseType(caseType);
  const fields = new Set(type?.fields.map(({ key }) => key));
  const { held, reuse, found } = await readJudged(database(), { draft, caseType, held: given });
  const assessed = assessmentOf(draft, found);
  const said = sayAssessment(assessed);
  return {
    id: draft.id,
    status: draft.status,
    engine: draft.engine,
    model: draft.model,
    promptVersion: draft.promptVersion,
    createdAt: draft.createdAt,
    ...assessed,
    /** With the facts' raw values, what `assessCase` needs; null for a draft from before facts were kept. */
    basis: describeBasis(draft, reuse),
    /** Why it is recommended, in a few sentences; the drafter's own words where no rules were run. */
    recommendationReason: said?.reason ?? draft.opinionReason,
    /** What the drafter thinks, beside what the rules say; null where it has no opinion. */
    opinion: draft.opinion,
    opinionReason: draft.opinionReason,
    /** What should be decided, why and how much, by what the rules say now; then the drafter's words on what the papers say. */
    summary: said ? `${said.what} ${said.reason} ${draft.summary}` : draft.summary,
    /** The drafter's words alone, for a page that shows recommendation and award itself. */
    drafterSummary: draft.summary,
    scores: {
      confidence: scoreOf(draft.confidence, draft.confidenceReason),
      completeness: scoreOf(draft.completeness, draft.completenessReason),
      legibility: scoreOf(draft.legibility, draft.legibilityReason),
    },
    findings: draft.findings.map(({ id, key, statement, supported, citations }) => ({
      id,
      key,
      /** It answers a field of the case type, so that its key tells what it is about in any draft. */
      isField: fields.has(key),
      statement,
      supported,
      citations: citations.map(({ id: citationId, findingId: _finding, position: _position, ...citation }) => ({
        id: citationId,
        ...checkedCitationSchema.parse(citation),
      })),
    })),
    facts: held.facts.map(describeFact),
    /** How often officers have spoken of the case's facts, so far as they are among these; a decision names it. */
    factWrites,
    /** Those that officers struck: they count for nothing, and can be taken back. */
    struckFacts: held.struck.map(describeFact),
    evidence: z.array(evidenceStateSchema).parse(draft.evidence),
    notes: draft.notes,
    ...describeLetter({ draft, found }),
    similarCases: draft.similar.map(({ similarity, model, case: other }) => ({
      reference: other.reference,
      // Of one whose papers were erased nothing but its outcome is left.
      title: other.title || 'Its papers were erased',
      outcome: other.status,
      similarity,
      /** It is of words, whatever they mean. Where a row does not say, the local drafter's was. */
      isLexical: model === null ? draft.engine === LOCAL_ENGINE : isLexicalModel(model),
      /** What both cases have in common, in a sentence; null where nothing is known of it. */
      likeness: compareWith({ caseType: type, mine: draft, other: other.drafts[0] }),
    })),
    usage: {
      inputTokens: draft.inputTokens,
      outputTokens: draft.outputTokens,
      costMicros: draft.costMicros,
      currency: draft.costCurrency,
    },
  };
}

/** Null for a draft from before facts were kept, whose recommendation is its drafter's opinion. */
function sayAssessment({ recommendation, ...rest }: ReturnType<typeof assessmentOf>) {
  if (recommendation === null || rest.rules.length === 0) return null;
  const assessment = { recommendation, ...rest };
  return { what: sayRecommendation(assessment), reason: explainRecommendation(assessment) };
}

const describeFact = ({ value, judgement, ...fact }: HeldFact) => ({
  ...fact,
  source: { ...fact.source, date: fact.paperDate },
  value: describeValue(value),
  /** The value in its type, for `assessCase`. */
  raw: value,
  judgement: judgement && {
    ...judgement,
    original: { ...judgement.original, value: describeValue(judgement.original.value), raw: judgement.original.value },
  },
});

type StoredTraits = { evidence: unknown; fields: unknown };
type Comparison = { caseType: CaseType | undefined; mine: StoredTraits; other: StoredTraits | undefined };

const compareWith = ({ caseType, mine, other }: Comparison): string | null =>
  caseType && other ? describeLikeness({ caseType, mine: parseTraits(mine), other: parseTraits(other) }) : null;

const parseTraits = ({ evidence, fields }: StoredTraits): CaseTraits => ({
  evidence: z.array(evidenceStateSchema).parse(evidence),
  fields: z.record(z.string(), z.string()).parse(fields),
});

/** All drafts of a case, newest first, without their findings. At most 100: a case with more is broken. */
export async function listDrafts({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  return database().draft.findMany({
    where: { caseId: found.id },
    orderBy: { id: 'desc' },
    take: 100,
    select: {
      id: true,
      status: true,
      engine: true,
      model: true,
      promptVersion: true,
      recommendation: true,
      summary: true,
      confidence: true,
      completeness: true,
      legibility: true,
      createdAt: true,
    },
  });
}

export type DraftView = Awaited<ReturnType<typeof describeDraft>>;
export type DraftVersion = Awaited<ReturnType<typeof listDrafts>>[number];
