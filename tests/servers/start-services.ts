/**
 * What production runs on, for a system that runs in processes of its own: a Redis, Cloudinary and OpenAI. Prints one
 * line of JSON with the environment that leads to them, and ends on SIGTERM or with the process that started it.
 */
import { availableParallelism } from 'node:os';
import { MAXIMUM_FILE_BYTES } from '@/server/documents/limits';
import { startRedis } from '../../scripts/redis/start.mjs';
import { listenForStop } from '../../scripts/supervise/stop-signals.mjs';
import { startCloudinaryServer } from './cloudinary';
import { startOpenAiServer } from './openai';
import { draftFromPrompt } from './openai-drafter';

const OPENAI_KEY = 'test-openai-key';

const redis = await startRedis();
const cloudinary = await startCloudinaryServer({
  cloudName: 'test-cloud',
  apiKey: '123456789012345',
  apiSecret: 'test-cloudinary-secret',
  ocrProcesses: availableParallelism(),
  // An account whose plan takes what the product takes.
  maxBytes: MAXIMUM_FILE_BYTES,
});
const openai = await startOpenAiServer({ apiKey: OPENAI_KEY, draft: ({ prompt }) => draftFromPrompt(prompt) });

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await Promise.all([cloudinary.close(), openai.close(), redis.stop()]);
  process.exit(0);
}
listenForStop({ onStop: () => void stop(), onForce: () => process.exit(1), withParent: true });
process.once('disconnect', () => void stop());

console.log(
  JSON.stringify({
    REDIS_URL: redis.url,
    STORAGE_PROVIDER: 'cloudinary',
    OCR_PROVIDER: 'cloudinary',
    CLOUDINARY_URL: cloudinary.cloudinaryUrl,
    AI_PROVIDER: 'openai',
    OPENAI_API_KEY: OPENAI_KEY,
    OPENAI_BASE_URL: openai.baseUrl,
    // OpenAI's own protocol, not the older one that is expected of other addresses.
    OPENAI_API: 'responses',
  }),
);
