import type { CaseType } from '@/server/case-types/schema';
import type { Candidate, PartView } from '@/server/facts/extract/find-candidates';
import { findBornDate } from '@/server/facts/extract/find-paper-date';
import type { Scored } from '@/server/facts/extract/score-part';

/** Less speaks for a date than that it stands where papers have theirs. */
const LEAST_WEIGHT = 2;
/** By hand: so many of them were right on made papers that no weights were learned from. */
const PROBABILITY = 0.9;

/**
 * What dates a paper is the day that it bears. Where no label told that field's value, the paper's layout does: an approval is of the day
 * at the top of its letter, and a form was signed on the day under its declaration.
 */
export function statePaperDates(input: {
  caseType: Pick<CaseType, 'fields' | 'evidence'>;
  parts: readonly PartView[];
  stated: readonly Scored[];
}): Scored[] {
  const { caseType, parts, stated } = input;
  return parts.flatMap((part) => {
    const [key] = caseType.evidence.find(({ key: kind }) => kind === part.part.kind)?.datedBy ?? [];
    const field = caseType.fields.find((candidate) => candidate.key === key);
    if (field?.kind !== 'date' || field.holds === 'each') return [];
    const own = stated.filter(({ candidate }) => candidate.part === part);
    const born = findBornDate(part);
    if (!born || born.weight < LEAST_WEIGHT || own.some(({ candidate }) => candidate.field.key === key)) return [];
    const isTaken = own.some(
      ({ candidate }) =>
        candidate.page === born.page && candidate.quotes.some(({ start, end }) => start < born.end && born.start < end),
    );
    if (isTaken) return [];
    const candidate: Candidate = {
      field,
      part,
      page: born.page,
      value: { type: 'date', date: born.date },
      quotes: [{ start: born.start, end: born.end }],
      links: [],
      rival: 0,
      isDoubtful: false,
    };
    return [{ candidate, features: [], probability: PROBABILITY }];
  });
}
