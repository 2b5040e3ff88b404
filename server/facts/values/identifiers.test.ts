import { describe, expect, it } from 'vitest';
import { findIbans } from '@/server/facts/values/find-ibans';
import { findNationalInsurance } from '@/server/facts/values/find-national-insurance';
import { findPhones } from '@/server/facts/values/find-phones';
import { findPostcodes } from '@/server/facts/values/find-postcodes';
import { findReferences } from '@/server/facts/values/find-references';
import { findAccountNumbers, findSortCodes } from '@/server/facts/values/find-uk-accounts';

describe('IBANs', () => {
  it.each([
    ['GB29 NWBK 6016 1331 9268 19', 'GB29NWBK60161331926819'],
    ['GB29NWBK60161331926819.', 'GB29NWBK60161331926819'],
    ['IBAN: DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX', 'DE89370400440532013000'],
    ['AT61 1904 3002 3457 3201 Erste Bank', 'AT611904300234573201'],
    ['FR14 2004 1010 0505 0001 3M02 606', 'FR1420041010050500013M02606'],
    ['gb29 nwbk 6016 1331 9268 19', 'GB29NWBK60161331926819'],
    ['GB29\u00a0NWBK\u00a06016\u00a01331\u00a09268\u00a019', 'GB29NWBK60161331926819'],
    ['GB29-NWBK-6016-1331-9268-19', 'GB29NWBK60161331926819'],
  ])('reads %j', (text, iban) => {
    expect(findIbans(text)).toMatchObject([{ iban, isValid: true, mends: [] }]);
  });

  it('mends what the check proves, and says so', () => {
    expect(findIbans('IBAN DE89 37O4 0044 0S32 0130 00')).toMatchObject([
      {
        iban: 'DE89370400440532013000',
        isValid: true,
        mends: [
          { at: 12, read: 'O', meant: '0' },
          { at: 21, read: 'S', meant: '5' },
        ],
      },
    ]);
    expect(findIbans('GB29 NW8K 6016 1331 9268 19')).toMatchObject([
      { iban: 'GB29NWBK60161331926819', mends: [{ read: '8', meant: 'B' }] },
    ]);
  });

  it('gives one that fails its check as not valid, and mends nothing in it', () => {
    expect(findIbans('DE89 3704 0044 0532 0130 01')).toMatchObject([{ isValid: false, mends: [] }]);
    expect(findIbans('DE89 37O4 0044 0532 0130 01')).toMatchObject([{ isValid: false, mends: [] }]);
  });

  it('tells the bank’s own check from the two check digits', () => {
    expect(findIbans('BE53 1234 5678 9012')[0]).toMatchObject({ isValid: true, passesNationalCheck: false });
  });

  it.each([
    'GB29 NWBK 6016 1331 92',
    'GB29NWBK601613319268190',
    'in 25 rooms and 30 more of them there',
    'ZZ00 1234 5678',
  ])('sees none in %j', (text) => {
    expect(findIbans(text)).toEqual([]);
  });
});

describe('sort codes and account numbers', () => {
  it.each([
    ['Sort code 20-11-26', '201126'],
    ['Sort Code: 201126', '201126'],
    ['sort code 20 11 26', '201126'],
    ['20-11-26 12345678', '201126'],
  ])('reads the sort code %j', (text, sortCode) => {
    expect(findSortCodes(text)).toMatchObject([{ sortCode }]);
  });

  it.each(['20-11-26', '20-11-2026', 'paid 20-11-26 £12.00', 'Sort code 20-11-264'])('sees none in %j', (text) => {
    expect(findSortCodes(text)).toEqual([]);
  });

  it.each([
    ['Account number 12345678', '12345678'],
    ['A/C No. 12345678', '12345678'],
    ['Account no: 1234 5678', '12345678'],
    ['20-11-26 12345678', '12345678'],
  ])('reads the account number %j', (text, accountNumber) => {
    expect(findAccountNumbers(text)).toMatchObject([{ accountNumber }]);
  });

  it.each(['12345678', 'Account number 123456789', 'Account 1234567'])('sees none in %j', (text) => {
    expect(findAccountNumbers(text)).toEqual([]);
  });
});

