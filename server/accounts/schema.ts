import { z } from 'zod';
import { Language } from '@/generated/prisma/enums';
import { nameSchema, textSchema } from '@/server/platform/text-schema';

/** The name of an account's person, as it stands in letters and lists. */
export const accountNameSchema = nameSchema()
  .trim()
  .min(1, 'Enter your name, as it should stand in letters to you.')
  .max(100, 'Keep the name to 100 characters.')
  .regex(/\p{L}/u, 'Enter your name with letters that can be seen.');

export const languageSchema = z.enum(Language);

export const listOfficersInput = z
  .object({ cursor: z.uuid().nullish(), limit: z.number().int().min(1).max(100).default(50) })
  .prefault({});

export const setCaseTypesInput = z.object({
  officerId: z.uuid(),
  /** None means all of them. */
  caseTypes: z.array(textSchema().max(60)).max(100),
});

export type ListOfficersInput = z.infer<typeof listOfficersInput>;
export type SetCaseTypesInput = z.infer<typeof setCaseTypesInput>;
