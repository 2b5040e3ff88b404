import { createHash, randomBytes } from 'node:crypto';
import type { Account } from './account';
import type { Inspected } from './inspect';
import type { StoredReading } from './ocr';
import { signAnswer } from './signatures';

export type DeliveryType = 'upload' | 'authenticated' | 'private';
export const DELIVERY_TYPES: readonly string[] = ['upload', 'authenticated', 'private'] satisfies DeliveryType[];

export type Asset = Inspected & {
  assetId: string;
  publicId: string;
  type: DeliveryType;
  version: number;
  versionId: string;
  createdAt: Date;
  bytes: Buffer;
  etag: string;
  tags: string[];
  reading: StoredReading | null;
};

export type AssetStore = ReturnType<typeof createAssetStore>;

/** The images of the account. The same public id may stand under each delivery type. */
export function createAssetStore() {
  const assets = new Map<string, Asset>();
  const keyOf = ({ type, publicId }: { type: string; publicId: string }) => `${type}/${publicId}`;

  return {
    find: (name: { type: string; publicId: string }) => assets.get(keyOf(name)),
    /** In order of creation. */
    list: () => [...assets.values()],
    /** Stores an image, or gives another one's place to it. */
    put(image: Inspected & { publicId: string; type: DeliveryType; bytes: Buffer; tags: string[] }): Asset {
      const previous = assets.get(keyOf(image));
      const asset: Asset = {
        ...image,
        assetId: previous?.assetId ?? randomBytes(16).toString('hex'),
        version: Math.floor(Date.now() / 1_000),
        versionId: randomBytes(16).toString('hex'),
        createdAt: previous?.createdAt ?? new Date(),
        etag: createHash('md5').update(image.bytes).digest('hex'),
        reading: null,
      };
      assets.set(keyOf(image), asset);
      return asset;
    },
    remove: (name: { type: string; publicId: string }) => assets.delete(keyOf(name)),
    clear: () => assets.clear(),
  };
}

/** Fields that the answer to an upload and the details of an asset have in common, in the service's order. */
export function describeAsset({ asset, account }: { asset: Asset; account: Account }) {
  const { assetId, publicId, version, format, type } = asset;
  const path = `res.cloudinary.com/${account.cloudName}/image/${type}/v${version}/${publicId}.${format}`;
  return {
    asset_id: assetId,
    public_id: publicId,
    format,
    version,
    resource_type: 'image',
    type,
    created_at: `${asset.createdAt.toISOString().slice(0, 19)}Z`,
    bytes: asset.bytes.length,
    width: asset.sizes[0]?.width,
    height: asset.sizes[0]?.height,
    asset_folder: '',
    display_name: publicId.split('/').at(-1),
    access_mode: type === 'authenticated' ? 'authenticated' : 'public',
    url: `http://${path}`,
    secure_url: `https://${path}`,
  };
}

export type UploadAnswer = ReturnType<typeof describeUpload>;

/** The answer to an upload. `pages` stands in it for the formats that can have several. */
export function describeUpload({ asset, account }: { asset: Asset; account: Account }) {
  const { publicId: public_id, version, format } = asset;
  return {
    ...describeAsset({ asset, account }),
    version_id: asset.versionId,
    signature: signAnswer({ account, public_id, version }),
    tags: asset.tags,
    ...(format === 'pdf' || format === 'tif' ? { pages: asset.sizes.length } : {}),
    etag: asset.etag,
    placeholder: false,
  };
}
