import { database } from '@/server/platform/database';

/** What is wrong at one place of the chain. `id` is the audit event's. */
export type ChainFault =
  | { kind: 'altered'; position: bigint; id: string }
  | { kind: 'missing_event'; position: bigint; id: string }
  | { kind: 'missing_link'; position: bigint }
  | { kind: 'unlinked_event'; id: string }
  | { kind: 'other_head'; position: bigint };

export type ChainHead = { position: bigint; hash: Uint8Array };
export type CheckedChain = { links: number; head: ChainHead | null; faults: ChainFault[] };

/** Links that one statement looks at. A million of them take some seconds, and none of these statements long. */
const BATCH = 20_000;
/** As many say what has happened; a chain that is wrong everywhere would fill the memory. */
const FAULTS_AT_MOST = 1_000;

type Row = {
  position: bigint;
  eventId: string;
  hash: Uint8Array;
  before: bigint;
  isThere: boolean;
  fits: boolean;
};

/**
 * Reads the whole chain of audit events and compares each event with its link. `known`: a head that was published earlier, which the
 * chain must still hold; without one, events cut off at the very end leave no trace. Changes nothing.
 */
export async function checkChain({ known }: { known?: ChainHead } = {}): Promise<CheckedChain> {
  const faults: ChainFault[] = [];
  let links = 0;
  let head: ChainHead | null = null;
  for (;;) {
    const { count, last, wrong } = await readBatch({ after: head });
    faults.push(...wrong.flatMap(nameFaults));
    if (!last) break;
    links += count;
    head = last;
    if (faults.length > FAULTS_AT_MOST) break;
  }
  faults.push(...(await findUnlinked()));
  if (known && !(await holds(known))) faults.push({ kind: 'other_head', position: known.position });
  return { links, head, faults: faults.slice(0, FAULTS_AT_MOST) };
}

type Batch = { count: number; last: ChainHead | null; wrong: Row[] };

async function readBatch({ after }: { after: ChainHead | null }): Promise<Batch> {
  const position = after?.position ?? 0n;
  const hash = after?.hash ?? new Uint8Array();
  const rows = await database().$queryRaw<(Row & { count: number; isLast: boolean })[]>`
    WITH batch AS (
      SELECT position, event_id, hash FROM audit_link WHERE position > ${position} ORDER BY position LIMIT ${BATCH}
    ), beside AS (
      SELECT batch.*, lag(position, 1, ${position}) OVER by_place AS before, lag(hash, 1, ${hash}::bytea) OVER by_place AS previous,
        count(*) OVER () AS count, position = max(position) OVER () AS is_last
      FROM batch WINDOW by_place AS (ORDER BY position)
    ), compared AS (
      SELECT beside.*, event.id IS NOT NULL AS is_there, beside.hash = audit_hash(previous, event.id, event.case_id,
        event.actor_id, event.action, event.data, event.created_at) AS fits
      FROM beside LEFT JOIN audit_event event ON event.id = beside.event_id
    )
    SELECT position, event_id AS "eventId", hash, before, is_there AS "isThere", coalesce(fits, false) AS fits, count::int AS count, is_last AS "isLast"
    FROM compared WHERE is_last OR NOT is_there OR NOT fits OR before <> position - 1 ORDER BY position LIMIT ${FAULTS_AT_MOST + 1}`;
  const end = rows.find(({ isLast }) => isLast) ?? rows.at(-1);
  return { count: end?.count ?? 0, last: end ? { position: end.position, hash: end.hash } : null, wrong: rows };
}

/** Behind a gap the hash can't fit, and says nothing of that event. */
function nameFaults({ position, eventId, before, isThere, fits }: Row): ChainFault[] {
  const isBehindGap = before !== position - 1n;
  const gap: ChainFault[] = isBehindGap ? [{ kind: 'missing_link', position: position - 1n }] : [];
  if (!isThere) return [...gap, { kind: 'missing_event', position, id: eventId }];
  return isBehindGap || fits ? gap : [{ kind: 'altered', position, id: eventId }];
}

/** Event and link are committed together, so at no moment is there one without the other. */
async function findUnlinked(): Promise<ChainFault[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM audit_event event WHERE NOT EXISTS (SELECT FROM audit_link WHERE event_id = event.id) LIMIT ${FAULTS_AT_MOST}`;
  return rows.map(({ id }) => ({ kind: 'unlinked_event', id }));
}

async function holds({ position, hash }: ChainHead): Promise<boolean> {
  const link = await database().auditLink.findUnique({ where: { position } });
  return link !== null && Buffer.from(link.hash).equals(hash);
}
