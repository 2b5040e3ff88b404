import { type Bitmap, openBitmap, renderFirstPage, toGrey } from '@/samples/make/bitmap';
import { extractText } from '@/samples/make/check-paper';
import { encodeJpeg, encodePng } from '@/samples/make/image-files';
import { photographPage } from '@/samples/make/phone-photo';
import { DESK } from '@/samples/make/sample-case';
import { addNoise, rotateBitmap, spoilAsFax } from '@/samples/make/spoil';
import { makeBenchForm, makeBenchLetter, makeBenchStatement } from './kept-papers';

type BenchFile = { file: string; bytes: Buffer };

const DPI = 200;

/** Three pages, each spoilt in eight ways, and the text that stands on them. */
export async function makeBenchPages(): Promise<BenchFile[]> {
  const papers = [
    { name: 'letter', pdf: await makeBenchLetter() },
    { name: 'form', pdf: await makeBenchForm() },
    { name: 'statement', pdf: await makeBenchStatement() },
  ];
  const files: BenchFile[] = [];
  for (const [index, { name, pdf }] of papers.entries()) {
    const truth = (await extractText(pdf))
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]+$/gm, '')
      .trim();
    files.push({ file: `${name}.gt.txt`, bytes: Buffer.from(`${truth}\n`) });
    const page = await renderFirstPage({ pdf, dpi: DPI });
    for (const { variant, bytes } of await spoilPage({ page, seed: 8000 + index * 10 })) {
      files.push({ file: `${name}__${variant}`, bytes });
    }
  }
  return files;
}

async function spoilPage({
  page,
  seed,
}: {
  page: Bitmap;
  seed: number;
}): Promise<{ variant: string; bytes: Buffer }[]> {
  const grey = await toGrey(page);
  const png = (bitmap: Bitmap) => encodePng({ bitmap, colours: 16, dpi: DPI });
  const turn = (degrees: number) => rotateBitmap({ bitmap: grey, degrees, background: '#dcdcdc' });
  const photo = await photographPage({
    page,
    width: 2250,
    height: 3000,
    corners: [
      [0.13, 0.09],
      [0.92, 0.07],
      [0.95, 0.975],
      [0.05, 0.95],
    ],
    desk: DESK.oak,
    seed: seed + 1,
    // More than a steady hand: the reference photos of this kind are about this soft.
    blur: 1.4,
  });
  // Stored lying on its side, with a note to the viewer to turn it: what phones do.
  const lying = openBitmap(await turn(270))
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 70 });
  return [
    { variant: 'clean200.png', bytes: await png(grey) },
    { variant: 'rot2.png', bytes: await png(await turn(2)) },
    { variant: 'rot90.png', bytes: await png(await turn(90)) },
    { variant: 'rot180.png', bytes: await png(await turn(180)) },
    { variant: 'exif6.jpg', bytes: await lying.toBuffer() },
    {
      variant: 'fax.png',
      bytes: await encodePng({ bitmap: await spoilAsFax({ bitmap: grey, seed: seed + 2 }), colours: 2, dpi: 150 }),
    },
    // 50 grey levels: a blank area then has the deviation of a very dark photograph, about 36 after clipping.
    {
      variant: 'noise.jpg',
      bytes: await encodeJpeg({ bitmap: addNoise({ bitmap: grey, sigma: 50, seed: seed + 3 }), quality: 50 }),
    },
    { variant: 'phone.jpg', bytes: await encodeJpeg({ bitmap: photo, quality: 58 }) },
  ];
}
