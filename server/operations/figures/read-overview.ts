import { readQueueState } from '@/server/jobs/backlog';
import { AI_PROCESSING } from '@/server/jobs/contracts';
import { readLongestSilence, readOldestWait } from '@/server/jobs/owed-rows';
import { readMailState } from '@/server/mail/view';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { logger } from '@/server/platform/logger';
import { shareAnswer } from '@/server/platform/share-answer';
import { readServices, SERVICE_NAMES } from '@/server/providers/circuit/services';
import { isScanning } from '@/server/providers/malware/malware';
import { findConfinement } from '@/server/providers/ocr/local/confine-child';
import { readSpending } from '@/server/spending/view';
import { readPause } from '../acts/pause-reading';
import { IS_OPEN_CASE, NOTHING_TO_DRAFT, retryableSince } from '../again/find-failed';

/** Every open page asks every few seconds: together they cost no more than one. */
const KEEP_MS = 1_500;

/** How the work goes: what waits, how fast it is done, what fails and why. The same for everybody who may ask. */
export const readOverview = shareAnswer({ ask: readAll, keepMs: KEEP_MS });

async function readAll() {
  const [
    queue,
    pause,
    services,
    oldestWaitMs,
    silentMs,
    throughput,
    failures,
    documents,
    cases,
    mail,
    spending,
    unscanned,
  ] = await Promise.all([
    readQueueOrNull(),
    readPause(),
    readServices(),
    readOldestWait(AI_PROCESSING),
    readLongestSilence(AI_PROCESSING),
    readThroughput(),
    readFailures(),
    countFailedDocuments(),
    countUndraftedCases(),
    readMailState(),
    readSpending(),
    countUnscanned(),
  ]);
  return {
    at: new Date(),
    /** Null when it does not answer. */
    queue,
    pause,
    /** Outside services that do not answer. */
    away: services.flatMap(({ service, since }) => (since ? { name: SERVICE_NAMES[service], since } : [])),
    /** For how long what needs one of them waits for it. */
    patienceMs: env().OUTAGE_PATIENCE_MS,
    /** Whether uploads are scanned for malware, and how many documents wait for it. */
    scanning: { isOn: isScanning(), waiting: unscanned },
    /** What holds the processes of this web server that open files; those of the workers say it in their log. */
    confinement: findConfinement(),
    oldestWaitMs,
    /** By how much a worker that has a document in hand is late with a sign of life; null while none is. */
    silentMs,
    throughput,
    mail,
    /** Null where no draft is paid for. */
    spending,
    documentKinds: joinKinds({ standing: documents, failures: failures.filter(({ part }) => part === 'document') }),
    caseKinds: joinKinds({ standing: cases, failures: failures.filter(({ part }) => part === 'draft') }).map(
      (kind) => ({
        ...kind,
        isRedraftable: !NOTHING_TO_DRAFT.includes(kind.code),
      }),
    ),
  };
}

export type Overview = Awaited<ReturnType<typeof readAll>>;

async function readQueueOrNull() {
  try {
    return await readQueueState(AI_PROCESSING);
  } catch (error) {
    // Shown as such; what the database knows is worth seeing all the more.
    logger().warn({ err: error }, 'queue state not read');
    return null;
  }
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const ago = (ms: number) => new Date(Date.now() - ms);

/** Documents read, by the index audit_event_read, which holds nothing else. */
async function readThroughput() {
  const [row] = await database().$queryRaw<{ fiveMinutes: number; hour: number; day: number }[]>`
    SELECT count(*) FILTER (WHERE created_at > ${ago(5 * MINUTE_MS)})::int AS "fiveMinutes",
      count(*) FILTER (WHERE created_at > ${ago(HOUR_MS)})::int AS hour, count(*)::int AS day
    FROM audit_event WHERE action = 'document_read' AND created_at > ${ago(DAY_MS)}`;
  if (!row) throw new Error('counting gave no row');
  return row;
}

type Failures = { part: 'document' | 'draft'; code: string; day: number; week: number };

/** What failed for good, whatever became of it since, by the index audit_event_failed. */
const readFailures = () =>
  database().$queryRaw<Failures[]>`
    SELECT CASE action WHEN 'document_failed' THEN 'document' ELSE 'draft' END AS part, coalesce(data ->> 'code', 'unknown') AS code,
      count(*) FILTER (WHERE created_at > ${ago(DAY_MS)})::int AS day, count(*)::int AS week
    FROM audit_event WHERE action IN ('document_failed', 'draft_failed') AND created_at > ${ago(7 * DAY_MS)}
    GROUP BY 1, 2`;

/** Counting stops here: beyond it nobody asks how many exactly. */
export const COUNTED_TO = 1_000;

/** Documents that wait for a scan, by the index document_scan_waiting. One that has failed waits for somebody to try it again. */
async function countUnscanned(): Promise<number> {
  const rows = await database().document.findMany({
    where: { scan: 'waiting', ocrStatus: { in: ['pending', 'processing'] } },
    select: { id: true },
    take: COUNTED_TO,
  });
  return rows.length;
}

type Standing = { code: string; count: number };

/** Documents that could be tried again, of each kind. Kinds are found by leaps through the index document_failed_kind. */
const countFailedDocuments = () =>
  database().$queryRaw<Standing[]>`
    WITH RECURSIVE kind AS (
      SELECT min(failure_code) AS code FROM document WHERE ocr_status = 'failed'
      UNION ALL
      SELECT (SELECT min(failure_code) FROM document WHERE ocr_status = 'failed' AND failure_code > kind.code)
      FROM kind WHERE kind.code IS NOT NULL
    )
    SELECT kind.code, standing.count FROM kind CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM (
        SELECT 1 FROM document d JOIN "case" c ON c.id = d.case_id
        WHERE d.ocr_status = 'failed' AND d.failure_code = kind.code AND d.failed_at > ${retryableSince()} AND ${IS_OPEN_CASE}
        LIMIT ${COUNTED_TO}
      ) AS counted
    ) AS standing WHERE kind.code IS NOT NULL AND standing.count > 0`;

/** Cases that wait for an officer without a draft, of each kind; by the index case_undrafted alone. */
const countUndraftedCases = () =>
  database().$queryRaw<Standing[]>`
    SELECT draft_problem_code AS code, count(*)::int AS count FROM "case"
    WHERE status = 'awaiting_officer_review' AND draft_problem_code IS NOT NULL GROUP BY draft_problem_code`;

/** The kinds that stand or came up of late, those with the most standing first. */
function joinKinds({ standing, failures }: { standing: Standing[]; failures: Failures[] }) {
  const codes = [...new Set([...standing, ...failures].map(({ code }) => code))];
  return codes
    .map((code) => ({
      code,
      standing: standing.find((kind) => kind.code === code)?.count ?? 0,
      day: failures.find((kind) => kind.code === code)?.day ?? 0,
      week: failures.find((kind) => kind.code === code)?.week ?? 0,
    }))
    .sort((one, other) => other.standing - one.standing || other.week - one.week || (one.code < other.code ? -1 : 1));
}
