/** Numbers that look random and are the same each time for a seed. */
export type Random = {
  /** 0 to 1, 1 not included. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
  /** So many different items, in the list's order. */
  sample<T>(list: readonly T[], count: number): T[];
  /** Numbers of its own for a part of the work, so that a change elsewhere leaves them as they are. */
  fork(name: string): Random;
};

/** Thirty-two bits that a string is mapped to (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Mulberry32: small, quick, and even enough for laying out papers. */
export function createRandom(seed: string): Random {
  let state = hashText(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('Nothing to pick from.');
    return list[Math.floor(next() * list.length)] as T;
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const mixed = [...list];
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = int(0, at);
      [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
    }
    return mixed;
  };
  // The first numbers of neighbouring seeds are alike.
  next();
  return {
    next,
    int,
    pick,
    shuffle,
    chance: (probability) => next() < probability,
    sample: (list, count) => {
      const kept = new Set(shuffle(list.map((_, index) => index)).slice(0, count));
      return list.filter((_, index) => kept.has(index));
    },
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}
