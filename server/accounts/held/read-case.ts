import { findCaseType } from '@/server/case-types/registry';
import { hideUnsent } from '@/server/cases/access';
import { database } from '@/server/platform/database';
import type { HeldCase, HeldDecision, HeldDocument, HeldFile, MissingFiles } from './contract';
import { listLetterFiles, type OwnFile } from './list-files';

/** What tells a claimant which way a decision went before it is sent, or that an officer bears their name. */
const KEPT_BACK = ['case_decided', 'decision_undone', 'conflict_lifted'];

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
      events: {
        where: { action: { notIn: KEPT_BACK } },
        orderBy: { id: 'asc' },
        select: { action: true, actorId: true, createdAt: true },
      },
    },
  });
  const { caseType, title, status, createdAt, submittedAt, decidedAt, events } = hideUnsent(found);
  return {
    reference,
    caseType: { key: caseType, name: findCaseType(caseType)?.name ?? caseType },
    title,
    status,
    createdAt: createdAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
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
      include: { letter: { select: { body: true } } },
    }),
    listLetterFiles({ caseId, reference }),
  ]);
  return rows.flatMap(({ id, sentAt, letter, ...decision }) =>
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
          letter: letter && {
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
  const { ocrStatus, createdAt, registeredAt, failureReason, ...document } =
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
        pages: { orderBy: { number: 'asc' }, select: { number: true, text: true, source: true } },
      },
    });
  return {
    ...document,
    addedAt: (registeredAt ?? createdAt).toISOString(),
    reading: ocrStatus,
    failure: failureReason,
    file: tellFile(file, missing),
  };
}
