/** Items that wait for a turn, each of one person; null is nobody's, as what the system does for itself. */
export type FairLine<Item> = {
  join: (item: Item, owner: string | null) => void;
  /** False where it waits no more. */
  leave: (item: Item) => boolean;
  /** Whose turn it is now; undefined where nobody waits, or each who does has all of their share in hand. */
  takeNext: () => Item | undefined;
  /** What was taken is done, and has cost so much. */
  finish: (item: Item, costMs: number) => void;
  /** Takes everything that waits out of the line. */
  clear: () => Item[];
};

type Share = { running: number; waiting: number; spentMs: number };

/**
 * Gives turns by start-time fair queueing: first to those with the fewest turns in hand, among them to those who have cost the least,
 * among those to whoever came first. Nobody has more than `perOwner` in hand. Whoever comes anew begins at the cost of the least
 * of those who are there, so that nobody saves up turns, and nobody is paid back for having been idle.
 */
export function createFairLine<Item>({ perOwner }: { perOwner: number }): FairLine<Item> {
  const line: Item[] = [];
  const owners = new Map<Item, string | null>();
  const shares = new Map<string | null, Share>();

  const shareOf = (owner: string | null): Share => {
    const known = shares.get(owner);
    if (known) return known;
    const spent = [...shares.values()].map(({ spentMs }) => spentMs);
    const share = { running: 0, waiting: 0, spentMs: spent.length === 0 ? 0 : Math.min(...spent) };
    shares.set(owner, share);
    return share;
  };
  const ownerOf = (item: Item): string | null => owners.get(item) ?? null;
  const forgetIdle = (owner: string | null, { running, waiting }: Share) => {
    if (running === 0 && waiting === 0) shares.delete(owner);
  };

  return {
    join: (item, owner) => {
      owners.set(item, owner);
      shareOf(owner).waiting += 1;
      line.push(item);
    },
    leave: (item) => {
      const index = line.indexOf(item);
      if (index < 0) return false;
      line.splice(index, 1);
      const owner = ownerOf(item);
      const share = shareOf(owner);
      share.waiting -= 1;
      owners.delete(item);
      forgetIdle(owner, share);
      return true;
    },
    takeNext: () => {
      let best: { item: Item; share: Share } | undefined;
      for (const item of line) {
        const owner = ownerOf(item);
        const share = shareOf(owner);
        if (owner !== null && share.running >= perOwner) continue;
        if (!best || isBefore(share, best.share)) best = { item, share };
      }
      if (!best) return undefined;
      line.splice(line.indexOf(best.item), 1);
      best.share.waiting -= 1;
      best.share.running += 1;
      return best.item;
    },
    finish: (item, costMs) => {
      const owner = ownerOf(item);
      const share = shareOf(owner);
      share.running -= 1;
      share.spentMs += costMs;
      owners.delete(item);
      forgetIdle(owner, share);
    },
    clear: () => {
      const waiting = line.splice(0);
      for (const item of waiting) owners.delete(item);
      for (const [owner, share] of shares) {
        share.waiting = 0;
        forgetIdle(owner, share);
      }
      return waiting;
    },
  };
}

const isBefore = (one: Share, other: Share): boolean =>
  one.running === other.running ? one.spentMs < other.spentMs : one.running < other.running;
