/** Channels that each numbered colour space of JPEG 2000 needs: CMYK, Lab, sRGB, grey, sYCC. */
const CHANNELS: Record<number, number> = { 12: 4, 14: 3, 16: 3, 17: 1, 18: 3 };
const SRGB = 16;
const GREY = 17;
const ENUMERATED = 1;
/** The header of a JPEG 2000 file is some eighty bytes, with a colour profile some thousand. */
const MAX_HEADER_BYTES = 200_000;

/**
 * Some JPEG 2000 pictures in PDFs name a colour space of more channels than they have, over which PDFium falls. Names one
 * that fits, in place, so that every offset stays.
 */
export function mendJpxColours(pdf: Buffer): void {
  // A size stands before the name.
  let at = pdf.indexOf('jp2h', 4);
  while (at >= 0) {
    mendHeader(pdf, at);
    at = pdf.indexOf('jp2h', at + 4);
  }
}

/** `at`: the header's name. Boxes are a size of four bytes, a name of four, and their content. */
function mendHeader(pdf: Buffer, at: number): void {
  const end = Math.min(at - 4 + pdf.readUInt32BE(at - 4), at + MAX_HEADER_BYTES, pdf.length);
  let channels: number | null = null;
  for (let box = at + 4; box + 8 <= end; ) {
    const size = pdf.readUInt32BE(box);
    if (size < 8 || box + size > end) return;
    const name = pdf.toString('latin1', box + 4, box + 8);
    if (name === 'ihdr' && size >= 18) channels = pdf.readUInt16BE(box + 16);
    const isNumbered = name === 'colr' && size >= 15 && pdf.readUInt8(box + 8) === ENUMERATED;
    if (isNumbered && channels !== null && (CHANNELS[pdf.readUInt32BE(box + 11)] ?? 0) > channels)
      pdf.writeUInt32BE(channels >= 3 ? SRGB : GREY, box + 11);
    box += size;
  }
}
