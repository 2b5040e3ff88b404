import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { env } from '@/server/platform/env';
import { ASSET, uploadedSchema } from './assets';
import { cloudinarySdk } from './client';

/** Something happened to an asset; what we act on is that one was uploaded. */
const uploadSchema = uploadedSchema.omit({ info: true }).extend({
  notification_type: z.literal('upload'),
  resource_type: z.literal(ASSET.resource_type),
  type: z.literal(ASSET.type),
});
export type UploadNotification = z.infer<typeof uploadSchema>;

type Signed = { body: string; timestamp: number; signature: string };

/** Whether Cloudinary signed this body at this time, with our secret. An account signs by SHA-1 or by SHA-256. */
export async function isSignedByCloudinary({ body, timestamp, signature }: Signed): Promise<boolean> {
  const sdk = await cloudinarySdk();
  const signature_algorithm = signature.length === 64 ? 'sha256' : 'sha1';
  const expected = Buffer.from(sdk.utils.webhook_signature(body, timestamp, { signature_algorithm }));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** The notification of an upload into our folder, with the key of the file; null for any other. */
export function readUploadNotification(body: string): (UploadNotification & { key: string }) | null {
  const parsed = uploadSchema.safeParse(parseJson(body));
  const folder = `${env().CLOUDINARY_FOLDER}/`;
  if (!parsed.success || !parsed.data.public_id.startsWith(folder)) return null;
  return { ...parsed.data, key: parsed.data.public_id.slice(folder.length) };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Signed and no JSON: then it is none of those we know.
    return null;
  }
}
