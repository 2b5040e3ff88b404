import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RawPdf, writeRawPdf } from '@/tests/support/files/write-raw-pdf';
import { measurePage } from './draw-page';
import { listHiddenWords } from './hidden-words';
import { createMapper } from './page-mapper';
import { createFormFlattener } from './pdf-forms';
import { loadPdfium } from './pdfium';
import { findStoredScale } from './picture';
import { readTextLayer } from './text-layer';
import { judgeChars, separateText } from './visible-chars';

type Colour = readonly [number, number, number];
const WHITE: Colour = [1, 1, 1];

/** What a person sees of the first page's text, and what the file holds besides. */
async function judge(
  bytes: Buffer,
): Promise<{ seen: string; hidden: string[]; covered: number; actualText: string[] }> {
  const pdfium = await loadPdfium();
  const memory = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, memory);
  const document = pdfium._FPDF_LoadMemDocument(memory, bytes.length, 0);
  const forms = createFormFlattener(pdfium, document);
  const first = pdfium._FPDF_LoadPage(document, 0);
  forms.flatten(first);
  pdfium._FPDF_ClosePage(first);
  const page = pdfium._FPDF_LoadPage(document, 0);
  try {
    const layer = readTextLayer(pdfium, page);
    if (!layer) throw new Error('The page holds too much.');
    const scale = findStoredScale(measurePage(pdfium, page));
    const source = { pdfium, page, objects: layer.objects, toFraction: createMapper(pdfium, page), scale };
    const apart = separateText(source);
    const { judged, isTold } = judgeChars(source, layer.chars, apart);
    if (!isTold) throw new Error('Too much text lies over other text.');
    const words = listHiddenWords(judged, apart.picture);
    const seen = judged.map(({ verdict, text }) => (verdict === 'seen' ? text : verdict === 'drawn twice' ? '' : ' '));
    return {
      seen: seen.join('').replace(/\s+/g, ' ').trim(),
      hidden: words.map(({ text }) => text),
      covered: words.filter(({ isCovered }) => isCovered).length,
      actualText: layer.actualText,
    };
  } finally {
    pdfium._FPDF_ClosePage(page);
    forms.close();
    pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(memory);
  }
}

type Place = { x: number; y: number; paper: Colour };
/** `at` goes where the hidden word is to stand, `before` under everything else. */
type Hiding = { at: string; before?: string; annotation?: RawPdf['annotation'] };

const show = (text: string, { x, y }: { x: number; y: number }, size = 11, font = 'F1') =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
const fill = ([r, g, b]: Colour) => `${r} ${g} ${b} rg\n`;
const black = '0 g\n';
const box = ({ x, y }: Place) => `${x - 4} ${y - 4} 120 15 re f\n`;

const HIDINGS: Record<string, (word: string, place: Place) => Hiding> = {
  'render mode 3': (word, place) => ({ at: `3 Tr ${show(word, place)} 0 Tr\n` }),
  'render mode 7': (word, place) => ({ at: `q 7 Tr ${show(word, place)} Q\n` }),
  "the paper's colour": (word, place) => ({ at: fill(place.paper) + show(word, place) + black }),
  "almost the paper's colour": (word, place) => {
    const [r, g, b] = place.paper.map((level) => Math.max(0, level - 0.015));
    return { at: fill([r ?? 0, g ?? 0, b ?? 0]) + show(word, place) + black };
  },
  "an outline in the paper's colour": (word, place) => ({
    at: `q 1 Tr ${place.paper.join(' ')} RG ${show(word, place)} Q\n`,
  }),
  'alpha 0': (word, place) => ({ at: `q /Clear gs ${show(word, place)} Q\n` }),
  'a box over it': (word, place) => ({ at: show(word, place) + fill(place.paper) + box(place) + black }),
  'a black bar over it': (word, place) => ({ at: show(word, place) + black + box(place) }),
  'a picture over it': (word, place) => ({
    at: `${show(word, place)} q 130 0 0 15 ${place.x - 4} ${place.y - 4} cm /Grey Do Q\n`,
  }),
  'a square annotation over it': (word, place) => ({
    at: show(word, place),
    annotation: {
      subtype: 'Square',
      rect: [place.x - 4, place.y - 4, place.x + 130, place.y + 11],
      appearance: '0 g 0 0 134 15 re f',
    },
  }),
  'a clip elsewhere': (word, place) => ({ at: `q 0 0 2 2 re W n ${show(word, place)} Q\n` }),
  'a layer that is off': (word, place) => ({ at: `/OC /Off BDC ${show(word, place)} EMC\n` }),
  'off the page': (word) => ({ at: show(word, { x: 3_000, y: 3_000 }) }),
  'letters of half a point': (word, place) => ({ at: show(word, place, 0.5) }),
  'a page shrunk to a twentieth': (word, { x, y }) => ({
    at: `q 0.05 0 0 0.05 ${x} ${y} cm ${show(word, { x: 0, y: 0 })} Q\n`,
  }),
  'letters pressed to a line': (word, place) => ({ at: `1 Tz ${show(word, place)} 100 Tz\n` }),
  'under other words': (word, place) => ({
    at: fill(place.paper) + show(word, place) + black + show('reference', place),
  }),
  'half under other words': (word, place) => ({
    at: fill(place.paper) + show(word, { x: place.x + 3, y: place.y + 3 }) + black + show('reference', place),
  }),
  'under the background': (word, place) => ({ at: '', before: show(word, place) }),
  'a font without shapes': (word, place) => ({ at: show(word, place, 11, 'Empty') }),
  'what the text "actually" says': (word, place) => ({
    at: `/Span <</ActualText (${word})>> BDC ${show('-', place)} EMC\n`,
  }),
};

