import { NO_BAND } from './choose-band';

/** How many there are of each band. */
export type Bands = ReadonlyMap<number, number>;
export type Quartiles = { lower: number; median: number; upper: number; count: number };

type Finding = {
  bands: Bands;
  bounds: readonly number[];
  /** The values are whole, as days: a band's smallest stands for it. Otherwise they are spread evenly over it. */
  isWhole: boolean;
};

/** Null where nothing was measured. */
export function findQuartiles({ bands, bounds, isWhole }: Finding): Quartiles | null {
  const counted = [...bands]
    .filter(([band, count]) => band !== NO_BAND && count > 0)
    .sort(([one], [other]) => one - other);
  const count = counted.reduce((sum, [, each]) => sum + each, 0);
  if (count === 0) return null;
  const at = (part: number) => {
    let below = 0;
    for (const [band, each] of counted) {
      if (below + each >= part * count)
        return within({ band, bounds, share: isWhole ? 0 : (part * count - below) / each });
      below += each;
    }
    throw new Error('no band holds the part');
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75), count };
}

function within({ band, bounds, share }: { band: number; bounds: readonly number[]; share: number }): number {
  const from = bounds[band - 1] ?? 0;
  // What lies behind the last bound is taken for the bound.
  const to = bounds[band] ?? from;
  return from + share * (to - from);
}
