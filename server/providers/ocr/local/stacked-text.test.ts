import { describe, expect, it } from 'vitest';
import { openRawPage } from '@/tests/support/files/open-raw-page';
import { type RawPdf, writeStream, writeToUnicode } from '@/tests/support/files/write-raw-pdf';
import { judgeChars, separateText } from './visible-chars';

type Judged = { seen: string; hidden: string } | null;

async function judge(pdf: RawPdf): Promise<Judged> {
  const { source, chars, close } = await openRawPage(pdf);
  try {
    const { judged, isTold } = judgeChars(source, chars, separateText(source));
    const join = (wanted: string[]) =>
      judged.flatMap(({ verdict, text }) => (wanted.includes(verdict) ? [text] : [])).join('');
    if (!isTold) return null;
    return { seen: join(['seen']), hidden: join(['hidden', 'covered']) };
  } finally {
    close();
  }
}

const show = (text: string, { y, size = 11 }: { y: number; size?: number }) =>
  `BT /F1 ${size} Tf 60 ${y} Td (${text}) Tj ET\n`;

describe('text over other text', () => {
  it.each([482, 482.5, 483, 483.25, 483.5, 483.75, 484, 485])(
    'does not lend its ink to letters without any, from below, at %d points',
    async (y) => {
      const content = `q 3 Tr ${show('98750', { y: 500, size: 24 })} Q\n${show('HHHHHHH', { y, size: 24 })}`;
      expect(await judge({ content })).toEqual({ seen: 'HHHHHHH', hidden: '98750' });
    },
  );

  it.each([0, 0.25, 0.5, 0.75])('does not lend it from two sides, %d points nearer', async (nearer) => {
    const content =
      `q 3 Tr ${show('98750', { y: 500, size: 24 })} Q\n${show('HHHHHHH', { y: 483 + nearer, size: 24 })}` +
      show('EEEEEEE', { y: 517 - nearer, size: 24 });
    expect(await judge({ content })).toEqual({ seen: 'HHHHHHHEEEEEEE', hidden: '98750' });
  });

  it('is another reader’s where one string draws letters without shapes over its own', async () => {
    const blank = (shape: string): RawPdf => ({
      content: 'BT /Own 14 Tf 60 500 Td [(AAA) 1800 (BBB)] TJ ET\n',
      fonts: {
        Own:
          '<</Type/Font/Subtype/Type3/FontBBox[0 0 600 800]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 65/LastChar 66' +
          '/Widths[600 600]/Encoding<</Differences[65/A/B]>>/CharProcs<</A 51 0 R/B 52 0 R>>/ToUnicode 50 0 R>>',
      },
      objects: {
        50: writeStream(writeToUnicode({ A: '8', B: '9' })),
        51: writeStream('600 0 0 0 600 800 d1 50 0 500 700 re f'),
        52: writeStream(shape),
      },
    });
    expect(await judge(blank('600 0 d0'))).toBeNull();
    expect(await judge(blank('600 0 0 0 600 800 d1'))).toBeNull();
  });

  it('is plain text where lines stand close, letters are kerned and accents are drawn apart', async () => {
    const lines = ['Fully typed lyrics', 'hung by kite strings', 'Tj fj AVAWAY LYLY'];
    const close = lines.map((line, index) => show(line, { y: 700 - index * 8.5 })).join('');
    const apart = `BT /F1 11 Tf 60 600 Td [(A) 110 (V) 90 (A) 500 (\\264) -167 (T) 120 (o)] TJ ET\n`;
    const judged = await judge({ content: close + apart });
    expect(judged?.hidden).toBe('');
    expect(judged?.seen).toBe([...lines, 'AVA´To'].join('').replaceAll(' ', ''));
  });
});
