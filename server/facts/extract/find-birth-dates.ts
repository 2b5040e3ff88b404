import type { CaseField } from '@/server/case-types/schema';
import type { LabelHit } from '@/server/facts/extract/find-labels';
import { findPlaces } from '@/server/facts/extract/find-places';
import type { PageView } from '@/server/facts/extract/page-view';
import { type DateHints, type FoundDate, findDates } from '@/server/facts/values/find-dates';
import { dropOverlaps } from '@/server/facts/values/span';

/** Whether a field is of somebody's birth, where two digits of a year may be the last century's. */
export const isBirth = ({ key, kind }: Pick<CaseField, 'key' | 'kind'>): boolean =>
  kind === 'date' && /birth/.test(key);

/**
 * The page's dates, with those that only their label proves: "12/04/57" in a cell under "Date of birth" is a day of 1957, and without
 * the label it is none.
 */
export function addBirthDates(input: {
  view: PageView;
  dates: readonly FoundDate[];
  hits: readonly LabelHit[];
  fields: readonly CaseField[];
  hints: DateHints;
}): FoundDate[] {
  const { view, dates, hits, hints } = input;
  const keys = new Set(input.fields.filter(isBirth).map(({ key }) => key));
  const births = hits
    .filter(({ phrase }) => [...phrase.fields.keys()].some((key) => keys.has(key)))
    .flatMap((hit) => findPlaces(hit, view))
    .filter(({ how, steps }) => how !== 'before' && how !== 'inline' && steps <= 1)
    .flatMap(({ start, end }) =>
      findDates(view.flow.slice(start, end), { ...hints, isBirth: true }).map((date) => ({
        ...date,
        start: date.start + start,
        end: date.end + start,
      })),
    )
    .filter(({ start, end }) => !/\d{4}/.test(view.flow.slice(start, end)));
  if (births.length === 0) return [...dates];
  const others = dates.filter((date) => !births.some(({ start, end }) => start < date.end && date.start < end));
  return dropOverlaps([...others, ...births]);
}
