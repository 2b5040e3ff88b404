// Cases made through the API, for tests whose subject begins later than the claimant's own screens.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Session } from './session';

/** Reading a scanned page takes a second or two, several times that on a busy machine, and others' pages may stand before it. */
export const READING_MS = 150_000;

type Claimant = Pick<Session, 'api'>;

export async function createCase({
  claimant,
  caseType,
  title,
}: {
  claimant: Claimant;
  caseType: string;
  title: string;
}) {
  const { reference } = await claimant.api.cases.create.mutate({ caseType, title });
  return reference;
}

/** Uploads a file as a browser would, in three steps. Gives the document's id. */
export async function addDocument({
  claimant,
  reference,
  file,
}: {
  claimant: Claimant;
  reference: string;
  file: string;
}) {
  const bytes = await readFile(file);
  const filename = path.basename(file);
  const { documentId, upload } = await claimant.api.documents.requestUpload.mutate({
    reference,
    filename,
    contentType: 'application/octet-stream',
    bytes: bytes.length,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([bytes]), filename);
  const response = await fetch(upload.url, { method: 'POST', body: form });
  expect(response.ok, `the upload of ${filename} was answered ${response.status}`).toBe(true);
  await claimant.api.documents.register.mutate({ documentId });
  return documentId;
}

export async function waitForStatus({
  api,
  reference,
  status,
}: {
  api: Session['api'];
  reference: string;
  status: string;
}) {
  await expect
    .poll(async () => (await api.cases.byReference.query({ reference })).status, {
      message: `${reference} becomes ${status}`,
      timeout: READING_MS,
    })
    .toBe(status);
}

/** Waits until an officer could open the case and finds a draft in it, or the reason why there is none. */
export const waitForReview = ({ api, reference }: { api: Session['api']; reference: string }) =>
  waitForStatus({ api, reference, status: 'awaiting_officer_review' });

/** Leaves nothing waiting: withdraws a case unless it is decided or withdrawn already. */
export async function withdrawIfOpen({ claimant, reference }: { claimant: Claimant; reference: string }) {
  const { status } = await claimant.api.cases.byReference.query({ reference });
  if (['approved', 'rejected', 'withdrawn'].includes(status)) return;
  await claimant.api.cases.withdraw.mutate({ reference });
}
