import { describe, expect, it } from 'vitest';
import { type AmountHints, findAmounts, parseAmount } from '@/server/facts/values/find-amounts';

/** Text, minor units and currency of each amount in it. */
type Row = [text: string, ...amounts: [minor: number, currency: string | null][]];

const found = (text: string, hints?: AmountHints) =>
  findAmounts(text, hints).map(({ minor, currency }) => [minor, currency]);

describe('amounts', () => {
  it.each<Row>([
    // Plain
    ['£1,240.00', [124_000, 'GBP']],
    ['£1240', [124_000, 'GBP']],
    ['£ 640.00', [64_000, 'GBP']],
    ['£0.50', [50, 'GBP']],
    ['£420,000', [42_000_000, 'GBP']],
    ['£1,234,567.89', [123_456_789, 'GBP']],
    ['Total due: £3.00.', [300, 'GBP']],
    ['GBP 1,025.50', [102_550, 'GBP']],
    ['1,025.50 GBP', [102_550, 'GBP']],
    ['780 pounds;', [78_000, 'GBP']],
    ['£12.5', [1_250, 'GBP']],
    ['the sum of £675.00 per month', [67_500, 'GBP']],
    ['£650pcm', [65_000, 'GBP']],
    ['£160.00pw', [16_000, 'GBP']],
    ['£675.00per month', [67_500, 'GBP']],
    ['Total........£12.50', [1_250, 'GBP']],
    ['Total£12.50', [1_250, 'GBP']],
    ['"£12.50"', [1_250, 'GBP']],
    ['£50/week', [5_000, 'GBP']],
    // Blanks, apostrophes and marks within one amount
    ['£1 234.50', [123_450, 'GBP']],
    ['£1\u00a0234.50', [123_450, 'GBP']],
    ['£1\u202f234.50', [123_450, 'GBP']],
    ['£1\u2009234.50', [123_450, 'GBP']],
    ['£1\u2007234.50', [123_450, 'GBP']],
    ['£3 180.00', [318_000, 'GBP']],
    ['£ 1, 025.50', [102_550, 'GBP']],
    ["£1'234.50", [123_450, 'GBP']],
    ['£1’234.50', [123_450, 'GBP']],
    ['£12 .50', [1_250, 'GBP']],
    ["CHF 1'234.50", [123_450, 'CHF']],
    ["1'234.50 CHF", [123_450, 'CHF']],
    ["SFr. 1'234.50", [123_450, 'CHF']],
    ['1 234,56 €', [123_456, 'EUR']],
    ['1 234 567,89 €', [123_456_789, 'EUR']],
    ['1.234,56 €', [123_456, 'EUR']],
    ['EUR 1.240,00', [124_000, 'EUR']],
    ['198,40 €', [19_840, 'EUR']],
    ['12,50€', [1_250, 'EUR']],
    ['€1,234', [123_400, 'EUR']],
    ['1.468 €', [146_800, 'EUR']],
    ['€ 12,-', [1_200, 'EUR']],
    ['12,- €', [1_200, 'EUR']],
    ['12,-- €', [1_200, 'EUR']],
    ['12.– CHF', [1_200, 'CHF']],
    ['£1.234.50', [123_450, 'GBP']],
    // Letters for digits
    ['£1,O25.50', [102_550, 'GBP']],
    ['£l,025.50', [102_550, 'GBP']],
    ['£1,02S.50', [102_550, 'GBP']],
    ['£12.5O', [1_250, 'GBP']],
    ['€1.O25,50', [102_550, 'EUR']],
    // Signs
    ['-£50.00', [-5_000, 'GBP']],
    ['£-50.00', [-5_000, 'GBP']],
    ['- £50.00', [-5_000, 'GBP']],
    ['−£123.45', [-12_345, 'GBP']],
    ['£−123.45', [-12_345, 'GBP']],
    ['£123.45-', [-12_345, 'GBP']],
    ['123,45- €', [-12_345, 'EUR']],
    ['123,45 €-', [-12_345, 'EUR']],
    ['(£123.45)', [-12_345, 'GBP']],
    ['( £123.45 )', [-12_345, 'GBP']],
    ['£(123.45)', [-12_345, 'GBP']],
    ['£123.45 CR', [12_345, 'GBP']],
    ['£123.45CR', [12_345, 'GBP']],
    ['£123.45 DR', [-12_345, 'GBP']],
    ['£123.45 OD', [-12_345, 'GBP']],
    ['Paid £123.45 Dr Shah', [12_345, 'GBP']],
    ['+£10.00', [1_000, 'GBP']],
    ['Excess - £250.00', [25_000, 'GBP']],
    ['Balance: -1.234,50 EUR', [-123_450, 'EUR']],
    // Other currencies
    ['US$1,200.00', [120_000, 'USD']],
    ['USD 1,200.00', [120_000, 'USD']],
    ['$1,200.00 USD', [120_000, 'USD']],
    ['A$99.95', [9_995, 'AUD']],
    ['AU$99.95', [9_995, 'AUD']],
    ['CAD 45.20', [4_520, 'CAD']],
    ['CAD$45.20', [4_520, 'CAD']],
    ['$45.20 CAD', [4_520, 'CAD']],
    ['C$45.20', [4_520, 'CAD']],
    ['RM3.00', [300, 'MYR']],
    ['RM 1,250.00', [125_000, 'MYR']],
    ['SEK 1 250,00', [125_000, 'SEK']],
    ['1.250,50 DKK', [125_050, 'DKK']],
    ['NOK 99', [9_900, 'NOK']],
    ['1 234,50 PLN', [123_450, 'PLN']],
    ['1 234,50 zł', [123_450, 'PLN']],
    ['349 Kč', [34_900, 'CZK']],
    ['₹1,23,456.00', [12_345_600, 'INR']],
    ['INR 12,34,567', [123_456_700, 'INR']],
    ['¥1,200', [1_200, 'JPY']],
    ['JPY 12,000', [12_000, 'JPY']],
    ['¥1,200.50', [120_050, 'CNY']],
    ['KWD 1.468', [1_468, 'KWD']],
    ['R$ 1.234,50', [123_450, 'BRL']],
    ['$20.00', [2_000, null]],
    ['250 kr', [25_000, null]],
    ['kr 1.250,00', [125_000, null]],
    // Multiples
    ['£12k', [1_200_000, 'GBP']],
    ['£1.2m', [120_000_000, 'GBP']],
    ['£2.5 million', [250_000_000, 'GBP']],
    ['3 Mio. €', [300_000_000, 'EUR']],
    // Several
    ['£10–£20', [1_000, 'GBP'], [2_000, 'GBP']],
    ['£10-20', [1_000, 'GBP'], [2_000, 'GBP']],
    ['10–20 €', [1_000, 'EUR'], [2_000, 'EUR']],
    ['£10 to £20', [1_000, 'GBP'], [2_000, 'GBP']],
    ['£50.00 EUR 57.00', [5_000, 'GBP'], [5_700, 'EUR']],
    ['50.00 EUR 57.00 EUR', [5_000, 'EUR'], [5_700, 'EUR']],
    ['50,00 € 57,00 €', [5_000, 'EUR'], [5_700, 'EUR']],
    ['12.50 1,234.56', [1_250, null], [123_456, null]],
    ['£250 14/03/2026', [25_000, 'GBP']],
    ['£250.00 07700 900461', [25_000, 'GBP']],
    ['£650. 12 months later', [65_000, 'GBP']],
    ['1,516.50', [151_650, null]],
    ['€12.50 (£10.73)', [1_250, 'EUR'], [1_073, 'GBP']],
    ['2 x £3.50 = £7.00', [350, 'GBP'], [700, 'GBP']],
    ['3 nights @ 95,00 EUR = 285,00 EUR', [9_500, 'EUR'], [28_500, 'EUR']],
    ['£12.50/£15.00', [1_250, 'GBP'], [1_500, 'GBP']],
    ['kr. 1.250,-', [125_000, null]],
    ['12,50 $US', [1_250, 'USD']],
  ])('reads %j', (text, ...amounts) => {
    expect(found(text)).toEqual(amounts);
  });

  it.each([
    ['a unit price', '£1.468 per litre'],
    ['a unit price of another country', '1,829 €/l'],
    ['a rate of a unit', '€1.468 per litre'],
    ['three decimals', '£0.468'],
    ['four decimals', '£0.2345'],
    ['a percentage', '17.50%'],
    ['a percentage with a blank', '17.50 %'],
    ['a percentage in words', '3.75 per cent'],
    ['a telephone number', '07700 900461'],
    ['a telephone number with its country', '+44 20 7946 0958'],
    ['an account number', '12345678'],
    ['an account number behind a code', 'GBP 12345678'],
    ['a sort code', 'Sort code 20-11-26'],
    ['a reference', 'HP 7781 2290'],
    ['a reference with points', 'Ref 12.50'],
    ['a reference with a hyphen', 'INV-12.50'],
    ['a year', '2026'],
    ['a year behind a name', 'Summer 2026'],
    ['a date', '14/03/2026'],
    ['a date with points', '14.03.2026'],
    ['a short date with points', '14.03.26'],
    ['an ISO date', '2026-03-14'],
    ['a written date', '12 Mar 26'],
    ['a time', '22:35'],
    ['a time with a point', '9.30 am'],
    ['a time in German', '14.30 Uhr'],
    ['hours of business', '9.00-17.30'],
    ['hours of business in words', 'open 9.00 to 17.30'],
    ['a postcode', 'SW1A 1AA'],
    ['a version', 'version 1.25'],
    ['a version with its letter', 'v12.50'],
    ['a clause', 'clause 12.50'],
    ['a section', 'Section 4.25'],
    ['a clause of three parts', '4.2.10'],
    ['an address of a host', '192.168.10.25'],
    ['a distance', '12.50 km'],
    ['a speed', '71.50 mph'],
    ['a weight', '12.50 kg'],
    ['hours', '37.50 hours'],
    ['nights', '3 nights'],
    ['a temperature', '12.50 °C'],
    ['a rate of exchange', '1 EUR = 0.86 GBP'],
    ['a rate by its name', 'rate 1.17'],
    ['a currency alone', '£'],
    ['a code alone', 'GBP'],
    ['a number without pence', '640'],
    ['a broken run', '£1 23 4.50'],
    ['a loose digit', '£12.50 0'],
    ['a time with a pound', '£12:50'],
    ['letters in the digits', '£1O25'],
    ['two points', '£1.2.3'],
    ['a grouping of no country', '£1,23,456.00'],
    ['an amount run into a date', '£300,14 March 2026'],
    ['an area', '5m²'],
    ['a longer number', '£12,3456'],
    ['an IBAN', 'GB29 NWBK 6016 1331 9268 19'],
    ['a National Insurance number', 'QQ 12 34 56 C'],
  ])('sees none in %s: %j', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('says what else a mark can mean', () => {
    expect(findAmounts('250 kr')[0]).toMatchObject({ currency: null, candidates: ['SEK', 'NOK', 'DKK', 'ISK'] });
    expect(found('250 kr', { country: 'NO' })).toEqual([[25_000, 'NOK']]);
    expect(found('$20.00', { currency: 'CAD' })).toEqual([[2_000, 'CAD']]);
    expect(found('$20.00', { currency: 'GBP' })).toEqual([[2_000, null]]);
    expect(found('¥1,200', { country: 'CN' })).toEqual([[120_000, 'CNY']]);
  });

  it('gives a hint’s currency to amounts without a mark alone', () => {
    expect(found('1,180.40', { currency: 'GBP' })).toEqual([[118_040, 'GBP']]);
    expect(found('€20.00 and 12.00', { currency: 'GBP' })).toEqual([
      [2_000, 'EUR'],
      [1_200, 'GBP'],
    ]);
    expect(found('1,180.40', { country: 'GB' })).toEqual([[118_040, null]]);
  });

  it('takes whole pounds without a mark in a cell for amounts alone', () => {
    expect(found('640', { currency: 'GBP', isAmountCell: true })).toEqual([[64_000, 'GBP']]);
    expect(found('1,180', { currency: 'GBP', isAmountCell: true })).toEqual([[118_000, 'GBP']]);
    expect(found('640 rooms', { currency: 'GBP', isAmountCell: true })).toEqual([]);
    expect(found('12345678', { currency: 'GBP', isAmountCell: true })).toEqual([]);
  });

  it('reads what could be thousands or thousandths by the paper’s other amounts', () => {
    expect(found('12,50 € und 1,468 €')).toEqual([[1_250, 'EUR']]);
    expect(found('£1.468', { decimalMark: ',' })).toEqual([[146_800, 'GBP']]);
  });

  it('keeps how an amount was signed, and whether the sign may be none', () => {
    expect(findAmounts('£5.00 CR')[0]).toMatchObject({ signedBy: 'credit', minor: 500 });
    expect(findAmounts('(£5.00)')[0]).toMatchObject({ signedBy: 'brackets', minor: -500, start: 0, end: 7 });
    expect(findAmounts('five pounds (£5.00) is due')[0]).toMatchObject({
      signedBy: 'brackets',
      minor: 500,
      isSignDoubtful: true,
    });
    expect(findAmounts('- £5.00 deposit')[0]).toMatchObject({ minor: -500, isSignDoubtful: true });
  });

  it('marks both ends of a range', () => {
    expect(findAmounts('£10–£20').map(({ range }) => range)).toEqual(['from', 'to']);
    expect(findAmounts('£10 and £20').map(({ range }) => range)).toEqual([null, null]);
  });

  it('tells an amount with blanks inside from one without', () => {
    expect(findAmounts('£1 234.50')[0]?.isLoose).toBe(true);
    expect(findAmounts('£1,234.50')[0]?.isLoose).toBe(false);
  });

  it('records the letters that it read as digits', () => {
    expect(findAmounts('due £1,O25.5l')[0]?.mends).toEqual([
      { at: 7, read: 'O', meant: '0' },
      { at: 12, read: 'l', meant: '1' },
    ]);
  });

  it.each([
    ['£650 per month', 'month'],
    ['£650pcm', 'month'],
    ['£160 a week', 'week'],
    ['£640.00 every four weeks', 'four_weeks'],
    ['95,00 € pro Nacht', 'night'],
    ['£11.44/hour', 'hour'],
    ['£23,000 p.a.', 'year'],
    ['£5.00 for each window', null],
  ])('says what %j is paid for', (text, per) => {
    expect(findAmounts(text)[0]?.per).toBe(per);
  });

  it('gives the one amount of a quote, and none of two', () => {
    expect(parseAmount('Total due £1,025.50')).toMatchObject({ minor: 102_550, currency: 'GBP' });
    expect(parseAmount('£10.00 and £20.00')).toBeNull();
    expect(parseAmount('no amount')).toBeNull();
  });
});
