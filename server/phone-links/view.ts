import { findVisibleCase } from '@/server/cases/access';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import { takesFiles } from './access';
import { FILES_PER_LINK } from './limits';

/** Where the link of a case stands: `waiting` to be opened by a phone, `open`, or over. */
export type PhoneLinkState = { state: 'waiting' | 'open' | 'over'; files: number };

/** The latest link of a case, for the page that shows its code. */
export async function readPhoneLink({
  actor,
  reference,
}: {
  actor: Actor;
  reference: string;
}): Promise<PhoneLinkState> {
  const found = await findVisibleCase({ actor, reference });
  const link = await database().phoneLink.findFirst({
    where: { caseId: found.id },
    orderBy: { id: 'desc' },
    include: { _count: { select: { documents: true } } },
  });
  const now = new Date();
  const isOver = !link || link.endedAt !== null || !takesFiles(found) || (link.usableUntil ?? link.openUntil) < now;
  return {
    state: isOver || link.files >= FILES_PER_LINK ? 'over' : link.openedAt ? 'open' : 'waiting',
    files: link?._count.documents ?? 0,
  };
}

/** The documents that came by a link, in the order in which it came. */
export async function listArrived({ linkId }: { linkId: string }): Promise<{ documentId: string; filename: string }[]> {
  const rows = await database().phoneLinkDocument.findMany({
    where: { linkId, document: { registeredAt: { not: null } } },
    orderBy: { documentId: 'asc' },
    select: { documentId: true, document: { select: { filename: true } } },
  });
  return rows.map(({ documentId, document }) => ({ documentId, filename: document.filename }));
}
