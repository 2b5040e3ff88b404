type Limited<Answer> = {
  ms: number;
  /** `signal` is aborted when the time is over. */
  act: (signal: AbortSignal) => Promise<Answer>;
};

/** What `act` answers; rejects when that takes longer than `ms`, whether or not `act` heeds its signal. */
export async function withinTime<Answer>({ ms, act }: Limited<Answer>): Promise<Answer> {
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isOver = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`There was no answer within ${ms / 1_000} seconds.`);
      reject(error);
      ending.abort(error);
    }, ms);
  });
  try {
    return await Promise.race([act(ending.signal), isOver]);
  } finally {
    clearTimeout(timer);
  }
}
