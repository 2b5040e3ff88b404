import { z } from 'zod';
import type { Case } from '@/generated/prisma/client';
import { recordEvent } from '@/server/audit/service';
import { findCaseType } from '@/server/case-types/registry';
import { findVisibleCase } from '@/server/cases/access';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import { evidenceStateSchema } from '@/server/providers/ai/contract';
import { requireHold } from '@/server/reviews/service';
import { chooseLetter, type LetterChoice } from './choose';
import type { PreviewLetterInput, SaveLetterInput } from './schema';

/** The letter an officer works on: their own edit, else the current draft's text at revision 0. */
export async function readLetter({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  const [letter, draft] = await Promise.all([
    database().letter.findFirst({
      where: { caseId: found.id, decisionId: null },
      orderBy: { id: 'desc' },
      select: { body: true, revision: true, updatedAt: true },
    }),
    database().draft.findFirst({
      where: { caseId: found.id, status: { not: 'superseded' } },
      orderBy: { id: 'desc' },
      select: { letter: true },
    }),
  ]);
  const drafted = draft?.letter ?? '';
  return {
    body: letter?.body ?? drafted,
    revision: letter?.revision ?? 0,
    edited: letter !== null,
    drafted,
    updatedAt: letter?.updatedAt ?? null,
  };
}

/** Saves an edit by the officer who holds the case; `conflict` when another tab has saved since. */
export async function saveLetter({ actor, input }: { actor: Actor; input: SaveLetterInput }) {
  const found = await findVisibleCase({ actor, reference: input.reference });
  return database().$transaction(async (tx) => {
    // Saves of one case stand in line, so that two first saves cannot make two letters.
    await tx.$queryRaw`SELECT id FROM "case" WHERE id = ${found.id}::uuid FOR NO KEY UPDATE`;
    await requireHold(tx, { actor, caseId: found.id });
    const current = await tx.letter.findFirst({
      where: { caseId: found.id, decisionId: null },
      select: { id: true, revision: true },
    });
    if ((current?.revision ?? 0) !== input.revision) {
      throw new AppError(
        'conflict',
        'The letter was changed in another window. Copy your text, reload the page, and paste it in.',
      );
    }
    const revision = input.revision + 1;
    if (current) await tx.letter.update({ where: { id: current.id }, data: { body: input.body, revision } });
    else {
      await tx.letter.create({ data: { caseId: found.id, body: input.body, revision } });
      await recordEvent(tx, { caseId: found.id, actorId: actor.userId, action: 'letter_edited' });
    }
    return { revision };
  });
}

type DecisionLetterRequest = Pick<LetterChoice, 'outcome' | 'reasons' | 'requestedEvidence' | 'respondBy'> & {
  found: Case;
};

/** The letter that a decision on this case would send now. */
async function findDecisionLetter(tx: Transaction, { found, ...choice }: DecisionLetterRequest) {
  const caseType = findCaseType(found.caseType);
  if (!caseType) throw new Error(`case type ${found.caseType} is not in the registry`);
  const [working, draft, claimant] = [
    await tx.letter.findFirst({ where: { caseId: found.id, decisionId: null }, select: { id: true, body: true } }),
    await tx.draft.findFirst({
      where: { caseId: found.id, status: { not: 'superseded' } },
      orderBy: { id: 'desc' },
      select: { letter: true, letterFor: true, fields: true, evidence: true },
    }),
    await tx.user.findUniqueOrThrow({ where: { id: found.claimantId }, select: { name: true } }),
  ];
  const { body, source } = chooseLetter({
    ...choice,
    working: working?.body ?? null,
    draft: draft && {
      letter: draft.letter,
      letterFor: draft.letterFor,
      fields: z.record(z.string(), z.string()).parse(draft.fields),
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
  return { body, source, workingId: working?.id ?? null };
}

/** What would be sent with a decision, for the officer to see before it is made. */
export async function previewDecisionLetter({ actor, input }: { actor: Actor; input: PreviewLetterInput }) {
  const found = await findVisibleCase({ actor, reference: input.reference });
  const { body, source } = await findDecisionLetter(database(), { found, ...input });
  return { body, source };
}

/** Binds the letter to a decision: from now on it is the claimant's to read. */
export async function finaliseLetter(
  tx: Transaction,
  { decisionId, ...request }: DecisionLetterRequest & { decisionId: string },
): Promise<void> {
  const { body, workingId } = await findDecisionLetter(tx, request);
  if (workingId) await tx.letter.update({ where: { id: workingId }, data: { decisionId, body } });
  else await tx.letter.create({ data: { caseId: request.found.id, decisionId, body } });
}
