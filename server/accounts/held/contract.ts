import { z } from 'zod';
import { CaseStatus, DecisionOutcome, Language, MailKind, MailState, OcrStatus, Role } from '@/generated/prisma/enums';
import { accountActionSchema } from '../schema';

// What data.json of a download holds. docs/personal-data.md describes it to people; a change that a reader would trip over raises VERSION.

export const FORMAT = 'casedraft-personal-data';
export const VERSION = 1;

/** ISO 8601, UTC. */
const moment = z.iso.datetime();

/** Where in the archive the file is; null with the reason where it is not. */
const fileSchema = z.union([
  z.object({ path: z.string(), missing: z.null() }),
  z.object({ path: z.null(), missing: z.enum(['not_found', 'not_reachable']) }),
]);
export type HeldFile = z.infer<typeof fileSchema>;

export const heldDocumentSchema = z.object({
  id: z.uuid(),
  filename: z.string(),
  contentType: z.string(),
  bytes: z.number().int(),
  /** What tells this file from any other, by the algorithm that stands before it or SHA-256. */
  contentHash: z.string().nullable(),
  addedAt: moment,
  reading: z.enum(OcrStatus),
  failure: z.string().nullable(),
  /** Which evidence each paper in it was taken for, by the keys of the case type; null where none was. */
  takenFor: z.array(z.object({ pages: z.array(z.number().int()), evidence: z.string().nullable() })).nullable(),
  /** What the person said that it is; null inside for something else. */
  said: z.object({ evidence: z.string().nullable(), at: moment }).nullable(),
  /** For which thing that a decision asked for it was sent. */
  sentFor: z.string().nullable(),
  /** What was read on each page. */
  pages: z.array(z.object({ number: z.number().int(), text: z.string(), source: z.string() })),
  file: fileSchema,
});

export const heldDecisionSchema = z.object({
  outcome: z.enum(DecisionOutcome),
  isInPart: z.boolean(),
  decidedAt: moment,
  sentAt: moment,
  /** Why it was rejected, by the keys of the case type. */
  reasons: z.array(z.string()),
  /** What was asked for, and by which day. */
  requested: z.object({ evidence: z.array(z.string()), respondBy: z.iso.date().nullable() }),
  /** What the claimant answered. */
  answer: z.object({ message: z.string().nullable(), at: moment }).nullable(),
  /** What the claimant said to each thing that was asked for; `cannotSend`: why it can't be sent. */
  itemAnswers: z.array(z.object({ item: z.string(), words: z.string(), cannotSend: z.boolean(), at: moment })),
  letter: z.object({ text: z.string(), file: fileSchema }).nullable(),
});

export const heldCaseSchema = z.object({
  reference: z.string(),
  caseType: z.object({ key: z.string(), name: z.string() }),
  title: z.string(),
  status: z.enum(CaseStatus),
  createdAt: moment,
  submittedAt: moment.nullable(),
  decidedAt: moment.nullable(),
  /** What the claimant wrote of required papers that were missing. */
  missingNote: z.string().nullable(),
  /** Of a case that asks for another look: the case whose decision it is about, and what is said to be wrong. */
  reconsiderationOf: z.string().nullable(),
  grounds: z.array(z.object({ reason: z.string(), words: z.string(), documents: z.array(z.uuid()) })),
  documents: z.array(heldDocumentSchema),
  decisions: z.array(heldDecisionSchema),
  /** What happened to it, by whom as far as that may be said. */
  events: z.array(z.object({ at: moment, action: z.string(), by: z.enum(['you', 'staff', 'system']) })),
});

export const heldDataSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  writtenAt: moment,
  account: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    emailConfirmed: z.boolean(),
    role: z.enum(Role),
    language: z.enum(Language),
    createdAt: moment,
    /** The address that waits to be confirmed. */
    newEmail: z.string().nullable(),
  }),
  sessions: z.array(
    z.object({
      since: moment,
      lastUsedAt: moment,
      endsAt: moment,
      networkAddress: z.string().nullable(),
      browser: z.string().nullable(),
    }),
  ),
  accountEvents: z.array(z.object({ at: moment, action: accountActionSchema })),
  mails: z.array(
    z.object({
      kind: z.enum(MailKind),
      state: z.enum(MailState),
      case: z.string().nullable(),
      createdAt: moment,
      sentAt: moment.nullable(),
      cameBackAt: moment.nullable(),
    }),
  ),
  cases: z.array(heldCaseSchema),
});

export type HeldData = z.infer<typeof heldDataSchema>;
export type HeldDocument = z.infer<typeof heldDocumentSchema>;
export type HeldDecision = z.infer<typeof heldDecisionSchema>;
export type HeldCase = z.infer<typeof heldCaseSchema>;

/** Of each file that is not in the archive, why; by the document's or decision's id. */
export type MissingFiles = ReadonlyMap<string, 'not_found' | 'not_reachable'>;
