import type { Chooser } from '../engine/choose';
import type { Random } from '../engine/random';

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** "AA-999999": A stands for a letter, 9 for a digit, X for either; the rest for itself. Small letters stay as they are. */
export const fillPattern = (random: Random, pattern: string): string =>
  [...pattern]
    .map((sign, at) => {
      if (sign === 'A') return random.pick([...LETTERS]);
      if (sign === '9') return String(random.int(at === 0 ? 1 : 0, 9));
      if (sign === 'X') return random.chance(0.45) ? String(random.int(2, 9)) : random.pick([...LETTERS]);
      return sign;
    })
    .join('');

const POLICY = [
  'AA-999999',
  'HH/999999/99',
  'AAA9999999',
  'AA99 999999',
  '9999999999',
  'AAA-9999-999999',
  'HOM 9999 9999',
  '99-9999-9999',
  'P9999999',
  'AA9999999A',
  'HI/AA/99999',
  '999999999A',
  'AAA/99/99999',
  'PL 999 999 999',
];
export const makePolicyNumber = (chooser: Chooser): string => fillPattern(chooser, chooser.choose(POLICY));

const STAFF = ['999999', 'AA-99999', 'E99999', '9999-99', 'S-999999', 'P 99999', 'AAA9999', '99999999', 'A999-999'];
export const makeStaffNumber = (chooser: Chooser): string => fillPattern(chooser, chooser.choose(STAFF));

const BOOKING = ['XXXXXX', 'AAAAA9', 'A9AA9A', 'XXXXXXXX', 'AA-999-999', '9999 9999 99'];
export function makeBookingReference(chooser: Chooser): string {
  const made = fillPattern(chooser, chooser.choose(BOOKING));
  return /\d/.test(made) ? made : `${made.slice(0, -1)}${chooser.int(2, 9)}`;
}

const COST_CENTRE = ['CC-9999', '999999', 'AA.9999.99', '9999-999', 'KST 99999', 'A9999', '99-9999-9'];
export const makeCostCentre = (chooser: Chooser): string => fillPattern(chooser, chooser.choose(COST_CENTRE));

const MOBILE = ['07999 999999', '07999999999', '+44 7999 999999', '07999 999 999', '+44 (0)7999 999999'];
const LANDLINE = ['01632 960999', '01999 999999', '0113 499 9999', '0161 499 9999', '020 7946 0999', '(01632) 960999'];
export const makePhone = (chooser: Chooser): string =>
  fillPattern(
    chooser,
    chooser
      .choose(chooser.chance(0.6) ? MOBILE : LANDLINE)
      .replace('07999', `07${String(chooser.pick([700, 911, 812, 423, 588]))}`)
      .replace('7999', `7${String(chooser.pick([700, 911, 812, 423, 588]))}`),
  );
export const makeLandline = (random: Random): string => fillPattern(random, random.pick(LANDLINE));

/** Prefixes that are issued, and QQ, which made-up papers carry. */
const INSURANCE_PREFIXES = ['AB', 'CE', 'HJ', 'JN', 'LM', 'NA', 'PW', 'RS', 'SK', 'TP', 'WM', 'YZ', 'JG', 'EH', 'QQ'];
export function makeNationalInsurance(random: Random): string {
  return `${random.pick(INSURANCE_PREFIXES)}${fillPattern(random, '999999').padStart(6, '1')}${random.pick(['A', 'B', 'C', 'D'])}`;
}
export function writeNationalInsurance(chooser: Chooser, number: string): string {
  const pairs = [number.slice(0, 2), number.slice(2, 4), number.slice(4, 6), number.slice(6, 8), number.slice(8)];
  return chooser.choose([pairs.join(' '), number, pairs.join('   '), pairs.join('-')]);
}

/** Countries with the layout of their account numbers; `9` a digit. */
const IBAN_LAYOUTS: Readonly<Record<string, string>> = {
  DE: '999999999999999999',
  FR: '99999999999999999999999',
  ES: '99999999999999999999',
  NL: 'BANK9999999999',
  AT: '9999999999999999',
  IE: 'BANK99999999999999',
  IT: 'A9999999999999999999999',
  PT: '999999999999999999999',
  BE: '999999999999',
  PL: '999999999999999999999999',
  LU: '9999999999999999',
};

const toNumber = (text: string): bigint =>
  BigInt([...text].map((sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55))).join(''));

/** An IBAN whose two check digits agree (ISO 13616). */
export function makeIban(random: Random): string {
  const country = random.pick(Object.keys(IBAN_LAYOUTS));
  const bank = fillPattern(random, 'AAAA');
  const account = (IBAN_LAYOUTS[country] ?? '')
    .replace('BANK', bank)
    .replace(/9/g, () => String(random.int(0, 9)))
    .replace(/^A/, 'X');
  const check = 98n - (toNumber(`${account}${country}00`) % 97n);
  return `${country}${String(check).padStart(2, '0')}${account}`;
}
export const writeIban = (chooser: Chooser, iban: string): string =>
  chooser.choose([
    iban.replace(/(.{4})(?=.)/g, '$1 '),
    iban,
    iban.replace(/(.{4})(?=.)/g, '$1 '),
    iban.replace(/(.{4})(?=.)/g, '$1-'),
  ]);
