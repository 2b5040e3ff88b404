import { setImmediate } from 'node:timers/promises';
import type { Case } from '@/generated/prisma/client';
import { keepAssessment, keepAssessmentOf } from '@/server/assessments/service';
import { recordEvent } from '@/server/audit/service';
import { findDueDate, resumeDueDate } from '@/server/case-types/due-date';
import { lockCase } from '@/server/cases/lock';
import { ASKING_OUTCOMES } from '@/server/cases/outcomes';
import { tryToMoveCase } from '@/server/cases/service';
import { wantsDraft } from '@/server/cases/state';
import { noteConflicts } from '@/server/conflicts/service';
import { UNREAD_STATUSES } from '@/server/documents/state';
import { listLetterFields } from '@/server/facts/letter-fields';
import { readCaseWithPauses } from '@/server/facts/read-case';
import { database, type Transaction } from '@/server/platform/database';
import { readDatabaseTime } from '@/server/platform/database-time';
import { failPoint } from '@/server/platform/fail-point';
import { publishCaseChanged } from '@/server/platform/live-events';
import { office } from '@/server/platform/office';
import { aiEngine } from '@/server/providers/ai/ai';
import { draftContentSchema } from '@/server/providers/ai/contract';
import { type DraftProblemCode, explainToStaff } from '@/server/providers/failures';
import { findReuse } from '@/server/reuse/service';
import { settleUse, takeAllowance } from '@/server/spending/service';
import {
  assertDraftLease,
  type Drafter,
  LostLeaseError,
  releaseDraftLease,
  renewDraftLease,
  takeDraftLease,
} from './lease';
import { assessReading } from './making/assess-reading';
import { comparePapers } from './making/compare-papers';
import { listEvidence } from './making/list-evidence';
import { type DraftInput, draftInputKey, isStillSo, readDraftInput } from './making/read-input';
import { readModelFacts } from './making/read-model-facts';
import { scoreDraft } from './making/score-draft';
import { settleContent } from './making/settle-content';
import { type PreparedDraft, restoreDraft, storeDraft, supersedeDrafts } from './making/store-draft';
import { checkFacts } from './quotes/check-citations';
import { findSimilarCases } from './similar/find-similar-cases';

type AdvanceRequest = { caseId: string; drafter: Drafter; signal: AbortSignal };
/**
 * `elsewhere`: another job drafts this case, or has the drafter's document. It may die over it, so whoever is told so has to
 * ask again.
 */
export type AdvanceResult = 'not_ready' | 'elsewhere' | 'drafted' | 'up_to_date' | 'without_draft';

/**
 * Drafts a submitted case once none of its documents is still to be read, and hands it to the officers.
 *
 * Any worker may call it at any time: a lease lets one draft at a time, and the draft's unique key makes a repeat a
 * no-op. A document finished while another worker drafts is not lost: that worker looks again after giving the lease
 * back, so either it or the late one sees the newest documents.
 */
export async function advanceCase({ caseId, drafter, signal }: AdvanceRequest): Promise<AdvanceResult> {
  let last: { key: string; input: DraftInput; result: AdvanceResult } | undefined;
  for (;;) {
    signal.throwIfAborted();
    if (last && (await isStillSo({ caseId, standing: last.input.standing }))) return last.result;
    const ready = await findReadyCase(caseId);
    if (!ready) return last?.result ?? 'not_ready';
    await comparePapers({ caseId, signal });
    const input = await readDraftInput(ready);
    if (!input.isComplete) return last?.result ?? 'not_ready';
    const key = draftInputKey({ ...input, promptVersion: aiEngine().promptVersion });
    if (last?.key === key) return last.result;
    if (await isUpToDate({ found: ready, key })) return last?.result ?? 'up_to_date';
    const lease = await takeDraftLease({ caseId, drafter });
    if (!lease) return 'elsewhere';
    const stopRenewing = renewDraftLease({ caseId, token: lease });
    try {
      await failPoint('draft-leased', caseId);
      last = { key, input, result: await draftOnce({ found: ready, input, key, lease, drafter, signal }) };
    } catch (error) {
      // Closed, or taken over, in the meantime: the next look tells which.
      if (!(error instanceof LostLeaseError)) throw error;
    } finally {
      stopRenewing();
      await releaseDraftLease({ caseId, token: lease });
    }
    await publishCaseChanged({ caseId, queueChanged: true });
  }
}

/** The case, when it wants a draft and all its documents are read or failed for good. */
async function findReadyCase(caseId: string): Promise<Case | null> {
  const found = await database().case.findFirst({ where: { id: caseId, documents: { none: UNREAD } } });
  return found && wantsDraft(found.status) ? found : null;
}

