import { beforeAll, describe, expect, test } from 'vitest';
import type { Flaw } from '@/server/providers/ocr/photo/photo-flaw';
import { insertCase } from '@/tests/setup/cases';
import { insertDocument } from '@/tests/setup/drafts';
import { notePage } from '@/tests/setup/page-notes';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

const BLURRED: Flaw = { kind: 'blurred', area: { x: 0, y: 0.6, w: 0.4, h: 0.4 } };

describe('a page that is hard to read', () => {
  let claimant: Person;
  let reference: string;
  beforeAll(async () => {
    claimant = await makeClaimant();
    const found = await insertCase({ claimant });
    reference = found.reference;
    const pages = ['A page that is whole', 'A page out of focus', 'Another page that is whole'];
    const documentId = await insertDocument({ caseId: found.id, pages });
    await notePage({ documentId, page: 2, notes: { flaws: [BLURRED] } });
    await insertDocument({ caseId: found.id, pages: ['A document that is well'] });
  });

  test('is told with its part to its claimant and to officers, and the others are not', async () => {
    for (const { call } of [claimant, await makeOfficer()]) {
      const { documents } = await call.cases.byReference({ reference });
      expect(documents.map(({ flawedPages }) => flawedPages)).toEqual([
        [{ page: 2, width: expect.any(Number), height: expect.any(Number), flaws: [BLURRED] }],
        [],
      ]);
    }
  });

  test('stays with the case for everybody else', async () => {
    const stranger = await makeClaimant('Sam Stranger');
    await expect(stranger.call.cases.byReference({ reference })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
