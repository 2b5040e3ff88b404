import { z } from 'zod';
import { textSchema } from '@/server/platform/text-schema';

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
