import type { OutsideService } from '@/generated/prisma/client';
import { env } from '@/server/platform/env';
import { readAwaySince } from './call-through';

export const SERVICE_NAMES: Record<OutsideService, string> = {
  openai: 'OpenAI',
  cloudinary: 'Cloudinary',
  clamd: 'The virus scanner (clamd)',
};

export type ServiceState = { service: OutsideService; state: 'ok' | 'away'; since: Date | null };

/** The outside services that this installation uses, and since when those that are away have not answered. */
export function readServices(): Promise<ServiceState[]> {
  return Promise.all(
    listUsed().map(async (service) => {
      const since = await readAwaySince(service);
      return { service, state: since ? ('away' as const) : ('ok' as const), since };
    }),
  );
}

function listUsed(): OutsideService[] {
  const { AI_PROVIDER, STORAGE_PROVIDER, OCR_PROVIDER, MALWARE_SCANNER } = env();
  return [
    ...(AI_PROVIDER === 'openai' ? (['openai'] as const) : []),
    ...(STORAGE_PROVIDER === 'cloudinary' || OCR_PROVIDER === 'cloudinary' ? (['cloudinary'] as const) : []),
    ...(MALWARE_SCANNER === 'clamd' ? (['clamd'] as const) : []),
  ];
}
