import { findVisibleCase } from '@/server/cases/access';
import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';
import type { ListNotesInput } from './schema';

/** What colleagues wrote of a case, the newest first, a page at a time. */
export async function listNotes({ actor, input }: { actor: Actor; input: ListNotesInput }) {
  const { reference, cursor, limit } = input;
  const { id: caseId } = await findVisibleCase({ actor, reference });
  const rows = await database().caseNote.findMany({
    where: { caseId, ...(cursor ? { id: { lt: cursor } } : {}) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: {
      id: true,
      words: true,
      createdAt: true,
      authorId: true,
      author: { select: { name: true } },
      to: { select: { name: true } },
    },
  });
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ author, authorId, to, createdAt, ...note }) => ({
      ...note,
      at: createdAt,
      byName: author.name,
      isMine: authorId === actor.userId,
      /** Whom the case was handed over to with it. */
      toName: to?.name ?? null,
    })),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

export type CaseNoteView = Awaited<ReturnType<typeof listNotes>>['items'][number];

/** How many notes a case has: open pages read them again when it has more. */
export const countNotes = ({ caseId }: { caseId: string }): Promise<number> =>
  database().caseNote.count({ where: { caseId } });
