import sharp from 'sharp';
import { expect, it } from 'vitest';
import { detectContentType } from './detect-content-type';

const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } });

it('names what can be read by its bytes', async () => {
  expect(await detectContentType({ bytes: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n') })).toBe('application/pdf');
  expect(await detectContentType({ bytes: await picture().jpeg().toBuffer() })).toBe('image/jpeg');
  expect(await detectContentType({ bytes: await picture().png().toBuffer() })).toBe('image/png');
  expect(await detectContentType({ bytes: await picture().tiff().toBuffer() })).toBe('image/tiff');
  expect(await detectContentType({ bytes: await picture().webp().toBuffer() })).toBe('image/webp');
});

it.each(['heic', 'heix', 'mif1', 'hevc', 'msf1'])('knows the HEIC brand %s', async (brand) => {
  const header = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1heic`, 'latin1')]);
  expect(await detectContentType({ bytes: header })).toBe('image/heic');
});

it.each([
  ['a printer’s commands', '\u001b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n', 'application/pdf'],
  ['blank lines', '\r\n\r\n', 'application/pdf'],
  ['a web page', '<html><script>alert(1)</script>', null],
  ['too much', 'x'.repeat(1_100), null],
])('finds a PDF after %s: %s', async (_, before, expected) => {
  expect(await detectContentType({ bytes: Buffer.from(`${before}%PDF-1.7\n1 0 obj\n`) })).toBe(expected);
});

it('answers null for everything else', async () => {
  expect(await detectContentType({ bytes: Buffer.from('<html><script>alert(1)</script>') })).toBeNull();
  expect(await detectContentType({ bytes: Buffer.from('PK\u0003\u0004 not a document') })).toBeNull();
  expect(await detectContentType({ bytes: await picture().gif().toBuffer() })).toBeNull();
  expect(await detectContentType({ bytes: Buffer.alloc(0) })).toBeNull();
});
