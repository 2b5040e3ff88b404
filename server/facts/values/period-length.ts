import type { FoundDate } from '@/server/facts/values/find-dates';
import type { Span } from '@/server/facts/values/span';

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
  eighteen: 18,
  un: 1,
  une: 1,
  douze: 12,
  zwölf: 12,
  sechs: 6,
  doce: 12,
  seis: 6,
  dodici: 12,
  sei: 6,
  doze: 12,
  twaalf: 12,
  zes: 6,
  dwanaście: 12,
  tolv: 12,
};
const UNITS: readonly (readonly [RegExp, { months: number; days: number }])[] = [
  [
    /^(?:months?|monate?n?|mois|mes(?:es)?|mes[ei]|mês|miesi[\p{L}]+|maand(?:en)?|månad(?:er)?)$/iu,
    { months: 1, days: 0 },
  ],
  [/^(?:years?|jahre?n?|ans?|années?|años?|ann[oi]|anos?|jaar|rok|lata|år)$/iu, { months: 12, days: 0 }],
  [/^(?:weeks?|wochen?|semaines?|semanas?|settiman[ae]|tygod[\p{L}]+|weken|veckor)$/iu, { months: 0, days: 7 }],
  [/^(?:days?|tagen?|tage|jours?|días?|giorn[oi]|dias?|dni|dagen|dagar)$/iu, { months: 0, days: 1 }],
];
const LENGTH =
  /(?<![\p{L}\p{N}.,])(?<count>\d{1,3}|[\p{L}\p{M}]{2,10})(?: \(\d{1,2}\))?[ -](?:calendar |consecutive )?(?<unit>[\p{L}\p{M}]{2,10}),? (?:(?:from|starting|beginning|commencing|effective|with effect from|ab|ab dem|beginnend am|à compter du|à partir du|desde|a partir d[eo]l?|dal|da|od|vanaf|från)(?: and including| on| the| el| le)*)[: ]{1,2}$/iu;
const WINDOW = 64;

/** "12 months from" before a date: where it begins, and how long the period is. Null where there is no such thing. */
export function readLength(input: { text: string; from: FoundDate }): (Span & { months: number; days: number }) | null {
  const { text, from } = input;
  const windowAt = Math.max(0, from.start - WINDOW);
  const hit = LENGTH.exec(text.slice(windowAt, from.start));
  const { count: written = '', unit: name = '' } = hit?.groups ?? {};
  const unit = UNITS.find(([pattern]) => pattern.test(name))?.[1];
  const count = /^\d/.test(written) ? Number(written) : (NUMBERS[written.toLowerCase()] ?? 0);
  if (!hit || !unit || count === 0) return null;
  return { start: windowAt + hit.index, end: from.end, months: unit.months * count, days: unit.days * count };
}
