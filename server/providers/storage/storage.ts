import path from 'node:path';
import { env } from '@/server/platform/env';
import type { FileStorage } from './contract';
import { createLocalStorage, type LocalStorage } from './local';

const scope = globalThis as { casedraftStorage?: LocalStorage };

/** The local store, for the route that receives uploads to it. */
export function localStorage(): LocalStorage {
  scope.casedraftStorage ??= createLocalStorage({
    root: path.join(env().DATA_DIR, 'files'),
    secret: env().AUTH_SECRET,
  });
  return scope.casedraftStorage;
}

/** The configured store. */
export const fileStorage = (): FileStorage => localStorage();
