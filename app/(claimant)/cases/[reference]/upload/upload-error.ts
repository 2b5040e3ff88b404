/** Why a file could not be added, as the person reads it. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
  constructor(
    message: string,
    /**
     * `interrupted`: go on where it stopped. `failed`: start over. `refused`: this file will never do.
     */
    readonly kind: 'interrupted' | 'failed' | 'refused',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const cutOff = () =>
  new UploadError('The upload was cut off. Check your connection and try again.', 'interrupted');
