import type { CaseField, CaseType } from '@/server/case-types/schema';
import type { FactValue, Paper, PaperPart } from '@/server/facts/contract';
import { countVotes, type Votes } from '@/server/facts/extract/count-votes';
import { findAddressees } from '@/server/facts/extract/find-addressees';
import { addBirthDates } from '@/server/facts/extract/find-birth-dates';
import { findFrequency } from '@/server/facts/extract/find-frequency';
import { findLabels, type LabelHit, startsItsCell } from '@/server/facts/extract/find-labels';
import { findPlaces } from '@/server/facts/extract/find-places';
import { findSplitNames } from '@/server/facts/extract/find-split-names';
import { indexLabels } from '@/server/facts/extract/label-index';
import {
  describeLink,
  isTyped,
  type Link,
  linkValues,
  TYPED,
  type TypedKind,
} from '@/server/facts/extract/link-values';
import { findPageValues, type PageValues, type PaperWays, readPaperWays } from '@/server/facts/extract/page-values';
import { type Cell, type PageView, viewPage } from '@/server/facts/extract/page-view';
import { readAddressAt } from '@/server/facts/extract/read-address';
import { addReceiptFields } from '@/server/facts/extract/read-fields';
import { readNameBefore } from '@/server/facts/extract/read-name-before';
import { readValue } from '@/server/facts/extract/read-value';
import { readAnswerAt, readNameAt } from '@/server/facts/extract/read-words';
import { speaksToReader } from '@/server/facts/extract/speaks-to-reader';
import { readCurrencyMark } from '@/server/facts/values/currencies';
import type { Span } from '@/server/facts/values/span';
import { isQuotable } from '../quotable';

/** A stretch of a page that may state a field's value. */
export type Candidate = {
  field: CaseField;
  part: PartView;
  page: PageReading;
  value: FactValue;
  /** The value's own words; several where they don't follow one another in the text. */
  quotes: Span[];
  /** How it hangs together with the field's labels, the nearest first; empty where only its signs speak for it. */
  links: Link[];
  /** The nearest of other labels that the value could be of, 0 to 1. */
  rival: number;
  isDoubtful: boolean;
};

export type PageReading = {
  view: PageView;
  values: PageValues;
  hits: LabelHit[];
  labelStarts: number[];
  votes: Votes;
  /** The cells that a label begins and fills. */
  labelCells: ReadonlySet<Cell>;
};

/** A paper as its pages are laid out. */
export type PartView = { part: PaperPart; index: number; pages: PageReading[]; ways: PaperWays };

/** Pages of one paper that are looked at, and candidates kept for a field on each. */
const MOST_PAGES = 60;
const MOST_CANDIDATES = 60;

type ToView = { caseType: CaseType; papers: readonly Paper[]; parts: readonly PaperPart[] };

export const viewParts = (input: ToView): PartView[] => [...viewPartByPart(input)];

/** The parts one after the other, so that others may have their turn between them. */
export function* viewPartByPart(input: ToView): Generator<PartView, void, void> {
  const caseType = addReceiptFields(input.caseType);
  const index = indexLabels(caseType);
  const papers = new Map(input.papers.map((paper) => [paper.id, paper]));
  for (const [at, part] of input.parts.entries()) {
    const pages = papers.get(part.documentId)?.pages ?? [];
    const views = pages
      .filter(({ number }) => part.pages.includes(number))
      .slice(0, MOST_PAGES)
      .map(viewPage);
    const ways = readPaperWays(views, caseType.currency);
    const readings = views.map((view) => {
      const hits = findLabels(view, index).filter(({ start }) => !speaksToReader(view, start));
      const labelStarts = hits.map(({ start }) => start);
      const labelCells = new Set(
        hits
          .filter((hit) => startsItsCell(hit) && coversCell(hit) && !mayBeAnotherWord(hit))
          .map(({ firstCell }) => firstCell),
      );
      const values = findPageValues(view, ways);
      const hints = ways.order ? { order: ways.order } : {};
      const date = addBirthDates({ view, dates: values.date, hits, fields: caseType.fields, hints });
      return { view, values: { ...values, date }, hits, labelStarts, labelCells };
    });
    const kindOf = new Map(caseType.fields.map(({ key, kind }) => [key, kind]));
    const votes = countVotes(readings, ({ phrase }) =>
      [...phrase.fields.keys()].flatMap((key) => {
        const kind = kindOf.get(key);
        return kind && isTyped(kind) ? [kind] : [];
      }),
    );
    yield { part, index: at, pages: readings.map((reading) => ({ ...reading, votes })), ways };
  }
}

