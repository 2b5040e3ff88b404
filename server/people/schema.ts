import { z } from 'zod';
import { accountNameSchema } from '@/server/accounts/schema';
import { textSchema } from '@/server/platform/text-schema';

export const STAFF_ROLES = ['officer', 'supervisor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

const NO_ADDRESS = 'This is not an email address.';
const emailSchema = textSchema().trim().toLowerCase().max(254, NO_ADDRESS).pipe(z.email(NO_ADDRESS));

export const inviteInput = z.object({ name: accountNameSchema, email: emailSchema, role: z.enum(STAFF_ROLES) });
export type InviteInput = z.infer<typeof inviteInput>;

export const personInput = z.object({ personId: z.uuid() });

export const setRoleInput = personInput.extend({ role: z.enum(STAFF_ROLES) });
export type SetRoleInput = z.infer<typeof setRoleInput>;

export const listPeopleInput = z
  .object({
    /** The id of the last person of the page before. */
    cursor: z.uuid().nullish(),
    limit: z.number().int().min(1).max(100).default(50),
  })
  .prefault({});
export type ListPeopleInput = z.infer<typeof listPeopleInput>;
