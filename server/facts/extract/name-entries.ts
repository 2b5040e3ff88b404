import type { Scored } from '@/server/facts/extract/score-part';

/**
 * Which entry of its paper each value belongs to: the values of one payslip or one account share theirs. Where a paper holds several, each
 * value goes with the nearest of the field that has the most. Values that the papers share have none.
 */
export function nameEntries(stated: readonly Scored[]): Map<Scored, string> {
  const names = new Map<Scored, string>();
  const each = stated.filter(({ candidate }) => candidate.field.holds === 'each');
  for (const part of new Set(each.map(({ candidate }) => candidate.part))) {
    const own = each.filter(({ candidate }) => candidate.part === part);
    const anchors = findAnchors(own);
    const base = `${part.part.documentId}:${part.part.pages[0] ?? 0}`;
    for (const one of own) {
      names.set(one, anchors.length > 1 ? `${base}#${findNearest(anchors, one) + 1}` : base);
    }
  }
  return names;
}

/** The values of the field that the paper states most often, from the top. */
export function findAnchors(own: readonly Scored[]): Scored[] {
  const byField = new Map<string, Scored[]>();
  for (const one of own) {
    const key = one.candidate.field.key;
    byField.set(key, [...(byField.get(key) ?? []), one]);
  }
  const [most = []] = [...byField.values()].sort((a, b) => b.length - a.length);
  return [...most].sort((a, b) => heightOf(a) - heightOf(b));
}

/** The place among the anchors of the one that stands nearest. */
export function findNearest(anchors: readonly Scored[], one: Scored): number {
  const distances = anchors.map((anchor) => Math.abs(heightOf(anchor) - heightOf(one)));
  return distances.indexOf(Math.min(...distances));
}

/** From the top of the first page, in pages. */
function heightOf({ candidate: { page, quotes } }: Scored): number {
  return page.view.page.number + (page.view.cellAt(quotes[0]?.start ?? 0)?.y ?? 0);
}
