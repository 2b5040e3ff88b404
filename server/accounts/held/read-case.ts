import { findCaseType } from '@/server/case-types/registry';
import { hideUnsent } from '@/server/cases/access';
import { parsePapers } from '@/server/evidence/schema';
import { database } from '@/server/platform/database';
import type { HeldCase, HeldDecision, HeldDocument, HeldFile, MissingFiles } from './contract';
import { listLetterFiles, type OwnFile } from './list-files';

/** What tells a claimant of a decision before it is sent, and which way it went, or that an officer bears their name. */
const KEPT_BACK = [
  ...['case_decided', 'decision_undone', 'conflict_lifted'],
  ...['check_drawn', 'check_made', 'check_settled', 'check_expired'],
];

const tellFile = (file: OwnFile | undefined, missing: MissingFiles): HeldFile => {
  const why = file ? missing.get(file.id) : 'not_found';
  return file && !why ? { path: file.path, missing: null } : { path: null, missing: why ?? 'not_found' };
};

type Asked = { userId: string; caseId: string; reference: string; missing: MissingFiles };

/** All of a case but its documents, as far as it is its claimant's to know. */
export async function readHeldCase({
  userId,
  caseId,
  reference,
  missing,
}: Asked): Promise<Omit<HeldCase, 'documents'>> {
  const found = await database().case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      reference: true,
      caseType: true,
      title: true,
      status: true,
      createdAt: true,
      submittedAt: true,
      decidedAt: true,
      decisionUnsent: true,
      missingNote: true,
      reconsiderationOf: { select: { reference: true } },
      grounds: {
        orderBy: { position: 'asc' },
        select: { reason: true, words: true, evidence: { select: { documentId: true } } },
      },
      events: {
        where: { action: { notIn: KEPT_BACK } },
        orderBy: { id: 'asc' },
        select: { action: true, actorId: true, createdAt: true },
      },
    },
  });
  const { caseType, title, status, createdAt, submittedAt, decidedAt, events, ...said } = hideUnsent(found);
  return {
    reference,
    caseType: { key: caseType, name: findCaseType(caseType)?.name ?? caseType },
    title,
    status,
    createdAt: createdAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    missingNote: said.missingNote,
    reconsiderationOf: said.reconsiderationOf?.reference ?? null,
    grounds: said.grounds.map(({ evidence, ...ground }) => ({
      ...ground,
      documents: evidence.map(({ documentId }) => documentId),
    })),
    decisions: await readHeldDecisions({ caseId, reference, missing }),
    events: events.map(({ action, actorId, createdAt: at }) => ({
      at: at.toISOString(),
      action,
      by: actorId === null ? 'system' : actorId === userId ? 'you' : 'staff',
    })),
  };
}

async function readHeldDecisions({ caseId, reference, missing }: Omit<Asked, 'userId'>): Promise<HeldDecision[]> {
  const [rows, files] = await Promise.all([
    database().decision.findMany({
      where: { caseId, sentAt: { not: null }, undoneAt: null },
      orderBy: { id: 'asc' },
      include: {
        letter: { select: { body: true } },
        itemAnswers: { orderBy: { item: 'asc' } },
        case: { select: { erasedAt: true } },
      },
    }),
    listLetterFiles({ caseId, reference }),
  ]);
  return rows.flatMap(({ id, sentAt, letter, itemAnswers, ...decision }) =>
    sentAt === null
      ? []
      : {
          outcome: decision.outcome,
          isInPart: decision.isInPart,
          decidedAt: decision.decidedAt.toISOString(),
          sentAt: sentAt.toISOString(),
          reasons: decision.reasons,
          requested: {
            evidence: decision.requestedEvidence,
            respondBy: decision.respondBy?.toISOString().slice(0, 10) ?? null,
          },
          answer: decision.answeredAt && { message: decision.answer, at: decision.answeredAt.toISOString() },
          itemAnswers: itemAnswers.map(({ item, words, cannotSend, answeredAt }) => ({
            item,
            words,
            cannotSend,
            at: answeredAt.toISOString(),
          })),
          letter: decision.case.erasedAt
            ? null
            : letter && {
                text: letter.body,
                file: tellFile(
                  files.find((file) => file.id === id),
                  missing,
                ),
              },
        },
  );
}

/** One document, with what was read on its pages. */
export async function readHeldDocument({
  file,
  missing,
}: {
  file: OwnFile;
  missing: MissingFiles;
}): Promise<HeldDocument> {
  const { ocrStatus, createdAt, registeredAt, failureReason, evidenceGuess, evidenceWord, requestedFor, ...document } =
    await database().document.findUniqueOrThrow({
      where: { id: file.id },
      select: {
        id: true,
        filename: true,
        contentType: true,
        bytes: true,
        contentHash: true,
        createdAt: true,
        registeredAt: true,
        ocrStatus: true,
        failureReason: true,
        evidenceGuess: { select: { papers: true } },
        evidenceWord: { select: { evidence: true, saidAt: true } },
        requestedFor: { select: { item: true } },
        pages: { orderBy: { number: 'asc' }, select: { number: true, text: true, source: true } },
      },
    });
  return {
    ...document,
    addedAt: (registeredAt ?? createdAt).toISOString(),
    reading: ocrStatus,
    failure: failureReason,
    takenFor: evidenceGuess && parsePapers(evidenceGuess.papers).map(({ pages, evidence }) => ({ pages, evidence })),
    said: evidenceWord && { evidence: evidenceWord.evidence, at: evidenceWord.saidAt.toISOString() },
    sentFor: requestedFor?.item ?? null,
    file: tellFile(file, missing),
  };
}
