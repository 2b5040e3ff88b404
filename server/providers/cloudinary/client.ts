import type { Agent } from 'node:http';
import type { z } from 'zod';
import { env } from '@/server/platform/env';
import { callThrough } from '@/server/providers/circuit/call-through';
import { limitTime } from '@/server/providers/limit-time';
import { ProviderError } from '@/server/providers/provider-error';
import { createCallAgent } from './call-agent';
import { explainCloudinaryError, explainSilence, NOT_SET_UP, NOT_UNDERSTOOD } from './errors';

type Sdk = typeof import('cloudinary')['v2'];

/**
 * The SDK, which reads CLOUDINARY_URL when it is loaded: not before somebody needs it, so that a wrong address is told by
 * our own check of the environment.
 */
export async function cloudinarySdk(): Promise<Sdk> {
  if (!env().CLOUDINARY_URL) throw new ProviderError({ code: 'bad_key', message: NOT_SET_UP });
  const { v2 } = await import('cloudinary');
  return v2;
}

/** Options that every call has to pass on. */
export type CallOptions = { agent: Agent; timeout: number };

type Asking<Schema extends z.ZodType> = {
  signal: AbortSignal;
  schema: Schema;
  call: (sdk: Sdk, options: CallOptions) => Promise<unknown>;
};

/**
 * One request and its whole answer, within CLOUDINARY_TIMEOUT_MS. The SDK can be neither aborted nor relied on to time out,
 * so each request has a connection of its own, which is cut when nobody waits for it any more. Throws ProviderError, or
 * the signal's reason once aborted.
 */
export async function requestCloudinary<Schema extends z.ZodType>({
  signal,
  schema,
  call,
}: Asking<Schema>): Promise<z.output<Schema>> {
  signal.throwIfAborted();
  const sdk = await cloudinarySdk();
  const timeout = env().CLOUDINARY_TIMEOUT_MS;
  const isPlain = String(sdk.config().upload_prefix ?? '').startsWith('http:');
  const { agent, heard } = createCallAgent({ isPlain });
  const answer = await limitTime({
    ms: timeout,
    signal,
    run: (bounded) => Promise.race([call(sdk, { agent, timeout }), rejectOnAbort(bounded)]),
    explainLate: explainSilence,
    explain: (error) => explainCloudinaryError(error, heard.retryAfter),
  }).finally(() => agent.destroy());
  const parsed = schema.safeParse(answer);
  // What the service sent is not kept: it may hold a document's text.
  if (!parsed.success) throw new ProviderError({ code: 'invalid_answer', message: NOT_UNDERSTOOD });
  return parsed.data;
}

/** The same, unless Cloudinary is known to be away: then nothing is asked, and a ServiceAwayError says for how long. */
export const askCloudinary = <Schema extends z.ZodType>(asking: Asking<Schema>): Promise<z.output<Schema>> =>
  callThrough({ service: 'cloudinary', call: () => requestCloudinary(asking) });

const rejectOnAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    // It may have fired while the SDK was being loaded.
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
