import { describe, expect, it } from 'vitest';
import { findDates, parseDate } from '@/server/facts/values/find-dates';
import { findPeriods, parsePeriod } from '@/server/facts/values/find-periods';
import { settleDates } from '@/server/facts/values/settle-dates';

const dates = (text: string) => findDates(text).map(({ date }) => date);

describe('dates', () => {
  it.each<[string, string]>([
    // By name, the day first
    ['14 March 2026', '2026-03-14'],
    ['14th March 2026', '2026-03-14'],
    ['5TH JUNE 1990', '1990-06-05'],
    ['1st of April 2026', '2026-04-01'],
    ['the 22nd day: 22nd January 2026', '2026-01-22'],
    ['3rd May, 2026', '2026-05-03'],
    ['12 Mar 26', '2026-03-12'],
    ["12 Mar '26", '2026-03-12'],
    ['12-Mar-26', '2026-03-12'],
    ['14-Mar-2026', '2026-03-14'],
    ['14/Mar/2026', '2026-03-14'],
    ['14.Mar.2026', '2026-03-14'],
    ['14 Mar. 2026', '2026-03-14'],
    ['12MAR2026', '2026-03-12'],
    ['12MAR26', '2026-03-12'],
    ['30 Sept 2026', '2026-09-30'],
    ['30 SEP 2026', '2026-09-30'],
    ['Monday, 14 September 2026', '2026-09-14'],
    ['Thu 17 Sep 2026', '2026-09-17'],
    ['dated 14\nMarch 2026', '2026-03-14'],
    ['14  March  2026', '2026-03-14'],
    ['14\u00a0March\u00a02026', '2026-03-14'],
    ['29 February 2024', '2024-02-29'],
    ['12 Mar 26 COFFEE 12.50', '2026-03-12'],
    ['14 March 2026, 18:05', '2026-03-14'],
    // The month first
    ['March 14, 2026', '2026-03-14'],
    ['March 14,2026', '2026-03-14'],
    ['March 14th, 2026', '2026-03-14'],
    ['March 14 2026', '2026-03-14'],
    ['Mar. 14, 2026', '2026-03-14'],
    ['Mar-14-2026', '2026-03-14'],
    ['2026 March 14', '2026-03-14'],
    ['2026-Mar-14', '2026-03-14'],
    // The year first
    ['2026-03-14', '2026-03-14'],
    ['2026/03/14', '2026-03-14'],
    ['2026.03.14', '2026-03-14'],
    ['2026-03-14T18:05:00Z', '2026-03-14'],
    ['2026-03-14T18:05:00+01:00', '2026-03-14'],
    ['2026-03-14 18:05', '2026-03-14'],
    // Digits
    ['14/03/2026', '2026-03-14'],
    ['14.03.2026', '2026-03-14'],
    ['14-03-2026', '2026-03-14'],
    ['14 / 03 / 2026', '2026-03-14'],
    ['14. 3. 2026', '2026-03-14'],
    ['1.10.2026', '2026-10-01'],
    ['04.02.26', '2026-02-04'],
    ['vom 4.2.26', '2026-02-04'],
    ['14/03/26', '2026-03-14'],
    ['14/3/26', '2026-03-14'],
    ['14/03/2026-18:05', '2026-03-14'],
    ['14/03/2026 18:05', '2026-03-14'],
    ['14/03/2026.', '2026-03-14'],
    ['(14/03/2026)', '2026-03-14'],
    ['Date:14/03/2026', '2026-03-14'],
    ['05/05/2026', '2026-05-05'],
    ['03/14/2026', '2026-03-14'],
    ['１４/０３/２０２６', '2026-03-14'],
    ['Tuesday 03/03/2026', '2026-03-03'],
    ['Friday 03/04/2026', '2026-04-03'],
    ['(dd/mm/yyyy) 03/04/2026', '2026-04-03'],
    ['MM/DD/YYYY: 03/04/2026', '2026-03-04'],
    // Births
    ['Date of birth 17/02/89', '1989-02-17'],
    ['DOB: 17/02/1989', '1989-02-17'],
    ['born on 17 Feb 61', '1961-02-17'],
    ['geb. 17.02.61', '1961-02-17'],
    ['née le 17/02/61', '1961-02-17'],
    // Other languages
    ['3 de abril de 2026', '2026-04-03'],
    ['1º de mayo de 2026', '2026-05-01'],
    ['15 ene. 2026', '2026-01-15'],
    ['12 septiembre 2026', '2026-09-12'],
    ['1er avril 2026', '2026-04-01'],
    ['le 14 août 2026', '2026-08-14'],
    ['14 juil. 2026', '2026-07-14'],
    ['3 févr. 2026', '2026-02-03'],
    ['3. März 2026', '2026-03-03'],
    ['3. Maerz 2026', '2026-03-03'],
    ['24. Dez. 2026', '2026-12-24'],
    ['1. Oktober 2026', '2026-10-01'],
    ['3 maggio 2026', '2026-05-03'],
    ['12 gennaio 2026', '2026-01-12'],
    ['12 set 2026', '2026-09-12'],
    ['3 de março de 2026', '2026-03-03'],
    ['12 dez. 2026', '2026-12-12'],
    ['3 marca 2026', '2026-03-03'],
    ['12 października 2026', '2026-10-12'],
    ['1 maja 2026', '2026-05-01'],
    ['3 maart 2026', '2026-03-03'],
    ['3 mrt. 2026', '2026-03-03'],
    ['5 mei 2026', '2026-05-05'],
    ['3 maj 2026', '2026-05-03'],
    ['den 12 augusti 2026', '2026-08-12'],
  ])('reads %j', (text, date) => {
    expect(dates(text)).toEqual([date]);
  });

  it.each([
    ['a day that is in no month', '31 April 2026'],
    ['a day that is in no year', '29 February 2026'],
    ['a century’s year that leaps not', '29/02/2100'],
    ['a month that is none', '14/13/2026'],
    ['day nought', '00/03/2026'],
    ['a sort code', 'Sort code 20-11-26'],
    ['a sort code before its account', '20-11-26 12345678'],
    ['a clause', 'clause 4.2.10'],
    ['a heading', '4.2.10 The tenant shall'],
    ['a section', 'Section 10.11.12'],
    ['a version', 'version 10.11.12'],
    ['an address of a host', '192.168.1.10'],
    ['an address of a host of two digits', '10.11.12.13'],
    ['a telephone number', 'Tel 01-02-26'],
    ['a reference', 'REF-20-11-26'],
    ['a longer run', '120/11/2026'],
    ['a run that goes on', '14/03/20261'],
    ['a run with another part', '14/03/2026/7'],
    ['a time', '12:11:10'],
    ['a day without a year', '14 March'],
    ['an hour', '12 March 10 am'],
    ['a day and an amount', '12 Mar 12.50'],
    ['an amount', '£12.03.26'],
    ['a month without a day', 'March 2026'],
    ['a word that is no month', '12 men 2026'],
    ['a year of the last century without a label', '17/02/89'],
    ['a fraction', '3/4'],
    ['letters in the year', '14/03/2O26'],
  ])('sees none in %s: %j', (_, text) => {
    expect(dates(text)).toEqual([]);
  });

  it('gives both readings where day and month could be either', () => {
    expect(parseDate('03/04/2026')).toMatchObject({
      date: null,
      ambiguity: 'order',
      readings: ['2026-04-03', '2026-03-04'],
    });
    expect(parseDate('03/04/2026', { order: 'day_first' })?.date).toBe('2026-04-03');
    expect(parseDate('03/04/2026', { order: 'month_first' })?.date).toBe('2026-03-04');
  });

  it('settles them by the paper’s other dates', () => {
    expect(settleDates({ dates: findDates('03/04/2026, 21/04/2026') }).map(({ date }) => date)).toEqual([
      '2026-04-03',
      '2026-04-21',
    ]);
    expect(
      settleDates({ dates: findDates('03/04/2026'), evidence: findDates('04/21/2026') }).map(({ date }) => date),
    ).toEqual(['2026-03-04']);
  });

  it('leaves them open where the other dates contradict one another, or prove nothing', () => {
    expect(settleDates({ dates: findDates('03/04/2026 21/04/2026 04/21/2026') })[0]?.date).toBeNull();
    expect(settleDates({ dates: findDates('03/04/2026 2026-04-21 5 May 2026') })[0]?.date).toBeNull();
  });

  it('leaves the century of a birth open where two digits can be either', () => {
    expect(parseDate('Date of birth 17/02/15')).toMatchObject({
      date: null,
      ambiguity: 'century',
      readings: ['2015-02-17', '1915-02-17'],
    });
    expect(parseDate('17/02/27', { isBirth: true, notAfter: '2026-11-29' })?.date).toBe('1927-02-17');
  });

  it('reads digits in a form’s boxes in a cell for dates alone', () => {
    expect(parseDate('17 02 1989', { isDateCell: true })?.date).toBe('1989-02-17');
    expect(parseDate('17 02 1989')).toBeNull();
  });

  it('takes the year of its letter where the caller gives it', () => {
    expect(findDates('It came down on 30 September.', { year: 2026 })).toMatchObject([
      { date: '2026-09-30', hasYear: false, start: 16, end: 28 },
    ]);
    expect(findDates('March 14th and 3 May 2025', { year: 2026 })).toMatchObject([
      { date: '2026-03-14', hasYear: false },
      { date: '2025-05-03', hasYear: true },
    ]);
    expect(findDates('12 Mar 12.50', { year: 2026 })).toMatchObject([{ date: '2026-03-12', end: 6 }]);
    expect(findDates('It came down on 30 September.')).toEqual([]);
  });

  it('finds several, and no date twice', () => {
    expect(dates('14/03/2026-18/03/2026')).toEqual(['2026-03-14', '2026-03-18']);
    expect(dates('2026-10-01/2026-10-05')).toEqual(['2026-10-01', '2026-10-05']);
    expect(dates('From 3 April 2026 to 2 April 2027')).toEqual(['2026-04-03', '2027-04-02']);
  });
});

