import type { AnnotatedPage, Annotation, Polygon } from './annotation';

/** A word in reading order: offsets into the text, its corners in pixels from its own upper left one, clockwise. */
export type FoundWord = { start: number; end: number; corners: Polygon; confidence: number };

export type FoundText = { text: string; words: FoundWord[] };

/** Plain mode often states none: then a word is neither trusted nor doubted. */
const UNSTATED_CONFIDENCE = 0.8;

/** What a page says and where. The text is put together from its words, so that every offset holds. */
export function findWords({ textAnnotations, fullTextAnnotation }: Annotation): FoundText {
  const page = fullTextAnnotation?.pages[0];
  const walked = page ? walkPage(page) : null;
  return walked && walked.words.length > 0 ? walked : matchWords(textAnnotations);
}

function walkPage(page: AnnotatedPage): FoundText {
  let text = '';
  const words: FoundWord[] = [];
  for (const paragraph of page.blocks.flatMap((block) => block.paragraphs)) {
    for (const { symbols, boundingBox, confidence } of paragraph.words) {
      const start = text.length;
      text += symbols.map((symbol) => storable(symbol.text)).join('');
      const end = text.length;
      if (end > start) {
        words.push({ start, end, corners: boundingBox.vertices, confidence: confidence ?? UNSTATED_CONFIDENCE });
      }
      text += SEPARATORS[symbols.at(-1)?.property?.detectedBreak?.type ?? 'UNKNOWN'];
    }
    if (text !== '') text = `${text.trimEnd()}\n\n`;
  }
  return { text: text.trimEnd(), words };
}

/** A hyphen that only breaks the word over two lines is not part of it. */
const SEPARATORS = {
  UNKNOWN: '',
  SPACE: ' ',
  SURE_SPACE: ' ',
  EOL_SURE_SPACE: '\n',
  LINE_BREAK: '\n',
  HYPHEN: '',
} as const;

/** Half a surrogate pair and control characters cannot be stored; white space inside a word would move what follows. */
const storable = (text: string) => text.replace(/\p{Surrogate}|\p{Cc}/gu, '�').replace(/\s/gu, '');

/** Without the structured form: each word is looked for in the whole text, from where the last one ended. */
function matchWords([whole, ...parts]: Annotation['textAnnotations']): FoundText {
  if (!whole) return { text: '', words: [] };
  const text = whole.description.replace(/[^\P{Cc}\n]|\p{Surrogate}/gu, '�').trimEnd();
  const words: FoundWord[] = [];
  let from = 0;
  for (const { description, boundingPoly } of parts) {
    const start = text.indexOf(description, from);
    if (start < 0 || !boundingPoly || description === '') continue;
    from = start + description.length;
    words.push({ start, end: from, corners: boundingPoly.vertices, confidence: UNSTATED_CONFIDENCE });
  }
  return { text, words };
}
