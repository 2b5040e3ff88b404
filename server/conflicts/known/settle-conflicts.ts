import { setImmediate } from 'node:timers/promises';
import { database, Prisma, type Transaction } from '@/server/platform/database';
import { publishCaseChanged } from '@/server/platform/live-events';
import { matchAccountName } from '../compare/match-name';
import { addConflicts, rowsOf, SHARED } from './add-conflicts';

const scope = globalThis as { casedraftSettling?: Map<string, Promise<void>> };

/**
 * Compares a member of staff with all cases that were submitted: once they have a role, and again some time after (`findUnsettled`).
 * Whatever asks for it at one time in one process shares a comparison.
 */
export function settleConflicts({ officerId }: { officerId: string }): Promise<void> {
  scope.casedraftSettling ??= new Map();
  const running = scope.casedraftSettling;
  const known = running.get(officerId);
  if (known) return known;
  const settling = settleUntilKnown(officerId).finally(() => running.delete(officerId));
  running.set(officerId, settling);
  return settling;
}

/** Only another name or role meanwhile makes it begin anew, which scripts alone give. */
async function settleUntilKnown(officerId: string): Promise<void> {
  while (!(await settleOnce(officerId))) await setImmediate();
}

/** Whether all is known; false where name or role changed meanwhile. */
async function settleOnce(officerId: string): Promise<boolean> {
  const [officer] = await database().$queryRaw<{ name: string; role: string; now: Date }[]>`
    SELECT name, role::text AS role, now() AS now FROM "user" WHERE id = ${officerId}::uuid`;
  if (!officer || officer.role === 'claimant') return true;
  // First of all, so that the reason is the right one.
  await add((tx) =>
    addConflicts(
      tx,
      Prisma.sql`SELECT ${officerId}::uuid, id, 'own_case'::"ConflictReason" FROM "case"
        WHERE claimant_id = ${officerId}::uuid AND submitted_at IS NOT NULL`,
    ),
  );
  await add((tx) =>
    addConflicts(
      tx,
      Prisma.sql`SELECT DISTINCT ON (theirs.case_id) ${officerId}::uuid, theirs.case_id, ${SHARED}
        FROM "case" own JOIN case_particular mine ON mine.case_id = own.id AND mine.kind IN ('account', 'address')
        JOIN case_particular theirs ON theirs.kind = mine.kind AND theirs.value = mine.value
        WHERE own.claimant_id = ${officerId}::uuid ORDER BY theirs.case_id, mine.kind`,
    ),
  );
  const { isAccount, isOnPaper } = matchAccountName(officer.name);
  await addNamesakes({ officerId, kind: 'name', isSame: isAccount });
  await addNamesakes({ officerId, kind: 'paper_name', isSame: isOnPaper });
  // As of its beginning: what was noted since may have been missed.
  const known = await database().$executeRaw`
    UPDATE "user" SET conflicts_known_at = ${officer.now}
    WHERE id = ${officerId}::uuid AND name = ${officer.name} AND role = ${officer.role}::"Role"`;
  return known === 1;
}

const NAMES_AT_ONCE = 1_000;

type Names = { officerId: string; kind: 'name' | 'paper_name'; isSame: (name: string) => boolean };

/** Read in pages, so that others are served meanwhile. */
async function addNamesakes({ officerId, kind, isSame }: Names): Promise<void> {
  let after = '';
  for (;;) {
    const page = await database().$queryRaw<{ value: string }[]>`
      SELECT DISTINCT value FROM case_particular WHERE kind = ${kind}::"ParticularKind" AND value > ${after}
      ORDER BY value LIMIT ${NAMES_AT_ONCE}`;
    const same = page.map(({ value }) => value).filter(isSame);
    const cases = same.length === 0 ? [] : await findNamed({ kind, names: same });
    if (cases.length > 0)
      await add((tx) => addConflicts(tx, rowsOf({ officerIds: [officerId], caseIds: cases }, 'same_name')));
    const last = page.at(-1);
    if (page.length < NAMES_AT_ONCE || !last) return;
    after = last.value;
    await setImmediate();
  }
}

async function findNamed({ kind, names }: { kind: Names['kind']; names: string[] }): Promise<string[]> {
  const rows = await database().caseParticular.findMany({
    where: { kind, value: { in: names } },
    select: { caseId: true },
  });
  return rows.map(({ caseId }) => caseId);
}

/** Holds that have ended with it are seen on open pages. */
async function add(write: (tx: Transaction) => Promise<string[]>): Promise<void> {
  for (const caseId of await database().$transaction(write)) await publishCaseChanged({ caseId, queueChanged: true });
}
