import tesseract from 'tesseract.js';
import type { Language } from '../../language/languages';
import type { FoundParagraph } from './found-text';
import { dataName, provideLanguageData } from './language-data';
import { type Layout, READING_DPI, SEGMENTATION } from './layout';

/** What it is set up for. One worker serves all languages: its memory grows with the largest page and never shrinks. */
type Setup = { language: Language; layout: Layout };

let worker: Promise<tesseract.Worker> | null = null;
let setup: Setup | null = null;

/** Loads tesseract.js and a language's data: 0.3 s, 120 MB. */
export async function warmWasm(language: Language): Promise<void> {
  await prepare({ language, layout: 'page' });
}

/** Reads a picture in the format PGM with tesseract.js. One at a time: a second call waits for nothing and must not come. */
export async function recogniseWithWasm(request: Setup & { pgm: Buffer }): Promise<FoundParagraph[]> {
  const recogniser = await prepare(request);
  const { data } = await recogniser.recognize(request.pgm, {}, { text: false, blocks: true });
  const paragraphs = (data.blocks ?? []).flatMap((block) => block.paragraphs);
  return paragraphs.map(({ lines }) =>
    lines.map(({ words }) => words.map(({ text, bbox, confidence }) => ({ text, box: bbox, confidence }))),
  );
}

async function prepare({ language, layout }: Setup): Promise<tesseract.Worker> {
  worker ??= start(language);
  const recogniser = await worker;
  const isNew = setup?.language !== language;
  if (setup && isNew) {
    await provideLanguageData(language);
    await recogniser.reinitialize(dataName(language), tesseract.OEM.LSTM_ONLY);
  }
  if (isNew) await recogniser.setParameters({ user_defined_dpi: String(READING_DPI) });
  if (isNew || setup?.layout !== layout)
    await recogniser.setParameters({ tessedit_pageseg_mode: SEGMENTATION[layout] as tesseract.PSM });
  setup = { language, layout };
  return recogniser;
}

async function start(language: Language): Promise<tesseract.Worker> {
  // A missing file would make createWorker hang for ever.
  const langPath = await provideLanguageData(language);
  return tesseract.createWorker(dataName(language), tesseract.OEM.LSTM_ONLY, {
    langPath,
    gzip: false,
    // The default writes ./eng.traineddata and later trusts whatever lies there.
    cacheMethod: 'none',
    errorHandler: (error: unknown) => {
      throw new Error(`The recogniser failed: ${String(error)}`);
    },
  });
}
