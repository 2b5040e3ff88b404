import { beforeAll, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { aiEngine } from '@/server/providers/ai/ai';
import { NGRAM_MODEL, SENTENCE_MODEL } from '@/server/providers/ai/local/embedding-models';
import { caseIs, documentSettled } from '@/tests/setup/look';
import { makeReadCase } from '@/tests/setup/read-case';
import { startWorker } from '@/tests/setup/worker';
import { embedCasesAgain } from '@/worker/embed-cases-again';

beforeAll(async () => {
  await startWorker();
  expect(await aiEngine().embeddingModels()).toContain(SENTENCE_MODEL);
});

const never = new AbortController().signal;

/** A drafted case whose vectors are those of a version that compared words. */
async function makeOldCase() {
  const made = await makeReadCase();
  await made.claimant.call.cases.submit({ reference: made.reference });
  await caseIs(made.reference, 'awaiting_officer_review');
  const { id, documentId } = made;
  await documentSettled(documentId);
  const data = { model: NGRAM_MODEL, vector: Array.from({ length: 512 }, (_, at) => (at === 0 ? 1 : 0)) };
  await database().documentEmbedding.update({ where: { documentId }, data });
  await database().caseEmbedding.update({ where: { caseId: id }, data });
  return made;
}

const modelsOf = async ({ id, documentId }: { id: string; documentId: string }) => [
  (await database().documentEmbedding.findUniqueOrThrow({ where: { documentId } })).model,
  (await database().caseEmbedding.findUniqueOrThrow({ where: { caseId: id } })).model,
];

test('documents of an earlier model get a vector of the current one, and their cases too; a second run finds nothing', async () => {
  const old = await makeOldCase();
  expect(await modelsOf(old)).toEqual([NGRAM_MODEL, NGRAM_MODEL]);
  expect(await embedCasesAgain({ signal: never })).toBe(1);
  expect(await modelsOf(old)).toEqual([SENTENCE_MODEL, SENTENCE_MODEL]);
  const { vector } = await database().caseEmbedding.findUniqueOrThrow({ where: { caseId: old.id } });
  expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  const [row] = await database().$queryRaw<{ fits: boolean }[]>`
    SELECT bits = (SELECT string_agg(CASE WHEN value > 0 THEN '1' ELSE '0' END, '' ORDER BY at)::bit(512)
                   FROM unnest(vector) WITH ORDINALITY AS v (value, at)) AS fits
    FROM case_embedding WHERE case_id = ${old.id}::uuid`;
  expect(row?.fits).toBe(true);
  expect(await embedCasesAgain({ signal: never })).toBe(0);
});

test('a run that is stopped has done a part, and the next does the rest', async () => {
  const old = [await makeOldCase(), await makeOldCase(), await makeOldCase()];
  const stopping = new AbortController();
  const onDone = async (done: number) => {
    if (done === 1) stopping.abort();
  };
  expect(await embedCasesAgain({ signal: stopping.signal, onDone })).toBe(1);
  const half = await Promise.all(old.map(modelsOf));
  expect(half.filter(([model]) => model === SENTENCE_MODEL)).toHaveLength(1);
  expect(await embedCasesAgain({ signal: never })).toBe(2);
  for (const models of await Promise.all(old.map(modelsOf))) expect(models).toEqual([SENTENCE_MODEL, SENTENCE_MODEL]);
});

test('two runs at once do it all, and nothing twice', async () => {
  const old = [await makeOldCase(), await makeOldCase()];
  const [one, other] = await Promise.all([embedCasesAgain({ signal: never }), embedCasesAgain({ signal: never })]);
  expect(one + other).toBe(2);
  for (const models of await Promise.all(old.map(modelsOf))) expect(models).toEqual([SENTENCE_MODEL, SENTENCE_MODEL]);
});

test('what a job works on is left to it', async () => {
  const { documentId, id } = await makeOldCase();
  await database().document.update({ where: { id: documentId }, data: { run: { increment: 1 } } });
  expect(await embedCasesAgain({ signal: never })).toBe(0);
  expect(await modelsOf({ documentId, id })).toEqual([NGRAM_MODEL, NGRAM_MODEL]);
  await database().document.update({ where: { id: documentId }, data: { run: { decrement: 1 } } });
});
