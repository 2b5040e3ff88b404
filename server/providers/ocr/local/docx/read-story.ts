import { ReadingFailure } from '../reading-failure';
import type { Block, Inline, Paragraph } from './contract';
import { MAX_LETTERS } from './limits';
import { childOf, childrenOf, numberOf, settingOf, type XmlElement } from './parse-xml';
import { groundOf, isOn, type Look, readLook } from './read-look';
import type { NextLabel } from './read-numbering';
import { type RunContent, readRun } from './read-run';
import type { Style, Styles } from './read-styles';
import { readTable } from './read-table';

/** What is needed to read any part of a file. */
export type Reading = {
  styles: Styles;
  nextLabel: NextLabel;
  /** The path of a picture that can be laid out, and how many notes there were. */
  pictures: ReadonlyMap<string, string>;
  notes: string[];
  letters: { count: number };
};

/** Words stand in a table that a style paints: their light ink would be lost on our white paper. */
export type Surroundings = { isPainted: boolean };

/** These hold what was there before a change that somebody made and kept on record. */
const REMOVED = new Set(['w:del', 'w:moveFrom']);

/** The paragraphs and tables of a part, in order. */
export function readStory(reading: Reading, parent: XmlElement, around: Surroundings = { isPainted: false }): Block[] {
  return parent.children.flatMap((child): Block[] => {
    if (child.name === 'w:p') return readParagraph(reading, child, around);
    if (child.name === 'w:tbl') return readTable({ reading, table: child, readCell: readStory });
    if (REMOVED.has(child.name) || child.name.endsWith('Pr')) return [];
    // Wrappers: a content control, an insertion that is on record.
    if (child.name === 'mc:AlternateContent') return readStory(reading, chooseShown(child), around);
    return child.children.length > 0 ? readStory(reading, child, around) : [];
  });
}

/** Programs that know the newer way show it; the other is the same once more. */
const chooseShown = (element: XmlElement): XmlElement =>
  childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? { ...element, children: [] };

const ALIGNED: Readonly<Record<string, Paragraph['align']>> = { center: 'center', right: 'end', end: 'end' };

function readParagraph(reading: Reading, element: XmlElement, around: Surroundings): Block[] {
  const properties = childOf(element, 'w:pPr');
  const style = reading.styles.paragraph(settingOf(properties, 'w:pStyle'));
  const look: Look = { ...reading.styles.base, ...style.look };
  const ground = groundOf(properties);
  const numbering = readPlace(childOf(properties, 'w:numPr') ?? style.numbering);
  const parts = readInlines(reading, element, { look, isPainted: around.isPainted && ground === null });
  const isEmpty = !parts.some((part) => 'kind' in part && part.kind !== 'line-break' && part.kind !== 'tab');
  const frame = {
    kind: 'paragraph' as const,
    level: style.level,
    align: ALIGNED[settingOf(properties, 'w:jc') ?? style.align ?? ''] ?? ('start' as const),
    isRightToLeft: isOn(properties, 'w:bidi') ?? false,
    indent: findIndent(properties, style),
    ground,
  };
  const label = numbering && !isEmpty ? reading.nextLabel(numbering) : null;
  return splitAtBlocks(parts).map(
    (piece, at): Block => (Array.isArray(piece) ? { ...frame, label: at === 0 ? label : null, inlines: piece } : piece),
  );
}

function readPlace(numbering: XmlElement | undefined): { list: string; level: number } | null {
  const list = settingOf(numbering, 'w:numId');
  return list === undefined || list === '0'
    ? null
    : { list, level: numberOf(settingOf(numbering, 'w:ilvl'), { least: 0, most: 8 }) ?? 0 };
}

const TWIPS = 20;

/** In points; a list without an indent of its own gets one by its level. */
function findIndent(properties: XmlElement | undefined, style: Style): number {
  const own = childOf(properties, 'w:ind')?.attributes;
  const twips = numberOf(own?.['w:left'] ?? own?.['w:start'], { least: 0, most: 4_000 });
  if (twips !== null) return twips / TWIPS;
  const place = readPlace(childOf(properties, 'w:numPr') ?? style.numbering);
  return place ? 18 * (place.level + 1) : 0;
}

type Inside = { look: Look; isPainted: boolean };

function readInlines(reading: Reading, parent: XmlElement, inside: Inside): RunContent[] {
  return parent.children.flatMap((child): RunContent[] => {
    if (child.name === 'w:r') return readRunOf(reading, child, inside);
    if (REMOVED.has(child.name) || child.name.endsWith('Pr')) return [];
    if (child.name === 'mc:AlternateContent') return readInlines(reading, chooseShown(child), inside);
    return readInlines(reading, child, inside);
  });
}

function readRunOf(reading: Reading, run: XmlElement, { look, isPainted }: Inside): RunContent[] {
  const properties = childOf(run, 'w:rPr');
  const own = { ...look, ...reading.styles.character(settingOf(properties, 'w:rStyle')), ...readLook(properties) };
  if (own.isHidden) return [];
  const shown = isPainted && !own.ground ? { ...own, ink: null } : own;
  const contents = run.children.flatMap((child): XmlElement[] =>
    child.name === 'mc:AlternateContent' ? chooseShown(child).children : [child],
  );
  const parts = contents.flatMap((child) =>
    readRun({ reading, child, look: shown, readBox: (box) => readStory(reading, box) }),
  );
  for (const part of parts) if ('kind' in part && part.kind === 'text') countLetters(reading, part.text);
  return parts;
}

function countLetters({ letters }: Reading, text: string): void {
  letters.count += text.length;
  if (letters.count > MAX_LETTERS) throw new ReadingFailure('too_many_pages');
}

/** A page's end, and a box of text, stand in the middle of a paragraph; here they part it. */
function splitAtBlocks(parts: readonly RunContent[]): (Inline[] | Block)[] {
  const pieces: (Inline[] | Block)[] = [[]];
  for (const part of parts) {
    if ('blocks' in part) pieces.push(...part.blocks, []);
    else (pieces.at(-1) as Inline[]).push(part);
  }
  return pieces.filter((piece, at) => at === 0 || !Array.isArray(piece) || piece.length > 0);
}

/** The paragraphs of footnotes or endnotes that are referred to, by their ids. */
export function readNotes(
  reading: Reading,
  root: XmlElement | null,
  name: 'w:footnote' | 'w:endnote',
): Map<string, Block[]> {
  return new Map(
    childrenOf(root ?? undefined, name)
      // Word keeps the lines above notes as notes with a type.
      .filter(({ attributes }) => attributes['w:type'] === undefined || attributes['w:type'] === 'normal')
      .map((note) => [note.attributes['w:id'] ?? '', readStory(reading, note)]),
  );
}
