declare module 'heic-decode' {
  type DecodedImage = { width: number; height: number; data: Uint8ClampedArray };
  /** Decodes the first image of a HEIC file into RGBA, already turned upright as the file's own transforms say. */
  export default function decodeHeic(input: { buffer: Uint8Array }): Promise<DecodedImage>;
}
