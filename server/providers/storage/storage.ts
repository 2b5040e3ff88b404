import path from 'node:path';
import { env } from '@/server/platform/env';
import { createCloudinaryStorage } from './cloudinary';
import type { FileStorage, StorageName } from './contract';
import { createLocalStorage, type LocalStorage } from './local';

const scope = globalThis as { casedraftLocalStorage?: LocalStorage; casedraftCloudinaryStorage?: FileStorage };

/** The local store, also for the route that receives uploads to it. */
export function localStorage(): LocalStorage {
  scope.casedraftLocalStorage ??= createLocalStorage({
    root: path.join(env().DATA_DIR, 'files'),
    secret: env().AUTH_SECRET,
  });
  return scope.casedraftLocalStorage;
}

function cloudinaryStorage(): FileStorage {
  scope.casedraftCloudinaryStorage ??= createCloudinaryStorage();
  return scope.casedraftCloudinaryStorage;
}

/** The store a file was put into: an installation that changes to another one keeps what the first holds. */
export const storageNamed = (name: StorageName): FileStorage => STORES[name]();

/** A store that a file can name and that is not here does not compile. */
const STORES: Record<StorageName, () => FileStorage> = { local: localStorage, cloudinary: cloudinaryStorage };

/** The configured store, where new files go. */
export const fileStorage = (): FileStorage => storageNamed(env().STORAGE_PROVIDER);
