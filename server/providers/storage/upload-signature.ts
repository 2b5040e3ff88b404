import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Fields of a signed upload to the local store, named as Cloudinary names them. */
export const uploadFieldsSchema = z.object({
  public_id: z.string().regex(/^[0-9a-f-]{36}\/original$/),
  max_bytes: z.coerce.number().int().positive(),
  timestamp: z.coerce.number().int().positive(),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});
export type UploadFields = z.infer<typeof uploadFieldsSchema>;

/** As long as Cloudinary's signatures hold. */
const VALID_SECONDS = 3_600;

type Signed = Omit<UploadFields, 'signature'>;

/** HMAC-SHA-256 over the sorted parameters, hex. */
export function signUpload({ fields, secret }: { fields: Signed; secret: string }): string {
  const payload = Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  return createHmac('sha256', secret).update(`upload:${payload}`).digest('hex');
}

/** Whether the fields were signed by us within the last hour. */
export function isSignedUpload({
  fields,
  secret,
  nowSeconds,
}: {
  fields: UploadFields;
  secret: string;
  nowSeconds: number;
}): boolean {
  const { signature, ...signed } = fields;
  const expected = Buffer.from(signUpload({ fields: signed, secret }), 'hex');
  const age = nowSeconds - fields.timestamp;
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) && age >= 0 && age <= VALID_SECONDS;
}
