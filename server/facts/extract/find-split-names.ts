import type { PageReading } from '@/server/facts/extract/find-candidates';
import { type LabelHit, startsItsCell } from '@/server/facts/extract/find-labels';
import { findPlaces, type Place } from '@/server/facts/extract/find-places';
import { skipLink } from '@/server/facts/extract/read-words';
import { tokensOf } from '@/server/facts/extract/tokens';
import { TITLES } from '@/server/facts/names/name-words';
import { foldName } from '@/server/facts/names/read-name';
import type { Span } from '@/server/facts/values/span';

/** First names and a surname, each in the box of its own label. */
export type SplitName = { given: Span; surname: Span; hit: LabelHit; place: Place };

const keys = (labels: string): ReadonlySet<string> =>
  new Set(
    labels.split(',').map((label) =>
      tokensOf(label, 0)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
const GIVEN = keys(
  'first name,first names,forename,forenames,given name,given names,christian name,christian names,other names,Vorname,Vornamen,prénom,prénoms,nombre,nome,imię,imiona,voornaam,voornamen',
);
const SURNAME = keys(
  'surname,last name,family name,surnames,Nachname,Familienname,Zuname,nom de famille,nom,apellido,apellidos,cognome,apelido,sobrenome,nazwisko,achternaam',
);
/** In rows of the page: the two boxes of one name are neighbours. */
const NEAR = 4;

const isOneOf = (hit: LabelHit, labels: ReadonlySet<string>): boolean => labels.has(hit.phrase.words.join(' '));

/** The names whose two parts a form asks for apart, in the order of the page. */
export function findSplitNames({ view, hits }: Pick<PageReading, 'view' | 'hits'>): SplitName[] {
  const given = hits.filter((hit) => isOneOf(hit, GIVEN) && startsItsCell(hit));
  const surnames = hits.filter((hit) => isOneOf(hit, SURNAME) && startsItsCell(hit));
  if (given.length === 0 || surnames.length === 0 || given.length * surnames.length > 64) return [];
  return surnames.flatMap((hit) => {
    const partner = given
      .filter((other) => Math.abs(other.cell.row - hit.cell.row) <= NEAR)
      .sort((a, b) => Math.abs(a.cell.row - hit.cell.row) - Math.abs(b.cell.row - hit.cell.row))[0];
    if (!partner) return [];
    const isLabel = (cell: Place['cell']): boolean => hits.some((one) => one.firstCell === cell && startsItsCell(one));
    return findPlaces(hit, view).flatMap((place): SplitName[] => {
      if (place.how === 'before' || place.steps > 1 || (place.how !== 'inline' && isLabel(place.cell))) return [];
      const beside = findPlaces(partner, view).find(
        (one) => one.how === place.how && one.steps === place.steps && (one.how === 'inline' || !isLabel(one.cell)),
      );
      const own = readPart(view.flow.slice(place.start, place.end), place.start);
      const first = beside && readPart(view.flow.slice(beside.start, beside.end), beside.start);
      return own && first ? [{ given: first, surname: own, hit, place }] : [];
    });
  });
}

/** Up to three words of a name that are all a place holds. */
function readPart(text: string, offset: number): Span | null {
  const from = skipLink(text);
  const own = /^[^␞\n\t,;:(]*/u.exec(text.slice(from))?.[0].trimEnd() ?? '';
  const words = own.split(/\s+/).filter((word) => word !== '');
  const names = words.filter((word) => !TITLES.has(foldName(word.replace(/\.$/, ''))));
  if (names.length === 0 || names.length > 3 || !names.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word)))
    return null;
  const first = own.indexOf(names[0] ?? '');
  return { start: offset + from + first, end: offset + from + own.length };
}