/** Everything on a paper that could be the value of one of the fields. */
export function findCandidates(part: PartView, fields: readonly CaseField[]): Candidate[] {
  return part.pages.flatMap((page) => {
    const typed = findTyped(part, page, fields);
    const words = fields
      .filter(({ kind }) => kind === 'name' || kind === 'address' || kind === 'text')
      .flatMap((field) => findWords(part, page, field));
    return [...typed, ...words];
  });
}

function findTyped(part: PartView, page: PageReading, fields: readonly CaseField[]): Candidate[] {
  const { view, values, hits, labelStarts, votes } = page;
  const kinds = TYPED.filter((kind) => fields.some((field) => field.kind === kind));
  const byValue = new Map<string, Link[]>();
  for (const hit of hits) {
    for (const kind of kinds) {
      for (const link of linkValues({ hit, kinds: [kind], view, values, labelStarts, votes })) {
        const key = `${kind}:${link.value.start}:${link.value.end}`;
        const links = byValue.get(key) ?? [];
        links.push(link);
        byValue.set(key, links);
      }
    }
  }
  return fields.flatMap((field) => {
    if (!isTyped(field.kind)) return [];
    const kind: TypedKind = field.kind;
    const isExpected = field.lookIn.includes(part.part.kind ?? '');
    // The account on a hotel's invoice is the hotel's.
    if (kind === 'iban' && part.part.kind !== null && !isExpected) return [];
    let alone = 0;
    const found = values[kind].flatMap((span): Candidate[] => {
      const all = byValue.get(`${kind}:${span.start}:${span.end}`) ?? [];
      const links = all.filter(({ hit }) => hit.phrase.fields.has(field.key)).sort((a, b) => b.nearness - a.nearness);
      const rival = Math.max(
        0,
        ...all.filter(({ hit }) => !hit.phrase.fields.has(field.key)).map(({ nearness }) => nearness),
      );
      if (links.length === 0 && !NEEDS_NO_LABEL.has(kind)) {
        if (!isExpected || !field.standsAlone || alone++ >= MOST_ALONE) return [];
      }
      const quote = widen(view, span, kind);
      const candidate = { field, part, page, quotes: [quote], links, rival, isDoubtful: false };
      const value = readCandidate(candidate);
      return value ? [{ ...candidate, value }] : [];
    });
    return keepNearest(found);
  });
}

/** Values without a label that are looked at on a page. */
const MOST_ALONE = 12;
/** Their own signs prove what they are. */
const NEEDS_NO_LABEL: ReadonlySet<TypedKind> = new Set(['iban', 'national_insurance']);

/** With the words that say how often an amount falls due: "£640.00 per calendar month". */
function widen(view: PageView, { start, end }: Span, kind: TypedKind): Span {
  if (kind !== 'money') return { start, end };
  const due =
    /^ ?(?:\/ ?|p\.?c\.?m\b|p\.?w\b|(?:per|a|each|every|pro|im|je|par|por|al) )?(?:calendar |four[ -]?|4[ -]?|two |2 )?(?:p\.?c\.?m\.?|p\.?w\.?|months?|monthly|weeks?|weekly|fortnight(?:ly)?|quarter(?:ly)?|annum|year(?:ly)?|Monat|mois|mes|mese|mês|maand|miesięcznie)(?!\p{L})/iu.exec(
      view.flow.slice(end, end + 40),
    );
  return { start, end: end + (due?.[0].length ?? 0) };
}

function readCandidate(candidate: Omit<Candidate, 'value'>): FactValue | null {
  const { field, part, page, quotes } = candidate;
  const { text } = page.view.page;
  const [quote] = quotes;
  if (!quote || !quotes.every(({ start, end }) => isQuotable(text, start, end))) return null;
  const label = describeLabel(candidate, quote);
  return readValue({
    field,
    quote: quotes.map(({ start, end }) => text.slice(start, end)).join('\n'),
    currency: readHeading(candidate) ?? part.ways.currency,
    order: part.ways.order,
    ...(label ? { label } : {}),
  });
}

