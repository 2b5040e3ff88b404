import { limitTime } from '@/server/providers/limit-time';
import { explainOpenAiError, explainTimeout } from './errors';

type Asking<T> = { timeoutMs: number; signal: AbortSignal; ask: (signal: AbortSignal) => Promise<T> };

/** One request, its answer included, within `timeoutMs`: the SDK's own limit is met by an answer's first line. */
export const askService = <T>({ timeoutMs, signal, ask }: Asking<T>): Promise<T> =>
  limitTime({ ms: timeoutMs, signal, run: ask, explainLate: explainTimeout, explain: explainOpenAiError });
