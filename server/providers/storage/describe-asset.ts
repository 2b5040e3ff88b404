import { CONTENT_TYPES, countPages, type UploadedAsset } from '@/server/providers/cloudinary/assets';
import type { StoredFile } from './contract';

/** What Cloudinary says of an asset, in its answers and in its notifications alike. */
export const describeAsset = ({
  bytes,
  etag,
  format,
  pages,
}: Pick<UploadedAsset, 'bytes' | 'etag' | 'format' | 'pages'>): StoredFile => ({
  bytes,
  content: {
    contentType: (format === undefined ? undefined : CONTENT_TYPES.get(format)) ?? null,
    contentHash: `md5:${etag}`,
    pageCount: countPages({ format, pages }),
  },
});
