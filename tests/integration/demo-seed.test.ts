import { expect, test } from 'vitest';
import { PAST_CASES } from '@/prisma/demo/past-cases';
import { seedPastCases } from '@/prisma/demo/seed-past-cases';
import { database } from '@/server/platform/database';
import { makeOfficer } from '@/tests/setup/people';

test('the demo’s past cases are decided as they say, and a second run adds none', async () => {
  const { actor: officer } = await makeOfficer();
  expect(await seedPastCases({ officer })).toBe(PAST_CASES.length);
  expect(await seedPastCases({ officer })).toBe(0);
  for (const { title, claimant, outcome, paidMinor } of PAST_CASES) {
    const decision = await database().decision.findFirstOrThrow({
      where: { case: { title, claimant: { email: claimant.email } } },
      select: { outcome: true, award: true },
    });
    expect(decision).toMatchObject({
      outcome,
      award: paidMinor === undefined ? null : { totalMinor: paidMinor },
    });
  }
});
