import type { System } from '../system/system';

type CaseRow = {
  id: string;
  reference: string;
  title: string;
  status: string;
  problem: string | null;
};
export type DocumentRow = {
  id: string;
  caseId: string;
  isRegistered: boolean;
  status: string;
  contentHash: string | null;
  failureCode: string | null;
  failureReason: string | null;
  text: string | null;
  run: number;
  doneRun: number;
  pages: number;
  images: string[];
  isEmbedded: boolean;
};
/** `createdAt`: milliseconds since the epoch. */
type DraftRow = { id: string; caseId: string; status: string; inputKey: string; findings: number; createdAt: number };
type DecisionRow = { id: string; caseId: string; isSent: boolean; isUndone: boolean };
/** `sentAt`: milliseconds since the epoch, by the worker's clock, which is this machine's. */
export type MailRow = {
  id: string;
  kind: string;
  caseId: string | null;
  cause: string;
  state: string;
  email: string;
  sentAt: number | null;
};
export type LetterRow = { decisionId: string; pdfKey: string | null; pdfSha256: string | null };
type EventRow = { caseId: string; action: string; data: Record<string, unknown> };

/** Everything Postgres says at the end of a run. */
export type Facts = {
  cases: CaseRow[];
  documents: DocumentRow[];
  drafts: DraftRow[];
  decisions: DecisionRow[];
  mails: MailRow[];
  letters: LetterRow[];
  events: EventRow[];
};

export async function readFacts({ postgres: { ask } }: System): Promise<Facts> {
  const rows = async <Row>(statement: string) => (await ask(statement)).rows as Row[];
  return {
    cases: await rows<CaseRow>('SELECT id, reference, title, status::text, draft_problem_code AS problem FROM "case"'),
    documents: await rows<DocumentRow>(`
      SELECT d.id, d.case_id AS "caseId", d.registered_at IS NOT NULL AS "isRegistered", d.ocr_status::text AS status,
        d.content_hash AS "contentHash", d.failure_code AS "failureCode", d.failure_reason AS "failureReason", d.ocr_text AS text,
        d.run, d.done_run AS "doneRun", count(p.id)::int AS pages,
        coalesce(array_agg(p.image_key) FILTER (WHERE p.image_key IS NOT NULL), '{}') AS images,
        EXISTS (SELECT 1 FROM document_embedding e WHERE e.document_id = d.id) AS "isEmbedded"
      FROM document d LEFT JOIN document_page p ON p.document_id = d.id GROUP BY d.id`),
    drafts: await rows<DraftRow>(`
      SELECT d.id, d.case_id AS "caseId", d.status::text, d.input_key AS "inputKey", count(f.id)::int AS findings,
        (extract(epoch FROM d.created_at) * 1000)::float8 AS "createdAt"
      FROM draft d LEFT JOIN finding f ON f.draft_id = d.id GROUP BY d.id`),
    decisions: await rows<DecisionRow>(
      'SELECT id, case_id AS "caseId", sent_at IS NOT NULL AS "isSent", undone_at IS NOT NULL AS "isUndone" FROM decision',
    ),
    mails: await rows<MailRow>(`
      SELECT m.id, m.kind::text, m.case_id AS "caseId", m.cause, m.state::text, u.email,
        (extract(epoch FROM m.sent_at) * 1000)::float8 AS "sentAt"
      FROM mail m JOIN "user" u ON u.id = m.recipient_id`),
    letters: await rows<LetterRow>(`
      SELECT decision_id AS "decisionId", pdf_key AS "pdfKey", pdf_sha256 AS "pdfSha256" FROM letter WHERE decision_id IS NOT NULL`),
    events: await rows<EventRow>('SELECT case_id AS "caseId", action, data FROM audit_event ORDER BY created_at, id'),
  };
}

/** How many events of a kind there are of a case, or about one document of it. */
export function countEvents(
  { events }: Facts,
  { caseId, documentId, mailId, action }: { caseId?: string; documentId?: string; mailId?: string; action: string },
): number {
  return events.filter(
    (event) =>
      event.action === action &&
      (caseId === undefined || event.caseId === caseId) &&
      (documentId === undefined || event.data.documentId === documentId) &&
      (mailId === undefined || event.data.mailId === mailId),
  ).length;
}
