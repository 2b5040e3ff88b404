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
    const turns = new Map(own.map((one) => [one, turnOf(one, own)]));
    for (const one of own) {
      // A field with a value for each entry gives them in turn, however near the next entry begins.
      const turn = turns.get(one);
      const at = turn && turn.of === anchors.length ? turn.at : findNearest(anchors, one);
      names.set(one, anchors.length > 1 ? `${base}#${at + 1}` : base);
    }
  }
  return names;
}

/** Which of its field's values it is, from the top, and of how many. */
function turnOf(one: Scored, own: readonly Scored[]): { at: number; of: number } {
  const alike = own.filter(({ candidate }) => candidate.field.key === one.candidate.field.key);
  return { at: alike.filter((other) => heightOf(other) < heightOf(one)).length, of: alike.length };
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
