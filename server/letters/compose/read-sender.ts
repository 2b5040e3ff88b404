import { env } from '@/server/platform/env';
import type { LetterSender } from '../schema';

/** Who sends the letters of this installation, by its environment. */
export function readSender(): LetterSender {
  const { LETTER_SENDER, LETTER_ADDRESS, LETTER_PHONE, LETTER_EMAIL, LETTER_HOURS } = env();
  return {
    name: LETTER_SENDER ?? '',
    address: LETTER_ADDRESS,
    phone: LETTER_PHONE ?? null,
    email: LETTER_EMAIL ?? null,
    hours: LETTER_HOURS ?? null,
  };
}
