import type { Language } from '@/generated/prisma/enums';
import { office } from '@/server/platform/office';
import type { OfficeDays } from '@/server/platform/office-days';

type Retention = {
  /** From the decision. */
  years: number;
  /** Why a case is kept so long, to its claimant: goes on from "because". */
  reason: Record<Language, string>;
};

const ACCOUNTS: Retention['reason'] = {
  en: 'payments have to be shown to auditors for six years',
  es: 'los pagos deben poder justificarse ante los auditores durante seis años',
};

/** How long a decided case of each type is kept. An office sets its own: these are usual periods, and no law is quoted. */
const RETENTIONS: Record<string, Retention> = {
  'storm-damage-claim': {
    years: 6,
    reason: {
      en: 'a claim can be taken to court for six years',
      es: 'una reclamación puede llevarse a los tribunales durante seis años',
    },
  },
  'housing-benefit': { years: 6, reason: ACCOUNTS },
  'travel-expense-refund': { years: 6, reason: ACCOUNTS },
};

/** A type that is no longer offered is kept as long as the longest: too early cannot be mended. */
const LONGEST: Retention = {
  years: Math.max(...Object.values(RETENTIONS).map(({ years }) => years)),
  reason: ACCOUNTS,
};

/** Time to ask about a case that was withdrawn; nothing rests on it. */
export const WITHDRAWN_DAYS = 90;

export const findRetention = (caseType: string): Retention => RETENTIONS[caseType] ?? LONGEST;

export const hasRetention = (caseType: string): boolean => caseType in RETENTIONS;

type KeptCase = {
  caseType: string;
  /** When it was closed by a decision; null for any other. */
  decidedAt: Date | null;
  /** When it was withdrawn; null for any other. */
  withdrawnAt: Date | null;
};

/**
 * Until when a closed case is kept: the end of that day at the office. Null while it is neither decided nor withdrawn. The job that erases
 * what is older asks this, and nothing else.
 */
export function retentionEnd({ case: kept, days = office() }: { case: KeptCase; days?: OfficeDays }): Date | null {
  const { caseType, decidedAt, withdrawnAt } = kept;
  if (withdrawnAt) return endOf({ from: withdrawnAt, days, add: { days: WITHDRAWN_DAYS } });
  return decidedAt && endOf({ from: decidedAt, days, add: { years: findRetention(caseType).years } });
}

export const WITHDRAWN = 'withdrawn';

/** Days of the office, and 29 February, move the end by less. */
const SLACK_MS = 2 * 86_400_000;

/**
 * A bound for looking cases up: none that was closed after it has its retention end by `end`. Some that were closed before have not, either,
 * so each one found is to be asked `retentionEnd`. `WITHDRAWN` stands for the cases that were withdrawn, of whatever type.
 */
export function lastClosing({ caseType, end }: { caseType: string; end: Date }): Date {
  const closed = new Date(end.getTime() + SLACK_MS);
  if (caseType === WITHDRAWN) closed.setUTCDate(closed.getUTCDate() - WITHDRAWN_DAYS);
  else closed.setUTCFullYear(closed.getUTCFullYear() - findRetention(caseType).years);
  return closed;
}

type Adding = { from: Date; days: OfficeDays; add: { years?: number; days?: number } };

/** From 29 February it is 1 March where the year has none. */
function endOf({ from, days, add }: Adding): Date {
  const day = new Date(days.dayOf(from));
  day.setUTCFullYear(day.getUTCFullYear() + (add.years ?? 0));
  day.setUTCDate(day.getUTCDate() + (add.days ?? 0));
  return days.endOf(day.toISOString().slice(0, 10));
}
