import { findAnchors, findNearest } from '@/server/facts/extract/name-entries';
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
    kept.push(asSureAs(own, one));
  }
  return [...kept, ...fillEntries(kept, ordered)];
}

const startOf = ({ candidate }: Scored): number =>
  candidate.page.view.page.number * 1e6 + (candidate.quotes[0]?.start ?? 0);

const isTaken = (a: Scored, b: Scored): boolean =>
  a.candidate.page === b.candidate.page &&
  a.candidate.quotes.some((one) => b.candidate.quotes.some((other) => one.start < other.end && other.start < one.end));

/** A further entry under the same label, set the same way, is as sure as the first. */
function asSureAs(own: readonly Scored[], one: Scored): Scored {
  const link = one.candidate.links[0];
  const alike = own.find(({ candidate: { links } }) => links[0]?.how === link?.how && links[0]?.steps === link?.steps);
  return alike && alike.probability > one.probability ? { ...one, probability: alike.probability } : one;
}

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

/** An entry's value is this likely at least where it says the same as another entry's. */
const SURE_ENTRY = 0.5;

/**
 * Two payslips can pay the same: where another field tells a paper's entries apart, each of them that lacks a value takes the likeliest
 * that stands nearest to it.
 */
function fillEntries(kept: readonly Scored[], ordered: readonly Scored[]): Scored[] {
  const each = kept.filter(({ candidate }) => candidate.field.holds === 'each');
  const added: Scored[] = [];
  for (const part of new Set(each.map(({ candidate }) => candidate.part))) {
    const own = each.filter(({ candidate }) => candidate.part === part);
    const anchors = findAnchors(own);
    if (anchors.length < 2) continue;
    for (const key of new Set(own.map(({ candidate }) => candidate.field.key))) {
      const values = own.filter(({ candidate }) => candidate.field.key === key);
      const has = new Set(values.map((one) => findNearest(anchors, one)));
      for (const one of ordered) {
        if (has.size >= anchors.length || one.probability < SURE_ENTRY) break;
        if (one.candidate.part !== part || one.candidate.field.key !== key) continue;
        if (has.has(findNearest(anchors, one)) || [...kept, ...added].some((other) => isTaken(other, one))) continue;
        const isAlike = values.some(
          ({ candidate }) => candidate.links[0]?.hit.phrase === one.candidate.links[0]?.hit.phrase,
        );
        if (!isAlike) continue;
        has.add(findNearest(anchors, one));
        added.push(one);
      }
    }
  }
  return added;
}
