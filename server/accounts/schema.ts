import { z } from 'zod';
import { Language } from '@/generated/prisma/enums';
import { nameSchema, textSchema } from '@/server/platform/text-schema';
import { LETTER, LONGEST_NAME } from './limits';

/** As NIST asks of a password that is all that stands before an account (SP 800-63B-4). */
export const MINIMUM_PASSWORD_LENGTH = 15;

/** The name of an account's person, as it stands in letters and lists. */
export const accountNameSchema = nameSchema()
  .trim()
  .min(1, 'Enter your name, as it should stand in letters to you.')
  .max(LONGEST_NAME, 'Keep the name to 100 characters.')
  .regex(LETTER, 'Enter your name with letters that can be seen.');

export const languageSchema = z.enum(Language);

export const listOfficersInput = z
  .object({ cursor: z.uuid().nullish(), limit: z.number().int().min(1).max(100).default(50) })
  .prefault({});

export const setCaseTypesInput = z.object({
  officerId: z.uuid(),
  /** None means all of them. */
  caseTypes: z.array(textSchema().max(60)).max(100),
});

/** As long as the sign-in library takes them. */
export const LONGEST_PASSWORD = 128;

/** The password that the account has: whatever it is, it is compared. */
const presentPassword = z.string().min(1).max(1_000);
const newPassword = z.string().min(MINIMUM_PASSWORD_LENGTH).max(LONGEST_PASSWORD);

export const changeNameInput = z.object({ name: accountNameSchema });
export const changePasswordInput = z.object({ password: presentPassword, newPassword });
export const changeAddressInput = z.object({
  email: textSchema()
    .trim()
    .toLowerCase()
    .max(254, 'This is not an email address.')
    .pipe(z.email('This is not an email address.').max(254)),
  password: presentPassword,
});
export const confirmAddressInput = z.object({ token: z.base64url().min(1).max(200) });
export const endSessionInput = z.object({ id: z.uuid() });
export const prepareDownloadInput = z.object({ password: presentPassword });
export const closeAccountInput = z.object({
  password: presentPassword,
  /** The box that says what goes and what stays was ticked. */
  isUnderstood: z.literal(true),
});

/** What a person can do to their own account, as it stands on record. */
export const accountActionSchema = z.enum([
  'name_changed',
  'address_change_asked',
  'address_changed',
  'password_changed',
  'sessions_ended',
  'data_asked_for',
  'data_downloaded',
  'account_closed',
  'second_step_on',
  'second_step_off',
  'recovery_codes_made',
  'recovery_code_used',
]);
export type AccountAction = z.infer<typeof accountActionSchema>;

export type ChangeNameInput = z.infer<typeof changeNameInput>;
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;
export type ChangeAddressInput = z.infer<typeof changeAddressInput>;
export type ConfirmAddressInput = z.infer<typeof confirmAddressInput>;
export type PrepareDownloadInput = z.infer<typeof prepareDownloadInput>;
export type CloseAccountInput = z.infer<typeof closeAccountInput>;
export type ListOfficersInput = z.infer<typeof listOfficersInput>;
export type SetCaseTypesInput = z.infer<typeof setCaseTypesInput>;
