import { setTimeout as wait } from 'node:timers/promises';
import { TRPCClientError } from '@trpc/client';

/** What the product itself says no with. Whatever else comes back says nothing about what was done. */
const REFUSALS = new Set(['BAD_REQUEST', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'PAYLOAD_TOO_LARGE']);

/** The product's own no, with the code that it gave. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: string,
    message: string,
    /** An earlier try of the same broke off, so that this may be an answer to what that one has done. */
    readonly isAfterBreak: boolean,
  ) {
    super(message);
  }
}

/** For longer than anything is away in a run, nobody answered. */
export class UnansweredError extends Error {
  override readonly name = 'UnansweredError';
  constructor(cause: unknown) {
    super(`nobody answered for ${PATIENCE_MS / 1_000} s: ${cause}`, { cause });
  }
}

/** The web process may be killed several times in a row, and takes long to start on a machine with much else to do. */
const PATIENCE_MS = 240_000;
const PAUSE_MS = 150;

/** Asks as a page does: again when the connection breaks or the answer is that something went wrong. */
export async function persist<T>(ask: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let isAfterBreak = false; ; isAfterBreak = true) {
    try {
      return await ask();
    } catch (error) {
      const code = codeOf(error);
      if (code !== null && REFUSALS.has(code)) throw new Refusal(code, (error as Error).message, isAfterBreak);
      if (Date.now() > deadline) throw new UnansweredError(error);
    }
    await wait(PAUSE_MS);
  }
}

function codeOf(error: unknown): string | null {
  if (error instanceof UploadRefusal) return 'BAD_REQUEST';
  if (!(error instanceof TRPCClientError)) return null;
  const code: unknown = error.data?.code;
  return typeof code === 'string' ? code : null;
}

/** The upload route says no in Cloudinary's words, not in tRPC's. */
export class UploadRefusal extends Error {
  override readonly name = 'UploadRefusal';
}