/** A label's line up to the value: "Fortnightly rent (in £)", and how often it falls due where a box of its own says so. */
function describeLabel({ field, links, page }: Omit<Candidate, 'value'>, value: Span): string | undefined {
  const hit = links[0]?.hit;
  if (!hit) return undefined;
  const { view } = page;
  const isInside = value.start >= hit.cell.start && value.start < hit.cell.end;
  const from = Math.max(hit.firstCell.start, hit.start - LABEL_WORDS);
  const to = Math.min(isInside ? Math.max(value.start, hit.end) : hit.cell.end, hit.end + LABEL_WORDS);
  const own = view.page.text.slice(from, to);
  const cell = field.kind === 'money' ? view.cellAt(value.start) : null;
  return [own, cell && findFrequency(view, cell)].filter(Boolean).join(' ');
}

/** Signs to either side of a label that may still be its words. */
const LABEL_WORDS = 32;

/** The currency that a label names for the amount beside it: "Total EUR". */
function readHeading({ links, page }: Omit<Candidate, 'value'>): string | null {
  const hit = links[0]?.hit;
  if (!hit) return null;
  const mark = /^\s?\(?([£€]|[A-Z]{3})(?![\p{L}\d])/u.exec(page.view.flow.slice(hit.end, hit.end + 8))?.[1];
  const [code, other] = mark ? readCurrencyMark(mark, {}) : [];
  return code && !other ? code : null;
}

function keepNearest(found: Candidate[]): Candidate[] {
  if (found.length <= MOST_CANDIDATES) return found;
  return [...found].sort((a, b) => (b.links[0]?.nearness ?? 0) - (a.links[0]?.nearness ?? 0)).slice(0, MOST_CANDIDATES);
}

/** Names, addresses and answers have no signs of their own: each stands at a place of its label's. */
function findWords(part: PartView, page: PageReading, field: CaseField): Candidate[] {
  const { view, hits, labelStarts, votes } = page;
  const isLabelCell = (cell: Cell): boolean => page.labelCells.has(cell);
  const found = new Map<string, Candidate>();
  for (const hit of hits) {
    if (!hit.phrase.fields.has(field.key)) continue;
    for (const place of findPlaces(hit, view)) {
      if ((place.how === 'before' && field.kind !== 'name') || place.steps > 2) continue;
      const quotes = readWordsAt({ field, page, place, hit, isLabelCell });
      const [first] = quotes;
      if (!first) continue;
      const link = describeLink({
        hit,
        place,
        value: { start: first.start, end: quotes.at(-1)?.end ?? first.end },
        nth: 0,
        view,
        labelStarts,
        votes,
      });
      const key = `${first.start}`;
      const known = found.get(key);
      if (known) {
        known.links.push(link);
        known.links.sort((a, b) => b.nearness - a.nearness);
        continue;
      }
      const candidate = { field, part, page, quotes, links: [link], rival: 0, isDoubtful: false };
      const value = readCandidate(candidate);
      if (value) found.set(key, { ...candidate, value });
      if (found.size >= MOST_CANDIDATES) break;
    }
  }
  if (field.key === CLAIMANT || field.kind === 'address') {
    for (const { name, address } of findAddressees(page, isLabelCell)) {
      const quotes = field.kind === 'address' ? address : [name];
      const candidate = { field, part, page, quotes, links: [], rival: 0, isDoubtful: false };
      const value = readCandidate(candidate);
      const key = `${quotes[0]?.start}`;
      if (value && !found.has(key)) found.set(key, { ...candidate, value });
    }
  }
  if (field.kind === 'text' && field.standsAlone && field.lookIn.includes(part.part.kind ?? '')) {
    for (const line of findHeadings(page, isLabelCell)) {
      const candidate = { field, part, page, quotes: [line], links: [], rival: 0, isDoubtful: false };
      const value = readCandidate(candidate);
      if (value && !found.has(`${line.start}`)) found.set(`${line.start}`, { ...candidate, value });
    }
  }
  if (field.key === CLAIMANT) {
    for (const { given, surname, hit, place } of findSplitNames(page)) {
      const link = describeLink({ hit, place, value: surname, nth: 0, view, labelStarts, votes });
      const candidate = { field, part, page, quotes: [given, surname], links: [link], rival: 0, isDoubtful: false };
      const value = readCandidate(candidate);
      if (value) found.set(`split:${given.start}:${surname.start}`, { ...candidate, value });
    }
  }
  return [...found.values()];
}

/** Lines of a page's head that are looked at for what its letterhead names. */
const MOST_HEADINGS = 3;

/** The first lines of a page, without numbers: whoever issued it stands there. */
function findHeadings({ view }: PageReading, isLabelCell: (cell: Cell) => boolean): Span[] {
  return view.rows
    .flatMap(([cell]) => cell ?? [])
    .filter((cell) => /\p{L}{3}/u.test(cell.text) && !/\d|[:@]/.test(cell.text) && !isLabelCell(cell))
    .slice(0, MOST_HEADINGS)
    .map(({ start, end }) => ({ start, end }));
}

/** The field of the person whom a form is about: only their name is asked for in parts. */
const CLAIMANT = 'claimant-name';

/** One word that differs by a letter from a label, and that no colon makes one: the town of an address, or a name. */
const mayBeAnotherWord = (hit: LabelHit): boolean =>
  hit.edits > 0 &&
  hit.phrase.words.length === 1 &&
  !/^[^\p{L}\p{N}]*[:?]/u.test(hit.cell.text.slice(hit.end - hit.cell.start));

/** Whether a label is all that its cell holds, or is followed by a colon. */
const coversCell = (hit: LabelHit): boolean =>
  hit.endToken >= hit.cell.tokens.length || /^[^\p{L}\p{N}]*:/u.test(hit.cell.text.slice(hit.end - hit.cell.start));

type WordPlace = {
  field: CaseField;
  page: PageReading;
  place: { how: string; start: number; end: number; cell: Cell };
  hit: LabelHit;
  isLabelCell: (cell: Cell) => boolean;
};

function readWordsAt({ field, page, place, hit, isLabelCell }: WordPlace): Span[] {
  const { view, hits } = page;
  if (place.how !== 'inline' && isLabelCell(place.cell)) return [];
  // A further label in the same stretch ends the value.
  const next = hits.find(
    (other) => other.start >= place.start + 2 && other.start < place.end && other !== hit && endsValue(other, view),
  );
  const end = Math.min(place.end, next?.start ?? place.end);
  const text = view.flow.slice(place.start, end);
  if (place.how === 'before') {
    const before = readNameBefore(text, { mayBeFirm: /landlord/.test(field.key) });
    return before ? [{ start: place.start + before.start, end: place.start + before.end }] : [];
  }
  if (field.kind === 'address') {
    const start = place.start;
    return readAddressAt({ view, cell: place.cell, start, end, isLabelCell })?.lines ?? [];
  }
  const isProse = place.how === 'inline' && place.cell.tokens.length > 12;
  const read =
    field.kind === 'name'
      ? readNameAt(text, { mayBeFirm: /landlord/.test(field.key) })
      : readAnswerAt(isProse && field.kind === 'text' ? cutProse(text) : text);
  if (!read) return [];
  const found = { start: place.start + read.start, end: place.start + read.end };
  // Another label is no answer: "Cause of damage Name of policyholder" are two heads.
  const isLabel = hits.some((other) => other !== hit && other.start === found.start && other.phrase.words.length > 1);
  return isLabel ? [] : [found];
}

/** In a sentence an answer ends where the sentence goes on to something else: "Bonn for the congress". */
const cutProse = (text: string): string =>
  text
    // Days, numbers and remarks are no words of an answer.
    .replace(/(?<=\p{L}{2}),?\s*[(\d].*$/su, '')
    .replace(
      /(?<=\p{L}{2}),? (?:for|from|on|to|between|during|and|was|is|has|where|which|as|by|with|vom|für|zum|pour|du|para|por|per|dal|od|na|van|voor|op)\s.*$/su,
      '',
    );

/** A label that begins its cell, or that a colon follows. */
const endsValue = (hit: LabelHit, view: PageView): boolean =>
  startsItsCell(hit) || /^\s?:/.test(view.page.text.slice(hit.end, hit.end + 2));
