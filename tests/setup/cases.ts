import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CaseStatus, DecisionOutcome } from '@/generated/prisma/client';
import { samplesFolder } from '@/prisma/demo/sample-manifest';
import { findDueDate } from '@/server/case-types/due-date';
import { receiveUpload } from '@/server/documents/files/receive-upload';
import { database } from '@/server/platform/database';
import { makeTextPdf } from '@/tests/support/files/make-files';
import type { Person } from './people';

export const STORM = 'storm-damage-claim';

/** An open case of the claimant's, made through its procedure. */
export async function makeCase({
  claimant,
  caseType = STORM,
  title = 'Slates blown off the roof',
}: {
  claimant: Person;
  caseType?: string;
  title?: string;
}) {
  const { reference } = await claimant.call.cases.create({ caseType, title });
  const { id } = await database().case.findUniqueOrThrow({ where: { reference }, select: { id: true } });
  return { id, reference };
}

export type Ticket = { url: string; fields: Record<string, string> };

/** POSTs as a browser does: the fields first, the file last. */
export function makeUploadRequest({ upload, bytes }: { upload: Ticket; bytes: Uint8Array }): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), 'file');
  return new Request(upload.url, { method: 'POST', body: form });
}

/** Where the permission says: into our own store, or over the network to another. Throws what a browser would be told. */
async function send(request: Request): Promise<void> {
  if (new URL(request.url).pathname === '/api/files/upload') {
    await receiveUpload(request);
    return;
  }
  const response = await fetch(request);
  if (!response.ok) throw new Error(`the upload was refused with ${response.status}: ${await response.text()}`);
}

type FileToAdd = { filename: string; bytes: Uint8Array; contentType?: string };

/** Announces and uploads a file, without registering it. */
export async function uploadFile({
  claimant,
  reference,
  file: { filename, bytes, contentType = 'application/pdf' },
}: {
  claimant: Person;
  reference: string;
  file: FileToAdd;
}) {
  const announced = await claimant.call.documents.requestUpload({
    reference,
    filename,
    contentType,
    bytes: bytes.length,
  });
  await send(makeUploadRequest({ upload: announced.upload, bytes }));
  return announced;
}

/** A document all the way a browser brings it: announced, uploaded, registered. Gives its id. */
export async function addDocument(request: { claimant: Person; reference: string; file: FileToAdd }): Promise<string> {
  const { documentId } = await uploadFile(request);
  await request.claimant.call.documents.register({ documentId });
  return documentId;
}

/** A file of `samples/`, by its path there. */
export async function readSample(file: string): Promise<FileToAdd> {
  return { filename: path.basename(file), bytes: await readFile(path.join(samplesFolder, file)) };
}

/** A one-page PDF with a text layer, read within milliseconds; every one differs from every other. */
export async function makeLetter(lines: string[] = ['The storm took the slates off the roof on 7 October 2026.']) {
  const bytes = await makeTextPdf({ pages: [[...lines, `Letter number ${randomUUID()}`]] });
  return { filename: 'letter.pdf', bytes };
}

/** A case written straight into the database, for tests of what comes after reading. */
export async function insertCase({
  claimant,
  status = 'awaiting_officer_review',
  awaitingSince = new Date(),
  caseType = STORM,
  title = 'Slates blown off the roof',
}: {
  claimant: Person;
  status?: CaseStatus;
  awaitingSince?: Date;
  caseType?: string;
  title?: string;
}) {
  const reference = `CASE-2026-${String(Math.floor(Math.random() * 1e9) + 1e9)}`;
  return database().case.create({
    data: {
      reference,
      caseType,
      title,
      claimantId: claimant.actor.userId,
      status,
      submittedAt: status === 'open' ? null : new Date(),
      ...(status === 'awaiting_officer_review'
        ? { awaitingSince, dueAt: findDueDate({ caseType, from: awaitingSince }) }
        : {}),
    },
    select: { id: true, reference: true, awaitingSince: true, dueAt: true },
  });
}

/** A draft written straight into the database; its letter is worded for an approval, where nothing else is said. */
export function insertDraft({
  caseId,
  letter = 'Dear Clara,\n\nWe accept your claim.',
  letterFor = 'approved',
}: {
  caseId: string;
  letter?: string;
  letterFor?: DecisionOutcome;
}) {
  return database().draft.create({
    data: {
      caseId,
      inputKey: randomUUID(),
      engine: 'local-extractive',
      model: 'rules-1',
      promptVersion: 'test',
      summary: 'A storm took slates off the roof.',
      evidence: [],
      notes: [],
      letter,
      letterFor,
      fields: {},
      confidence: 0.9,
      confidenceReason: 'All quotes were found.',
      completeness: 0.9,
      completenessReason: 'Everything is there.',
      legibility: 0.9,
      legibilityReason: 'Every word was read.',
      durationMs: 1,
    },
    select: { id: true },
  });
}
