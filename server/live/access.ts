import { TRPCError } from '@trpc/server';
import type { Actor } from '@/server/platform/trpc';
import { watchStanding } from './standing/watch-standing';

/** Of one open stream: whose it is, and what ends it. */
export type Stream = {
  ctx: { actor: Actor; isStillSignedIn: () => Promise<boolean> };
  signal: AbortSignal | undefined;
};

/**
 * Ends a stream within two seconds after its person has signed out, in whatever window, or has been given another role. Within a stream
 * there is no middleware left to translate our own errors.
 */
export function watchAllowed({ ctx, signal }: Stream) {
  const refused = new AbortController();
  const over = new AbortController();
  const standing = watchStanding({
    userId: ctx.actor.userId,
    onChange: async (role) => {
      if (role !== ctx.actor.role || !(await ctx.isStillSignedIn())) refused.abort();
    },
  });
  const ended = AbortSignal.any([refused.signal, over.signal, ...(signal ? [signal] : [])]);
  if (ended.aborted) standing.stop();
  else ended.addEventListener('abort', standing.stop, { once: true });
  return {
    signal: ended,
    /** Whoever listens hears no more, also where it never came to listening: a read may have failed before. */
    stop: () => over.abort(),
    assert: async () => {
      // Ended by whoever listened: nobody is left to be told anything.
      if (signal?.aborted) return;
      if (!refused.signal.aborted) await standing.look();
      if (refused.signal.aborted) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in to continue.' });
    },
  };
}
