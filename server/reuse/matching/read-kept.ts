import type { CaseStatus } from '@/generated/prisma/enums';
import type { Transaction } from '@/server/platform/database';
import type { PaperReuse } from '@/server/rules/contract';

export type Kept = {
  caseId: string;
  documentId: string;
  how: PaperReuse['how'];
  pages: number[];
  /** Of the document, the pages that have a picture to compare. */
  pictured: number[];
  otherId: string;
  registeredAt: Date;
  otherCaseId: string;
  reference: string;
  status: CaseStatus;
  isSameClaimant: boolean;
};

/**
 * What was found of these cases’ papers. A case that was never submitted claims nothing yet, and officers don't see it. A reconsideration
 * has the papers of the case that it looks at again, which is no use of them for a second claim.
 */
export const readKept = (tx: Transaction, { caseIds }: { caseIds: readonly string[] }): Promise<Kept[]> =>
  tx.$queryRaw<Kept[]>`
    SELECT d.case_id AS "caseId", d.id AS "documentId", r.how::text AS how, r.pages,
      ARRAY(SELECT p.page FROM page_fingerprint p WHERE p.document_id = d.id AND p.picture IS NOT NULL) AS pictured,
      o.id AS "otherId", o.registered_at AS "registeredAt", o.case_id AS "otherCaseId", c.reference, c.status::text AS status,
      c.claimant_id = mine.claimant_id AS "isSameClaimant"
    FROM document d JOIN document_reuse r ON r.document_id = d.id JOIN "case" mine ON mine.id = d.case_id
    JOIN document o ON o.id = r.other_id JOIN "case" c ON c.id = o.case_id
    WHERE d.case_id = ANY(${caseIds}::uuid[]) AND d.registered_at IS NOT NULL
      AND o.registered_at IS NOT NULL AND c.submitted_at IS NOT NULL
      AND c.id IS DISTINCT FROM mine.reconsideration_of_id AND c.reconsideration_of_id IS DISTINCT FROM mine.id`;
