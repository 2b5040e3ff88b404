type Options = {
  /** What waits, and whether nobody is to take it. */
  readBacklog: () => Promise<{ waiting: number; isHeld: boolean }>;
  hasFreeSlot: () => boolean;
  now?: () => number;
};

/**
 * Notices a worker that leaves jobs lying: jobs wait, it could take one, and takes none. BullMQ's connections come back by
 * themselves, so this should not happen; where it does, only a new process helps, and nothing else would tell.
 */
export function watchTaking({ readBacklog, hasFreeSlot, now = Date.now }: Options) {
  let since: number | undefined;
  let taken = 0;
  return {
    noteTaken: () => {
      taken += 1;
      since = undefined;
    },
    /** How long, in ms, this worker has left jobs lying; 0 while all is well. */
    look: async (): Promise<number> => {
      const before = taken;
      const { waiting, isHeld } = await readBacklog();
      if (waiting === 0 || isHeld || !hasFreeSlot() || taken !== before) since = undefined;
      else since ??= now();
      return since === undefined ? 0 : now() - since;
    },
  };
}
