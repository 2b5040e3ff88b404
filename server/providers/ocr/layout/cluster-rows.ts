/** Something that stands on a line of the page. Any unit, the same in both directions; y grows downwards. */
export type Placed = {
  left: number;
  right: number;
  /** The middle of its line, whatever letters it has. */
  middle: number;
  /** Of its line. */
  height: number;
};

type Row<T> = { items: T[]; middle: number; height: number };

/** How much of a row's own middle stays when a new word follows: a bent line is followed, a comma does not pull it down. */
const INERTIA = 0.5;

/**
 * Puts what stands beside each other into rows, from top to bottom, each from left to right. Rows are followed from left to
 * right, so that a line that is bent or a little askew stays one. `tolerance` is the share of the smaller height by which
 * middles may differ.
 */
export function clusterRows<T extends Placed>(items: readonly T[], tolerance: number): T[][] {
  // Kept in the order of their middles, so that the nearest is found by halving.
  const rows: Row<T>[] = [];
  for (const item of [...items].sort((a, b) => a.left - b.left)) {
    const at = findPlace(rows, item.middle);
    const near = [rows[at - 1], rows[at]].filter((row) => row !== undefined);
    const row = near.sort((a, b) => Math.abs(a.middle - item.middle) - Math.abs(b.middle - item.middle))[0];
    if (row && Math.abs(row.middle - item.middle) <= tolerance * Math.min(row.height, item.height)) {
      row.items.push(item);
      row.middle = row.middle * INERTIA + item.middle * (1 - INERTIA);
      row.height = Math.max(row.height, item.height);
    } else rows.splice(at, 0, { items: [item], middle: item.middle, height: item.height });
  }
  return rows.map((row) => row.items).sort((a, b) => meanMiddle(a) - meanMiddle(b));
}

export function meanMiddle(items: readonly Placed[]): number {
  return items.reduce((sum, item) => sum + item.middle, 0) / items.length;
}

/** The index of the first row that lies lower. A row drifts by less than the rows' distance, so the order holds. */
function findPlace(rows: readonly { middle: number }[], middle: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if ((rows[half]?.middle ?? 0) < middle) low = half + 1;
    else high = half;
  }
  return low;
}
