import { randomUUID } from 'node:crypto';
import { PAST_CASES, type PastCase } from '@/prisma/demo/past-cases';
import { ensureAccount } from '@/server/accounts/service';
import { readAssessment } from '@/server/assessments/service';
import { createCase } from '@/server/cases/service';
import { listBlockingRules } from '@/server/decisions/approval/weigh-overrides';
import { decideCase } from '@/server/decisions/service';
import { settleRun, takeDocument } from '@/server/documents/lease';
import { embedDocument } from '@/server/documents/reading/read-document';
import { advanceCase } from '@/server/drafts/service';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { claimCase } from '@/server/reviews/service';

const EIGHT_MONTHS_MS = 240 * 24 * 3_600_000;

/** Decided cases for comparison. They go the whole way through the same services, save that their text is typed. */
export async function seedPastCases({ officer }: { officer: Actor }): Promise<number> {
  let made = 0;
  for (const past of PAST_CASES) {
    const userId = await ensureAccount({ ...past.claimant, password: randomUUID(), role: 'claimant' });
    const claimant: Actor = { ...past.claimant, userId, role: 'claimant', language: 'en' };
    if (await database().case.findFirst({ where: { claimantId: userId, title: past.title }, select: { id: true } }))
      continue;
    await seedPastCase({ past, claimant, officer });
    made += 1;
  }
  return made;
}

/** Of an old case only the application was typed in: the other papers were seen at the counter, and the officer says so. */
const SEEN = 'The original papers were shown at the counter.';

async function weighPapersSeen({ past, caseId }: { past: PastCase; caseId: string }) {
  const assessed = await readAssessment(database(), { caseId });
  const rules = assessed ? listBlockingRules(assessed.assessment) : [];
  return {
    overrides: rules.map(({ key }) => ({ ruleKey: key, reason: SEEN })),
    awardMinor: past.paidMinor,
    awardReason: SEEN,
  };
}

async function seedPastCase({
  past,
  claimant,
  officer,
}: {
  past: PastCase;
  claimant: Actor;
  officer: Actor;
}): Promise<void> {
  const { reference } = await createCase({ actor: claimant, input: { caseType: past.caseType, title: past.title } });
  const found = await database().case.findUniqueOrThrow({ where: { reference }, select: { id: true } });
  const document = await database().document.create({
    data: {
      caseId: found.id,
      filename: 'Application.txt',
      contentType: 'text/plain',
      bytes: Buffer.byteLength(past.text),
      storage: 'local',
      storageKey: `${randomUUID()}/original`,
      registeredAt: new Date(),
      run: 1,
      ocrStatus: 'completed',
      ocrEngine: 'typed',
      ocrText: past.text,
      pageCount: 1,
      legibility: 1,
      pages: {
        create: {
          number: 1,
          text: past.text,
          words: [],
          rows: [],
          source: 'typed',
          confidence: 1,
          width: 0,
          height: 0,
        },
      },
    },
    select: { id: true },
  });
  // Not submitCase: that would put it into the queue, and what is left to do is done right here.
  await database().case.update({ where: { id: found.id }, data: { status: 'processing', submittedAt: new Date() } });
  const signal = AbortSignal.timeout(60_000);
  const taken = await takeDocument({ documentId: document.id, jobId: 'seed' });
  if (typeof taken === 'string') throw new Error(`the document of a past case is ${taken}`);
  await embedDocument({ lease: taken.lease, pages: [past], signal });
  const drafter = { documentId: document.id, lease: taken.lease.token, jobId: 'seed' };
  await advanceCase({ caseId: found.id, drafter, signal });
  await settleRun({ lease: taken.lease, run: taken.document.run });
  await claimCase({ actor: officer, reference });
  const reasons = past.reason ? [past.reason] : [];
  const approval = past.outcome === 'approved' ? await weighPapersSeen({ past, caseId: found.id }) : {};
  await decideCase({
    actor: officer,
    input: { reference, outcome: past.outcome, reasons, requestedEvidence: [], ...approval },
  });
  const long = new Date(Date.now() - EIGHT_MONTHS_MS);
  await database().case.update({
    where: { id: found.id },
    data: { createdAt: long, submittedAt: long, decidedAt: long },
  });
}
