import { findCaseType } from '@/server/case-types/registry';
import { formatMoney } from '@/server/facts/display';
import { database } from '@/server/platform/database';
import { type Group, readErrors, readFates, readStrata } from './figures/read-strata';
import { weighRate } from './figures/weigh-rate';
import { NO_PLAN, planSchema } from './schema';

const DAY_MS = 86_400_000;

/** What checks say of all decisions in the last days: error rates with their intervals, and what was wrong. */
export async function readFigures({ days }: { days: number }) {
  const since = new Date(Date.now() - days * DAY_MS);
  const [strata, errors, fates] = await Promise.all([
    readStrata({ since }),
    readErrors({ since }),
    readFates({ since }),
  ]);
  const rateOf = (is: (group: Group) => boolean) => weighRate(strata.filter(is));
  const keysOf = (by: Group['by']) => [...new Set(strata.filter((row) => row.by === by).map(({ key }) => key))];
  const rowsOf = (by: Group['by'], nameOf: (key: string) => string) =>
    keysOf(by)
      .map((key) => ({ key, name: nameOf(key), ...rateOf((row) => row.by === by && row.key === key) }))
      .toSorted((a, b) => b.n - a.n || a.name.localeCompare(b.name));
  const officers = await database().user.findMany({
    where: { id: { in: keysOf('officer') } },
    select: { id: true, name: true },
  });
  const names = new Map(officers.map(({ id, name }) => [id, name]));
  const typeName = (key: string) => findCaseType(key)?.name ?? key;
  return {
    fates,
    all: rateOf(({ by }) => by === 'all'),
    byType: rowsOf('case_type', typeName),
    byOfficer: rowsOf('officer', (key) => names.get(key) ?? key),
    byReason: rowsOf('drawn_for', (key) => key),
    errors: errors.map(({ harmMinor, ...row }) => ({
      ...row,
      caseTypeName: typeName(row.caseType),
      harmMinor,
      /** In words, by the case type's currency; null where it cost no money. */
      harm: sayHarm({ harmMinor, caseType: row.caseType }),
    })),
  };
}

function sayHarm({ harmMinor, caseType }: { harmMinor: number; caseType: string }): string | null {
  const currency = findCaseType(caseType)?.currency;
  return harmMinor > 0 && currency ? formatMoney({ minor: harmMinor, currency }) : null;
}

/** The plan in force, with who made it; without one, the plan that draws nothing. */
export async function readPlan() {
  const row = await database().samplingPlan.findFirst({
    orderBy: { id: 'desc' },
    select: { plan: true, madeAt: true, madeBy: { select: { name: true } } },
  });
  return row
    ? { plan: planSchema.parse(row.plan), made: { at: row.madeAt, by: row.madeBy.name } }
    : { plan: NO_PLAN, made: null };
}
