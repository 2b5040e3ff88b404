import { z } from 'zod';
import type { Case, Draft } from '@/generated/prisma/client';
import { recordEvent } from '@/server/audit/service';
import { findCaseType } from '@/server/case-types/registry';
import { findVisibleCase } from '@/server/cases/access';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import { evidenceStateSchema } from '@/server/providers/ai/contract';
import { requireHold } from '@/server/reviews/service';
import { chooseLetter, type LetterChoice } from './choose';
import { listHeldLetterFields } from './held-fields';
import type { PreviewLetterInput, SaveLetterInput, SeenLetter } from './schema';

const workingLetterSelect = {
  id: true,
  body: true,
  revision: true,
  reviewId: true,
  updatedAt: true,
  begunFor: true,
  baseDraft: { select: { id: true, letter: true, letterFor: true } },
} as const;

const findWorking = (tx: Transaction, caseId: string) =>
  tx.letter.findFirst({ where: { caseId, decisionId: null }, select: workingLetterSelect });

/** The decision that stands last, null for none: it sent its letter off, and what comes after it is another letter. */
async function findRound(tx: Transaction, caseId: string): Promise<string | null> {
  const last = await tx.decision.findFirst({
    where: { caseId, undoneAt: null },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return last?.id ?? null;
}

type Working = NonNullable<Awaited<ReturnType<typeof findWorking>>>;

/** A saved letter that reads like the draft it began from, or is empty without one, is not the officer's own: a newer draft's takes its place. */
const isOwn = ({ body, baseDraft }: Pick<Working, 'body' | 'baseDraft'>): boolean => body !== (baseDraft?.letter ?? '');

/** What edits begin from: a draft's letter, and the decision it is worded for; without words, for none. */
const describeBase = (draft: Pick<Draft, 'id' | 'letter' | 'letterFor'> | null) => ({
  draftId: draft?.id ?? null,
  letter: draft?.letter ?? '',
  letterFor: draft && draft.letter !== '' ? draft.letterFor : null,
});

/** The letter an officer works on: their own edit, else the current draft's text. */
export async function readLetter({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  // First: with a decision in between the two, the next reading has another round and is taken for what it is.
  const round = await findRound(database(), found.id);
  const [letter, draft] = await Promise.all([
    findWorking(database(), found.id),
    database().draft.findFirst({
      where: { caseId: found.id, status: { not: 'superseded' } },
      orderBy: { id: 'desc' },
      select: { id: true, letter: true, letterFor: true },
    }),
  ]);
  const own = letter && isOwn(letter) ? letter : null;
  const savedIn = letter?.reviewId
    ? await database().review.findUnique({
        where: { id: letter.reviewId },
        select: { officer: { select: { id: true, name: true } } },
      })
    : null;
  const drafted = describeBase(draft);
  return {
    body: own?.body ?? drafted.letter,
    round,
    revision: letter?.revision ?? 0,
    edited: own !== null,
    drafted: drafted.letter,
    draftId: drafted.draftId,
    /** The decision the current draft's letter is worded for; null where it has none. */
    draftedFor: drafted.letterFor,
    /** What the edits began from; another draft than the current one where that is newer. */
    base: own ? describeBase(own.baseDraft) : drafted,
    /** The decision whose letter the words began as; null where nothing says for which they were meant. */
    begunFor: own ? own.begunFor : drafted.letterFor,
    updatedAt: letter?.updatedAt ?? null,
    /** Whose edit it is; null where nobody has edited it. */
    savedBy: savedIn && { name: savedIn.officer.name, mine: savedIn.officer.id === actor.userId },
  };
}

/** Saves an edit by the officer who holds the case; `conflict` when another page, of theirs or of an officer before, has saved since, or the letter was sent off meanwhile. */
export async function saveLetter({ actor, input }: { actor: Actor; input: SaveLetterInput }) {
  const found = await findVisibleCase({ actor, reference: input.reference });
  const caseId = found.id;
  return database().$transaction(async (tx) => {
    // Saves of one case stand in line, so that two first saves cannot make two letters.
    await tx.$queryRaw`SELECT id FROM "case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
    const hold = await requireHold(tx, { actor, caseId });
    const current = await findWorking(tx, caseId);
    const round = await findRound(tx, caseId);
    if (round !== input.round || (current?.revision ?? 0) !== input.revision) {
      throw new AppError(
        'conflict',
        'The letter was changed while you wrote. Compare it with your text, and choose which of the two to go on with.',
      );
    }
    const data = {
      body: input.body,
      revision: input.revision + 1,
      baseDraftId: await findBase(tx, { caseId, asked: input.baseDraftId, current }),
      begunFor: input.begunFor === undefined ? (current?.begunFor ?? null) : input.begunFor,
      reviewId: hold.id,
    };
    if (current) await tx.letter.update({ where: { id: current.id }, data });
    else await tx.letter.create({ data: { caseId, ...data } });
    // Once a hold: whoever reads the timeline wants to know who wrote, not how often the page saved.
    if (current?.reviewId !== hold.id)
      await recordEvent(tx, { caseId, actorId: actor.userId, action: 'letter_edited' });
    return { revision: data.revision };
  });
}

type BaseRequest = { caseId: string; asked: string | null | undefined; current: Working | null };

/** The draft that edits begin from: the one the page names, else the one they began from before, else the current one. */
async function findBase(tx: Transaction, { caseId, asked, current }: BaseRequest): Promise<string | null> {
  if (asked === null) return null;
  if (asked === undefined && current) return current.baseDraft?.id ?? null;
  const draft = await tx.draft.findFirst({
    where: { caseId, ...(asked ? { id: asked } : { status: { not: 'superseded' } }) },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  if (asked && !draft) throw new AppError('invalid', 'The letter names a draft of another case. Reload the page.');
  return draft?.id ?? null;
}

type DecisionLetterRequest = Pick<LetterChoice, 'outcome' | 'reasons' | 'requestedEvidence' | 'respondBy'> & {
  found: Case;
};

/** The letter that a decision on this case would send now. */
async function findDecisionLetter(tx: Transaction, { found, ...choice }: DecisionLetterRequest) {
  const caseType = findCaseType(found.caseType);
  if (!caseType) throw new Error(`case type ${found.caseType} is not in the registry`);
  const [working, draft, claimant] = [
    await findWorking(tx, found.id),
    await tx.draft.findFirst({
      where: { caseId: found.id, status: { not: 'superseded' } },
      orderBy: { id: 'desc' },
      select: { letter: true, letterFor: true, evidence: true },
    }),
    await tx.user.findUniqueOrThrow({ where: { id: found.claimantId }, select: { name: true } }),
  ];
  const { body, source } = chooseLetter({
    ...choice,
    working: working && isOwn(working) ? working.body : null,
    draft: draft && {
      letter: draft.letter,
      letterFor: draft.letterFor,
      fields: await listHeldLetterFields(tx, { caseId: found.id, caseType: found.caseType }),
      missing: z
        .array(evidenceStateSchema)
        .parse(draft.evidence)
        .filter((state) => state.required && !state.found)
        .map((state) => state.key),
    },
    caseType,
    today: new Date().toISOString(),
    reference: found.reference,
    claimantName: claimant.name,
    title: found.title,
  });
  return { body, source, working };
}

/** What would be sent with a decision, for the officer to see before it is made. */
export async function previewDecisionLetter({ actor, input }: { actor: Actor; input: PreviewLetterInput }) {
  const found = await findVisibleCase({ actor, reference: input.reference });
  const { body, source } = await findDecisionLetter(database(), { found, ...input });
  return { body, source };
}

/** Refuses a decision over another letter than the officer saw. The case's row has to be locked: no save comes in between. */
export async function assertLetterSeen(tx: Transaction, { caseId, seen }: { caseId: string; seen: SeenLetter }) {
  const round = await findRound(tx, caseId);
  const working = await findWorking(tx, caseId);
  if (seen.round !== round || seen.revision !== (working?.revision ?? 0))
    throw new AppError('conflict', 'The letter was changed in another window. Read it again before you decide.');
}

/** Binds the letter to a decision: once that is sent, it is the claimant's to read. */
export async function finaliseLetter(
  tx: Transaction,
  { decisionId, ...request }: DecisionLetterRequest & { decisionId: string },
): Promise<void> {
  const { body, working } = await findDecisionLetter(tx, request);
  if (working)
    await tx.letter.update({ where: { id: working.id }, data: { decisionId, body, workingBody: working.body } });
  else await tx.letter.create({ data: { caseId: request.found.id, decisionId, body } });
}

/** After a decision was undone: the officer's own text is worked on again, as it was. What would have gone out stays on record. */
export async function reopenLetter(
  tx: Transaction,
  { caseId, decisionId }: { caseId: string; decisionId: string },
): Promise<void> {
  const bound = await tx.letter.findUnique({ where: { decisionId } });
  if (bound?.workingBody == null) return;
  const { workingBody: body, revision, baseDraftId, begunFor, reviewId } = bound;
  await tx.letter.create({ data: { caseId, body, revision: revision + 1, baseDraftId, begunFor, reviewId } });
}
