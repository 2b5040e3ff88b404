import type { Scored } from '@/server/facts/extract/score-part';

/**
 * Gives each paper's values to its fields, the likeliest first: a value to one field, and a field one value unless every entry of
 * the paper has its own.
 */
export function assign(scored: readonly Scored[], threshold: number): Scored[] {
  const kept: Scored[] = [];
  const ordered = [...scored].sort(
    (a, b) =>
      b.probability - a.probability ||
      startOf(a) - startOf(b) ||
      (a.candidate.field.key < b.candidate.field.key ? -1 : 1),
  );
  for (const one of ordered) {
    if (one.probability < threshold) break;
    const others = kept.filter(({ candidate }) => candidate.part === one.candidate.part);
    if (others.some((other) => isTaken(other, one))) continue;
    const own = others.filter(({ candidate }) => candidate.field.key === one.candidate.field.key);
    if (own.length > 0 && !isFurtherEntry(own, one)) continue;
    kept.push(one);
  }
  return kept;
}

const startOf = ({ candidate }: Scored): number =>
  candidate.page.view.page.number * 1e6 + (candidate.quotes[0]?.start ?? 0);

const isTaken = (a: Scored, b: Scored): boolean =>
  a.candidate.page === b.candidate.page &&
  a.candidate.quotes.some((one) => b.candidate.quotes.some((other) => one.start < other.end && other.start < one.end));

/** Another entry has a label of its own, worded like the first one's, and another value. */
function isFurtherEntry(own: readonly Scored[], one: Scored): boolean {
  if (one.candidate.field.holds !== 'each') return false;
  const label = one.candidate.links[0]?.hit;
  return own.every(({ candidate }) => {
    const other = candidate.links[0]?.hit;
    if (!label || !other || JSON.stringify(candidate.value) === JSON.stringify(one.candidate.value)) return false;
    return label.phrase === other.phrase && label !== other;
  });
}
