import type { Desk } from '../engine/paper';
import type { Words } from '../engine/words';

/** Sums under a table, at the right edge. */
export function printSums(desk: Desk, sums: readonly (readonly [string, Words])[]): void {
  const { flow } = desk;
  const at = flow.right - flow.width * (0.22 + desk.next() * 0.15);
  const isClose = desk.chance(0.3);
  for (const [index, [label, words]] of sums.entries()) {
    const isBold = index === sums.length - 1 && desk.chance(0.7);
    if (isClose) flow.line([label, desk.pick([': ', '  ']), words], { align: 'right', isBold });
    else
      flow.row([
        { words: label, x: at, align: 'right', isBold },
        { words, x: flow.right - 4, align: 'right', isBold },
      ]);
  }
}
