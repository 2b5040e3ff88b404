import type { FindingVerdict } from '@/generated/prisma/enums';
import type { AuditAction, AuditData } from '@/server/audit/schema';
import { recordEvent } from '@/server/audit/service';
import { findVisibleCase } from '@/server/cases/access';
import type { Passage } from '@/server/documents/schema';
import { citesSame } from '@/server/documents/schema';
import { readPassages } from '@/server/documents/view';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { writeOnce } from '@/server/platform/write-once';
import { requireReview } from '@/server/reviews/service';
import type { AddFindingInput, ChangeFindingInput, JudgeInput, RemoveFindingInput, TakeBackInput } from './schema';
import { type BlockReason, findBlock } from './verdicts/find-block';
import { readAddedFindings, readJudgedFindings } from './verdicts/read-judged';

/** An added finding's id where an officer made it. */
export type ApprovalBlock = { findingId: string; statement: string; why: BlockReason };

/** What has to be dealt with before the case can be approved on this draft, in the order of the screen. */
export async function listApprovalBlocks(
  tx: Transaction,
  { caseId, draftId }: { caseId: string; draftId: string | null },
): Promise<ApprovalBlock[]> {
  const drafted = draftId === null ? [] : (await readJudgedFindings(tx, { caseId, draftId })).findings;
  const added = await readAddedFindings(tx, { caseId });
  return [
    ...drafted.flatMap((finding): ApprovalBlock[] => {
      const why = findBlock(finding);
      const statement = finding.judgement?.statement ?? finding.statement;
      return why ? [{ findingId: finding.id, statement, why }] : [];
    }),
    ...added
      .filter(({ citations }) => citations.length === 0)
      .map(({ id, statement }): ApprovalBlock => ({ findingId: id, statement, why: 'evidence_lost' })),
  ];
}

/** An officer's verdict on a finding of the current draft; `conflict` when another window has judged it since. */
export async function judgeFinding({ actor, input }: { actor: Actor; input: JudgeInput }) {
  return writeFinding({ actor, input }, async (tx, { caseId, input }) => {
    const finding = await findCurrentFinding(tx, { caseId, input });
    const passages = input.verdict === 'edited' ? await takePassages(tx, { caseId, passages: input.citations }) : [];
    if (input.verdict === 'edited' && !finding.hasVerified && passages.length === 0)
      throw new AppError('invalid', 'Cite the words on a page that the finding rests on.');
    if (input.verdict === 'accepted' && !finding.supported && !input.reason)
      throw new AppError('invalid', 'No page bears this finding out. Say why you accept it all the same.');
    const revision = await storeJudgement(tx, {
      findingId: finding.id,
      officerId: actor.userId,
      basedOn: input.revision,
      verdict: input.verdict,
      statement: input.verdict === 'edited' ? input.statement : null,
      reason: input.verdict === 'edited' ? null : input.reason || null,
    });
    await tx.officerCitation.createMany({
      data: passages.map((passage, position) => ({ judgementId: finding.id, position, ...passage })),
    });
    return {
      answer: { revision },
      action: 'finding_judged',
      data: { findingId: finding.id, verdict: input.verdict, citations: passages.length },
    };
  });
}

/** Makes a finding one that nobody has judged. */
export async function takeBackJudgement({ actor, input }: { actor: Actor; input: TakeBackInput }) {
  return writeFinding({ actor, input }, async (tx, { caseId, input }) => {
    const { id } = await findCurrentFinding(tx, { caseId, input });
    const revision = await storeJudgement(tx, {
      findingId: id,
      officerId: actor.userId,
      basedOn: input.revision,
      verdict: null,
      statement: null,
      reason: null,
    });
    return { answer: { revision }, action: 'finding_judged', data: { findingId: id, verdict: null } };
  });
}

/** More in one case are a mistake, or a script. */
const MAXIMUM_ADDED = 100;

/** A finding of an officer's own, on words of the case's pages. One that is sent again is answered as the first time. */
export async function addFinding({ actor, input }: { actor: Actor; input: AddFindingInput }) {
  return writeFinding({ actor, input }, async (tx, { caseId, input }) => {
    const known = await findAddedBefore(tx, { actor, caseId, input });
    if (known) return { answer: known };
    if ((await tx.addedFinding.count({ where: { caseId } })) >= MAXIMUM_ADDED)
      throw new AppError('invalid', `A case can hold ${MAXIMUM_ADDED} findings of your own. Remove one first.`);
    const citations = await takePassages(tx, { caseId, passages: input.citations });
    const { id, revision } = await tx.addedFinding.create({
      data: {
        id: input.addedFindingId,
        caseId,
        officerId: actor.userId,
        statement: input.statement,
        citations: { createMany: { data: citations.map((citation, position) => ({ position, ...citation })) } },
      },
      select: { id: true, revision: true },
    });
    return {
      answer: { addedFindingId: id, revision },
      action: 'finding_added',
      data: { findingId: id, citations: citations.length },
    };
  });
}

