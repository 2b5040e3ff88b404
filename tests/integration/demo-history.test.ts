import { expect, test } from 'vitest';
import { seedHistory } from '@/prisma/demo/history/seed-history';
import { CLOSING_OUTCOMES } from '@/server/cases/outcomes';
import { database } from '@/server/platform/database';
import { NO_PLAN } from '@/server/quality/schema';
import { checkCounts } from '@/server/workload/counts/check-counts';
import { makeOfficer, makeSupervisor } from '@/tests/setup/people';

test('the demo’s history is counted as it stands, and a second run adds none', async () => {
  const [officer, supervisor] = [await makeOfficer('Amara Osei'), await makeSupervisor()];
  const office = { officers: [officer.actor], supervisor: supervisor.actor };
  expect(await seedHistory(office)).toBe(3_000);
  expect(await seedHistory(office)).toBe(0);
  expect(await checkCounts({ closing: CLOSING_OUTCOMES })).toEqual([]);
  const year = await supervisor.call.workload.overview({ period: '12-months' });
  expect(year.totals.decided).toBeGreaterThan(1_500);
  expect(year.officers).toHaveLength(4);
  expect(year.types).toHaveLength(3);
  expect(year.withClaimant.count).toBe(24);
  const quality = await supervisor.call.quality.figures({ days: 365 });
  expect(quality.all.value?.rate).toBeGreaterThan(0.01);
  expect(quality.fates).toEqual({ waiting: 0, differs: 0, expired: 0 });
  expect((await supervisor.call.quality.plan()).plan).toEqual(NO_PLAN);
  const decided = await database().case.count({ where: { status: { in: ['approved', 'rejected'] } } });
  expect(decided).toBe(3_000);
});
