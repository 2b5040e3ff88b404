import { z } from 'zod';
import type { CaseType } from '@/server/case-types/schema';
import type { Fact, Paper, PaperPart } from '@/server/facts/contract';
import type { CaseAssessment } from '@/server/rules/contract';

export const EMBEDDING_DIMENSIONS = 512;

/** Tokens as the provider counts them; cost in micro-units (1e-6) of `currency`. Null where nothing is paid. */
export type Usage = { inputTokens: number; outputTokens: number; costMicros: number; currency: string } | null;

/** A unit-length vector of 512 numbers, and the model that is stored beside it: vectors of different models are never compared. */
export type Embedding = { vector: number[]; model: string };

/** One embedding a text, in order. */
export type EmbeddingResult = { embeddings: Embedding[]; usage: Usage };

/** A document that could not be read, so that the draft can say so; the reason in words for staff. */
export type UnreadDocument = { id: string; filename: string; reason: string };
/**
 * An earlier decided case of the type, of somebody else. Only what code made of it, and no word of its papers or its people: a claimant
 * must not speak to another's drafter.
 */
export type Precedent = {
  outcome: 'approved' | 'rejected';
  /** Keys of the evidence that it had. */
  evidence: string[];
};

export type DraftRequest = {
  caseType: CaseType;
  case: {
    reference: string;
    title: string;
    claimantName: string;
    /** ISO date, UTC */
    today: string;
  };
  documents: Paper[];
  /** What each document is, page by page. */
  parts: PaperPart[];
  /** What code read from the documents: a drafter words them and may add to them, and changes none. */
  facts: Fact[];
  /** What the rules make of those facts: a drafter words it and may think otherwise, and changes nothing of it. */
  assessment: CaseAssessment;
  /** Field key → value that letters may repeat, where it is certain and undisputed. */
  fields: Record<string, string>;
  unread: UnreadDocument[];
  precedents: Precedent[];
  signal: AbortSignal;
};

/** A claim that a quote stands on a page. Nothing is taken on trust: the drafts service checks it against the page. */
export const citationClaimSchema = z.object({
  documentId: z.string(),
  page: z.number().int().min(1),
  /** Copied from the page's text, to the letter. */
  quote: z.string().min(1).max(2_000),
  /** Where the quote starts in the page's text, if the drafter knows; else the first match counts. */
  start: z.number().int().min(0).optional(),
});

/** How the key of a finding ends that says that papers disagree. */
export const CONFLICT_KEY_END = '-conflict';

export const findingClaimSchema = z.object({
  /** A case type's field key, or free for other findings. */
  key: z.string(),
  /** One sentence an officer can judge true or false. */
  statement: z.string().min(1).max(1_000),
  citations: z.array(citationClaimSchema),
});

/** A fact that a drafter saw. It counts where code reads a value of the field's type from the quote, and else is dropped. */
export const factClaimSchema = citationClaimSchema.extend({
  /** A key of the case type's fields. */
  field: z.string(),
});

export const evidenceStateSchema = z.object({
  key: z.string(),
  label: z.string(),
  required: z.boolean(),
  found: z.boolean(),
  /** The document that supplies it, or null. */
  documentId: z.string().nullable(),
  /** Why it counts as found or missing, one sentence. */
  reason: z.string(),
});

export const draftContentSchema = z.object({
  /** What the drafter would decide, beside what the rules recommend; null when it has no view of its own. */
  opinion: z.enum(['approved', 'rejected', 'more_information']).nullable(),
  opinionReason: z.string(),
  /** What the papers say, in a few sentences. What is recommended, and why, is said before it by code. */
  summary: z.string().min(1),
  /** What a decision needs to know beyond rules and facts, or rests on most. */
  findings: z.array(findingClaimSchema),
  /** Contradictions, or anything else an officer should look at; one sentence each. What the rules say is not repeated. */
  notes: z.array(z.string()),
  /** What the drafter saw beyond the facts that it was given. */
  facts: z.array(factClaimSchema),
});

export type CitationClaim = z.infer<typeof citationClaimSchema>;
export type FindingClaim = z.infer<typeof findingClaimSchema>;
export type FactClaim = z.infer<typeof factClaimSchema>;
export type EvidenceState = z.infer<typeof evidenceStateSchema>;
export type DraftContent = z.infer<typeof draftContentSchema>;

export type DraftResult = { content: DraftContent; model: string; promptVersion: string; usage: Usage };

export interface AiEngine {
  /** `local-extractive` or `openai`; shown on screen with the draft. */
  readonly name: string;
  /** A model writes the drafts: its words are checked, and they cost money. */
  readonly isModel: boolean;
  /** What a draft made now would be stored under; part of its unique key. */
  readonly promptVersion: string;
  /**
   * Of which models embeddings made now are; which of them may depend on the text. A stored one of any other is out of date. Asked
   * once, it stays as it is for as long as the process lives.
   */
  embeddingModels(): Promise<readonly string[]>;
  /** The same for a log, with the reason where it is not the best there is. */
  describeEmbedding(): Promise<string>;
  createVectorEmbedding(request: { texts: string[]; signal: AbortSignal }): Promise<EmbeddingResult>;
  generateDraftWithAI(request: DraftRequest): Promise<DraftResult>;
}
