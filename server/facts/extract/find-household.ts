import type { CaseField } from '@/server/case-types/schema';
import type { FactValue } from '@/server/facts/contract';
import type { PageReading, PartView } from '@/server/facts/extract/find-candidates';
import { type LabelHit, startsItsCell } from '@/server/facts/extract/find-labels';
import { findPlaces } from '@/server/facts/extract/find-places';
import type { Cell } from '@/server/facts/extract/page-view';
import { readHousehold, readTick } from '@/server/facts/extract/read-household';
import type { Span } from '@/server/facts/values/span';
import { isQuotable } from '../quotable';

export type FoundHousehold = { page: PageReading; value: FactValue; quotes: Span[]; probability: number };

/** Answers and sentences that are read together: a form asks two or three questions of it. */
const MOST_QUOTES = 14;
const ABOUT =
  /\b(?:live|living|lives|alone|partner|wife|husband|spouse|child(?:ren)?|single|lone|couple|married|nobody else|no one else|my son|my daughter|our son|our daughter)\b/i;
const SENTENCE = /^(?:(?:I|We|My|Our|Nobody|No one|There)\b|(?:No|Yes),)/;
const RELATION = /^(?:relation(?:ship)?(?: to (?:you|applicant|claimant))?|who|who they are|status)$/i;
const PERSON =
  /^(?:(?:step|foster|grand)?-?(?:son|daughter|child)|husband|wife|partner|spouse|civil partner|you|self|applicant|claimant|me)$/i;
/** By hand: the composition was read from the form's own words. */
const SURE = 0.97;
const LESS_SURE = 0.85;

/** Who lives in the home, by a form's ticks, answers, sentences and table of persons. */
export function findHousehold(part: PartView, field: CaseField): FoundHousehold | null {
  if (part.part.kind === null || !field.lookIn.includes(part.part.kind)) return null;
  for (const page of part.pages) {
    const ticked = findTicked(page);
    // Beside ticks the other sentences are answers that nobody chose.
    const answers = findAnswers(page, field, { onlyCounts: ticked.length > 0 });
    const sentences = ticked.length > 0 ? [] : findSentences(page);
    const quotes = [...findPersons(page), ...ticked, ...answers, ...sentences]
      .filter(({ start, end }, at, all) => all.findIndex((other) => other.start <= start && other.end >= end) === at)
      .filter(
        ({ start, end }) =>
          isQuotable(page.view.page.text, start, end) || /^\W*\d+$/.test(page.view.page.text.slice(start, end)),
      )
      .slice(0, MOST_QUOTES);
    if (quotes.length === 0) continue;
    const text = quotes.map(({ start, end }) => page.view.page.text.slice(start, end)).join('\n');
    const value = readHousehold(text);
    if (value)
      return {
        page,
        value,
        quotes,
        probability: /child|son|daughter|kids|alone|single|no partner|nobody|applicant|you/i.test(text)
          ? SURE
          : LESS_SURE,
      };
  }
  return null;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The column of a table that says what each person is to the applicant. */
function findPersons({ view }: PageReading): Span[] {
  const header = view.cells.find(
    (cell) => RELATION.test(cell.text.trim()) && PERSON.test(cell.below[0]?.text.trim() ?? ''),
  );
  const found: Span[] = [];
  for (let cell: Cell | undefined = header?.below[0]; cell && PERSON.test(cell.text.trim()); cell = cell.below[0]) {
    found.push(spanOf(cell));
    if (found.length >= MOST_QUOTES) break;
  }
  return found;
}

/** Ticked answers; the tick may stand in a cell of its own. */
function findTicked({ view }: PageReading): Span[] {
  return view.cells.flatMap((cell) => {
    if (readTick(cell.text) !== true) return [];
    if (ABOUT.test(cell.text)) return [spanOf(cell)];
    const { right } = cell;
    const isNext =
      right !== null && right.start >= cell.end && view.page.text.slice(cell.end, right.start).trim() === '';
    return isNext && ABOUT.test(right.text) ? [{ start: cell.start, end: right.end }] : [];
  });
}

const CHILDREN =
  /^(?:child|children|dependent|kids|kinder|enfants|hijos|figli|filhos|dzieci|kinderen|number|dependants)$/;

function findAnswers({ view, hits }: PageReading, field: CaseField, { onlyCounts }: { onlyCounts: boolean }): Span[] {
  return hits
    .filter((hit) => hit.phrase.fields.has(field.key) && startsItsCell(hit))
    .flatMap((hit) => {
      const isAboutChildren = hit.phrase.words.some((word) => CHILDREN.test(word));
      if (onlyCounts && !isAboutChildren) return [];
      for (const place of findPlaces(hit, view)) {
        if (place.how === 'before' || place.how === 'above' || place.steps > 1) continue;
        const text = view.page.text.slice(place.start, place.end).replace(/^[\s.:?…_]+/u, '');
        if (readTick(text) !== null || text.length > 60) continue;
        const start = place.end - text.length;
        const isCount = /^(?:\d{1,2}|none|nil|no|zero|one|two|three|four|five|six)\b\W*$/i.test(text);
        const isAnswer = isAboutChildren
          ? isCount
          : /^(?:yes|no|none)\W*$/i.test(text) || (ABOUT.test(text) && !text.endsWith('?'));
        if (
          !isAnswer ||
          hits.some((other) => other !== hit && other.start === start && startsItsCell(other) && !ABOUT.test(text))
        )
          continue;
        return joinAnswer(hit, { start, end: place.end });
      }
      return [];
    });
}

/** The question first: without it a number says nothing. */
const joinAnswer = (hit: LabelHit, answer: Span): Span[] =>
  answer.start - hit.end >= 0 && answer.start - hit.end < 4 && hit.cell === hit.firstCell
    ? [{ start: hit.start, end: answer.end }]
    : [{ start: hit.start, end: hit.firstCell === hit.cell ? hit.end : hit.firstCell.end }, answer];

function findSentences({ view }: PageReading): Span[] {
  return view.cells
    .filter(
      (cell) =>
        !cell.previous &&
        SENTENCE.test(cell.text) &&
        ABOUT.test(cell.text) &&
        !/declare|true|understand|rent|landlord/i.test(cell.text),
    )
    .map((cell) => ({
      start: cell.start,
      end: cell.start + (/^.*?(?<=[\p{L}\d)]{2})[.](?=\s|$)/su.exec(cell.text)?.[0].length ?? cell.text.length),
    }));
}
