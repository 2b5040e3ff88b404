import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { env } from '@/server/platform/env';
import { assertNotAway, callThrough } from '@/server/providers/circuit/call-through';
import {
  ASSET,
  assetSchema,
  CONTENT_TYPES,
  findUploaded,
  formatOf,
  publicIdOf,
  signDownload,
} from '@/server/providers/cloudinary/assets';
import { askCloudinary, cloudinarySdk } from '@/server/providers/cloudinary/client';
import { explainDownload, explainSilence } from '@/server/providers/cloudinary/errors';
import { limitTime } from '@/server/providers/limit-time';
import { ProviderError } from '@/server/providers/provider-error';
import { type FileStorage, READ_URL_SECONDS } from './contract';
import { describeAsset } from './describe-asset';
import { explainFullStore } from './store-full';

/** The smallest that Cloudinary takes of any part but the last. */
const PART_BYTES = 5 * 1024 * 1024;

const deletedSchema = z.object({ partial: z.boolean().optional(), next_cursor: z.string().optional() });

/**
 * Files at Cloudinary, as `authenticated` assets. Browsers upload to it directly and are sent to it for reading, so no file
 * passes through the web process; only a local reader, where one is chosen, fetches a copy.
 */
export function createCloudinaryStorage(): FileStorage {
  return {
    name: 'cloudinary',

    /**
     * Cloudinary's signature can fix the name, the kind of access and the formats of an upload, but no size: the size is
     * judged when the file has arrived, and a larger one is removed.
     */
    async createUpload({ key }) {
      await assertNotAway({
        service: 'cloudinary',
        message: 'Files cannot be taken right now. Try again in a minute.',
      });
      const sdk = await cloudinarySdk();
      const { api_key: apiKey, api_secret: secret } = sdk.config();
      if (!apiKey || !secret) throw new Error('CLOUDINARY_URL holds no key');
      const signed = {
        timestamp: String(Math.floor(Date.now() / 1_000)),
        public_id: publicIdOf(key),
        type: ASSET.type,
        // What was looked at once cannot be exchanged afterwards.
        overwrite: 'false',
        allowed_formats: [...CONTENT_TYPES.keys()].join(','),
        notification_url: new URL('/api/webhooks/cloudinary', env().APP_URL).href,
      };
      const signature = sdk.utils.api_sign_request(signed, secret);
      return {
        url: sdk.utils.api_url('upload', { resource_type: ASSET.resource_type }),
        fields: { ...signed, api_key: apiKey, signature },
        partBytes: PART_BYTES,
      };
    },

    async find({ key, signal }) {
      const asset = await findUploaded({ publicId: publicIdOf(key), signal });
      return asset && describeAsset(asset);
    },

    async withLocalCopy({ key, contentType, signal }, use) {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'casedraft-copy-'));
      try {
        const file = path.join(folder, 'original');
        await download({ key, contentType, signal, file });
        return await use(file);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },

    async write({ key, bytes, contentType, signal }) {
      await askCloudinary({
        signal,
        schema: assetSchema,
        call: (sdk, options) =>
          sdk.uploader.upload(`data:${contentType};base64,${bytes.toString('base64')}`, {
            ...ASSET,
            public_id: publicIdOf(key),
            overwrite: true,
            invalidate: true,
            ...options,
          }),
      });
    },

    async read({ key, contentType, asDownload }) {
      await assertNotAway({
        service: 'cloudinary',
        message: 'Files cannot be shown right now. Try again in a minute.',
      });
      const url = await signDownload({
        publicId: publicIdOf(key),
        format: formatOf(contentType),
        seconds: READ_URL_SECONDS,
        asDownload,
      });
      return { kind: 'address', url };
    },

    async removeFolder({ folder, signal }) {
      for (const kind of KINDS) await removeKind({ folder, kind, signal });
    },
  };
}

/** An upload's signature does not fix its kind, so that a folder may hold files of each. */
const KINDS = ['image', 'raw', 'video'] as const;

type Removing = { folder: string; kind: (typeof KINDS)[number]; signal: AbortSignal };

async function removeKind({ folder, kind, signal }: Removing): Promise<void> {
  let cursor: string | undefined;
  do {
    const { next_cursor: next } = await askCloudinary({
      signal,
      schema: deletedSchema,
      call: (sdk, options) =>
        sdk.api.delete_resources_by_prefix(`${publicIdOf(folder)}/`, {
          type: ASSET.type,
          resource_type: kind,
          invalidate: true,
          ...(cursor ? { next_cursor: cursor } : {}),
          ...options,
        }),
    });
    cursor = next;
  } while (cursor);
}

type Download = { key: string; contentType: string; signal: AbortSignal; file: string };

async function download({ key, contentType, signal, file }: Download): Promise<void> {
  const url = await signDownload({
    publicId: publicIdOf(key),
    format: formatOf(contentType),
    seconds: READ_URL_SECONDS,
    asDownload: false,
  });
  const fetching = () =>
    limitTime({
      ms: env().CLOUDINARY_TIMEOUT_MS,
      signal,
      run: (bounded) => fetchInto({ url, file, signal: bounded }),
      explainLate: explainSilence,
      explain: explainBreak,
    });
  try {
    await callThrough({ service: 'cloudinary', call: fetching });
  } catch (error) {
    throw explainFullStore(error);
  }
}

function explainBreak(error: unknown): unknown {
  // The network's own errors come as the cause of another; one that names its system call is of our disk.
  if (error instanceof ProviderError || (error instanceof Error && 'syscall' in error)) return error;
  return new ProviderError({ code: 'unavailable', message: 'The file service broke off its answer.', cause: error });
}

async function fetchInto({ url, file, signal }: { url: string; file: string; signal: AbortSignal }): Promise<void> {
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    const retryAfter = response.headers.get('retry-after');
    throw explainDownload({ status: response.status, retryAfter });
  }
  await pipeline(Readable.fromWeb(response.body as import('node:stream/web').ReadableStream), createWriteStream(file));
}
