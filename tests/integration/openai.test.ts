import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { database } from '@/server/platform/database';
import { readPages } from '@/tests/servers/openai-answers';
import { caseIs, documentSettled, draftsOf, lookAtCase } from '@/tests/setup/look';
import { serveOpenAi } from '@/tests/setup/openai';
import { makeOfficer } from '@/tests/setup/people';
import { makeReadCase } from '@/tests/setup/read-case';
import { startWorker } from '@/tests/setup/worker';

const server = await serveOpenAi();
Object.assign(process.env, {
  // Out of reach for a real answer, also on a busy machine; near enough for one that never comes.
  OPENAI_TIMEOUT_MS: '6000',
  // What a job does about a service that is away is told in service-away.test.ts; here each failure counts.
  CIRCUIT_OPEN_MS: '1',
  OUTAGE_PATIENCE_MS: '0',
});

let worker: Awaited<ReturnType<typeof startWorker>>;
beforeAll(async () => {
  worker = await startWorker();
});
beforeEach(() => server.reset());
afterAll(() => worker.stop());

async function submit({
  claimant,
  reference,
}: Pick<Awaited<ReturnType<typeof makeReadCase>>, 'claimant' | 'reference'>) {
  await claimant.call.cases.submit({ reference });
  return caseIs(reference, 'awaiting_officer_review');
}

async function findingsSeenByOfficer(reference: string) {
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  const draft = await officer.call.drafts.current({ reference });
  if (!draft) throw new Error('the case has no draft');
  return draft;
}

test('a case goes the whole way, and its tokens and cost are kept', async () => {
  const made = await makeReadCase();
  expect((await submit(made)).draftProblem).toBeNull();
  await documentSettled(made.documentId);
  const draft = await findingsSeenByOfficer(made.reference);
  expect(draft).toMatchObject({
    engine: 'openai',
    model: 'gpt-4.1-mini',
    // What the model thinks stands beside what the rules say of one letter.
    opinion: 'approved',
    recommendation: 'more_information',
    usage: { inputTokens: 1_200, outputTokens: 300, costMicros: 960, currency: 'USD' },
  });
  expect(draft.findings).toHaveLength(1);
  expect(draft.findings[0]).toMatchObject({ supported: true });
  expect(draft.findings[0]?.citations[0]).toMatchObject({ verified: true, match: 'exact', page: 1 });
  const embedding = await database().documentEmbedding.findUniqueOrThrow({ where: { documentId: made.documentId } });
  expect(embedding.model).toBe('text-embedding-3-small');
  expect(embedding.vector).toHaveLength(512);
  expect(embedding.tokens).toBeGreaterThan(0);
  expect(embedding.costMicros).toBe(1);
  expect(server.requests.map(({ path }) => path)).toEqual(['/v1/embeddings', '/v1/responses']);
});

test('a service that fails twice is asked a third time, and nothing is paid for twice', async () => {
  const made = await makeReadCase();
  server.fail('/v1/responses', { kind: 'server_error' }, { kind: 'cut' });
  await submit(made);
  await documentSettled(made.documentId);
  expect(await draftsOf(made.id)).toHaveLength(1);
  expect(server.asked('/v1/responses')).toHaveLength(3);
  expect(server.asked('/v1/embeddings')).toHaveLength(1);
});

test('an embedding that fails once is made on the next attempt, of the text that was read before', async () => {
  server.fail('/v1/embeddings', { kind: 'server_error' });
  const { id, documentId } = await makeReadCase();
  expect(server.asked('/v1/embeddings')).toHaveLength(2);
  expect(await database().documentEmbedding.count({ where: { documentId } })).toBe(1);
  const readings = await database().auditEvent.count({ where: { caseId: id, action: 'document_read' } });
  expect(readings).toBe(1);
});

test.each([
  ['bad_key', 'No draft could be made. The AI service does not accept our key. An operator has to check it.'],
  ['quota', 'No draft could be made. The AI service’s quota is used up. An operator has to raise it.'],
  ['refusal', 'No draft could be made. The AI service refused to work on these documents.'],
] as const)('%s sends the case to the officers at once, with the reason', async (kind, draftProblem) => {
  const made = await makeReadCase();
  server.fail('/v1/responses', { kind });
  expect(await submit(made)).toMatchObject({ draftProblem });
  await documentSettled(made.documentId);
  expect(server.asked('/v1/responses')).toHaveLength(1);
  expect(await draftsOf(made.id)).toEqual([]);
});

test('a service that never answers costs no case its review', async () => {
  const made = await makeReadCase();
  server.fail('/v1/responses', { kind: 'hang' }, { kind: 'stall' }, { kind: 'hang' });
  expect(await submit(made)).toMatchObject({
    draftProblem: 'No draft could be made. The AI service did not answer in time.',
  });
  expect(server.asked('/v1/responses')).toHaveLength(3);
});

test('a case whose documents could not be compared is drafted all the same', async () => {
  server.fail('/v1/embeddings', { kind: 'bad_key' }, { kind: 'bad_key' });
  const made = await makeReadCase();
  expect(server.asked('/v1/embeddings')).toHaveLength(1);
  expect((await submit(made)).draftProblem).toBeNull();
  expect(await draftsOf(made.id)).toHaveLength(1);
});

test('an invented quote is shown as unsupported', async () => {
  const made = await makeReadCase();
  server.fail('/v1/responses', { kind: 'invented_quote' });
  await submit(made);
  const { findings } = await findingsSeenByOfficer(made.reference);
  expect(findings.map(({ supported }) => supported)).toEqual([true, false]);
  expect(findings[1]?.citations[0]).toMatchObject({ verified: false, match: null });
});

test('only what was read is sent, and the claimant’s address is not', async () => {
  const made = await makeReadCase();
  await submit(made);
  const { input } = z.object({ input: z.string() }).parse(server.asked('/v1/responses')[0]?.body);
  expect(readPages(input).map(({ text }) => text)).toEqual([
    expect.stringContaining('The storm took the slates off the roof'),
  ]);
  expect(input).not.toContain(made.claimant.actor.email);
  expect((await lookAtCase(made.reference)).draftProblem).toBeNull();
});
