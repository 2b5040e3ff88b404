// `npm run embed:again`, in an image `node dist/embed-again.mjs`: gives all documents a vector of the model that is configured
// now. Ctrl-C stops it, and the next run goes on. A worker does it by itself where embedding costs nothing.

import { closeDatabase } from '@/server/platform/database';
import { aiEngine } from '@/server/providers/ai/ai';
import { embedCasesAgain } from '@/worker/embed-cases-again';

const SAY_EVERY = 100;

const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());

console.log(`By ${await aiEngine().describeEmbedding()}.`);
const done = await embedCasesAgain({
  signal: stopping.signal,
  onDone: async (count) => {
    if (count > 0 && count % SAY_EVERY === 0) console.log(`${count} documents so far`);
  },
});
console.log(`${done} documents embedded again${stopping.signal.aborted ? '; stopped before the end' : ''}.`);
await closeDatabase();
