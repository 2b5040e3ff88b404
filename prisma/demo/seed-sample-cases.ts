import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DEMO_ACCOUNTS } from '@/prisma/demo/accounts';
import { ensureAccount } from '@/server/accounts/service';
import { createCase, submitCase } from '@/server/cases/service';
import { registerDocument } from '@/server/documents/files/register-document';
import { requestUpload } from '@/server/documents/service';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { originalKey } from '@/server/providers/storage/contract';
import { fileStorage } from '@/server/providers/storage/storage';
import { readManifest, type SampleCase } from './sample-manifest';

/**
 * The sample cases as their claimants would have made them: files stored, registered, submitted. The worker reads them
 * for real once it runs. Cases that are there already are left alone.
 */
export async function seedSampleCases({ samples }: { samples: string }): Promise<number> {
  let made = 0;
  for (const sample of readManifest(samples).cases) {
    const actor = await claimantOf(sample);
    if (
      await database().case.findFirst({
        where: { claimantId: actor.userId, title: sample.title },
        select: { id: true },
      })
    )
      continue;
    const { reference } = await createCase({ actor, input: { caseType: sample.caseType, title: sample.title } });
    for (const { file, contentType } of sample.documents)
      await addDocument({ actor, reference, file: path.join(samples, file), contentType });
    await submitCase({ actor, input: { reference } });
    made += 1;
  }
  return made;
}

/** The demo's claimant owns the cases made out to their name; everybody else gets an account nobody can sign in to. */
async function claimantOf({ claimant }: SampleCase): Promise<Actor> {
  const demo = DEMO_ACCOUNTS.find((account) => account.role === 'claimant' && account.name === claimant.name);
  if (demo) {
    const { id } = await database().user.findUniqueOrThrow({ where: { email: demo.email }, select: { id: true } });
    return { ...demo, userId: id, language: 'en' };
  }
  const { name, email } = claimant;
  const userId = await ensureAccount({ name, email, password: randomUUID(), role: 'claimant' });
  return { userId, role: 'claimant', name, email, language: 'en' };
}

/** Samples are small; only a store that hangs takes this long. */
const WRITING_MS = 60_000;

async function addDocument({
  actor,
  reference,
  file,
  contentType,
}: {
  actor: Actor;
  reference: string;
  file: string;
  contentType: string;
}): Promise<void> {
  const bytes = await readFile(file);
  const input = { reference, filename: path.basename(file), contentType, bytes: bytes.length };
  // Nothing is uploaded over the network here, so the address is never used.
  const { documentId } = await requestUpload({ actor, origin: 'http://127.0.0.1', input });
  const key = originalKey(documentId);
  await fileStorage().write({ key, bytes, contentType, signal: AbortSignal.timeout(WRITING_MS) });
  await registerDocument({ actor, documentId });
}
