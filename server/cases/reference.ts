import type { OfficeDays } from '@/server/platform/office-days';

/** CASE-<year>-<number>, the year by the office's days. */
export const writeReference = ({ number, at, days }: { number: bigint; at: Date; days: OfficeDays }): string =>
  `CASE-${days.dayOf(at).slice(0, 4)}-${String(number).padStart(6, '0')}`;