type Kind = {
  paper?: Colour;
  before?: string;
  lines: [string, number, number][];
  place: [number, number];
  more?: string;
  options?: Partial<RawPdf>;
  inForm?: boolean;
};

const KINDS: Record<string, Kind> = {
  letter: {
    lines: [
      ['Dear Sir or Madam', 60, 700],
      ['I am writing about the storm', 60, 680],
    ],
    place: [60, 640],
  },
  form: {
    lines: [
      ['Name of policyholder:', 60, 700],
      ['Vera Visible', 200, 700],
      ['Amount claimed:', 60, 670],
    ],
    more: '190 660 200 20 re S 190 690 200 20 re S\n',
    place: [200, 640],
  },
  table: {
    lines: [
      ['Labour', 60, 700],
      ['640.00', 300, 700],
      ['Materials', 60, 680],
      ['385.50', 300, 680],
    ],
    more: '50 690 400 1 re f 50 670 400 1 re f 280 660 1 60 re f\n',
    place: [300, 655],
  },
  'two columns': {
    lines: [
      ['left column first', 50, 700],
      ['left column second', 50, 688],
      ['right column first', 320, 700],
    ],
    place: [320, 684],
  },
  'rotated page': { lines: [['Turned by a quarter', 60, 700]], place: [60, 600], options: { rotate: 90 } },
  'cropped page': {
    lines: [['Within the crop box', 120, 600]],
    place: [120, 560],
    options: { cropBox: [100, 400, 500, 700] },
  },
  'inside a form': { lines: [['Drawn by a form', 60, 700]], place: [60, 660], inForm: true },
  'coloured background': {
    paper: [0.85, 0.92, 1],
    before: `${fill([0.85, 0.92, 1])}0 0 595 842 re f\n`,
    lines: [['On light blue', 60, 700]],
    place: [60, 660],
  },
  'over a picture': {
    paper: [200 / 255, 200 / 255, 200 / 255],
    before: 'q 595 0 0 842 0 0 cm /Grey Do Q\n',
    lines: [['Over a grey picture', 60, 700]],
    place: [60, 660],
  },
  landscape: { lines: [['Broad side up', 60, 500]], place: [500, 460], options: { mediaBox: [0, 0, 842, 595] } },
  'small page': { lines: [['A ticket', 20, 150]], place: [20, 110], options: { mediaBox: [0, 0, 300, 200] } },
};

function compose(kind: Kind, hiding: Hiding): Buffer {
  const lines = kind.lines.map(([text, x, y]) => show(text, { x, y })).join('');
  const content = `${hiding.before ?? ''}${kind.before ?? '1 g 0 0 900 900 re f\n'}${black}${lines}${kind.more ?? ''}${hiding.at}`;
  const drawn = kind.inForm
    ? { content: 'q 1 0 0 1 0 0 cm /Outer Do Q', forms: { Inner: content, Outer: '/Inner Do' } }
    : { content };
  return writeRawPdf({ ...kind.options, ...drawn, annotation: hiding.annotation });
}

describe('what nobody sees', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGHKLMNPQRSTVWXYZ23456789'), minLength: 4, maxLength: 9 });

  it.each(Object.keys(HIDINGS))(
    'is no text: %s',
    async (name) => {
      const hide = HIDINGS[name];
      if (!hide) throw new Error('No such way to hide.');
      await fc.assert(
        fc.asyncProperty(letters, fc.constantFrom(...Object.keys(KINDS)), async (word, kindName) => {
          const kind = KINDS[kindName];
          if (!kind) throw new Error('No such page.');
          const [x, y] = kind.place;
          const { seen, hidden, actualText } = await judge(
            compose(kind, hide(word, { x, y, paper: kind.paper ?? WHITE })),
          );
          expect(seen.replace(/ /g, '')).not.toContain(word);
          for (const [line] of kind.lines) expect(seen).toContain(line);
          expect([...hidden, ...actualText].join('')).toContain(word);
        }),
        { numRuns: 12, seed: 11 },
      );
    },
    60_000,
  );

  it.each(['a box over it', 'a black bar over it', 'a picture over it', 'a square annotation over it'])(
    'is told apart as covered: %s',
    async (name) => {
      const hiding = HIDINGS[name]?.('CLANDESTINE', { x: 60, y: 640, paper: WHITE });
      if (!hiding || !KINDS.letter) throw new Error('No such way to hide.');
      expect(await judge(compose(KINDS.letter, hiding))).toMatchObject({ hidden: ['CLANDESTINE'], covered: 1 });
    },
  );

  it('ends at the edge of a bar over half an amount', async () => {
    const at = `${show('98,750.25', { x: 60, y: 640 }, 20)}${black}95 630 200 40 re f\n`;
    const { seen, hidden } = await judge(compose(KINDS.letter as Kind, { at }));
    expect(seen).toContain('98,');
    expect(seen).not.toMatch(/0|5/);
    expect(hidden.join('')).toMatch(/50\.25$/);
  });

  it('takes a word whose upper three quarters are covered for hidden', async () => {
    const at = `${show('98750', { x: 60, y: 640 }, 20)}1 g 50 644 200 40 re f\n`;
    expect((await judge(compose(KINDS.letter as Kind, { at }))).seen).not.toContain('98750');
  });
});

