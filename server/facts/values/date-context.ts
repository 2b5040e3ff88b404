import { readWeekday } from '@/server/facts/values/month-names';

const BIRTH =
  /(?:d\.? ?o\.? ?b|birth|born|geb(?:oren|urtsdatum)?|naissance|né|née|nacimiento|nacid[oa]|nascita|nat[oa]|nascimento|nascid[oa]|urodz\p{L}{0,20}|geboorte\p{L}{0,20}|födelse\p{L}{0,20}|född)[^\p{L}\n]{0,3}(?:(?:on|am|le|el|il|em|dnia|op|den) )?(?:\([^)\n]{0,12}\):? ?)?$/iu;
const DATED =
  /(?:date[ds]?|datum|fecha|data|on|from|to|until|am|vom|bis|ab|den|le|du|au|del|dal|al|od|do|op|per|since)[ :.]{0,3}$/iu;
const NO_DATE =
  /(?:sort ?code|s\/c|clauses?|sections?|sect|para(?:graph)?s?|articles?|art|chapter|rules?|schedule|part|versions?|ver|v|release|firmware|ip|address|host|account|a\/c|acct|ref(?:erence)?|no|nr|num(?:ber)?|tel(?:ephone)?|phone|mobile|fax|room|serial|lot|batch|policy|§{1,2}|#)[ .:#]{0,3}(?:no\.? ?|is |:)?$/iu;
const SORT_CODE = /sort[ -]?(?:ing )?code[^\p{L}\d\n]{0,4}$/iu;

/** The longest of these labels; what stands further ahead says nothing about a date. */
const WINDOW = 36;

const ahead = (text: string, start: number): string => text.slice(Math.max(0, start - WINDOW), start);

/** Whether a label before it says that the date is somebody's birth. */
export const isBirthDate = (text: string, start: number): boolean => BIRTH.test(ahead(text, start));

/** Whether a word before it says that digits and dots are a date. */
export const isCalledDate = (text: string, start: number): boolean => DATED.test(ahead(text, start));

/** Whether digits are called a sort code, a clause, a version or a number of some kind. */
export const isCalledOtherwise = (text: string, start: number): boolean => NO_DATE.test(ahead(text, start));

/** A sort code by its label, or by the account number that follows: "20-11-26 12345678". */
export const isSortCode = (text: string, span: { start: number; end: number }): boolean =>
  SORT_CODE.test(ahead(text, span.start)) || /^[ /,]{1,3}\d{8}(?!\d)/.test(text.slice(span.end, span.end + 13));

/** The weekday written before a date, Sunday being 0. Two letters need their dot: "So" is also a word. */
export function readWeekdayBefore(text: string, start: number): number | null {
  const [, name = '', mark = ''] =
    /([\p{L}\p{M}]{2,14})([.,]{0,2})\s?$/u.exec(text.slice(Math.max(0, start - 18), start)) ?? [];
  return name.length > 2 || mark !== '' ? readWeekday(name) : null;
}

/** The order of day and month that a form prints beside its boxes: "DD/MM/YYYY", "TT.MM.JJJJ". */
export function readPrintedOrder(text: string): 'day_first' | 'month_first' | null {
  const isDayFirst = /(?<!\p{L})(?:dd|tt|jj|gg)[ ./-]{0,3}mm[ ./-]{0,3}(?:yy|jj|aa|rr|åå)/iu.test(text);
  const isMonthFirst = /(?<!\p{L})mm[ ./-]{0,3}dd[ ./-]{0,3}yy/iu.test(text);
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'day_first' : 'month_first';
}
