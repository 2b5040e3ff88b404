type State = Record<'isTooLong' | 'isUploading' | 'lacksWhy' | 'hasAnything', boolean>;

/** What has to happen before an answer can be sent, as the key of its sentence; null where nothing has. */
export function findObstacle({ isTooLong, isUploading, lacksWhy, hasAnything }: State) {
  if (isTooLong) return 'answer.tooLong';
  if (isUploading) return 'answer.uploading';
  if (lacksWhy) return 'request.whyMissing';
  return hasAnything ? null : 'answer.empty';
}
