import type { Tile, Tiles } from './measure-tiles';
import type { Area } from './photo-flaw';

/** The rectangle around tiles. */
export function frameTiles(tiles: readonly Tile[], { columns, rows }: Pick<Tiles, 'columns' | 'rows'>): Area {
  const across = tiles.map(({ column }) => column);
  const down = tiles.map(({ row }) => row);
  const [left, top] = [Math.min(...across), Math.min(...down)];
  return {
    x: left / columns,
    y: top / rows,
    w: (Math.max(...across) + 1 - left) / columns,
    h: (Math.max(...down) + 1 - top) / rows,
  };
}

/** Tiles that touch, or that a single tile parts, belong together. The largest group comes first. */
export function groupTiles(tiles: readonly Tile[], reach = 2): Tile[][] {
  const left = new Set(tiles);
  const groups: Tile[][] = [];
  for (const first of tiles) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const tile of group) {
      for (const other of left) {
        if (Math.abs(other.column - tile.column) > reach || Math.abs(other.row - tile.row) > reach) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
}

export const isWithin = (
  { column, row }: Tile,
  { x, y, w, h }: Area,
  { columns, rows }: Pick<Tiles, 'columns' | 'rows'>,
) => {
  const [across, down] = [(column + 0.5) / columns, (row + 0.5) / rows];
  return across >= x && across <= x + w && down >= y && down <= y + h;
};
