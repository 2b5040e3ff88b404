import type { Chooser } from '../engine/choose';
import type { Flow } from '../engine/flow';
import type { Words } from '../engine/words';

export type Column = { head: Words; isAmount?: boolean /** Share of the width. */; share: number };
export type TableLook = { isHeadBold: boolean; isRuled: boolean; amountAlign: 'right' | undefined; gap: number };

export const chooseTableLook = (chooser: Chooser): TableLook => ({
  isHeadBold: chooser.chance(0.6),
  isRuled: chooser.chance(0.5),
  amountAlign: chooser.chance(0.82) ? 'right' : undefined,
  gap: chooser.next() * 0.5,
});

/** A table with heads; amounts end at their column's right edge, words wrap within theirs. */
export function printTable(
  flow: Flow,
  columns: readonly Column[],
  rows: readonly (readonly Words[])[],
  look: TableLook,
  size = flow.look.size,
): void {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  let x = flow.left;
  const places = columns.map(({ share, isAmount }) => {
    const width = (share / total) * flow.width;
    const place = {
      x: isAmount && look.amountAlign ? x + width - 4 : x,
      width: width - 8,
      isAmount: isAmount ?? false,
    };
    x += width;
    return place;
  });
  const heads = columns.map(({ head }) => head);
  const print = (cells: readonly Words[], isBold: boolean) => {
    flow.row(
      cells.map((words, index) => {
        const { x: left = 0, width = 0, isAmount = false } = places[index] ?? {};
        return {
          words,
          x: left,
          isBold,
          ...(isAmount && cells !== heads ? {} : { width }),
          ...(isAmount && look.amountAlign ? { align: look.amountAlign } : {}),
        };
      }),
      { size },
    );
  };
  if (look.isRuled) flow.rule();
  if (heads.some((head) => head !== '')) print(heads, look.isHeadBold);
  if (look.isRuled) flow.rule();
  for (const row of rows) {
    const pages = flow.sheets.length;
    flow.keep(flow.look.pitch);
    if (flow.sheets.length > pages) print(heads, look.isHeadBold);
    print(row, false);
    flow.gap(look.gap);
  }
  if (look.isRuled) flow.rule();
}
