import type { Block, Inline, Run } from './contract';
import { childOf, numberOf, type XmlElement } from './parse-xml';
import type { Look } from './read-look';

/** What a run holds: a part of the line, or blocks that part the paragraph. */
export type RunContent = Inline | { blocks: Block[] };

type RunPart = {
  reading: { pictures: ReadonlyMap<string, string>; notes: string[] };
  child: XmlElement;
  look: Look;
  readBox: (box: XmlElement) => Block[];
};

/** One child of a `w:r`. What a field would compute, and what was removed on record, is never shown. */
export function readRun({ reading, child, look, readBox }: RunPart): RunContent[] {
  switch (child.name) {
    case 'w:t':
      return writeText(child.text, look);
    case 'w:tab':
    case 'w:ptab':
      return [{ kind: 'tab' }];
    case 'w:cr':
      return [{ kind: 'line-break' }];
    case 'w:br':
      return child.attributes['w:type'] === 'page' ? [{ blocks: [{ kind: 'page-break' }] }] : [{ kind: 'line-break' }];
    case 'w:noBreakHyphen':
      return writeText('\u2011', look);
    case 'w:sym':
      return writeText(SYMBOLS[(child.attributes['w:char'] ?? '').toLowerCase()] ?? '\u25a1', look);
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return writeNote({ reading, child, look });
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readDrawing({ reading, drawing: child, readBox });
    default:
      return [];
  }
}

/** Of Wingdings, what forms are ticked with. */
const SYMBOLS: Readonly<Record<string, string>> = {
  f0fe: '\u2612',
  f0fd: '\u2612',
  f0fc: '\u2713',
  f0a8: '\u25a1',
  f06f: '\u25a1',
  f0b7: '•',
  f0a7: '•',
  f0e0: '→',
};

const writeText = (text: string, look: Look): Run[] => {
  const shown = text.replace(/[\s\p{Cc}]+/gu, (gap) => (/^ +$/.test(gap) ? gap : ' '));
  if (shown === '') return [];
  return [
    {
      kind: 'text',
      text: shown,
      bold: look.bold ?? false,
      italic: look.italic ?? false,
      underline: look.underline ?? false,
      strike: look.strike ?? false,
      raised: look.raised ?? null,
      size: look.size ?? 10,
      ink: look.ink ?? null,
      ground: look.ground ?? null,
    },
  ];
};

/** Notes stand at the end, numbered in the order in which they are referred to. */
function writeNote({ reading, child, look }: Pick<RunPart, 'reading' | 'child' | 'look'>): Run[] {
  const note = `${child.name === 'w:footnoteReference' ? 'foot' : 'end'}${child.attributes['w:id'] ?? ''}`;
  const known = reading.notes.indexOf(note);
  const number = known >= 0 ? known + 1 : reading.notes.push(note);
  return writeText(String(number), { ...look, raised: 'super' });
}

type Drawing = { reading: RunPart['reading']; drawing: XmlElement; readBox: RunPart['readBox'] };

const POINTS_PER_EMU = 1 / 12_700;
/** Wider than any page; the page's own width bounds it further. */
const WIDEST_EMU = 20_000_000;
const USUAL_EMU = 4_000_000;

/** The pictures of a drawing, and the text that stands in its boxes. */
function readDrawing({ reading, drawing, readBox }: Drawing): RunContent[] {
  const extent = childOf(childOf(drawing, 'wp:inline') ?? childOf(drawing, 'wp:anchor'), 'wp:extent');
  const width = (numberOf(extent?.attributes.cx, { least: 12_700, most: WIDEST_EMU }) ?? USUAL_EMU) * POINTS_PER_EMU;
  return findWithin(drawing).flatMap((found): RunContent[] => {
    if (found.name === 'w:txbxContent') return [{ blocks: readBox(found) }];
    const path = reading.pictures.get(found.attributes['r:embed'] ?? found.attributes['r:id'] ?? '');
    return path === undefined ? [] : [{ kind: 'picture', path, width }];
  });
}

const SHOWN = new Set(['w:txbxContent', 'a:blip', 'v:imagedata']);

const findWithin = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((child) => {
    if (SHOWN.has(child.name)) return [child];
    if (child.name !== 'mc:AlternateContent') return findWithin(child);
    const shown = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
    return shown ? findWithin(shown) : [];
  });
