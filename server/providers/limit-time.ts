type Limited<T> = {
  ms: number;
  /** The caller's own: once it has fired, its reason is thrown, whatever else happened. */
  signal: AbortSignal;
  run: (bounded: AbortSignal) => Promise<T>;
  /** What is thrown when time is up; `error` is what the run ended with. */
  explainLate: (error: unknown) => unknown;
  /** What is thrown when the run failed in time. */
  explain?: (error: unknown) => unknown;
};

/** Runs something that listens to a signal, for `ms` at the most. */
export async function limitTime<T>({
  ms,
  signal,
  run,
  explainLate,
  explain = (error) => error,
}: Limited<T>): Promise<T> {
  const limit = AbortSignal.timeout(ms);
  try {
    return await run(AbortSignal.any([signal, limit]));
  } catch (error) {
    signal.throwIfAborted();
    throw limit.aborted ? explainLate(error) : explain(error);
  }
}
