import { SaxesParser } from 'saxes';
import { ReadingFailure } from '../reading-failure';
import { MAX_DEPTH, MAX_ELEMENTS } from './limits';

/** Names begin with the prefix that Word itself writes, whatever the file calls its namespaces. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Its own text alone. */
  text: string;
};

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

const PREFIXES: Readonly<Record<string, string>> = {
  [`${OFFICE}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${OFFICE}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${OFFICE}/drawingml/2006/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${STRICT}/drawingml/wordprocessingDrawing`]: 'wp',
  [`${OFFICE}/markup-compatibility/2006`]: 'mc',
  [`${OFFICE}/package/2006/relationships`]: 'rel',
  'urn:schemas-microsoft-com:vml': 'v',
};

const nameOf = ({ uri, local }: { uri: string; local: string }): string => {
  const prefix = PREFIXES[uri];
  return prefix === undefined ? local : `${prefix}:${local}`;
};

/** Elements so far, over all parts of a file. */
export type ElementCount = { elements: number };

/** The root of a part. No entity is ever replaced but the five of XML itself. Throws ReadingFailure. */
export function parseXml(bytes: Buffer, count: ElementCount): XmlElement {
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new ReadingFailure('damaged');
  });
  parser.on('opentag', (tag) => {
    count.elements += 1;
    if (count.elements > MAX_ELEMENTS || open.length >= MAX_DEPTH) throw new ReadingFailure('too_large');
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((each) => [nameOf(each), each.value]));
    const element: XmlElement = { name: nameOf(tag), attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(decode(bytes)).close();
  } catch (cause) {
    throw cause instanceof ReadingFailure ? cause : new ReadingFailure('damaged', null, { cause });
  }
  if (!root) throw new ReadingFailure('damaged');
  return root;
}

/** XML is UTF-8 unless its first bytes say UTF-16. */
function decode(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 && bytes[0] === 0xfe ? 'utf-16be' : isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** What Word writes as `<w:name w:val="…"/>`. */
export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** A whole number within bounds, whatever stands there. */
export function numberOf(text: string | undefined, { least, most }: { least: number; most: number }): number | null {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : null;
}
