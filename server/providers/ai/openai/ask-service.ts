import { explainOpenAiError, explainTimeout } from './errors';

type Asking<T> = { timeoutMs: number; signal: AbortSignal; ask: (signal: AbortSignal) => Promise<T> };

/** One request, its answer included, within `timeoutMs`: the SDK's own limit is met by an answer's first line. */
export async function askService<T>({ timeoutMs, signal, ask }: Asking<T>): Promise<T> {
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    return await ask(AbortSignal.any([signal, limit]));
  } catch (error) {
    signal.throwIfAborted();
    throw limit.aborted ? explainTimeout() : explainOpenAiError(error);
  }
}
