import type { CaseStatus } from '@/generated/prisma/client';
import { database } from '@/server/platform/database';
import { until } from './until';

/** The case's row as it is now. */
export const lookAtCase = (reference: string) => database().case.findUniqueOrThrow({ where: { reference } });

/** The document's row as it is now. */
export const lookAtDocument = (id: string) => database().document.findUniqueOrThrow({ where: { id } });

export const caseIs = (reference: string, status: CaseStatus) =>
  until(`${reference} is ${status}`, async () => {
    const found = await lookAtCase(reference);
    return found.status === status && found;
  });

/** Until nothing is owed for the document: its newest run has come to its end. */
export const documentSettled = (id: string) =>
  until(`document ${id} is settled`, async () => {
    const document = await lookAtDocument(id);
    return document.doneRun >= document.run && document.run > 0 && document;
  });

export const draftsOf = (caseId: string) => database().draft.findMany({ where: { caseId }, orderBy: { id: 'asc' } });

/** What was done to a case, in order. */
export async function actionsOf(caseId: string): Promise<string[]> {
  const events = await database().auditEvent.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
  return events.map((event) => event.action);
}
