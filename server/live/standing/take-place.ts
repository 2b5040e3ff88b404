import { env } from '@/server/platform/env';
import { refuse } from '@/server/platform/errors';

/** How many streams each person has open at this process. */
const open = new Map<string, number>();

/**
 * Takes a place among a person's streams until the signal says that its request is over, or the returned function is called. Throws
 * `conflict` where they have as many as one person may: a browser holds one for all its tabs.
 */
export function takePlace({ userId, signal }: { userId: string; signal: AbortSignal | undefined }): () => void {
  const count = open.get(userId) ?? 0;
  if (count >= env().QUOTA_STREAMS)
    throw refuse(
      'conflict',
      'too_many_streams',
      'Casedraft is open in too many places under your account. Close some of them, or reload this page now and then.',
    );
  open.set(userId, count + 1);
  let isTaken = true;
  const leave = () => {
    if (!isTaken) return;
    isTaken = false;
    signal?.removeEventListener('abort', leave);
    const left = (open.get(userId) ?? 1) - 1;
    if (left === 0) open.delete(userId);
    else open.set(userId, left);
  };
  if (signal?.aborted) leave();
  else signal?.addEventListener('abort', leave, { once: true });
  return leave;
}

/** A stream that gives its place back when it ends. */
export async function* keepPlace<Event>(stream: AsyncIterable<Event>, leave: () => void): AsyncGenerator<Event> {
  try {
    yield* stream;
  } finally {
    leave();
  }
}