/** What was added under this id already, in the same words; null for none. */
async function findAddedBefore(
  tx: Transaction,
  { actor, caseId, input }: { actor: Actor; caseId: string; input: AddFindingInput },
) {
  const known = await tx.addedFinding.findUnique({
    where: { id: input.addedFindingId },
    select: {
      id: true,
      caseId: true,
      officerId: true,
      statement: true,
      revision: true,
      citations: {
        orderBy: { position: 'asc' },
        select: { documentId: true, page: true, start: true, end: true, quote: true },
      },
    },
  });
  if (!known) return null;
  if (known.caseId !== caseId || known.officerId !== actor.userId)
    throw new AppError('conflict', 'This finding cannot be added. Cancel it, and write it anew.');
  if (known.statement !== input.statement || !citesSame({ kept: known.citations, asked: input.citations }))
    throw new AppError(
      'conflict',
      'This finding was added before, in other words. Save again to put yours in their place.',
    );
  return { addedFindingId: known.id, revision: known.revision };
}

const CHANGED_ELSEWHERE = 'This finding was changed in another window. Look at it again; nothing was saved.';

/** Rewrites an added finding, with all its citations. */
export async function changeFinding({ actor, input }: { actor: Actor; input: ChangeFindingInput }) {
  return writeFinding({ actor, input }, async (tx, { caseId, input }) => {
    const { addedFindingId: id } = input;
    const citations = await takePassages(tx, { caseId, passages: input.citations });
    const { count } = await tx.addedFinding.updateMany({
      where: { id, caseId, revision: input.revision },
      data: { statement: input.statement, officerId: actor.userId, revision: { increment: 1 } },
    });
    if (count !== 1) throw new AppError('conflict', CHANGED_ELSEWHERE);
    await tx.officerCitation.deleteMany({ where: { addedFindingId: id } });
    await tx.officerCitation.createMany({
      data: citations.map((citation, position) => ({ addedFindingId: id, position, ...citation })),
    });
    return {
      answer: { revision: input.revision + 1 },
      action: 'finding_changed',
      data: { findingId: id, citations: citations.length },
    };
  });
}

export async function removeFinding({ actor, input }: { actor: Actor; input: RemoveFindingInput }) {
  return writeFinding({ actor, input }, async (tx, { caseId, input: { addedFindingId: id, revision } }) => {
    const { count } = await tx.addedFinding.deleteMany({ where: { id, caseId, revision } });
    if (count !== 1) throw new AppError('conflict', CHANGED_ELSEWHERE);
    return { answer: { addedFindingId: id }, action: 'finding_removed', data: { findingId: id } };
  });
}

type FindingInput = JudgeInput | TakeBackInput | AddFindingInput | ChangeFindingInput | RemoveFindingInput;
/** Without an action, nothing was changed. */
type Written<Answer> = { answer: Answer; action?: AuditAction; data?: AuditData };

/** A write by the officer who reviews the case, or begins to by it: all of it, its audit event, and the word to open pages. */
async function writeFinding<Input extends FindingInput, Answer extends object>(
  { actor, input }: { actor: Actor; input: Input },
  write: (tx: Transaction, found: { caseId: string; input: Input }) => Promise<Written<Answer>>,
): Promise<Answer> {
  const { id: caseId } = await findVisibleCase({ actor, reference: input.reference });
  const { answer, queueChanged } = await database().$transaction(async (tx) => {
    // Locks the case's row: writes of one case stand in line, and none falls between a decision's look and its commit.
    await tx.case.update({ where: { id: caseId }, data: { findingWrites: { increment: 1 } }, select: { id: true } });
    let queueChanged = false;
    const once = { caseId, officerId: actor.userId, noun: 'findings', input } as const;
    const { answer } = await writeOnce(tx, once, async (input) => {
      queueChanged = (await requireReview(tx, { actor, caseId })).isNew;
      const written = await write(tx, { caseId, input });
      if (written.action)
        await recordEvent(tx, { caseId, actorId: actor.userId, action: written.action, data: written.data });
      return written;
    });
    return { answer, queueChanged };
  });
  await publishCaseChanged({ caseId, queueChanged });
  return answer;
}

async function findCurrentFinding(
  tx: Transaction,
  { caseId, input }: { caseId: string; input: { findingId: string; revision: number } },
) {
  const draft = await tx.draft.findFirst({
    where: { caseId, status: { not: 'superseded' } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  const judged = draft && (await readJudgedFindings(tx, { caseId, draftId: draft.id }));
  const finding = judged?.findings.find(({ id }) => id === input.findingId);
  if (!finding) throw new AppError('conflict', 'A newer draft has arrived. Look at its findings; nothing was saved.');
  if ((finding.judgement?.revision ?? 0) !== input.revision) throw new AppError('conflict', CHANGED_ELSEWHERE);
  return finding;
}

type NewJudgement = {
  findingId: string;
  officerId: string;
  basedOn: number;
  verdict: FindingVerdict | null;
  statement: string | null;
  reason: string | null;
};

/** Replaces what was said about the finding before; what was said about it in another draft stays on record there. */
async function storeJudgement(tx: Transaction, { findingId, basedOn, ...said }: NewJudgement): Promise<number> {
  const judgement = { ...said, judgedAt: new Date(), revision: basedOn + 1 };
  await tx.officerCitation.deleteMany({ where: { judgementId: findingId } });
  await tx.findingJudgement.upsert({
    where: { findingId },
    create: { findingId, ...judgement },
    update: judgement,
  });
  return judgement.revision;
}

/** The words at each place, as their pages have them. Only pages of this case are looked at. */
async function takePassages(tx: Transaction, { caseId, passages }: { caseId: string; passages: Passage[] }) {
  return (await readPassages(tx, { caseId, places: passages })).map((passage) => {
    if (!passage)
      throw new AppError('invalid', 'The words to cite are not on that page. Select them on the page once more.');
    return passage;
  });
}
