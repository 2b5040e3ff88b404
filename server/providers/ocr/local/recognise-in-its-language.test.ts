import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPaper } from '@/tests/support/files/draw-paper';
import { findNativeTesseract } from '@/tests/support/files/native-tesseract';
import { SENTENCES } from '@/tests/support/files/sentences';
import { LANGUAGES, type Language } from '../language/languages';
import { type Picture, toPicture } from './picture';
import { preparePage } from './prepare-page';
import { type Recognised, recognise } from './recognise';
import { recogniseInItsLanguage } from './recognise-in-its-language';
import { setRecogniser } from './tesseract/recogniser-settings';

const native = findNativeTesseract(process.env);

/** Between them they have all the letters of their language that English lacks. */
const sentencesOf = (language: Language) => SENTENCES[language].slice(-4);

async function drawPage(language: Language, further: string[] = []): Promise<Picture> {
  const paper = await drawPaper([...sentencesOf(language), ...further]);
  return preparePage(await toPicture(sharp(paper).toColourspace('srgb')));
}

const toWords = (text: string) => text.match(/\p{L}+/gu) ?? [];

/** The words of a page that were read as something else. */
function listMisread(language: Language, { lines }: Recognised): string[] {
  const left = lines.flatMap(({ words }) => words.flatMap(({ text }) => toWords(text)));
  return toWords(sentencesOf(language).join(' ')).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe.each([
  { name: 'tesseract.js', program: null, present: true },
  { name: 'native tesseract', program: native, present: native !== null },
])('with $name', ({ program, present }) => {
  it.skipIf(!present).each(LANGUAGES)('keeps the letters of a page in %s', async (language) => {
    setRecogniser({ languages: [...LANGUAGES], program });
    const page = await drawPage(language);
    const first = await recognise(page);
    const read = await recogniseInItsLanguage(page, first);
    expect(read.language).toBe(language);
    // Builds of the native program differ in a letter here and there: "à" for "a".
    expect(listMisread(language, read).length).toBeLessThanOrEqual(1);
    if (language !== 'en' && language !== 'nl') expect(listMisread(language, first).length).toBeGreaterThan(3);
  });

  it.skipIf(!present)('keeps addresses and amounts, whose marks not every language has', async () => {
    setRecogniser({ languages: ['en', 'es'], program });
    const page = await drawPage('es', ['Escriban a anna.meyer@example.org', 'Total £4,862.50 y 1.204,10 €']);
    const { lines } = await recogniseInItsLanguage(page);
    const words = lines.flatMap((line) => line.words.map(({ text }) => text));
    expect(words).toEqual(expect.arrayContaining(['anna.meyer@example.org', '£4,862.50', '1.204,10', '€', 'Muñoz']));
  });

  it.skipIf(!present)(
    'reads a page once that is in the first language, or in one that is not the installation’s',
    async () => {
      for (const languages of [['en', 'de'], ['pl', 'en'], ['de']] as Language[][]) {
        setRecogniser({ languages, program });
        const page = await drawPage(languages[0] ?? 'en');
        const first = await recognise(page);
        const read = await recogniseInItsLanguage(page, first);
        expect(read.lines).toBe(first.lines);
        expect(read.language).toBe(languages[0]);
      }
      setRecogniser({ languages: ['en'], program });
      const foreign = await drawPage('de');
      const first = await recognise(foreign);
      const read = await recogniseInItsLanguage(foreign, first);
      expect(read.lines).toBe(first.lines);
      expect(read.language).toBe('de');
    },
  );
});
