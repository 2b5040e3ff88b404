import { randomBytes } from 'node:crypto';
import type { Delivered } from './delivery';
import { type Answer, type Endpoint, isAdmin } from './faults';
import { contentTypeOf } from './inspect';
import type { Refusal } from './refusal';

/** Any page may upload to the service and look at what it answers. */
export const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers':
    'Cache-Control, Content-Disposition, Content-Range, Content-Type, X-Requested-With, X-Unique-Upload-Id',
  'access-control-expose-headers': 'X-Cld-Error, X-Request-Id',
  'access-control-max-age': '1728000',
};
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** Admin methods tell how many more of them this hour allows. */
function describeLimit(endpoint: Endpoint): Record<string, string> {
  if (!isAdmin(endpoint)) return {};
  const hour = 3_600_000;
  return {
    'x-featureratelimit-limit': '500',
    'x-featureratelimit-remaining': '499',
    'x-featureratelimit-reset': new Date(Math.ceil(Date.now() / hour) * hour).toUTCString(),
  };
}

export function toJsonAnswer({ endpoint, content }: { endpoint: Endpoint; content: object }): Answer {
  const headers = {
    ...CORS,
    ...JSON_TYPE,
    ...describeLimit(endpoint),
    'x-request-id': randomBytes(16).toString('hex'),
  };
  return { status: 200, headers, body: Buffer.from(JSON.stringify(content)) };
}

/** A file, or the part of it that was asked for. */
export function toFileAnswer({ file, range }: { file: Delivered; range: string | undefined }): Answer {
  const { bytes } = file;
  const headers = {
    ...CORS,
    'content-type': contentTypeOf(file.format),
    'accept-ranges': 'bytes',
    ...(file.isAttachment ? { 'content-disposition': `attachment; filename="file.${file.format}"` } : {}),
  };
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === undefined) return { status: 200, headers, body: bytes };
  const start = Number(first);
  const end = last ? Math.min(Number(last), bytes.length - 1) : bytes.length - 1;
  const described = { ...headers, 'content-range': `bytes ${start}-${end}/${bytes.length}` };
  return { status: 206, headers: described, body: bytes.subarray(start, end + 1) };
}

/** API methods refuse in JSON, deliveries in a header. */
export function toRefusalAnswer({ refusal, endpoint }: { refusal: Refusal; endpoint: Endpoint | undefined }): Answer {
  const { status, message } = refusal;
  if (endpoint === 'delivery') {
    const headers = { ...CORS, ...refusal.headers, 'x-cld-error': message.replace(/[^\x20-\x7e]/g, '?') };
    return { status, headers, body: Buffer.alloc(0) };
  }
  const body = Buffer.from(JSON.stringify({ error: { message } }));
  return { status, headers: { ...CORS, ...JSON_TYPE, ...refusal.headers }, body };
}
