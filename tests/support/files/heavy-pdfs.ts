import { writeRawPdf } from './write-raw-pdf';

/** Small files that ask for more work than any document does. None of them runs anything. */
export const HEAVY_PDFS = {
  'a form that draws itself': () => writeRawPdf({ content: '/A Do', forms: { A: '/A Do '.repeat(10) } }),
  'forms in forms': () => writeRawPdf({ content: '/F0 Do', forms: nestForms(10) }),
  'dashes without end': () => {
    const lines = Array.from({ length: 200 }, (_, at) => `${(at * 37) % 595} ${(at * 91) % 842} l`);
    return writeRawPdf({ content: `[0.001 0.001] 0 d 0.1 w\n0 0 m\n${lines.join('\n')}\nS` });
  },
};

export type HeavyPdf = keyof typeof HEAVY_PDFS;

/** Each draws the next ten times; the last one draws a square. */
function nestForms(depth: number): Record<string, string> {
  const forms = Array.from({ length: depth }, (_, at) => [`F${at}`, `/F${at + 1} Do `.repeat(10)]);
  return Object.fromEntries([...forms, [`F${depth}`, '0 0 1 1 re f']]);
}
