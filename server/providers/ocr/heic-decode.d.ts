declare module 'heic-decode' {
  type DecodedImage = { width: number; height: number; data: Uint8ClampedArray };
  type ListedImage = { width: number; height: number; decode: () => Promise<DecodedImage> };
  /** Pictures come as RGBA, already turned upright as the file's own transforms say. */
  const decodeHeic: {
    /** Every picture of a HEIC file that is not a part of another; `dispose` frees their memory. */
    all: (input: { buffer: Uint8Array }) => Promise<ListedImage[] & { dispose: () => void }>;
  };
  export default decodeHeic;
}
