import { readWeekday } from '@/server/facts/values/month-names';

/** "to", "until" and the like in nine languages. */
const UNTIL = new Set(
  '- – — / > to until till til through thru ending ends expiring bis au jusqu a à al all hasta fino até ao do tot t/m till vom and und et y e en i och'.split(
    ' ',
  ),
);
/** Joins two dates to a period only behind "between"; else they are two dates. */
const AND = new Set(['and', 'und', 'et', 'y', 'e', 'en', 'i', 'och']);
const BETWEEN =
  /(?:between|zwischen|entre|tra|fra|między|miedzy|tussen|mellan)[^\p{L}\d]{1,3}(?:the |dem |le |el |il |o )?$/iu;
/** May stand around it: articles, times of day, "up to and including" in eight languages. */
const BESIDE = new Set(
  (
    'up including inclusive incl and the on at from le el il o den dem zum den w dnia noon midnight midday am pm a.m p.m h hrs uhr gmt bst ' +
    'hours both dates days , ; . ( ) : met einschließlich einschliesslich einschl inkl inklusive inclus incluse compris y ' +
    'ambos inclusives incluso incluido compreso compresa inclusief włącznie wlacznie dnia dniem al'
  ).split(' '),
);
// "jusqu'au" and "fino all'8" are two words each.
const TOKEN = /\d{1,2}[:.]\d{2}(?::\d{2})?|t\/m|a\.m|p\.m|(?:jusqu|all)['’´`]|[\p{L}\p{M}]+|[^\s]/giu;

/** Whether what stands between two dates makes a period of them. */
export function isUntil(input: { gap: string; before: string }): boolean {
  const tokens = (input.gap.toLowerCase().match(TOKEN) ?? []).map((token) => token.replace(/['’´`]$/, ''));
  const joins = tokens.filter((token) => UNTIL.has(token));
  const strong = joins.filter((token) => !AND.has(token));
  if (joins.length === 0 || strong.length > 2) return false;
  if (strong.length === 0 && !BETWEEN.test(input.before)) return false;
  if (/\t|\n[^\S\n]*\n/.test(input.gap)) return false;
  return tokens.every(
    (token) => UNTIL.has(token) || BESIDE.has(token) || /^\d/.test(token) || readWeekday(token) !== null,
  );
}