describe('National Insurance numbers', () => {
  it.each([
    ['AB 12 34 56 C', 'AB123456C', true],
    ['NI number: AB123456C', 'AB123456C', true],
    ['AB-12-34-56-C', 'AB123456C', true],
    ['QQ 12 34 56 C', 'QQ123456C', false],
    ['GB 12 34 56 C', 'GB123456C', false],
  ])('reads %j', (text, number, isIssued) => {
    expect(findNationalInsurance(text)).toMatchObject([{ number, isIssued, mends: [] }]);
  });

  it('mends slips where the prefix proves the number', () => {
    expect(findNationalInsurance('AB 12 34 S6 C')).toMatchObject([
      { number: 'AB123456C', mends: [{ at: 9, read: 'S', meant: '5' }] },
    ]);
    expect(findNationalInsurance('QQ 12 34 S6 C')).toEqual([]);
  });

  it.each(['AB 12 34 56 E', 'AB 12 34 5 C', 'AB 12 34 567 C', 'XAB 12 34 56 C', '12 12 34 56 C'])(
    'sees none in %j',
    (text) => {
      expect(findNationalInsurance(text)).toEqual([]);
    },
  );
});

describe('postcodes', () => {
  it.each([
    ['27 Gorse Lane, Lincoln LN11 8BD', 'LN11 8BD'],
    ['SW1A 1AA', 'SW1A 1AA'],
    ['M1 1AE', 'M1 1AE'],
    ['EC1V9AB', 'EC1V 9AB'],
  ])('reads %j', (text, postcode) => {
    expect(findPostcodes(text)).toMatchObject([{ postcode, mends: [] }]);
  });

  it('mends a sign of the wrong kind where one reading is left', () => {
    expect(findPostcodes('S014 2AB')).toMatchObject([{ postcode: 'SO14 2AB', mends: [{ read: '0', meant: 'O' }] }]);
    expect(findPostcodes('LN1I 8BD')).toMatchObject([{ postcode: 'LN11 8BD', mends: [{ read: 'I', meant: '1' }] }]);
    expect(findPostcodes('LN11 8B0')).toEqual([]);
    expect(findPostcodes('LN11 OAB')).toMatchObject([{ postcode: 'LN11 0AB' }]);
  });

  it.each(['XX1 1AA', 'LN11 8CI', 'LN11', 'A1234 5AB'])('sees none in %j', (text) => {
    expect(findPostcodes(text)).toEqual([]);
  });

  it.each([
    ['DE', '10115 Berlin', '10115'],
    ['NL', '1016AB Amsterdam', '1016 AB'],
    ['PL', '00-950 Warszawa', '00-950'],
    ['FR', '75008 Paris', '75008'],
  ])('reads those of %s', (country, text, postcode) => {
    expect(findPostcodes(text, { country })).toMatchObject([{ postcode }]);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['Call 07700 900461 today', 'GB', '+447700900461'],
    ['0114 496 0182', 'GB', '+441144960182'],
    ['+44 20 7946 0958', 'DE', '+442079460958'],
    ['030 901820', 'DE', '+4930901820'],
  ])('reads %j', (text, country, number) => {
    expect(findPhones(text, { country })).toMatchObject([{ number }]);
  });

  it.each(['12345678', 'HP 7781 2290', '14/03/2026', '£1,234.50'])('sees none in %j', (text) => {
    expect(findPhones(text)).toEqual([]);
  });

  it('finds those behind a very long line’s first piece', () => {
    const text = `${'word '.repeat(400)}07700 900461`;
    expect(findPhones(text)).toMatchObject([{ start: 2_000, number: '+447700900461' }]);
  });
});

describe('references', () => {
  it.each([
    ['Policy number HP 7781 2290', 'HP77812290', 'A 9 9'],
    ['Policy: HOM-2291-07', 'HOM229107', 'A-9-9'],
    ['Staff no. 00482', '00482', '9'],
    ['Claim ref ST/2026/0418', 'ST20260418', 'A/9/9'],
    ['Reference 12345 67890', '1234567890', '9 9'],
    ['Employee E10442', 'E10442', 'A9'],
    ['Booking XK7PTZ', 'XK7PTZ', 'A9A'],
  ])('reads %j', (text, compact, shape) => {
    expect(findReferences(text)).toMatchObject([{ compact, shape }]);
  });

  it.each([
    '07700 900461',
    '14/03/2026',
    '£1,025.50',
    'GB29 NWBK 6016 1331 9268 19',
    'AB 12 34 56 C',
    'LN11 8BD',
    '71 mph',
    '22:35',
    'Summer 2026',
  ])('sees none in %j', (text) => {
    expect(findReferences(text)).toEqual([]);
  });
});
