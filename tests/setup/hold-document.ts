import { randomUUID } from 'node:crypto';
import { database } from '@/server/platform/database';

/** A lease on a document, for tests that draft without a job of their own; nobody else takes the document until `release`. */
export async function holdDocument(documentId: string) {
  const lease = randomUUID();
  await database().document.update({
    where: { id: documentId },
    data: { lease, leaseJob: 'of-the-test', leaseEnds: new Date(Date.now() + 60_000) },
  });
  const release = () =>
    database().document.updateMany({
      where: { id: documentId, lease },
      data: { lease: null, leaseJob: null, leaseEnds: null },
    });
  return { documentId, lease, release };
}
