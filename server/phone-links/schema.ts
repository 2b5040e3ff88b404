import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** 32 random bytes. */
export const secretSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const makeSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret: whoever reads it there can do nothing with it. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
