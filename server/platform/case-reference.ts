import { z } from 'zod';
import type { OfficeDays } from './office-days';

/** CASE-<year>-<number>, the year by the office's days. */
export const writeReference = ({ number, at, days }: { number: bigint; at: Date; days: OfficeDays }): string =>
  `CASE-${days.dayOf(at).slice(0, 4)}-${String(number).padStart(6, '0')}`;

const FORM_WANTED = 'A case reference reads like CASE-2026-000123.';

export const referenceSchema = z
  .string()
  .trim()
  .toUpperCase()
  .max(30, FORM_WANTED)
  .regex(/^CASE-\d{4}-\d{6,}$/, FORM_WANTED);

export const byReferenceInput = z.object({ reference: referenceSchema });
