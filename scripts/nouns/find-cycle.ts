/** `from` uses `to`, by the import of `target` in `file`. */
export type Use = { from: string; to: string; file: string; target: string };

/** The shortest way from a noun back to itself, for each set of nouns that use one another; empty where none do. */
export function findCycles(uses: Use[]): Use[][] {
  const byFrom = new Map<string, Use[]>();
  for (const use of uses) byFrom.set(use.from, [...(byFrom.get(use.from) ?? []), use]);
  const cycles: Use[][] = [];
  const told = new Set<string>();
  for (const noun of byFrom.keys()) {
    if (told.has(noun)) continue;
    const cycle = findWayBack({ noun, byFrom });
    if (!cycle) continue;
    cycles.push(cycle);
    for (const { from } of cycle) told.add(from);
  }
  return cycles;
}

/** Breadth first, so the shortest. */
function findWayBack({ noun, byFrom }: { noun: string; byFrom: Map<string, Use[]> }): Use[] | null {
  const ways: Use[][] = [[]];
  const seen = new Set<string>();
  for (const way of ways)
    for (const use of byFrom.get(way.at(-1)?.to ?? noun) ?? []) {
      if (use.to === noun) return [...way, use];
      if (seen.has(use.to)) continue;
      seen.add(use.to);
      ways.push([...way, use]);
    }
  return null;
}
