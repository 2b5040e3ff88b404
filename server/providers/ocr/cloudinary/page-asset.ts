import { z } from 'zod';
import { env } from '@/server/platform/env';
import { ASSET, type Asset, assetSchema } from '@/server/providers/cloudinary/assets';
import { askCloudinary, cloudinarySdk } from '@/server/providers/cloudinary/client';
import { limits } from './limits';
import type { Turn } from './turn-page';

export const pageFolder = (documentPublicId: string) => documentPublicId.replace(/\/[^/]+$/, '/pages');

type Making = { document: Pick<Asset, 'public_id' | 'version'>; page: number; signal: AbortSignal };

/**
 * Has a page's picture made and kept as an asset of its own, and its text looked for in the same call: so the boxes are
 * boxes on the very picture an officer sees, no page limit of the add-on applies, and a page is paid for once. The picture
 * goes from Cloudinary to Cloudinary. One that is there already stays, and nothing is recognised again.
 */
export async function makePageAsset({ document, page, signal }: Making): Promise<Asset> {
  const sdk = await cloudinarySdk();
  const source = sdk.url(document.public_id, {
    ...ASSET,
    version: document.version,
    secure: true,
    sign_url: true,
    analytics: false,
    page,
    density: limits.PDF_DENSITY,
    width: limits.PAGE_LONGEST_EDGE,
    height: limits.PAGE_LONGEST_EDGE,
    crop: 'limit',
    quality: limits.QUALITY,
    format: 'jpg',
  });
  return upload({
    source,
    publicId: `${pageFolder(document.public_id)}/${page}`,
    signal,
    extra: { overwrite: false, ocr: env().CLOUDINARY_OCR },
  });
}

/** Keeps a page's picture turned upright beside the one that was read. */
export async function makeUprightAsset({ page, turn, signal }: { page: Asset; turn: Turn; signal: AbortSignal }) {
  const sdk = await cloudinarySdk();
  const source = sdk.url(page.public_id, {
    ...ASSET,
    version: page.version,
    secure: true,
    sign_url: true,
    analytics: false,
    angle: 360 - turn,
    format: 'jpg',
  });
  return upload({ source, publicId: `${page.public_id}-upright`, signal, extra: { overwrite: false } });
}

type Upload = { source: string; publicId: string; signal: AbortSignal; extra: Record<string, unknown> };

const upload = ({ source, publicId, signal, extra }: Upload): Promise<Asset> =>
  askCloudinary({
    signal,
    schema: assetSchema,
    call: (sdk, options) => sdk.uploader.upload(source, { ...ASSET, public_id: publicId, ...extra, ...options }),
  });

/** Asks for the text of an asset that was kept without it. */
export const askForText = ({ publicId, signal }: { publicId: string; signal: AbortSignal }): Promise<Asset> =>
  askCloudinary({
    signal,
    schema: assetSchema,
    call: (sdk, options) => sdk.uploader.explicit(publicId, { ...ASSET, ocr: env().CLOUDINARY_OCR, ...options }),
  });

const listSchema = z.object({ resources: z.array(z.object({ public_id: z.string() })) });

/** Public ids of the pages that an earlier attempt has had made. */
export async function listPageAssets({ publicId, signal }: { publicId: string; signal: AbortSignal }) {
  const { resources } = await askCloudinary({
    signal,
    schema: listSchema,
    call: (sdk, options) =>
      sdk.api.resources({ ...ASSET, prefix: `${pageFolder(publicId)}/`, max_results: limits.LISTED_PAGES, ...options }),
  });
  return new Set(resources.map((resource) => resource.public_id));
}
