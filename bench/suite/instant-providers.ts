import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import type { AiEngine } from '../../server/providers/ai/contract';
import { EMBEDDING_DIMENSIONS } from '../../server/providers/ai/contract';
import { type DocumentReader, NO_NOTES, type StoredPage } from '../../server/providers/ocr/contract';
import type { FileStorage } from '../../server/providers/storage/contract';

const MODEL = 'instant';
const WORDS = 'A letter about slates that a storm took off the roof on 14 January 2026 .'.split(' ');

/**
 * Providers that answer at once, so that what is left is the product's own work. They stand where the product keeps the ones it has made, and
 * have to be put there before the first of them is asked for. `readMs`: how long the reader takes for a document all the same.
 */
export async function installInstantProviders({ folder, readMs }: { folder: string; readMs: number }): Promise<void> {
  const picture = join(folder, 'page.webp');
  await sharp({ create: { width: 64, height: 90, channels: 3, background: '#fff' } }).toFile(picture);
  Object.assign(globalThis, {
    casedraftReader: makeReader(readMs),
    casedraftAi: instantAi,
    casedraftLocalStorage: instantStorage(picture),
  });
}

const makeReader = (readMs: number): DocumentReader => ({
  name: MODEL,
  read: async ({ documentId, onPage }) => {
    if (readMs > 0) await setTimeout(readMs);
    await onPage(makePage(documentId), 1);
  },
});

/** No two documents say the same, or each would be a copy of the one before. */
function makePage(documentId: string): StoredPage {
  const said = [...WORDS, ...documentId.split('-')];
  const page: StoredPage = {
    number: 1,
    text: said.join(' '),
    words: [],
    rows: [],
    image: { key: `${documentId}/1.webp`, width: 640, height: 900 },
    source: 'text-layer',
    confidence: 1,
    notes: NO_NOTES,
  };
  let start = 0;
  for (const [index, word] of said.entries()) {
    const end = start + word.length;
    page.words.push({
      start,
      end,
      x: 0.05 + (index % 10) * 0.09,
      y: 0.1 + Math.floor(index / 10) * 0.03,
      w: 0.08,
      h: 0.02,
      confidence: 1,
    });
    start = end + 1;
  }
  return { ...page, rows: [[page.words.map((_, index) => index)]] };
}

const instantAi: AiEngine = {
  name: MODEL,
  isModel: false,
  promptVersion: MODEL,
  embeddingModels: async () => [MODEL],
  describeEmbedding: async () => MODEL,
  createVectorEmbedding: async ({ texts }) => ({
    embeddings: texts.map((_, index) => ({ vector: unitVector(index), model: MODEL })),
    usage: null,
  }),
  generateDraftWithAI: async () => ({
    content: {
      opinion: null,
      opinionReason: '',
      summary: 'A letter about a roof.',
      findings: [],
      notes: [],
      facts: [],
    },
    model: MODEL,
    promptVersion: MODEL,
    usage: null,
  }),
};

const unitVector = (place: number) =>
  Array.from({ length: EMBEDDING_DIMENSIONS }, (_, index) => (index === place % EMBEDDING_DIMENSIONS ? 1 : 0));

/** It has every picture that is asked for, as one file. */
const instantStorage = (picture: string): Pick<FileStorage, 'name' | 'withLocalCopy'> => ({
  name: 'local',
  withLocalCopy: (_request, use) => use(picture),
});
