type Options = {
  /** What waits, and whether nobody is to take it. */
  readBacklog: () => Promise<{ waiting: number; isHeld: boolean }>;
  /** Whether the worker is as it is when it should have taken a job: with a hand free, or with hands that are full for too long. */
  isExpected: () => boolean;
  now?: () => number;
};

/**
 * Notices a worker that leaves jobs lying: jobs wait, it could take one, and takes none. BullMQ's connections come back by
 * themselves and every attempt has its limits, so this should not happen; where it does, only a new process helps, and nothing
 * else would tell.
 */
export function watchTaking({ readBacklog, isExpected, now = Date.now }: Options) {
  let since: number | undefined;
  let taken = 0;
  return {
    noteTaken: () => {
      taken += 1;
      since = undefined;
    },
    /** How long, in ms, this worker has left jobs lying; 0 while all is well. Rejects when the backlog does not; it starts over then. */
    look: async (): Promise<number> => {
      const before = taken;
      const soFar = since;
      since = undefined;
      const { waiting, isHeld } = await readBacklog();
      if (waiting > 0 && !isHeld && isExpected() && taken === before) since = soFar ?? now();
      return since === undefined ? 0 : now() - since;
    },
  };
}
