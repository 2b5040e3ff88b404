import { LANGUAGE_TAGS, MESSAGES } from '@/messages/messages';
import { formatLetterDate } from '@/server/case-types/letter-date';
import { readPoints } from '../compose/read-points';
import { splitBody } from '../compose/split-body';
import type { LetterFrame } from '../schema';
import { splitLongWords } from './split-long-words';

export type PdfRequest = {
  body: string;
  /** What stands around the words; null for a letter that is its body alone. */
  frame: LetterFrame | null;
  reference: string;
  /** ISO day, for a letter without a frame. */
  date: string;
};

type Block = { points: string[] } | { lines: string[] };

/** What TEMPLATE prints, as data: nothing in it is ever markup. */
export function composeSource({ body, frame, reference, date }: PdfRequest): string {
  const { opening, rest } = splitBody(body);
  const [year, month, day] = (frame?.date ?? date).split('-').map(Number);
  const locale = frame?.language ?? 'en';
  const labels = frame?.labels ?? MESSAGES.en.letters.frame;
  const [lang, region] = LANGUAGE_TAGS[locale].split('-');
  const source = {
    lang,
    region,
    labels,
    title: `${frame?.subject ?? labels.letter} (${reference})`,
    day: { year, month, day },
    printedDate: formatLetterDate(frame?.date ?? date, locale),
    frame,
    opening: opening.map(readBlock),
    rest: rest.map(readBlock),
  };
  return JSON.stringify(source, (_key, value) =>
    typeof value === 'string' ? splitLongWords(value.normalize('NFC')) : value,
  );
}

function readBlock(paragraph: string): Block {
  const points = readPoints(paragraph);
  return points ? { points } : { lines: paragraph.split('\n') };
}

/**
 * The letter's look. Everything that a person wrote comes from the JSON input, as a string; Typst prints strings letter for letter.
 * One column throughout: what is read aloud comes in the order of the page.
 */
export const TEMPLATE = `
#let letter = json(bytes(sys.inputs.letter))
#let frame = letter.frame
#set document(title: letter.title, date: datetime(..letter.day))
#let page-of(page, pages) = letter.labels.page.replace("{page}", str(page)).replace("{pages}", str(pages))
#set page(paper: "a4", margin: (x: 22mm, y: 22mm), numbering: (page, ..pages) => page-of(page, pages.pos().at(0, default: page)))
#set text(
  font: ("Noto Sans", "IBM Plex Sans Arabic", "Noto Sans Hebrew", "Noto Emoji"),
  size: 10.5pt, lang: letter.lang, region: letter.region, hyphenate: false,
)
// Noto Sans draws "ị" as two glyphs unless told not to, and readers that know no replacement text copy both.
#show regex("\\p{Latin}+"): set text(features: (ccmp: 0))
#set par(leading: 0.65em, spacing: 1.1em, justify: false)
#set table(stroke: none, inset: (x: 0pt, y: 5pt))
#show heading: set text(size: 10.5pt, weight: "bold")
#show heading.where(level: 1): set text(size: 12pt)
#show heading: set block(above: 1.6em, below: 0.9em)

#let quiet(body) = text(size: 9pt, fill: rgb("#444444"), body)
#let lines(values) = par(values.join(linebreak()))
#let blocks(values) = for value in values {
  if "points" in value { list(..value.points, spacing: 0.8em) } else { lines(value.lines) }
}

#if frame != none {
  let sender = frame.sender
  if sender.name != "" {
    par(text(size: 13pt, weight: "bold", sender.name))
    let contact = (sender.address.join(", "), sender.phone, sender.email, sender.hours)
    quiet(lines(contact.filter(it => it != none)))
    line(length: 100%, stroke: 0.5pt + rgb("#888888"))
  }
  v(1.2em, weak: true)
  lines((frame.recipient.name, ..frame.recipient.address))
  v(2em, weak: true)
  lines((letter.printedDate, letter.labels.reference + " " + frame.reference))
  heading(level: 1, frame.subject)
  if frame.about.len() > 0 { lines(frame.about.map(it => it.label + ": " + it.value)) }
}

#blocks(letter.opening)

#if frame != none and frame.table != none {
  let sums = frame.table
  heading(level: 2, sums.caption)
  table(
    columns: (1fr, auto), column-gutter: 12pt, align: (start, end),
    table.header(quiet(letter.labels.what), quiet(letter.labels.amount)),
    table.hline(stroke: 0.8pt),
    ..sums.rows.map(row => (
      [#row.label #linebreak() #quiet(row.because)], row.amount, table.hline(stroke: 0.3pt + rgb("#aaaaaa")),
    )).flatten(),
    table.hline(stroke: 1.2pt),
    strong(sums.total.label), strong(sums.total.amount),
  )
}

#blocks(letter.rest)

#if frame != none {
  block(breakable: false, above: 1.8em, {
    par(frame.signOff.closing + ",")
    v(1.6em)
    lines((frame.signOff.name, frame.signOff.team).filter(it => it != ""))
  })
}
`;
