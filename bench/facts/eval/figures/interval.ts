export type Interval = { low: number; high: number };

/** Of the normal distribution, between whose negative and itself 95 % lie. */
const Z = 1.959_963_984_540_054;

/** The 95 % interval of a share by Wilson's score, which holds near 0 and 1 and for few counts. Null of nothing. */
export function wilsonInterval({ count, of }: { count: number; of: number }): Interval | null {
  if (of === 0) return null;
  const share = count / of;
  const middle = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** A share with its interval, and what it is a share of. */
export type Share = { count: number; of: number; value: number; interval: Interval };

export function toShare({ count, of }: { count: number; of: number }): Share | null {
  const interval = wilsonInterval({ count, of });
  return interval && { count, of, value: count / of, interval };
}
