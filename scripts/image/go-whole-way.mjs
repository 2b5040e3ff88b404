// A case over the API of a running system, from sign-up to the officers, with a PDF and a photograph that have to be read.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../machine/paths.mjs';
import { waitUntil } from '../machine/wait.mjs';

const DOCUMENTS = ['claim-form.pdf', 'tarpaulin-receipt.jpg'].map((name) =>
  fromRoot('samples', 'storm-damage-claim', 'whitcombe-roof', name),
);

async function expectOk(response, what) {
  if (!response.ok) throw new Error(`${what} was answered ${response.status}: ${await response.text()}`);
  return response;
}

async function signUp(baseUrl) {
  const response = await fetch(`${baseUrl}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseUrl },
    body: JSON.stringify({ name: 'Robin Ashworth', email: `${randomUUID()}@example.org`, password: randomUUID() }),
  });
  const cookie = (await expectOk(response, 'Signing up')).headers.getSetCookie().map((one) => one.split(';')[0]);
  const headers = { cookie: cookie.join('; '), origin: baseUrl, 'content-type': 'application/json' };
  const address = (procedure) => `${baseUrl}/api/trpc/${procedure}`;
  const read = async (response, procedure) => (await (await expectOk(response, procedure)).json()).result.data.json;
  return {
    change: async (procedure, input) => {
      const body = JSON.stringify({ json: input });
      return read(await fetch(address(procedure), { method: 'POST', headers, body }), procedure);
    },
    ask: async (procedure, input) => {
      const query = encodeURIComponent(JSON.stringify({ json: input }));
      return read(await fetch(`${address(procedure)}?input=${query}`, { headers }), procedure);
    },
  };
}

async function upload({ claimant, reference, file }) {
  const bytes = readFileSync(file);
  const { documentId, upload } = await claimant.change('documents.requestUpload', {
    reference,
    filename: path.basename(file),
    contentType: 'application/octet-stream',
    bytes: bytes.length,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([bytes]), path.basename(file));
  await expectOk(await fetch(upload.url, { method: 'POST', body: form }), 'The upload');
  await claimant.change('documents.register', { documentId });
}

/** @param {string} baseUrl */
export async function goWholeWay(baseUrl) {
  const claimant = await signUp(baseUrl);
  const { reference } = await claimant.change('cases.create', { caseType: 'storm-damage-claim', title: 'Tried out' });
  for (const file of DOCUMENTS) await upload({ claimant, reference, file });
  await claimant.change('cases.submit', { reference });
  let found;
  await waitUntil({
    timeoutMs: 120_000,
    everyMs: 250,
    check: async () => {
      found = await claimant.ask('cases.byReference', { reference });
      return found.status === 'awaiting_officer_review';
    },
  });
  const unread = found.documents.filter((document) => document.ocrStatus !== 'completed');
  if (found.status !== 'awaiting_officer_review' || unread.length > 0 || found.draftProblem)
    throw new Error(
      `The case did not come through: ${JSON.stringify({ status: found.status, unread, problem: found.draftProblem })}`,
    );
}
