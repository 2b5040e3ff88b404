// The whole way of a file that holds words nobody sees, from upload to review.
import { beforeAll, expect, test, vi } from 'vitest';
import { database } from '@/server/platform/database';
import { aiEngine } from '@/server/providers/ai/ai';
import { addDocument, makeCase } from '@/tests/setup/cases';
import { findInDatabase } from '@/tests/setup/find-in-database';
import { makeHidingFile, SECRETS, SHOWN } from '@/tests/setup/hiding-file';
import { caseIs, documentSettled } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { procedures, SAMPLES } from '@/tests/setup/procedures';
import { startWorker } from '@/tests/setup/worker';

const secretsIn = (value: unknown) => SECRETS.filter((words) => JSON.stringify(value).toLowerCase().includes(words));

let claimant: Person;
let target: { reference: string; documentId: string };
/** What left for the drafter and the embedding. */
let sent: unknown[];

beforeAll(async () => {
  await startWorker();
  const engine = aiEngine();
  const drafting = vi.spyOn(engine, 'generateDraftWithAI');
  const embedding = vi.spyOn(engine, 'createVectorEmbedding');
  claimant = await makeClaimant();
  const { reference } = await makeCase({ claimant });
  const file = { filename: 'form.pdf', bytes: await makeHidingFile() };
  const documentId = await addDocument({ claimant, reference, file });
  await documentSettled(documentId);
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  target = { reference, documentId };
  sent = [...drafting.mock.calls, ...embedding.mock.calls].map(([{ signal: _, ...request }]) => request);
});

test('words that nobody sees are in no column of the database', async () => {
  // What is shown is found, so that finding nothing says something.
  expect(await findInDatabase('HW 5520 8841')).toEqual(
    expect.arrayContaining(['public.document', 'public.document_page']),
  );
  for (const words of SECRETS) expect([words, await findInDatabase(words)]).toEqual([words, []]);
});

test('they reach neither the drafter nor the embedding', () => {
  expect(sent.length).toBeGreaterThanOrEqual(2);
  expect(JSON.stringify(sent)).toContain('HW 5520 8841');
  expect(secretsIn(sent)).toEqual([]);
});

test('no procedure answers with them, to whoever asks', async () => {
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference: target.reference });
  const withTheShown = new Set<string>();
  for (const { call } of [claimant, officer, await makeSupervisor()]) {
    for (const { path, type } of procedures) {
      const sample = SAMPLES[path];
      if (type !== 'query' || !sample) continue;
      const ask = path.split('.').reduce<unknown>((at, name) => Reflect.get(Object(at), name), call);
      if (typeof ask !== 'function') throw new Error(`${path} is no procedure`);
      const answer: unknown = await Promise.resolve(ask(sample.input(target))).catch((error: Error) => error.message);
      expect([path, secretsIn(answer ?? null)]).toEqual([path, []]);
      if (JSON.stringify(answer ?? null).includes('HW 5520 8841')) withTheShown.add(path);
    }
  }
  expect([...withTheShown]).toEqual(expect.arrayContaining(['documents.pages', 'drafts.current']));
});

test('no search finds the case by them', async () => {
  const { call } = await makeOfficer();
  const find = async (search: string) =>
    (await call.reviews.queue({ search })).items.filter(({ reference }) => reference === target.reference).length;
  expect(await find('Clara')).toBe(1);
  for (const words of SECRETS) expect([words, await find(words)]).toEqual([words, 0]);
});

test('the officer is told how many there are and where, and the draft says so', async () => {
  const { call } = await makeOfficer();
  const [document] = (await call.cases.byReference({ reference: target.reference })).documents;
  expect(document?.notes.hidden).toMatchObject([{ page: 1 }]);
  expect(document?.notes.hidden[0]?.words).toBeGreaterThan(0);
  expect(document?.notes.covered).toMatchObject([{ page: 1 }]);
  const draft = await call.drafts.current({ reference: target.reference });
  expect(draft?.notes[0]).toMatch(/^“form\.pdf” holds \d+ words on page 1 that cannot be seen on the page\./);
  expect(draft?.notes[1]).toBe('A part of page 1 of “form.pdf” is covered. What lies beneath was left out.');
  expect(draft?.findings.find(({ key }) => key === 'amount-claimed')?.statement).toContain('£812.50');
  const [page] = await database().documentPage.findMany({ where: { documentId: target.documentId } });
  for (const line of SHOWN) expect(page?.text).toContain(line);
});
