import { assertNotBeingSent, findVisibleCase } from '@/server/cases/access';
import { acceptsDocuments } from '@/server/cases/state';
import { refuse } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';

/** Whose form is arriving at this process: up to ten files of 20 MB lie with us until it has arrived. */
const sending = new Set<string>();

/**
 * Runs `receive` for a person who may add files to the case, before anything of theirs is kept, and for one form of theirs at a
 * time. Throws AppError otherwise.
 */
export async function sendWhileAllowed<T>(
  { actor, reference }: { actor: Actor; reference: string },
  receive: () => Promise<T>,
): Promise<T> {
  const found = await findVisibleCase({ actor, reference });
  assertNotBeingSent({ actor, row: found });
  if (!acceptsDocuments(found.status))
    throw refuse('conflict', 'case_closed', 'This case is closed, so nothing can be added to it.');
  if (sending.has(actor.userId))
    throw refuse(
      'conflict',
      'sending_already',
      'Other files of yours are still arriving. Wait until they are there, and then send these again.',
    );
  sending.add(actor.userId);
  try {
    return await receive();
  } finally {
    sending.delete(actor.userId);
  }
}