/** A document of a case that its draft waits for. */
const UNREAD = { registeredAt: { not: null }, ocrStatus: { in: [...UNREAD_STATUSES] } };

/** Nothing to do when the case is with the officers and what they have rests on the same documents. */
async function isUpToDate({ found, key }: { found: Case; key: string }): Promise<boolean> {
  if (found.status !== 'awaiting_officer_review') return false;
  const draft = await findDraftOf({ caseId: found.id, key });
  return draft !== null && draft.status !== 'superseded';
}

type DraftingRequest = {
  found: Case;
  input: DraftInput;
  key: string;
  lease: string;
  drafter: Drafter;
  signal: AbortSignal;
};

async function draftOnce({ found, input, key, lease, drafter, signal }: DraftingRequest): Promise<AdvanceResult> {
  if (input.read.length === 0) {
    const nothingRead = explainToStaff('nothing_read');
    await handOver({
      caseId: found.id,
      drafter,
      key,
      code: 'nothing_read',
      problem: `${nothingRead.reason} ${nothingRead.remedy}`,
    });
    return 'without_draft';
  }
  const kept = await findDraftOf({ caseId: found.id, key });
  const allowance = kept ? null : await takeAllowance({ found, papers: input.read });
  if (allowance?.usedUp) {
    const { reason, remedy } = explainToStaff('budget_used_up');
    const problem = `${reason} It is that of ${allowance.usedUp}. ${remedy}`;
    await handOver({ caseId: found.id, drafter, key, code: 'budget_used_up', problem });
    return 'without_draft';
  }
  const prepared = kept ? null : await prepareDraft({ found, input, signal, useId: allowance?.useId });
  await database().$transaction(async (tx) => {
    const caseId = found.id;
    const held = await assertDraftLease(tx, { caseId, lease });
    const stored = prepared && (await storeDraft(tx, { caseId, key, prepared }));
    const isLive = await toOfficers(tx, { found: held, problem: null });
    if (kept && isLive) await restoreDraft(tx, { caseId, draftId: kept.id });
    await noteConflicts(tx, { caseId });
    // With the words that officers have said on facts which stand in this draft too.
    if (!stored) return keepAssessment(tx, { caseId });
    const claimant = { name: input.claimantName, language: input.claimantLanguage };
    await keepAssessmentOf(tx, { draft: { ...stored, case: { ...held, claimant } }, caseType: held.caseType });
  });
  await failPoint('draft-kept', found.id);
  return kept ? 'up_to_date' : 'drafted';
}

const findDraftOf = ({ caseId, key }: { caseId: string; key: string }) =>
  database().draft.findUnique({
    where: { caseId_inputKey: { caseId, inputKey: key } },
    select: { id: true, status: true },
  });

async function prepareDraft({
  found,
  input,
  signal,
  useId,
}: Pick<DraftingRequest, 'found' | 'input' | 'signal'> & { useId: string | undefined }): Promise<PreparedDraft> {
  const started = performance.now();
  const engine = aiEngine();
  const { caseType, read: papers } = input;
  const reading = await readCaseWithPauses({
    caseType,
    papers,
    pause: async () => {
      signal.throwIfAborted();
      await setImmediate();
    },
  });
  const { similar, precedents } = await findSimilarCases({
    caseId: found.id,
    claimantId: found.claimantId,
    caseType: found.caseType,
    models: await engine.embeddingModels(),
  });
  const known = checkFacts({ facts: reading.facts, papers });
  const { parts } = reading;
  const { claimantName, submittedOn, unread } = input;
  const reuse = await findReuse(database(), { caseId: found.id, parts });
  const assessment = assessReading({ caseType, facts: known, parts, claimantName, submittedOn, reuse });
  await failPoint('draft-wanted', found.id);
  const request = {
    caseType,
    ...reading,
    assessment,
    case: {
      reference: found.reference,
      title: found.title,
      claimantName,
      today: office().dayOf(new Date()),
    },
    documents: papers,
    unread,
  };
  const { content, ...origin } = await engine.generateDraftWithAI({
    ...request,
    precedents,
    signal,
  });
  await settleUse({ useId, usage: origin.usage });
  await failPoint('draft-paid', found.id);
  const settled = settleContent({ request, content: draftContentSchema.parse(content), isModel: engine.isModel });
  const claimed = readModelFacts({
    caseType,
    papers,
    parts,
    known: reading.facts,
    claims: settled.content.facts,
  });
  const stated = [...reading.facts, ...claimed.facts];
  const facts = [...known, ...checkFacts({ facts: claimed.facts, papers })];
  const evidence = listEvidence({ caseType, facts: stated, documents: papers, parts, unread });
  const scores = scoreDraft({
    findings: settled.findings,
    facts,
    evidence,
    documents: papers,
    unread,
    caseType,
  });
  return {
    ...origin,
    engine: engine.name,
    content: settled.content,
    evidence,
    fields: listLetterFields({ caseType, facts: stated, papers }),
    facts,
    parts,
    droppedFacts: claimed.dropped,
    findings: [...settled.orders, ...settled.findings],
    scores,
    similar,
    durationMs: Math.round(performance.now() - started),
  };
}

