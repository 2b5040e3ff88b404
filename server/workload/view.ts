import { findCaseType } from '@/server/case-types/registry';
import { database } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import { DAYS_BOUNDS, HANDLING_BOUNDS } from './bands/choose-band';
import { findQuartiles } from './bands/find-quartiles';
import { choosePeriod, listSteps, stepOf } from './figures/choose-period';
import { groupByAge, groupByDue } from './figures/group-standing';
import {
  type Happened,
  type OfficerSums,
  readFlow,
  readHeld,
  readOfficers,
  readStanding,
  readTypes,
  type Standing,
} from './figures/read-sums';
import { weighDue } from './figures/weigh-due';
import type { PeriodInput } from './schema';

/** Two weeks of work, day by day. */
const DUE_DAYS = 10;

/** How much work came, was done and waits: from counts alone, however many cases there are. */
export async function readWorkload({ input }: { input: PeriodInput }) {
  const now = new Date();
  const today = office().dayOf(now);
  const period = choosePeriod({ input, today });
  const [flow, types, officers, standing, held] = await Promise.all([
    readFlow(period),
    readTypes(period),
    readOfficers(period),
    readStanding(),
    readHeld(),
  ]);
  const waiting = standing.filter(({ what }) => what === 'waiting');
  const withClaimant = standing.filter(({ what }) => what === 'with_claimant');
  return {
    at: now,
    today,
    period,
    totals: { ...tally(types), days: findDays(types) },
    flow: listSteps(period).map((step) => {
      const start = stepOf({ day: step.from, unit: period.unit });
      return { ...step, ...tally(flow.filter((row) => row.step === start)) };
    }),
    waiting: {
      count: sum(waiting),
      ...weighDue({ due: waiting, today, isWorkingDay: office().isWorkingDay }),
      byAge: groupByAge({ rows: waiting, today }),
      byDue: groupByDue({ rows: waiting, today, days: DUE_DAYS }),
    },
    withClaimant: {
      count: sum(withClaimant),
      overdue: sum(withClaimant.filter(({ dueOn }) => dueOn < today)),
    },
    types: describeTypes({ types, waiting, withClaimant, today }),
    officers: await describeOfficers({ officers, held }),
  };
}

export type Workload = Awaited<ReturnType<typeof readWorkload>>;

const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);

/** Cases that came, were closed, were sent back to their claimants, and decisions that were undone. */
function tally(rows: readonly Happened[]) {
  const countOf = (is: (row: Happened) => boolean) => sum(rows.filter(is));
  const isNoOutcome = ({ what }: Happened) => what === 'received' || what === 'undone';
  return {
    received: countOf(({ what }) => what === 'received'),
    decided: countOf(({ closes }) => closes),
    sentBack: countOf((row) => !row.closes && !isNoOutcome(row)),
    undone: countOf(({ what }) => what === 'undone'),
  };
}

/** How many days claimants waited from sending a case to its decision. */
function findDays(rows: readonly (Happened & { band: number })[]) {
  const bands = new Map<number, number>();
  for (const { closes, band, count } of rows) if (closes) bands.set(band, (bands.get(band) ?? 0) + count);
  return findQuartiles({ bands, bounds: DAYS_BOUNDS, isWhole: true });
}

type Types = {
  types: (Happened & { caseType: string; band: number })[];
  waiting: Standing[];
  withClaimant: Standing[];
  today: string;
};

function describeTypes({ types, waiting, withClaimant, today }: Types) {
  const keys = [...new Set([...types, ...waiting, ...withClaimant].map(({ caseType }) => caseType))].sort();
  return keys.map((key) => {
    const isOfType = ({ caseType }: { caseType: string }) => caseType === key;
    const own = types.filter(isOfType);
    const standing = waiting.filter(isOfType);
    return {
      key,
      name: findCaseType(key)?.name ?? key,
      ...tally(own),
      waiting: sum(standing),
      overdue: sum(standing.filter(({ dueOn }) => dueOn < today)),
      withClaimant: sum(withClaimant.filter(isOfType)),
      days: findDays(own),
    };
  });
}

type Officers = { officers: OfficerSums[]; held: { officerId: string; count: number }[] };

async function describeOfficers({ officers, held }: Officers) {
  const sums = new Map<string, OfficerSums[]>();
  for (const row of officers) sums.set(row.officerId, [...(sums.get(row.officerId) ?? []), row]);
  const heldBy = new Map(held.map(({ officerId, count }) => [officerId, count]));
  const people = await database().user.findMany({
    where: { id: { in: [...new Set([...sums.keys(), ...heldBy.keys()])] } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return people.map(({ id, name }) => {
    const rows = (sums.get(id) ?? []).map((row) => ({
      ...row,
      count: row.counts.reduce((total, each) => total + each, 0),
    }));
    return { id, name, held: heldBy.get(id) ?? 0, ...tally(rows), minutes: findMinutes(rows) };
  });
}

const MINUTE_S = 60;

/** How long an officer had a case, from claiming to deciding it, whatever the outcome. */
function findMinutes(rows: readonly OfficerSums[]) {
  const bands = new Map<number, number>();
  for (const { bands: each, counts } of rows)
    for (const [at, band] of each.entries()) bands.set(band, (bands.get(band) ?? 0) + (counts[at] ?? 0));
  const seconds = findQuartiles({ bands, bounds: HANDLING_BOUNDS, isWhole: false });
  if (!seconds) return null;
  const { lower, median, upper, count } = seconds;
  return { lower: lower / MINUTE_S, median: median / MINUTE_S, upper: upper / MINUTE_S, count };
}
