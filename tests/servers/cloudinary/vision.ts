import type { ReadPage, WordBox } from '@/server/providers/ocr/contract';
import type { Size } from './inspect';

/**
 * A page as Google Vision describes it, which Cloudinary passes on: words with each mark of punctuation on its own, in
 * lines that only the breaks after the last letters tell apart, and boxes in whole pixels. A zero is left out.
 */
export type VisionPage = { textAnnotations?: TextAnnotation[]; fullTextAnnotation?: FullTextAnnotation };

type Vertex = { x?: number; y?: number };
type Polygon = { vertices: Vertex[] };
type TextAnnotation = { locale?: string; description: string; boundingPoly: Polygon };
type Sure = { confidence?: number };
type BreakType = 'SPACE' | 'EOL_SURE_SPACE' | 'LINE_BREAK' | 'HYPHEN';
type Symbol = Sure & { property?: { detectedBreak: { type: BreakType } }; boundingBox: Polygon; text: string };
type Word = Sure & { property: typeof ENGLISH; boundingBox: Polygon; symbols: Symbol[] };
type Paragraph = Sure & { boundingBox: Polygon; words: Word[] };
type Block = Sure & { boundingBox: Polygon; paragraphs: Paragraph[]; blockType: 'TEXT' };
type FullTextAnnotation = {
  pages: (Sure & Size & { property: typeof ENGLISH; blocks: Block[] })[];
  text: string;
};

const ENGLISH = { detectedLanguages: [{ languageCode: 'en', confidence: 1 }] };

export type VisionOptions = {
  /** The picture's size in pixels. */
  size: Size;
  /** `document` mode says how sure it is of each letter, the other does not. */
  hasConfidence: boolean;
  /** The page was photographed on its side: its text runs downwards. */
  isSideways: boolean;
};

type Box = { x0: number; y0: number; x1: number; y1: number };
/** A word or mark of punctuation: its letters, its place in pixels, and what comes after it. */
type Token = { text: string; box: Box; confidence: number; after: BreakType | null };

/** A page without a word is an empty object. */
export function toVisionPage({ page, options }: { page: ReadPage; options: VisionOptions }): VisionPage {
  const paragraphs = listParagraphs({ page, size: options.size });
  const tokens = paragraphs.flat();
  if (tokens.length === 0) return {};
  const text = tokens.map(({ text, after }) => text + BREAKS[after ?? 'HYPHEN']).join('');
  const draw = (box: Box) => drawPolygon({ box, options });
  const sure = (list: Token[]): Sure => (options.hasConfidence ? { confidence: averageConfidence(list) } : {});
  const blocks = paragraphs.map((list): Block => {
    const boundingBox = draw(surround(list));
    const words = list.map((token) => toWord({ token, draw, sure }));
    const paragraph = { boundingBox, words, ...sure(list) };
    return { boundingBox, paragraphs: [paragraph], blockType: 'TEXT', ...sure(list) };
  });
  const { width, height } = options.isSideways ? turn(options.size) : options.size;
  return {
    textAnnotations: [
      { locale: 'en', description: text.trimEnd(), boundingPoly: draw(surround(tokens)) },
      ...tokens.map((token) => ({ description: token.text, boundingPoly: draw(token.box) })),
    ],
    fullTextAnnotation: {
      pages: [{ property: ENGLISH, width, height, blocks, ...sure(tokens) }],
      text: text.trimEnd(),
    },
  };
}

const BREAKS: Record<BreakType, string> = { SPACE: ' ', EOL_SURE_SPACE: '\n', LINE_BREAK: '\n', HYPHEN: '' };

const turn = ({ width, height }: Size): Size => ({ width: height, height: width });

function listParagraphs({ page, size }: { page: ReadPage; size: Size }): Token[][] {
  const paragraphs: Token[][] = [[]];
  page.words.forEach((word, index) => {
    const next = page.words[index + 1];
    const between = page.text.slice(word.end, next?.start ?? word.end);
    const isLast = next === undefined || between.includes('\n\n');
    paragraphs.at(-1)?.push(...splitWord({ word, text: page.text, after: nameBreak({ between, isLast }), size }));
    if (isLast && next) paragraphs.push([]);
  });
  return paragraphs.filter((tokens) => tokens.length > 0);
}

function nameBreak({ between, isLast }: { between: string; isLast: boolean }): BreakType {
  if (isLast) return 'LINE_BREAK';
  if (between === '') return 'HYPHEN';
  return between.includes('\n') ? 'EOL_SURE_SPACE' : 'SPACE';
}

/** A word, with the punctuation before and after it as words of their own; letters share its width evenly. */
function splitWord(source: { word: WordBox; text: string; after: BreakType; size: Size }): Token[] {
  const { word, size } = source;
  const text = source.text.slice(word.start, word.end);
  const parts = text.match(/^[(["'“]+|[.,:;!?)\]"'”]+$|.+?(?=[.,:;!?)\]"'”]*$)/gu) ?? [text];
  let offset = 0;
  return parts.map((part, index) => {
    const start = offset / text.length;
    offset += part.length;
    const left = (word.x + word.w * start) * size.width;
    const right = (word.x + (word.w * offset) / text.length) * size.width;
    return {
      text: part,
      box: { x0: left, y0: word.y * size.height, x1: right, y1: (word.y + word.h) * size.height },
      confidence: word.confidence,
      after: index === parts.length - 1 ? source.after : null,
    };
  });
}

function toWord({
  token,
  draw,
  sure,
}: {
  token: Token;
  draw: (box: Box) => Polygon;
  sure: (list: Token[]) => Sure;
}): Word {
  const letters = [...token.text];
  const width = (token.box.x1 - token.box.x0) / letters.length;
  const symbols = letters.map((text, index): Symbol => {
    const x0 = token.box.x0 + index * width;
    const isLast = index === letters.length - 1;
    return {
      ...(isLast && token.after ? { property: { detectedBreak: { type: token.after } } } : {}),
      boundingBox: draw({ ...token.box, x0, x1: x0 + width }),
      text,
      ...sure([token]),
    };
  });
  return { property: ENGLISH, boundingBox: draw(token.box), symbols, ...sure([token]) };
}

function surround(tokens: Token[]): Box {
  return {
    x0: Math.min(...tokens.map(({ box }) => box.x0)),
    y0: Math.min(...tokens.map(({ box }) => box.y0)),
    x1: Math.max(...tokens.map(({ box }) => box.x1)),
    y1: Math.max(...tokens.map(({ box }) => box.y1)),
  };
}

const averageConfidence = (tokens: Token[]) =>
  tokens.reduce((sum, { confidence }) => sum + confidence, 0) / tokens.length;

/** Four corners, from the text's own top left clockwise. */
function drawPolygon({ box, options }: { box: Box; options: VisionOptions }): Polygon {
  const corners = [
    [box.x0, box.y0],
    [box.x1, box.y0],
    [box.x1, box.y1],
    [box.x0, box.y1],
  ] as const;
  const vertices = corners.map(([x, y]) => {
    const [across, down] = options.isSideways ? [options.size.height - y, x] : [x, y];
    return leaveOutZeros({ x: Math.round(across), y: Math.round(down) });
  });
  return { vertices };
}

const leaveOutZeros = ({ x, y }: { x: number; y: number }): Vertex => ({
  ...(x === 0 ? {} : { x }),
  ...(y === 0 ? {} : { y }),
});
