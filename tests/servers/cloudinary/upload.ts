import { createHash } from 'node:crypto';
import type { Account } from './account';
import { type Asset, type AssetStore, DELIVERY_TYPES, type DeliveryType, describeUpload } from './assets';
import { deliver, transform } from './delivery';
import type { Form } from './form';
import { type Inspected, inspectImage } from './inspect';
import type { Notifier } from './notifications';
import { describeInfo, type OcrAddOn } from './ocr';
import type { Readings } from './readings';
import { Refusal } from './refusal';
import type { Params } from './signatures';

export type Service = { account: Account; assets: AssetStore; readings: Readings; ocr: OcrAddOn; notifier: Notifier };

const list = (value: string | undefined): string[] => (value ? value.split(',').map((entry) => entry.trim()) : []);

function readType(params: Params): DeliveryType {
  const type = params.type ?? 'upload';
  if (!DELIVERY_TYPES.includes(type)) throw new Refusal(400, `Invalid value ${type} for parameter type`);
  return type as DeliveryType;
}

export async function upload({ form, service }: { form: Form; service: Service }): Promise<object> {
  const { account, assets, ocr } = service;
  const { params } = form;
  const type = readType(params);
  const { bytes, filename } = await takeFile({ form, service });
  const inspected = await inspectImage({ bytes, allowed: list(params.allowed_formats) });
  const publicId = params.public_id ?? createHash('sha1').update(bytes).digest('base64url').slice(0, 20);
  const previous = assets.find({ type, publicId });
  const original = { original_filename: filename.replace(/\.[^.]+$/, '') };
  if (previous && (params.overwrite === '0' || params.overwrite === 'false')) {
    const info = await describeInfo({ asset: previous, isLook: false });
    return { ...describeUpload({ asset: previous, account }), existing: true, ...info, ...original };
  }
  const runOcr = params.ocr ? ocr.prepare(params.ocr) : null;
  const image = await changeOnArrival({ image: { ...inspected, bytes }, params, service });
  const asset = assets.put({ ...image, publicId, type, tags: list(params.tags) });
  runOcr?.(asset);
  const answer = await describeOutcome({ asset, account });
  announce({ kind: 'upload', answer, params, service });
  const overwritten = previous ? { overwritten: true } : {};
  return { ...answer, ...overwritten, ...original, api_key: account.apiKey };
}

/** The file of the form: bytes, a data URI, or an address the service fetches. */
async function takeFile({ form, service }: { form: Form; service: Service }) {
  const { account } = service;
  const named = form.params.file;
  if (!form.file && !named) throw new Refusal(400, 'Missing required parameter - file');
  const taken = form.file ?? { bytes: await fetchFile({ url: named ?? '', service }), filename: nameOf(named ?? '') };
  if (taken.bytes.length === 0) throw new Refusal(400, 'Empty file');
  if (taken.bytes.length > account.maxBytes) {
    throw new Refusal(400, `File size too large. Got ${taken.bytes.length}. Maximum is ${account.maxBytes}.`);
  }
  return taken;
}

const nameOf = (url: string): string =>
  url.startsWith('data:') ? 'file' : (url.split('?')[0]?.split('/').at(-1) ?? '');

async function fetchFile({ url, service }: { url: string; service: Service }): Promise<Buffer> {
  const data = /^data:[^,]*;base64,(.*)$/s.exec(url)?.[1];
  if (data !== undefined) return Buffer.from(data, 'base64');
  const own = /^https?:\/\/res\.cloudinary\.com(\/[^?]*)/.exec(url)?.[1];
  if (own) {
    const { bytes } = await deliver({ ...service, path: own }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal(400, `Error in loading ${url} - ${error.status} ${REASONS[error.status] ?? ''}`.trimEnd());
    });
    return bytes;
  }
  if (!/^https?:\/\//.test(url)) throw new Refusal(400, 'Unsupported source URL');
  const response = await fetch(url).catch(() => null);
  if (!response) throw new Refusal(400, `Error in loading ${url} - ERR_DNS_FAIL 0`);
  if (!response.ok) throw new Refusal(400, `Error in loading ${url} - ${response.status} ${response.statusText}`);
  return Buffer.from(await response.arrayBuffer());
}

const REASONS: Record<number, string> = { 400: 'Bad Request', 401: 'Unauthorized', 404: 'Not Found' };

/** `transformation` and `format` change the image before it is stored. */
async function changeOnArrival({
  image,
  params,
  service,
}: {
  image: Inspected & { bytes: Buffer };
  params: Params;
  service: Service;
}) {
  if (!params.transformation && !params.format) return image;
  const etag = createHash('md5').update(image.bytes).digest('hex');
  const { bytes } = await transform({
    asset: { ...image, etag },
    components: params.transformation?.split('/') ?? [],
    extension: params.format ?? null,
    readings: service.readings,
  });
  return { ...(await inspectImage({ bytes, allowed: [] })), bytes };
}

export async function explicit({ form, service }: { form: Form; service: Service }): Promise<object> {
  const { params } = form;
  const asset = requireAsset({ assets: service.assets, type: readType(params), publicId: params.public_id ?? '' });
  if (params.ocr && (!asset.reading || asset.reading.pollsLeft === 0)) service.ocr.prepare(params.ocr)(asset);
  const answer = await describeOutcome({ asset, account: service.account });
  announce({ kind: 'explicit', answer, params, service });
  return answer;
}

export function destroy({ form, service }: { form: Form; service: Service }): object {
  const { params } = form;
  const isRemoved = service.assets.remove({ type: readType(params), publicId: params.public_id ?? '' });
  return { result: isRemoved ? 'ok' : 'not found' };
}

export function requireAsset({ assets, ...name }: { assets: AssetStore; type: string; publicId: string }): Asset {
  const asset = assets.find(name);
  if (!asset) throw new Refusal(404, `Resource not found - ${name.publicId}`);
  return asset;
}

async function describeOutcome({ asset, account }: { asset: Asset; account: Account }) {
  return { ...describeUpload({ asset, account }), ...(await describeInfo({ asset, isLook: false })) };
}

function announce(options: { kind: 'upload' | 'explicit'; answer: object; params: Params; service: Service }): void {
  const { kind, answer, params, service } = options;
  if (!params.notification_url) return;
  const event = {
    notification_type: kind,
    timestamp: new Date().toISOString(),
    request_id: createHash('md5').update(JSON.stringify(answer)).digest('hex'),
    ...answer,
    notification_context: {
      triggered_at: new Date().toISOString(),
      triggered_by: { source: 'api', id: service.account.apiKey },
    },
    signature_key: service.account.apiKey,
  };
  void service.notifier.announce({ url: params.notification_url, event });
}