describe('what is drawn oddly and seen all the same', () => {
  const place = { x: 60, y: 640, paper: WHITE };
  const word = 'Dehumidifier 4,862.50';
  const ways: Record<string, string> = {
    'grey of 4.5 : 1': `0.463 g ${show(word, place)}`,
    'grey of 1.5 : 1': `0.83 g ${show(word, place)}`,
    'grey of 1.5 : 1 in small print': `0.83 g ${show(word, place, 6)}`,
    'yellow on white': `1 1 0 rg ${show(word, place, 16)}`,
    'white on a dark banner': `0.1 0.1 0.3 rg 40 620 300 50 re f 1 g ${show(word, place)}`,
    'white on black, small': `0 g 40 620 300 50 re f 1 g ${show(word, place, 6)}`,
    'turned by a quarter': `BT /F1 11 Tf 0 1 -1 0 60 300 Tm (${word}) Tj ET\n`,
    'turned by 30 degrees': `BT /F1 11 Tf 0.866 0.5 -0.5 0.866 60 300 Tm (${word}) Tj ET\n`,
    'print of 4 points': show(word, place, 4),
    'outlined letters': `1 Tr 0.5 w ${show(word, place, 18)} 0 Tr\n`,
    'filled and outlined letters': `2 Tr 0.3 w ${show(word, place)} 0 Tr\n`,
    'a gradient as colour': `/Pattern cs /Fade scn ${show(word, place)}`,
    'over a picture': `q 300 0 0 60 40 620 cm /Grey Do Q 0 g ${show(word, place)}`,
    'half transparent': `q /Half gs ${show(word, place)} Q\n`,
    'under a highlighter': `${show(word, place)} q /Multiply gs 1 1 0 rg 55 635 200 16 re f Q\n`,
    'under a transparent stamp': `${show(word, place)} q /Half gs 1 0.6 0.6 rg 55 630 200 30 re f Q\n`,
    'struck through': `${show(word, place)} 0 G 0.6 w 55 643.5 m 200 643.5 l S\n`,
    underlined: `${show(word, place)} 0 G 0.6 w 55 638 m 200 638 l S\n`,
    'printed twice for weight': show(word, place) + show(word, { x: 60.3, y: 640 }),
    'with a shadow': `0.7 g ${show(word, { x: 61, y: 639 })} 0 g ${show(word, place)}`,
    'in a layer that is on': `/OC /On BDC ${show(word, place)} EMC\n`,
    'in a clip that holds it': `q 40 600 400 100 re W n ${show(word, place)} Q\n`,
    'narrow letters': `60 Tz ${show(word, place)} 100 Tz\n`,
    raised: `4 Ts ${show(word, place, 7)} 0 Ts\n`,
    'a mirrored coordinate system': `q 1 0 0 -1 0 842 cm BT /F1 11 Tf 1 0 0 -1 60 202 Tm (${word}) Tj ET Q\n`,
  };

  it.each(Object.entries(ways))('is text once: %s', async (_, at) => {
    const { seen, hidden } = await judge(compose(KINDS.letter as Kind, { at }));
    expect(seen.split(word)).toHaveLength(2);
    expect(seen.match(/\d/g)).toHaveLength(6);
    expect(hidden).toEqual([]);
  });

  it('is text in a font that draws its own shapes', async () => {
    const { seen, hidden } = await judge(compose(KINDS.letter as Kind, { at: show('AAAA', place, 12, 'T3') }));
    expect(seen).toContain('AAAA');
    expect(hidden).toEqual([]);
  });

  it('is text once on a page whose words are all drawn twice', async () => {
    const lines = KINDS.table?.lines.map(([text, x, y]) => show(text, { x, y })).join('') ?? '';
    const { seen, hidden } = await judge(
      writeRawPdf({ content: `0.5 g ${lines} 0 g ${lines.replaceAll(' Tm', '.2 Tm')}` }),
    );
    expect(seen.match(/640\.00/g)).toHaveLength(1);
    expect(hidden).toEqual([]);
  });
});
