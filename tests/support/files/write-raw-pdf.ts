/** Writes PDFs operator by operator, for what no writing library draws: hidden text, lying fonts, nested forms. */
import { writePdfObjects } from './write-pdf-objects';

export type RawPdf = {
  /** The page's content stream. */
  content: string;
  /** Lower left and upper right, in points. */
  mediaBox?: readonly number[];
  cropBox?: readonly number[];
  rotate?: number;
  /** Form XObjects by name, as /NAME Do draws them; they share the page's resources. */
  forms?: Record<string, string>;
  /** Appearance of an annotation that covers `rect`; its own coordinates begin at 0 0. */
  annotation?: { subtype: string; rect: readonly [number, number, number, number]; appearance: string };
  /** More fonts, as dictionaries by name; beside F1, Helvetica, F2, Times, and T3, whose `A` is a bar. */
  fonts?: Record<string, string>;
  /** Objects that fonts refer to, from number 50; a stream is written `dictionary\nstream\n…`. */
  objects?: Record<number, string>;
};

const FIRST_FORM = 20;

/**
 * Resources: images White, Black and Grey of one pixel; graphics states Clear (alpha 0), Half (0.5) and Multiply; layers Off and On
 * as properties; pattern Fade, from blue to red.
 */
export function writeRawPdf(pdf: RawPdf): Buffer {
  const { content, mediaBox = [0, 0, 595, 842], cropBox, rotate = 0, forms = {}, annotation, fonts = {} } = pdf;
  const objects = new Map<number, string>();
  const stream = (dictionary: string, body: string) =>
    `<<${dictionary}/Length ${Buffer.byteLength(body, 'latin1')}>>\nstream\n${body}\nendstream`;
  const image = (level: string) =>
    stream(
      '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode',
      `${level}>`,
    );
  const names = Object.keys(forms);
  const formNames = names.map((name, index) => `/${name} ${FIRST_FORM + index} 0 R`).join('');
  const fontNames = Object.entries(fonts)
    .map(([name, font]) => `/${name} ${font}`)
    .join('');
  objects.set(
    1,
    '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[8 0 R 9 0 R]/D<</OFF[8 0 R]/ON[9 0 R]/Order[8 0 R 9 0 R]>>>>>>',
  );
  objects.set(2, '<</Type/Pages/Kids[3 0 R]/Count 1>>');
  objects.set(
    3,
    `<</Type/Page/Parent 2 0 R/MediaBox[${mediaBox.join(' ')}]${cropBox ? `/CropBox[${cropBox.join(' ')}]` : ''}/Rotate ${rotate}` +
      `/Resources 5 0 R/Contents 4 0 R${annotation ? '/Annots[11 0 R]' : ''}>>`,
  );
  objects.set(4, stream('', content));
  objects.set(
    5,
    `<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>/F2<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>` +
      `/T3 6 0 R/Empty 13 0 R${fontNames}>>/XObject<</White 15 0 R/Black 16 0 R/Grey 17 0 R${formNames}>>/Properties<</Off 8 0 R/On 9 0 R>>` +
      '/ExtGState<</Clear<</ca 0/CA 0>>/Half<</ca 0.5/CA 0.5>>/Multiply<</BM/Multiply>>>>/Pattern<</Fade 10 0 R>>>>',
  );
  objects.set(
    6,
    '<</Type/Font/Subtype/Type3/FontBBox[0 0 600 800]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 65/LastChar 65/Widths[700]' +
      '/Encoding<</Differences[65/A]>>/ToUnicode 18 0 R/CharProcs<</A 7 0 R>>>>',
  );
  objects.set(7, stream('', '700 0 0 0 600 800 d1 0 0 600 150 re f 0 650 600 150 re f 225 0 150 800 re f'));
  objects.set(8, '<</Type/OCG/Name(Off)>>');
  objects.set(9, '<</Type/OCG/Name(On)>>');
  objects.set(
    10,
    '<</PatternType 2/Shading<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 595 0]/Function<</FunctionType 2/Domain[0 1]/C0[0 0 1]/C1[1 0 0]/N 1>>/Extend[true true]>>>>',
  );
  if (annotation) {
    const [x0, y0, x1, y1] = annotation.rect;
    objects.set(
      11,
      `<</Type/Annot/Subtype/${annotation.subtype}/F 4/Rect[${annotation.rect.join(' ')}]/AP<</N 12 0 R>>>>`,
    );
    objects.set(12, stream(`/Type/XObject/Subtype/Form/BBox[0 0 ${x1 - x0} ${y1 - y0}]`, annotation.appearance));
  }
  // Every letter of this font is drawn as nothing.
  const letters = Array.from({ length: 91 }, (_, index) => index + 32);
  objects.set(
    13,
    `<</Type/Font/Subtype/Type3/FontBBox[0 0 600 800]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 32/LastChar 122/Widths[${letters.map(() => 600).join(' ')}]` +
      `/Encoding<</Differences[48/zero/one/two/three/four/five/six/seven/eight/nine 65${letters
        .filter((code) => code >= 65 && code <= 90)
        .map((code) => `/${String.fromCharCode(code)}`)
        .join('')}]>>` +
      '/ToUnicode 18 0 R/CharProcs<</A 14 0 R/zero 14 0 R>>>>',
  );
  objects.set(14, stream('', '600 0 0 0 600 800 d1'));
  objects.set(15, image('FF'));
  objects.set(18, writeStream(writeToUnicode({})));
  objects.set(16, image('00'));
  objects.set(17, image('C8'));
  names.forEach((name, index) => {
    objects.set(
      FIRST_FORM + index,
      stream(`/Type/XObject/Subtype/Form/BBox[-2000 -2000 4000 4000]/Resources 5 0 R`, forms[name] ?? ''),
    );
  });
  for (const [number, body] of Object.entries(pdf.objects ?? {})) objects.set(Number(number), body);
  return assemble(objects);
}

/** A font's table from one-byte codes to characters: each code as in ASCII, but for those that `other` names. */
export function writeToUnicode(other: Record<string, string>): string {
  const hex = (text: string, digits: number) => text.charCodeAt(0).toString(16).padStart(digits, '0');
  const codes = Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32));
  const rows = codes.map((code) => `<${hex(code, 2)}> <${hex(other[code] ?? code, 4)}>`);
  return (
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ' +
    `${rows.length} beginbfchar ${rows.join(' ')} endbfchar endcmap end end`
  );
}

/** A stream as `objects` of a RawPdf takes it. */
export function writeStream(body: string): string {
  return `<</Length ${Buffer.byteLength(body, 'latin1')}>>\nstream\n${body}\nendstream`;
}

function assemble(objects: Map<number, string>): Buffer {
  const last = Math.max(...objects.keys());
  return writePdfObjects(Array.from({ length: last }, (_, index) => objects.get(index + 1) ?? 'null'));
}
