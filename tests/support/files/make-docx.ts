import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const OFFICE = 'http://schemas.openxmlformats.org';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NAMESPACES = [
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}/officeDocument/2006/relationships"`,
  `xmlns:a="${OFFICE}/drawingml/2006/main"`,
  `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:mc="${OFFICE}/markup-compatibility/2006"`,
].join(' ');

/** A root of WordprocessingML around its content. */
export const wordPart = (name: string, content: string): string =>
  `${HEAD}<w:${name} ${NAMESPACES}>${content}</w:${name}>`;

/** A paragraph with one run. `look` and `frame` are the content of `w:rPr` and `w:pPr`. */
export const paragraph = (text: string, { look = '', frame = '' } = {}): string =>
  `<w:p><w:pPr>${frame}</w:pPr><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

type Docx = {
  /** The content of the body. */
  body: string;
  /** More parts, by their names. */
  parts?: Record<string, string | Buffer>;
  /** Of the document's relations: id, type's last word, target. */
  relations?: readonly [id: string, type: string, target: string][];
};

/** A word processor file with this content. */
export async function makeDocx({ body, parts = {}, relations = [] }: Docx): Promise<Buffer> {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return packZip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': writeRelations([['r1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': writeRelations(relations),
    ...parts,
  });
}

const writeRelations = (relations: NonNullable<Docx['relations']>): string =>
  `${HEAD}<Relationships xmlns="${OFFICE}/package/2006/relationships">${relations
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export async function packZip(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries))
    zip.addBuffer(Buffer.from(content), name, { mtime: new Date('2026-01-01T00:00:00Z') });
  zip.end();
  return buffer(zip.outputStream);
}
