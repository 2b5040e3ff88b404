import { CLOSING_OUTCOMES } from '@/server/cases/outcomes';
import { database, type Transaction } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { NO_PLAN } from '@/server/quality/schema';
import { countAgain } from '@/server/workload/counts/count-again';
import { makeChecks, PAST_PLAN, type PastChecks } from './make-checks';
import { type History, makeHistory, type PastOfficer } from './make-history';
import { DEMO_OFFICER_MINUTES, FIRST_NAMES, LAST_NAMES, PAST_OFFICERS } from './people';

const CASES = 3_000;
const ASKED = 24;
/** A year and a half. */
const DAYS = 548;

const emailOf = (name: string) => `${name.toLowerCase().replaceAll(' ', '.')}@history.example.com`;

type Seeding = { officers: Actor[]; supervisor: Actor; cases?: number };

/**
 * What an office did in a year and a half, so that the overview has something to show: decided cases without papers, written in bulk.
 * Gives how many were made; none where they are there.
 */
export async function seedHistory({ officers, supervisor, cases = CASES }: Seeding): Promise<number> {
  const names = FIRST_NAMES.flatMap((first) => LAST_NAMES.map((last) => `${first} ${last}`));
  const isThere = await database().user.findUnique({ where: { email: emailOf(names[0] ?? '') }, select: { id: true } });
  if (isThere) return 0;
  const staff = await makeOfficers({ officers });
  await database().$transaction(
    async (tx) => {
      const people = names.map((name) => ({ name, email: emailOf(name), emailVerified: true }));
      const claimants = await tx.user.createManyAndReturn({ data: people, select: { id: true } });
      const [next] = await tx.$queryRaw<{ number: bigint }[]>`
        SELECT setval('case_reference_seq', nextval('case_reference_seq') + ${cases + ASKED}) - ${cases + ASKED} AS number`;
      const history = makeHistory({
        count: cases,
        asked: ASKED,
        days: DAYS,
        now: new Date(),
        claimantIds: claimants.map(({ id }) => id),
        officers: staff,
        firstNumber: Number(next?.number),
      });
      for (const data of split(history.cases)) await tx.case.createMany({ data });
      for (const data of split(history.reviews)) await tx.review.createMany({ data });
      for (const data of split(history.decisions)) await tx.decision.createMany({ data });
      const { checks, errors, events } = await drawChecks({ tx, history, officers: staff, supervisor });
      for (const data of split(checks)) await tx.qualityCheck.createMany({ data });
      await tx.qualityError.createMany({ data: errors });
      for (const data of split([...history.events, ...events])) await tx.auditEvent.createMany({ data });
      // The worker's sweep counts what is there, should this process not come to it.
      await tx.workCounted.deleteMany();
    },
    { maxWait: 20_000, timeout: 120_000 },
  );
  await countAgain({ closing: CLOSING_OUTCOMES });
  return cases;
}

type Checking = { tx: Transaction; history: History; officers: PastOfficer[]; supervisor: Actor };

/** With the plan of that time, and the one of today, by which nothing is drawn until a supervisor says so. */
async function drawChecks({ tx, history, officers, supervisor }: Checking): Promise<PastChecks> {
  const madeById = supervisor.userId;
  const { id: planId } = await tx.samplingPlan.create({ data: { madeById, plan: PAST_PLAN }, select: { id: true } });
  const made = makeChecks({ history, officers, planId });
  await tx.samplingPlan.create({ data: { madeById, plan: NO_PLAN }, select: { id: true } });
  return made;
}

/** Few enough that no statement comes near its time limit on a slow machine. */
const BATCH = 500;

const split = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, place) => rows.slice(place * BATCH, (place + 1) * BATCH));

async function makeOfficers({ officers }: { officers: Actor[] }): Promise<PastOfficer[]> {
  const past = await Promise.all(
    PAST_OFFICERS.map(async ({ name, email, minutes }) => ({
      id: (
        await database().user.upsert({
          where: { email },
          create: { name, email, emailVerified: true, role: 'officer' },
          update: {},
          select: { id: true },
        })
      ).id,
      minutes,
    })),
  );
  return [...past, ...officers.map(({ userId }) => ({ id: userId, minutes: DEMO_OFFICER_MINUTES }))];
}
