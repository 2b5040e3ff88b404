/** Writes PDFs object by object, for what no library would write. */

export type RawObject = string | { dictionary: string; stream: Buffer | string };

/** The first object must be the catalogue. `trailer` is added to the trailer's own entries. */
export function writePdfObjects(objects: RawObject[], { trailer = '' }: { trailer?: string } = {}): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]?.length ?? 0;
  const add = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  const offsets = objects.map((object, index) => {
    const offset = length;
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), toBytes(object), Buffer.from('\nendobj\n')]));
    return offset;
  });
  const table = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\n`));
  add(Buffer.from(`startxref\n${table}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function toBytes(object: RawObject): Buffer {
  if (typeof object === 'string') return Buffer.from(object, 'latin1');
  const stream = Buffer.isBuffer(object.stream) ? object.stream : Buffer.from(object.stream, 'latin1');
  const head = `<<${object.dictionary}/Length ${stream.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), stream, Buffer.from('\nendstream')]);
}

/** Catalogue, page tree, and one page of A4 with lines of text; objects 1 to 5. `catalogue` and `page` are added to theirs. */
export function writeTextPage(
  lines: string[],
  { catalogue = '', page = '' }: { catalogue?: string; page?: string } = {},
): RawObject[] {
  const text = lines.map((line) => `(${line}) Tj T*`).join('\n');
  return [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${page}>>`,
    { dictionary: '', stream: `BT /F1 12 Tf 72 760 Td 20 TL\n${text}\nET` },
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
}
