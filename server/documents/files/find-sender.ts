import { database } from '@/server/platform/database';

/** Whose file an upload under a document's key is; null where the document is gone. */
export async function findSender({ key }: { key: string }): Promise<string | null> {
  const document = await database().document.findUnique({
    where: { id: key.slice(0, key.indexOf('/')) },
    select: { case: { select: { claimantId: true } } },
  });
  return document?.case.claimantId ?? null;
}
