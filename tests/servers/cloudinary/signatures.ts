import { createHash, timingSafeEqual } from 'node:crypto';
import type { Account } from './account';
import { Refusal } from './refusal';

export type Params = Record<string, string>;

const ONE_HOUR = 3_600;

/**
 * What goes into the string to sign, as far as a test asks for it. Whatever else is sent, the service neither heeds nor
 * signs: who signs such a field is refused.
 */
const SIGNED = new Set([
  'access_mode',
  'allowed_formats',
  'asset_folder',
  'async',
  'attachment',
  'backup',
  'context',
  'discard_original_filename',
  'display_name',
  'eager',
  'expires_at',
  'filename_override',
  'folder',
  'format',
  'invalidate',
  'metadata',
  'moderation',
  'notification_url',
  'ocr',
  'overwrite',
  'public_id',
  'public_id_prefix',
  'return_delete_token',
  'tags',
  'timestamp',
  'transformation',
  'type',
  'unique_filename',
  'upload_preset',
  'use_filename',
]);

const hash = (algorithm: 'sha1' | 'sha256', text: string) => createHash(algorithm).update(text);

export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function stringToSign(params: Params): string {
  return Object.entries(params)
    .filter(([name, value]) => SIGNED.has(name) && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`.replaceAll('&', '%26'))
    .join('&');
}

/** For the upload methods: signed parameters, or key and secret by basic authentication. */
export function requireSigned(request: {
  account: Account;
  params: Params;
  authorization: string | undefined;
  nowSeconds: number;
}): void {
  const { account, params, authorization } = request;
  if (authorization) requireBasic({ account, authorization });
  else requireSignedParams({ account, params, nowSeconds: request.nowSeconds });
}

function requireSignedParams({
  account,
  params,
  nowSeconds,
}: {
  account: Account;
  params: Params;
  nowSeconds: number;
}): void {
  if (!params.api_key) throw new Refusal(400, 'Upload preset must be specified when using unsigned upload');
  if (params.api_key !== account.apiKey) throw new Refusal(401, `Unknown API key ${params.api_key}`);
  requireSignature({ account, params });
  const timestamp = Number(params.timestamp);
  if (!timestamp) throw new Refusal(400, 'Missing required parameter - timestamp');
  // A download's own end stands for the hour of its timestamp.
  if (!params.expires_at && nowSeconds - timestamp > ONE_HOUR) {
    const reported = `${new Date(timestamp * 1_000).toISOString().slice(0, 19).replace('T', ' ')} +0000`;
    throw new Refusal(400, `Stale request - reported time is ${reported} which is more than 1 hour ago`);
  }
}

function requireSignature({ account, params }: { account: Account; params: Params }): void {
  const { signature = '' } = params;
  const payload = stringToSign(params);
  const algorithm = signature.length === 64 || params.signature_algorithm === 'sha256' ? 'sha256' : 'sha1';
  const expected = hash(algorithm, payload + account.apiSecret).digest('hex');
  if (!isSame(signature, expected)) {
    throw new Refusal(401, `Invalid Signature ${signature}. String to sign - '${payload}'.`);
  }
}

/** For the admin methods. */
export function requireBasic({
  account,
  authorization,
}: {
  account: Account;
  authorization: string | undefined;
}): void {
  const given = Buffer.from(authorization?.replace(/^Basic /, '') ?? '', 'base64').toString('utf8');
  const [key, ...secret] = given.split(':');
  if (!key) throw new Refusal(401, 'Must supply api_key');
  if (key !== account.apiKey) throw new Refusal(401, `unknown api_key`);
  if (!isSame(secret.join(':'), account.apiSecret)) throw new Refusal(401, 'api_secret mismatch');
}

/** The signature in the answer to an upload, by which a client can tell that the answer is genuine. */
export function signAnswer({ account, ...asset }: { account: Account; public_id: string; version: number }): string {
  return hash('sha1', `public_id=${asset.public_id}&version=${asset.version}${account.apiSecret}`).digest('hex');
}

/** Whether `s--…--` in a delivery URL was made from what follows it, the version left out. */
export function isSignedUrl({ signature, source, account }: { signature: string; source: string; account: Account }) {
  const algorithms = signature.length === 32 ? (['sha256'] as const) : (['sha1', 'sha256'] as const);
  return algorithms.some((algorithm) => {
    const whole = hash(algorithm, source + account.apiSecret).digest('base64');
    return isSame(signature, whole.slice(0, signature.length).replaceAll('/', '_').replaceAll('+', '-'));
  });
}

/** `X-Cld-Signature` of a notification. */
export function signNotification({ body, timestamp, secret }: { body: string; timestamp: number; secret: string }) {
  return hash('sha1', `${body}${timestamp}${secret}`).digest('hex');
}
