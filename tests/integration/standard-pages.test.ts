import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { database } from '@/server/platform/database';
import { findMatches } from '@/server/reuse/matching/find-matches';
import { insertCase } from '@/tests/setup/cases';
import { insertDocument } from '@/tests/setup/drafts';
import { makeClaimant, type Person } from '@/tests/setup/people';

let claimant: Person;
let other: Person;
beforeAll(async () => {
  [claimant, other] = [await makeClaimant(), await makeClaimant()];
});
beforeEach(async () => {
  await database().case.deleteMany();
});

/** More than are read of what looks like a page. */
const MANY = 60;
const CONDITIONS = 'The tenant keeps the dwelling clean, pays the rent when it is due and lets nobody else live there.';

/** 64 bits that are the same for the same words, and far from those of others. */
const pictureOf = (words: string): string =>
  [...createHash('sha256').update(words).digest().subarray(0, 8)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
const tenancyOf = (name: string): string =>
  `Tenancy agreement between Harrow Lettings and ${name} who takes the ground floor of the house in Albion Street.`;

/** A document as it is after its fingerprint was kept. */
async function insertRead({ caseId, pages }: { caseId: string; pages: string[] }): Promise<string> {
  const documentId = await insertDocument({ caseId, pages });
  await database().documentFingerprint.create({
    data: {
      documentId,
      pages: {
        create: pages.map((text, index) => ({ page: index + 1, picture: pictureOf(text), figures: null, marks: [] })),
      },
    },
  });
  return documentId;
}

async function insertTenancy({ of, name, status }: { of: Person; name: string; status?: 'open' }): Promise<string> {
  const { id: caseId } = await insertCase({ claimant: of, ...(status ? { status } : {}) });
  return insertRead({ caseId, pages: [tenancyOf(name), CONDITIONS] });
}

const repeat = (make: () => Promise<unknown>) => Promise.all(Array.from({ length: MANY }, make));
const find = (documentId: string) => findMatches(database(), { documentId });
const whole = (otherId: string) => ({ otherId, how: 'picture', pages: [1, 2], otherPages: [1, 2] });

test('a true copy is found whose standard page is in more documents than are read', async () => {
  const original = await insertTenancy({ of: other, name: 'Ada Poole of Kendal' });
  await repeat(() => insertTenancy({ of: other, name: randomUUID() }));
  expect(await find(await insertTenancy({ of: claimant, name: 'Ada Poole of Kendal' }))).toEqual([whole(original)]);
  // And the standard page alone tells nothing.
  expect(await find(await insertTenancy({ of: claimant, name: 'Tom Reed of Lancaster' }))).toEqual([]);
});

test('copies in cases that were never submitted hide nothing', async () => {
  const original = await insertTenancy({ of: other, name: 'Ada Poole' });
  await repeat(() => insertTenancy({ of: other, name: 'Ada Poole', status: 'open' }));
  expect(await find(await insertTenancy({ of: claimant, name: 'Ada Poole' }))).toEqual([whole(original)]);
});

test('somebody’s many copies of their own hide nobody else’s', async () => {
  const original = await insertTenancy({ of: other, name: 'Ada Poole' });
  const { id: caseId } = await insertCase({ claimant });
  const pages = [tenancyOf('Ada Poole'), CONDITIONS];
  await repeat(() => insertRead({ caseId, pages }));
  const found = await find(await insertRead({ caseId, pages }));
  expect(found).toContainEqual(whole(original));
});