describe('periods', () => {
  it.each<[string, string, string]>([
    ['3 April 2026 to 2 April 2027', '2026-04-03', '2027-04-02'],
    ['from 3 April 2026 until 2 April 2027', '2026-04-03', '2027-04-02'],
    ['2026/04/03 to 2027/04/02', '2026-04-03', '2027-04-02'],
    ['2026-01-01 - 2026-12-31', '2026-01-01', '2026-12-31'],
    ['2026-10-01/2026-10-05', '2026-10-01', '2026-10-05'],
    ['03/04/2026 - 21/04/2026', '2026-04-03', '2026-04-21'],
    ['14/03/2026-18/03/2026', '2026-03-14', '2026-03-18'],
    ['from 00:01 on 3 April 2026 to 23:59 on 2 April 2027', '2026-04-03', '2027-04-02'],
    ['3 April 2026 (noon) to midnight 2 April 2027', '2026-04-03', '2027-04-02'],
    ['Mon 5 October 2026 – Fri 9 October 2026', '2026-10-05', '2026-10-09'],
    ['3 April 2026 up to and including 2 April 2027', '2026-04-03', '2027-04-02'],
    ['from 3 up to and including 8 March 2026', '2026-03-03', '2026-03-08'],
    ['3 maart 2026 tot en met 8 maart 2026', '2026-03-03', '2026-03-08'],
    ['van 3 tot en met 8 maart 2026', '2026-03-03', '2026-03-08'],
    ['vom 3. März 2026 bis einschließlich 8. März 2026', '2026-03-03', '2026-03-08'],
    ['3. bis einschließlich 8. März 2026', '2026-03-03', '2026-03-08'],
    ['03.03.2026 bis 08.03.2026 einschl.', '2026-03-03', '2026-03-08'],
    ["du 3 mars 2026 jusqu'au 8 mars 2026 inclus", '2026-03-03', '2026-03-08'],
    ['du 3 jusqu’au 8 mars 2026 inclus', '2026-03-03', '2026-03-08'],
    ['desde el 3 de marzo de 2026 hasta el 8 de marzo de 2026 inclusive', '2026-03-03', '2026-03-08'],
    ['del 3 hasta el 8 de marzo de 2026', '2026-03-03', '2026-03-08'],
    ['dal 3 marzo 2026 fino al 8 marzo 2026 compreso', '2026-03-03', '2026-03-08'],
    ["dal 3 fino all'8 marzo 2026 compreso", '2026-03-03', '2026-03-08'],
    ['de 3 de março de 2026 até 8 de março de 2026 inclusive', '2026-03-03', '2026-03-08'],
    ['3 até ao 8 de março de 2026', '2026-03-03', '2026-03-08'],
    ['od 3 marca 2026 do 8 marca 2026 włącznie', '2026-03-03', '2026-03-08'],
    ['od 3 do dnia 8 marca 2026 włącznie', '2026-03-03', '2026-03-08'],
    ['between 20 February 2026 and 3 March 2026', '2026-02-20', '2026-03-03'],
    ['vom 01.10.2026 bis zum 05.10.2026', '2026-10-01', '2026-10-05'],
    ['du 3 avril 2026 au 2 avril 2027', '2026-04-03', '2027-04-02'],
    ['del 3 de abril de 2026 al 2 de abril de 2027', '2026-04-03', '2027-04-02'],
    ['od 3 kwietnia 2026 do 2 kwietnia 2027', '2026-04-03', '2027-04-02'],
    ['20 February to 3 March 2026', '2026-02-20', '2026-03-03'],
    ['3-7 March 2026', '2026-03-03', '2026-03-07'],
    ['12–15 November 2026', '2026-11-12', '2026-11-15'],
    ['28/9-8/10/2026', '2026-09-28', '2026-10-08'],
    ['from Monday 5 to Thursday 8 October 2026', '2026-10-05', '2026-10-08'],
    ["dal 5 all'8 ottobre 2026", '2026-10-05', '2026-10-08'],
    ['3rd to 7th March 2026', '2026-03-03', '2026-03-07'],
    ['01.–05.10.2026', '2026-10-01', '2026-10-05'],
    ['28.09.–05.10.2026', '2026-09-28', '2026-10-05'],
    ['1. bis 5. Oktober 2026', '2026-10-01', '2026-10-05'],
    ['du 3 au 7 mars 2026', '2026-03-03', '2026-03-07'],
    ['March 3–7, 2026', '2026-03-03', '2026-03-07'],
    ['March 28 – April 3, 2026', '2026-03-28', '2026-04-03'],
    ['20 December to 3 January 2027', '2026-12-20', '2027-01-03'],
    ['12 months from 3 April 2026', '2026-04-03', '2027-04-02'],
    ['a term of six months commencing on 31 August 2026', '2026-08-31', '2027-02-27'],
    ['twelve (12) months from 1 May 2026', '2026-05-01', '2027-04-30'],
    ['zwölf Monate ab 1. Oktober 2026', '2026-10-01', '2027-09-30'],
    ['2 weeks starting 5 October 2026', '2026-10-05', '2026-10-18'],
  ])('reads %j', (text, from, to) => {
    expect(findPeriods(text).map(({ period }) => period)).toEqual([{ from, to }]);
  });

  it.each([
    ['ends before it begins', '31 May 2026 to 1 June 2025'],
    ['are two dates', '3 March 2026, 7 March 2026'],
    ['are two dates with a word between', 'paid 3 March 2026 and 7 March 2026'],
    ['stand in two rows', '3 March 2026\n\nto be signed 7 March 2026'],
    ['say something else between', 'due 3 March 2026, reply to us by letter dated 7 March 2026'],
    ['is one date', '3 March 2026'],
  ])('sees none where they %s: %j', (_, text) => {
    expect(findPeriods(text)).toEqual([]);
  });

  it('gives the readings of ends that could be either', () => {
    expect(parsePeriod('03/04/2026 to 02/05/2026')).toMatchObject({ period: { from: '2026-04-03', to: '2026-05-02' } });
    expect(parsePeriod('5/10-8/10/2026')?.period).toBeNull();
    expect(parsePeriod('5/10-8/10/2026', { order: 'day_first' })?.period).toEqual({
      from: '2026-10-05',
      to: '2026-10-08',
    });
    expect(parsePeriod('03/04/2026 to 05/06/2026')).toMatchObject({
      period: null,
      readings: [
        { from: '2026-04-03', to: '2026-06-05' },
        { from: '2026-03-04', to: '2026-05-06' },
      ],
    });
  });
});
