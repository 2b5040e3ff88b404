'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { SeenFlaw } from './look-at-photo';
import { type FileSize, lookAtPhotos, readLook, readNothing, subscribeToLooks } from './photo-looks';

/** What is seen of a chosen photograph before it is read. A `File` is looked at; of a mere size only what was seen before is known. */
export function usePhotoLook(file: FileSize): readonly SeenFlaw[] {
  useEffect(() => {
    if (file instanceof File) lookAtPhotos([file]);
  }, [file]);
  return useSyncExternalStore(subscribeToLooks, () => readLook(file), readNothing);
}