type HandOver = {
  caseId: string;
  /** Why, as a word, so that all cases of a kind can be drafted again once that is mended. */
  code: DraftProblemCode;
  problem: string;
  /** Whose draft it is that failed; none where nobody is left to make one. */
  drafter?: Drafter;
  /** What that draft would have rested on, where that is what matters. */
  key?: string;
};

/**
 * Hands a case over without a draft: nothing could be read, or drafting failed for good. The officer is told why. Does nothing
 * where that is no longer the last word: the drafter's document is another worker's, a document is still to be read, or another
 * job drafts. A draft of the same contents that somebody else made in the meantime stands.
 */
export async function handOver({ caseId, code, problem, drafter, key }: HandOver): Promise<void> {
  await failPoint('handing-over', caseId);
  const isHandedOver = await database().$transaction(async (tx) => {
    const found = await lockWanting(tx, { caseId, drafter });
    if (!found) return false;
    const input = await readDraftInput(found, tx);
    if (!input.isComplete) return false;
    const inputKey = draftInputKey({ ...input, promptVersion: aiEngine().promptVersion });
    if (key !== undefined && key !== inputKey) return false;
    const current = await tx.draft.findFirst({
      where: { caseId, inputKey, status: 'pending_review' },
      select: { id: true },
    });
    await toOfficers(tx, { found, problem: current ? null : { code, text: problem } });
    if (current) return true;
    await supersedeDrafts(tx, { caseId });
    await recordEvent(tx, { caseId, actorId: null, action: 'draft_failed', data: { code } });
    return true;
  });
  if (isHandedOver) await publishCaseChanged({ caseId, queueChanged: true });
}

/** Locks the case's row. Null when it wants no draft, or not from this drafter. */
async function lockWanting(
  tx: Transaction,
  { caseId, drafter }: { caseId: string; drafter: Drafter | undefined },
): Promise<Case | null> {
  await lockCase(tx, { caseId });
  const found = await tx.case.findUnique({ where: { id: caseId } });
  if (!found || !wantsDraft(found.status)) return null;
  const isElsewhere = found.draftLeaseEnds !== null && found.draftLeaseEnds > new Date();
  if (isElsewhere && found.draftLeaseJob !== drafter?.jobId) return null;
  if (!drafter) return found;
  const { documentId, lease } = drafter;
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM document WHERE id = ${documentId}::uuid AND lease = ${lease}::uuid FOR NO KEY UPDATE`;
  return held.length > 0 ? found : null;
}

/**
 * processing → awaiting_officer_review; a case that is there already only gets the newest word on its draft. False for a
 * case that was closed in the meantime: it stays closed. `found` is the case as it stands, with its row locked.
 */
async function toOfficers(
  tx: Transaction,
  { found, problem }: { found: Case; problem: { code: DraftProblemCode; text: string } | null },
): Promise<boolean> {
  const { id: caseId } = found;
  const said = { draftProblem: problem?.text ?? null, draftProblemCode: problem?.code ?? null };
  if (found.status === 'awaiting_officer_review') {
    await tx.case.update({ where: { id: caseId }, data: said, select: { id: true } });
    return true;
  }
  // By the database's clock, as open queues look for what is new by it.
  const now = await readDatabaseTime(tx);
  const dueAt = await chooseDueDate(tx, { found, now });
  const set = { awaitingSince: now, dueAt, ...said };
  return tryToMoveCase(tx, { caseId, event: 'drafted', actorId: null, set, before: found });
}

/** A case that comes back from the claimant goes on with the time that it had left. */
async function chooseDueDate(tx: Transaction, { found, now }: { found: Case; now: Date }): Promise<Date> {
  const first = findDueDate({ caseType: found.caseType, from: now });
  if (!found.dueAt) return first;
  const request = await tx.decision.findFirst({
    where: { caseId: found.id, outcome: { in: ASKING_OUTCOMES }, undoneAt: null },
    orderBy: { id: 'desc' },
    select: { decidedAt: true },
  });
  return request ? resumeDueDate({ dueAt: found.dueAt, askedAt: request.decidedAt, from: now }) : first;
}
