import { beforeAll, describe, expect, test } from 'vitest';
import { readManifest } from '@/prisma/demo/sample-manifest';
import { database } from '@/server/platform/database';
import { addDocument, makeCase, readSample } from '@/tests/setup/cases';
import { actionsOf, caseIs, documentSettled } from '@/tests/setup/look';
import { makeClaimant, makeOfficer } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';

const { cases: samples } = readManifest();

beforeAll(async () => {
  await startWorker();
});

test('there are samples of three case types at least', () => {
  expect(new Set(samples.map((sample) => sample.caseType)).size).toBeGreaterThanOrEqual(3);
});

describe.each(samples)('$caseType, $slug', (sample) => {
  let reference: string;
  let caseId: string;

  beforeAll(async () => {
    const claimant = await makeClaimant(sample.claimant.name);
    const made = await makeCase({ claimant, caseType: sample.caseType, title: sample.title });
    reference = made.reference;
    caseId = made.id;
    const documents: string[] = [];
    for (const { file } of sample.documents)
      documents.push(await addDocument({ claimant, reference, file: await readSample(file) }));
    await claimant.call.cases.submit({ reference });
    await caseIs(reference, 'awaiting_officer_review');
    for (const documentId of documents) await documentSettled(documentId);
    // Several pages of real reading, with other work beside it.
  }, 300_000);

  test('every page is read', async () => {
    const documents = await database().document.findMany({
      where: { caseId },
      orderBy: { id: 'asc' },
      include: { pages: true, embedding: { select: { model: true } } },
    });
    expect(documents.map((document) => document.ocrStatus)).toEqual(sample.documents.map(() => 'completed'));
    expect(documents.map((document) => document.pages.length)).toEqual(sample.documents.map(({ pages }) => pages));
    expect(documents.every((document) => document.embedding)).toBe(true);
  });

  test('every citation stands on its page to the letter, under boxes on that page', async () => {
    const citations = await database().citation.findMany({
      where: { finding: { draft: { caseId } } },
      include: { document: { select: { caseId: true, pages: { select: { number: true, text: true } } } } },
    });
    expect(citations.length).toBeGreaterThan(5);
    for (const citation of citations) {
      const page = citation.document.pages.find(({ number }) => number === citation.page);
      expect(citation.document.caseId).toBe(caseId);
      expect(citation).toMatchObject({ verified: true, match: 'exact' });
      expect(page?.text.slice(citation.start ?? -1, citation.end ?? -1)).toBe(citation.quote);
      const boxes = citation.boxes as { x: number; y: number; w: number; h: number }[];
      expect(boxes.length).toBeGreaterThan(0);
      for (const { x, y, w, h } of boxes) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(w, h)).toBeGreaterThan(0);
        expect(Math.max(x + w, y + h)).toBeLessThanOrEqual(1);
      }
    }
  });

  test('one draft names what is missing, and nothing else', async () => {
    const officer = await makeOfficer();
    const draft = await officer.call.drafts.current({ reference });
    expect(await database().draft.count({ where: { caseId } })).toBe(1);
    expect(draft?.findings.length).toBeGreaterThan(0);
    expect(draft?.findings.every((finding) => finding.supported)).toBe(true);
    const missing = draft?.evidence.filter((state) => state.required && !state.found).map((state) => state.key);
    expect(missing?.sort()).toEqual([...sample.expected.missing].sort());
    for (const score of Object.values(draft?.scores ?? {})) {
      expect(score.value).toBeGreaterThan(0);
      expect(score.value).toBeLessThanOrEqual(1);
      expect(score.reason).not.toBe('');
    }
  });

  test('none of its papers is taken for one of another sample', async () => {
    const draft = await (await makeOfficer()).call.drafts.current({ reference });
    const keys = ['not-in-anothers-case', 'not-in-earlier-case', 'no-paper-twice'];
    const rules = draft?.rules.filter(({ key }) => keys.includes(key)) ?? [];
    expect(rules.map(({ key }) => key)).toEqual(keys);
    expect(rules.filter(({ outcome }) => outcome !== 'met')).toEqual([]);
  });

  test('no document has decided anything', async () => {
    const found = await database().case.findUniqueOrThrow({
      where: { reference },
      include: { decisions: true, drafts: true, reviews: true },
    });
    expect(found.status).toBe('awaiting_officer_review');
    expect(found.decisions).toEqual([]);
    expect(found.reviews).toEqual([]);
    const [draft] = found.drafts;
    expect(draft).toMatchObject({ opinion: null, status: 'pending_review' });
    // Whatever a document asks for, what is missing is asked for.
    if (sample.expected.missing.length > 0) expect(draft?.recommendation).toBe('more_information');
    expect(await actionsOf(caseId)).not.toContain('case_decided');
  });
});

test('one of the samples holds orders to the reader', () => {
  expect(samples.some((sample) => sample.expected.injection)).toBe(true);
});
