import { TRPCClientError } from '@trpc/client';
import type { Entry } from '../entry';

/** An answer of the server that says no, or that it has failed. */
export const answered = (code: string, message: string) =>
  new TRPCClientError(message, { result: { error: { code: -32_000, message, data: { code } } } });

export type Word = { word: string; revision: number };

/** A server that can be away, or lose its answers; it carries each write out once, and refuses a revision that is not the last. */
export function createFakeServer() {
  const stored = new Map<string, Word>();
  const known = new Map<string, number>();
  const heard: string[] = [];
  const server = {
    isAway: false,
    losesAnswers: false,
    /** The officer's review has not ended. */
    isHeld: true,
    whileWriting: null as (() => void) | null,
    stored,
    heard,
    async write({ id, key, earlier, payload }: Entry<Word>): Promise<number> {
      await Promise.resolve();
      if (server.isAway) throw new Error('away');
      const answer = known.get(id) ?? carryOut({ key, payload, basedOn: [payload.revision, ...readAll(earlier)] });
      known.set(id, answer);
      server.whileWriting?.();
      if (server.losesAnswers) throw new Error('The answer was lost.');
      return answer;
    },
  };
  const readAll = (ids: string[]) => ids.flatMap((id) => known.get(id) ?? []);

  function carryOut({ key, payload, basedOn }: { key: string; payload: Word; basedOn: number[] }): number {
    const revision = stored.get(key)?.revision ?? 0;
    if (!server.isHeld || revision !== Math.max(...basedOn)) throw answered('CONFLICT', 'Changed elsewhere.');
    heard.push(`${key} ${payload.word}`);
    stored.set(key, { word: payload.word, revision: revision + 1 });
    return revision + 1;
  }
  return server;
}
