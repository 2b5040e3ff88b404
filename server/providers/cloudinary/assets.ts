import { z } from 'zod';
import { env } from '@/server/platform/env';
import { ProviderError } from '@/server/providers/provider-error';
import { askCloudinary, cloudinarySdk } from './client';

/** Delivered to nobody without a signature of ours. */
export const ASSET = { resource_type: 'image', type: 'authenticated' } as const;

/** Cloudinary's names of the formats we read, and ours. Pictures and PDFs alike are of its resource type `image`. */
export const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['webp', 'image/webp'],
  ['heic', 'image/heic'],
  ['heif', 'image/heic'],
]);

/** What Cloudinary calls one of our content types; the first of those with two names. */
export function formatOf(contentType: string): string {
  const found = [...CONTENT_TYPES].find(([, type]) => type === contentType);
  if (!found) throw new Error(`no format is known for ${contentType}`);
  return found[0];
}

/** A key's public id: in the installation's folder, without a file ending. */
export const publicIdOf = (key: string) => `${env().CLOUDINARY_FOLDER}/${key.replace(/\.[a-z]+$/, '')}`;

/** The other way round. */
export const keyOf = ({ publicId, format }: { publicId: string; format: string }) =>
  `${publicId.slice(env().CLOUDINARY_FOLDER.length + 1)}.${format}`;

/** What every answer about an asset tells. */
export const assetSchema = z.object({
  public_id: z.string(),
  version: z.number(),
  format: z.string().optional(),
  bytes: z.number(),
  width: z.number().optional(),
  height: z.number().optional(),
  /** What add-ons found. */
  info: z.object({ ocr: z.unknown() }).partial().optional(),
});
export type Asset = z.infer<typeof assetSchema>;

/** What answers to an upload, and to `explicit`, tell besides. */
export const uploadedSchema = assetSchema.extend({
  /** MD5 of the bytes, hex. */
  etag: z.string().min(1),
  /** For documents of several pages. */
  pages: z.number().int().positive().optional(),
});
export type UploadedAsset = z.infer<typeof uploadedSchema>;

/** A picture is a page. Of a PDF the number is always told; taking it for one page would leave out the others unnoticed. */
export function countPages({ format, pages }: Pick<UploadedAsset, 'format' | 'pages'>): number {
  if (format === 'pdf' && pages === undefined)
    throw new ProviderError({
      code: 'invalid_answer',
      message: 'The file service did not say how many pages a file has.',
    });
  return pages ?? 1;
}

type Looking = { publicId: string; signal: AbortSignal };

/**
 * An uploaded file as Cloudinary knows it; null when there is none. Asked by `explicit`, which changes nothing where it
 * is told nothing: unlike a look by the administrative API it says the hash and counts against no hourly limit.
 */
export const findUploaded = ({ publicId, signal }: Looking): Promise<UploadedAsset | null> =>
  nullWhereMissing(
    askCloudinary({
      signal,
      schema: uploadedSchema,
      call: (sdk, options) => sdk.uploader.explicit(publicId, { ...ASSET, ...options }),
    }),
  );

/** An asset with what add-ons found in it, so far; null when there is none. Counts against the hourly limit. */
export const findAsset = ({ publicId, signal }: Looking): Promise<Asset | null> =>
  nullWhereMissing(
    askCloudinary({
      signal,
      schema: assetSchema,
      call: (sdk, options) => sdk.api.resource(publicId, { ...ASSET, ...options }),
    }),
  );

async function nullWhereMissing<Found>(looking: Promise<Found>): Promise<Found | null> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof ProviderError && error.code === 'not_found') return null;
    throw error;
  }
}

/** An address that gives the stored bytes to whoever has it, until it expires. Nothing is asked of the service. */
export async function signDownload(file: {
  publicId: string;
  format: string;
  seconds: number;
  asDownload: boolean;
}): Promise<string> {
  const sdk = await cloudinarySdk();
  return sdk.utils.private_download_url(file.publicId, file.format, {
    ...ASSET,
    expires_at: Math.floor(Date.now() / 1_000) + file.seconds,
    ...(file.asDownload ? { attachment: true } : {}),
  });
}
