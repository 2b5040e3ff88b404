import { describeAsset } from './assets';
import { transform } from './delivery';
import type { Form } from './form';
import { toFormat } from './inspect';
import { describeInfo } from './ocr';
import { Refusal } from './refusal';
import { requireAsset, type Service } from './upload';

type Named = { type: string; publicId: string };

/** The details of an asset. `pages`, as so much else, only where it is asked for. */
export async function describeResource({ name, form, service }: { name: Named; form: Form; service: Service }) {
  const asset = requireAsset({ assets: service.assets, ...name });
  const wantsPages = form.params.pages === 'true' || form.params.pages === '1';
  const info = await describeInfo({ asset, isLook: true });
  return {
    ...describeAsset({ asset, account: service.account }),
    ...(asset.tags.length > 0 ? { tags: asset.tags } : {}),
    ...(wantsPages ? { pages: asset.sizes.length } : {}),
    ...info,
    derived: [],
  };
}

export async function updateResource({ name, form, service }: { name: Named; form: Form; service: Service }) {
  const asset = requireAsset({ assets: service.assets, ...name });
  if (form.params.ocr) service.ocr.prepare(form.params.ocr)(asset);
  return describeResource({ name, form, service });
}

const DEFAULT_LISTED = 10;
const MOST_LISTED = 500;

/** Assets by a prefix, so many at once; the cursor leads to the rest. */
export function listResources({ type, form, service }: { type: string; form: Form; service: Service }) {
  const { prefix = '', max_results: most, next_cursor: cursor } = form.params;
  const found = service.assets.list().filter((asset) => isUnder({ asset, type, prefix }));
  const from = cursor ? Number(Buffer.from(cursor, 'base64').toString('utf8')) : 0;
  const to = from + Math.min(Number(most ?? DEFAULT_LISTED), MOST_LISTED);
  return {
    resources: found.slice(from, to).map((asset) => describeAsset({ asset, account: service.account })),
    ...(to < found.length ? { next_cursor: Buffer.from(String(to)).toString('base64') } : {}),
  };
}

/** By ids or by a prefix; says so when there are more than one call deletes. */
export function deleteResources({ type, form, service }: { type: string; form: Form; service: Service }) {
  const { assets, account } = service;
  const named = form.lists.public_ids;
  const { prefix } = form.params;
  if (!named && !prefix) throw new Refusal(400, 'Missing required parameter - public_ids, prefix or all');
  const found = named ?? assets.list().flatMap((asset) => (isUnder({ asset, type, prefix }) ? [asset.publicId] : []));
  const taken = found.slice(0, account.deleteAtMost);
  const isPartial = taken.length < found.length;
  const outcomes = taken.map((publicId) => [publicId, assets.remove({ type, publicId })] as const);
  return {
    deleted: Object.fromEntries(outcomes.map(([id, wasThere]) => [id, wasThere ? 'deleted' : 'not_found'])),
    deleted_counts: Object.fromEntries(
      outcomes.map(([id, wasThere]) => [id, { original: wasThere ? 1 : 0, derived: 0 }]),
    ),
    partial: isPartial,
    ...(isPartial ? { next_cursor: Buffer.from(String(found.length)).toString('base64') } : {}),
  };
}

const isUnder = ({ asset, type, prefix = '' }: { asset: Named; type: string; prefix: string | undefined }) =>
  asset.type === type && asset.publicId.startsWith(prefix);

/** A signed address for a while: the stored bytes, or as another format. */
export async function download({ form, service }: { form: Form; service: Service }) {
  const { params } = form;
  if (params.expires_at && Number(params.expires_at) < Date.now() / 1_000) throw new Refusal(401, 'Link has expired');
  const name = { type: params.type ?? 'upload', publicId: params.public_id ?? '' };
  const asset = requireAsset({ assets: service.assets, ...name });
  const extension = params.format ? toFormat(params.format) : null;
  const file = await transform({ asset, components: [], extension, readings: service.readings });
  return { ...file, isAttachment: params.attachment !== undefined && params.attachment !== 'false' };
}
