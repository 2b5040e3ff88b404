import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { z } from 'zod';
import { env } from '@/server/platform/env';

// As the sign-in library encrypts them, which reads them as people sign in.

export const encrypt = (text: string): Promise<string> => symmetricEncrypt({ key: env().AUTH_SECRET, data: text });

export const decrypt = (stored: string): Promise<string> => symmetricDecrypt({ key: env().AUTH_SECRET, data: stored });

const codesSchema = z.array(z.string());

export const encryptCodes = (codes: string[]): Promise<string> => encrypt(JSON.stringify(codes));

export async function countCodes(stored: string): Promise<number> {
  return codesSchema.parse(JSON.parse(await decrypt(stored))).length;
}
