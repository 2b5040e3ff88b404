import { scoreClaim } from '@/server/facts/extract/score';
import type { Scored } from '@/server/facts/extract/score-part';
import { type Claim, describeClaim, valueKey } from '@/server/facts/extract/weigh-claims';

/** What is less likely is no claim. */
const LEAST_CLAIM = 0.03;
/** A field of a case that is claimed more often was made to keep us busy: the likeliest are kept. */
const MOST_CLAIMS = 400;

/** Weighs every candidate of a case among the others: what several papers say alike is the surer, what another one contradicts the less. */
export function weighCase(scored: readonly Scored[]): Scored[] {
  const byField = new Map<string, Scored[]>();
  for (const one of scored) {
    const own = byField.get(one.candidate.field.key) ?? [];
    own.push(one);
    byField.set(one.candidate.field.key, own);
  }
  return [...byField.values()].flatMap(weighField);
}

function weighField(all: readonly Scored[]): Scored[] {
  const keys = new Map(all.map((one) => [one, valueKey(one.candidate.value, one.candidate.field.kind === 'name')]));
  const rivals = findRivals(all, keys);
  const kept = all
    .filter(({ probability }) => probability >= LEAST_CLAIM)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, MOST_CLAIMS);
  const claims = kept.map(
    (one): Claim => ({
      field: one.candidate.field.key,
      part: one.candidate.part.index,
      value: keys.get(one) ?? '',
      probability: one.probability,
      // Another payslip on the same page is no rival.
      rival: one.candidate.field.holds === 'each' ? 0 : (rivals.get(one) ?? 0),
      isEach: one.candidate.field.holds === 'each',
      isName: one.candidate.field.kind === 'name',
      ...describeKind(one),
    }),
  );
  return kept.flatMap((one, at) => {
    const claim = claims[at];
    if (!claim) return [];
    const among = scoreClaim(describeClaim(claim, claims));
    return [{ ...one, probability: isPlain(one) ? Math.max(among, one.probability) : among }];
  });
}

/** From here on a paper says a value plainly. */
const PLAIN = 0.8;

/**
 * What a paper that proves a field says plainly is heard, though all the others say something else: that they differ is what an officer
 * must see.
 */
const isPlain = ({ candidate: { field, part, links }, probability }: Scored): boolean =>
  field.consistent && links.length > 0 && probability >= PLAIN && field.lookIn.includes(part.part.kind ?? '');

function describeKind({ candidate: { field, part } }: Scored): { expectedKind: number; otherKind: number } {
  const { kind, probability } = part.part;
  const isExpected = kind !== null && field.lookIn.includes(kind);
  return { expectedKind: isExpected ? probability : 0, otherKind: kind !== null && !isExpected ? probability : 0 };
}

/** Of each candidate the likeliest one with another value on the same paper: of each paper the best of two values decide. */
function findRivals(all: readonly Scored[], keys: ReadonlyMap<Scored, string>): Map<Scored, number> {
  const best = new Map<number, { key: string; probability: number }[]>();
  for (const one of all) {
    const index = one.candidate.part.index;
    const key = keys.get(one) ?? '';
    const own = best.get(index) ?? [];
    const same = own.find((other) => other.key === key);
    if (same) same.probability = Math.max(same.probability, one.probability);
    else own.push({ key, probability: one.probability });
    own.sort((a, b) => b.probability - a.probability);
    best.set(index, own.slice(0, 2));
  }
  return new Map(
    all.map((one) => {
      const other = best.get(one.candidate.part.index)?.find(({ key }) => key !== keys.get(one));
      return [one, other?.probability ?? 0];
    }),
  );
}
