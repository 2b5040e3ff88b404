import { env } from '@/server/platform/env';

type Receiver = 'storage' | 'reading' | 'drafting';

/** Outside services that this installation hands documents to, as it is configured. */
export function listReceivers(): Receiver[] {
  const { STORAGE_PROVIDER, OCR_PROVIDER, AI_PROVIDER } = env();
  return [
    ...(STORAGE_PROVIDER === 'cloudinary' ? (['storage'] as const) : []),
    ...(OCR_PROVIDER === 'cloudinary' ? (['reading'] as const) : []),
    ...(AI_PROVIDER === 'openai' ? (['drafting'] as const) : []),
  ];
}
