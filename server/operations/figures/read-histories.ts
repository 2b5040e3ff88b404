import { z } from 'zod';
import { database } from '@/server/platform/database';

/** What a document's history is made of; its case's other events are told in the case. */
const historyActionSchema = z.enum([
  'document_registered',
  'document_scanned',
  'document_read',
  'document_failed',
  'document_retried',
  'reading_interrupted',
]);

/** A document that is tried again and again has its newest events shown. */
const EVENTS_SHOWN = 12;

type EventRow = {
  id: string;
  documentId: string;
  action: string;
  code: string | null;
  kills: number | null;
  /** The malware that a scan found. */
  found: string | null;
  at: Date;
  byName: string | null;
  retries: number;
};

/** What happened to each of some documents, the newest first. `by` is null where the system acted. */
export async function readHistories(documents: { documentId: string; caseId: string }[]) {
  const rows = await database().$queryRaw<EventRow[]>`
    SELECT e.id, wanted.document_id::text AS "documentId", e.action, e.data ->> 'code' AS code, (e.data ->> 'kills')::int AS kills, e.data ->> 'found' AS found,
      e.retries, e.created_at AS at, CASE u.role WHEN 'claimant' THEN 'the claimant' ELSE u.name END AS "byName"
    FROM unnest(${documents.map(({ documentId }) => documentId)}::uuid[], ${documents.map(({ caseId }) => caseId)}::uuid[])
      AS wanted (document_id, case_id)
    CROSS JOIN LATERAL (
      SELECT *, (count(*) FILTER (WHERE action = 'document_retried') OVER ())::int AS retries
      FROM audit_event
      WHERE case_id = wanted.case_id AND action = ANY(${historyActionSchema.options})
        AND data ->> 'documentId' = wanted.document_id::text
      ORDER BY id DESC LIMIT ${EVENTS_SHOWN}
    ) AS e
    LEFT JOIN "user" u ON u.id = e.actor_id
    ORDER BY e.id DESC`;
  const histories = new Map<string, DocumentHistory>();
  for (const { documentId, action, retries, ...event } of rows) {
    const history = histories.get(documentId) ?? { events: [], retries };
    history.events.push({ ...event, action: historyActionSchema.parse(action) });
    histories.set(documentId, history);
  }
  return histories;
}

/** `retries`: how often somebody asked for it again, in all of its history. */
type DocumentHistory = { events: HistoryEvent[]; retries: number };

export type HistoryEvent = Omit<EventRow, 'documentId' | 'action' | 'retries'> & {
  action: z.infer<typeof historyActionSchema>;
};
