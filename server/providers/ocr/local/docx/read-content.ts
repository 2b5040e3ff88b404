import { posix } from 'node:path';
import { ReadingFailure } from '../reading-failure';
import type { Block, Content, PageSize } from './contract';
import { MAX_XML_BYTES } from './limits';
import { childOf, childrenOf, type ElementCount, numberOf, parseXml, type XmlElement } from './parse-xml';
import { isOn } from './read-look';
import { countLists } from './read-numbering';
import { type Reading, readNotes, readStory } from './read-story';
import { readStyles } from './read-styles';
import type { UnpackedDocx } from './unpack-docx';

/** The part that the file's words stand in. */
export const DOCUMENT_PART = 'word/document.xml';

type ReadingContent = {
  parts: UnpackedDocx;
  /** Takes the pictures of a part, by the ids of their relations; gives their paths. */
  takePictures: (targets: ReadonlyMap<string, string>) => Promise<ReadonlyMap<string, string>>;
};

/** What a file shows: its words as they stand, without what was removed or hidden. Throws ReadingFailure. */
export async function readContent({ parts, takePictures }: ReadingContent): Promise<Content> {
  const count: ElementCount = { elements: 0 };
  const readXml = async (name: string): Promise<XmlElement | null> => {
    const bytes = await parts.readPart(name, MAX_XML_BYTES);
    return bytes && parseXml(bytes, count);
  };
  const document = await readXml(DOCUMENT_PART);
  const body = document && childOf(document, 'w:body');
  if (!body) throw new ReadingFailure('damaged');
  const related = await readRelations({ part: DOCUMENT_PART, readXml });
  const shared = {
    styles: readStyles(await readXml('word/styles.xml')),
    nextLabel: countLists(await readXml('word/numbering.xml')),
    notes: [],
    letters: { count: 0 },
  } satisfies Omit<Reading, 'pictures'>;
  const readPart = async (part: string, root: XmlElement): Promise<Block[]> => {
    const own = part === DOCUMENT_PART ? related : await readRelations({ part, readXml });
    return readStory({ ...shared, pictures: await takePictures(own) }, root);
  };
  const section = findSection(body);
  const readEdge = async (kind: 'header' | 'footer'): Promise<Block[]> => {
    const part = findEdge({ section, kind, related });
    const root = part === null ? null : await readXml(part);
    return part !== null && root ? readPart(part, root) : [];
  };
  const header = await readEdge('header');
  const blocks = await readPart(DOCUMENT_PART, body);
  const footer = await readEdge('footer');
  const noted = { ...shared, pictures: new Map<string, string>() };
  const [feet, ends] = [await readXml('word/footnotes.xml'), await readXml('word/endnotes.xml')];
  const notes = [
    ...[...readNotes(noted, feet, 'w:footnote')].map(([id, note]) => [`foot${id}`, note] as const),
    ...[...readNotes(noted, ends, 'w:endnote')].map(([id, note]) => [`end${id}`, note] as const),
  ];
  return { page: readPageSize(section), header, body: blocks, notes: orderNotes(shared.notes, new Map(notes)), footer };
}

type Relating = { part: string; readXml: (name: string) => Promise<XmlElement | null> };

/** By their ids, the parts of the file that a part refers to. What lies outside the file is never fetched. */
async function readRelations({ part, readXml }: Relating): Promise<Map<string, string>> {
  const folder = posix.dirname(part);
  const root = await readXml(`${folder}/_rels/${posix.basename(part)}.rels`);
  return new Map(
    childrenOf(root ?? undefined, 'rel:Relationship')
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes }) => {
        const target = attributes.Target ?? '';
        return [attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : posix.join(folder, target)];
      }),
  );
}

/** The first section's: its header is the letterhead. */
const findSection = (body: XmlElement): XmlElement | undefined => {
  for (const child of body.children) {
    const own = child.name === 'w:sectPr' ? child : childOf(childOf(child, 'w:pPr'), 'w:sectPr');
    if (own) return own;
  }
  return undefined;
};

type Edge = { section: XmlElement | undefined; kind: 'header' | 'footer'; related: ReadonlyMap<string, string> };

function findEdge({ section, kind, related }: Edge): string | null {
  const edges = childrenOf(section, `w:${kind}Reference`);
  const of = (type: string) => edges.find(({ attributes }) => attributes['w:type'] === type);
  const edge = isOn(section, 'w:titlePg') ? (of('first') ?? of('default')) : of('default');
  return related.get(edge?.attributes['r:id'] ?? '') ?? null;
}

const TWIPS = 20;
/** Half of A6, and A3: smaller or larger ones are somebody's joke, and a page of them could not be read. */
const EDGES = { least: 4_000, most: 24_000 };

function readPageSize(section: XmlElement | undefined): PageSize {
  const size = childOf(section, 'w:pgSz')?.attributes;
  const margins = childOf(section, 'w:pgMar')?.attributes;
  return {
    width: (numberOf(size?.['w:w'], EDGES) ?? 11_906) / TWIPS,
    height: (numberOf(size?.['w:h'], EDGES) ?? 16_838) / TWIPS,
    margin: (numberOf(margins?.['w:left'], { least: 500, most: 1_700 }) ?? 1_440) / TWIPS,
  };
}

/** In the order of their numbers, each with its own. */
function orderNotes(order: readonly string[], notes: ReadonlyMap<string, Block[]>): Block[] {
  return order.flatMap((id, at) =>
    (notes.get(id) ?? []).map(
      (block, index): Block =>
        block.kind === 'paragraph' && index === 0 ? { ...block, label: String(at + 1) } : block,
    ),
  );
}
