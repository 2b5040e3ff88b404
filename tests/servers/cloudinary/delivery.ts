import sharp from 'sharp';
import { type ReadPage, UnreadableDocumentError } from '@/server/providers/ocr/contract';
import type { Account } from './account';
import type { Asset, AssetStore } from './assets';
import { isFormat, type Size, sizeOfPicture, toFormat } from './inspect';
import type { Readings } from './readings';
import { Refusal } from './refusal';
import { isSignedUrl } from './signatures';

export type Delivered = { bytes: Buffer; format: string; isAttachment?: boolean };
type StoredImage = Pick<Asset, 'bytes' | 'etag' | 'format' | 'sizes'>;
type Source = { account: Account; assets: AssetStore; readings: Readings };

const COMPONENT = /^[a-z]{1,4}_[^/,]+(,[a-z]{1,4}_[^/,]+)*$/;

/** What stands behind `/<cloud>/image/<type>/[s--…--/][<transformation>/…][v<version>/]<public id>[.<extension>]`. */
export async function deliver({ path, account, assets, readings }: Source & { path: string }): Promise<Delivered> {
  const [cloud, resourceType, type = '', ...parts] = path.split('/').filter(Boolean).map(decodeURIComponent);
  if (cloud !== account.cloudName) throw new Refusal(401, `cloud_name ${cloud} is disabled`);
  if (resourceType !== 'image') throw new Refusal(404, `Resource not found - ${path}`);
  const signature = /^s--(.+)--$/.exec(parts[0] ?? '')?.[1];
  if (signature) parts.shift();
  const components: string[] = [];
  while (parts.length > 1 && COMPONENT.test(parts[0] ?? '')) components.push(parts.shift() ?? '');
  if (parts.length > 1 && /^v\d+$/.test(parts[0] ?? '')) parts.shift();
  const name = parts.join('/');
  // Names are signed as they stand in the URL.
  const source = [...components, ...parts.map(encodeURIComponent)].join('/').replaceAll('%3A', ':');
  if (signature && !isSignedUrl({ signature, source, account })) throw new Refusal(401, 'Invalid Signature');
  if (!signature && type !== 'upload') throw new Refusal(401, 'deny or ACL failure');
  const { publicId, extension } = splitName(name);
  const asset = assets.find({ type, publicId });
  if (!asset) throw new Refusal(404, `Resource not found - ${publicId}`);
  return transform({ asset, components, extension, readings });
}

/** An extension that names a format is not part of the public id. */
function splitName(name: string): { publicId: string; extension: string | null } {
  const found = /^(.+)\.([a-z]+)$/.exec(name);
  return found?.[1] && found[2] && isFormat(found[2])
    ? { publicId: found[1], extension: toFormat(found[2]) }
    : { publicId: name, extension: null };
}

type Transformation = {
  page: number;
  dpi: number | undefined;
  width: number;
  height: number;
  isLimit: boolean;
  angle: number;
};

/** The stored bytes where nothing else is asked for, else a picture made of them. */
export async function transform(request: {
  asset: StoredImage;
  components: string[];
  extension: string | null;
  readings: Readings;
}): Promise<Delivered> {
  const { asset, readings } = request;
  const settings = request.components.flatMap((component) => component.split(','));
  const format = findFormat(settings) ?? request.extension ?? asset.format;
  const isChanged = settings.some((setting) => !/^(f_|fl_attachment|q_)/.test(setting));
  if (format === asset.format && !isChanged) return { bytes: asset.bytes, format };
  if (format === 'pdf' || format === 'heic') throw new Refusal(400, `Invalid extension in transformation: ${format}`);
  const transformation = parseTransformation(settings);
  const reading = readings.pagesOf(asset)[transformation.page - 1];
  if (!reading) throw new Refusal(400, `Invalid page in transformation: ${transformation.page}`);
  const page = await reading.catch(refuseUnreadable);
  const size = findSize({ asset, page, transformation });
  const resized = await sharp(page.image.bytes)
    .resize({ ...size, fit: 'fill' })
    .toBuffer();
  const bytes = await sharp(resized)
    .rotate(transformation.angle)
    .toFormat(format === 'jpg' ? 'jpeg' : format === 'tif' ? 'tiff' : (format as 'png' | 'webp'))
    .toBuffer();
  if (transformation.angle % 360 === 0) readings.adopt({ bytes, page });
  return { bytes, format };
}

/** A picture that cannot be drawn is found out when it is drawn. */
function refuseUnreadable(error: unknown): never {
  throw error instanceof UnreadableDocumentError ? new Refusal(400, 'Invalid image file') : error;
}

function findFormat(settings: string[]): string | null {
  const named = settings.find((setting) => setting.startsWith('f_'))?.slice(2);
  if (named === undefined || named === 'auto') return null;
  if (!isFormat(named)) throw new Refusal(400, `Invalid extension in transformation: ${named}`);
  return toFormat(named);
}

const readNumber = (value: string): number => (/^-?\d+$/.test(value) ? Number(value) : Number.NaN);

function parseTransformation(settings: string[]): Transformation {
  const unlimited = Number.POSITIVE_INFINITY;
  const result: Transformation = {
    page: 1,
    dpi: undefined,
    width: unlimited,
    height: unlimited,
    isLimit: false,
    angle: 0,
  };
  for (const setting of settings) {
    const [, key = '', value = ''] = /^([a-z]+)_(.+)$/.exec(setting) ?? [];
    const number = readNumber(value);
    const refuse = (what: string) => new Refusal(400, `Invalid ${what} in transformation: ${value}`);
    const name = NAMES[key];
    if (name && !(number > 0)) throw refuse(name);
    if (key === 'pg') result.page = number;
    else if (key === 'dn') result.dpi = number;
    else if (key === 'w') result.width = number;
    else if (key === 'h') result.height = number;
    else if (key === 'a') result.angle = readAngle({ value, refuse });
    else if (key === 'c' && ['limit', 'fit', 'scale'].includes(value)) result.isLimit = value === 'limit';
    else if (!['f', 'q', 'fl'].includes(key)) throw refuse(key === 'c' ? 'crop' : 'component');
  }
  return result;
}

const NAMES: Record<string, string> = { pg: 'page', dn: 'density', w: 'width', h: 'height' };

/** The engine hands over its pages upright: what follows the camera's own mark needs no turn. */
function readAngle({ value, refuse }: { value: string; refuse: (what: string) => Refusal }): number {
  if (value === 'exif' || value === 'auto_right' || value === 'auto_left' || value === 'ignore') return 0;
  const angle = readNumber(value);
  if (Number.isNaN(angle)) throw refuse('angle');
  return angle;
}

/** A picture has its own size, a PDF's page the one its density gives, and both what is asked for of it. */
function findSize({
  asset,
  page,
  transformation,
}: {
  asset: StoredImage;
  page: ReadPage;
  transformation: Transformation;
}): Size {
  const full = sizeOfPicture({ asset, page, dpi: transformation.dpi });
  const asked = Math.min(transformation.width / full.width, transformation.height / full.height);
  const scale = asked === Number.POSITIVE_INFINITY || (transformation.isLimit && asked > 1) ? 1 : asked;
  return { width: Math.round(full.width * scale), height: Math.round(full.height * scale) };
}
