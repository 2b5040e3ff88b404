/** ISO 4217: minor units that are not hundredths. `Intl` follows CLDR instead, which differs for some of these. */
const EXPONENTS: Readonly<Record<string, number>> = {
  ...byCode('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF', 0),
  ...byCode('BHD IQD JOD KWD LYD OMR TND', 3),
};

const CODES = new Set(
  (
    'AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL GHS HKD HRK HUF IDR ILS INR ISK JOD JPY ' +
    'KES KRW KWD LKR MAD MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD TZS ' +
    'UAH UGX USD UYU VND XAF XOF ZAR'
  ).split(' '),
);

const DOLLARS = ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP'];
const CROWNS = ['SEK', 'NOK', 'DKK', 'ISK'];
const RUPEES = ['INR', 'PKR', 'LKR', 'NPR'];

/** What a sign, abbreviation or word can mean, the codes aside. Small letters, no dots. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  '£': ['GBP'],
  '€': ['EUR'],
  $: DOLLARS,
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  '₺': ['TRY'],
  '₽': ['RUB'],
  '₪': ['ILS'],
  '₩': ['KRW'],
  '₫': ['VND'],
  '₦': ['NGN'],
  '₱': ['PHP'],
  '₴': ['UAH'],
  '฿': ['THB'],
  us$: ['USD'],
  a$: ['AUD'],
  au$: ['AUD'],
  c$: ['CAD'],
  ca$: ['CAD'],
  can$: ['CAD'],
  nz$: ['NZD'],
  s$: ['SGD'],
  sg$: ['SGD'],
  hk$: ['HKD'],
  nt$: ['TWD'],
  mx$: ['MXN'],
  r$: ['BRL'],
  'cn¥': ['CNY'],
  'jp¥': ['JPY'],
  gbp: ['GBP'],
  eur: ['EUR'],
  usd: ['USD'],
  chf: ['CHF'],
  rm: ['MYR'],
  rmb: ['CNY'],
  sfr: ['CHF'],
  zł: ['PLN'],
  kč: ['CZK'],
  kr: CROWNS,
  rs: RUPEES,
  pound: ['GBP'],
  pounds: ['GBP'],
  euro: ['EUR'],
  euros: ['EUR'],
  dollar: DOLLARS,
  dollars: DOLLARS,
  kroner: ['NOK', 'DKK'],
  kronor: ['SEK'],
  yen: ['JPY'],
  rupees: RUPEES,
  zloty: ['PLN'],
  zlotys: ['PLN'],
  złoty: ['PLN'],
  złotych: ['PLN'],
};

/** The currency of a country that shares its sign with others. */
const OF_COUNTRY: Readonly<Record<string, string>> = {
  US: 'USD',
  AU: 'AUD',
  CA: 'CAD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
  TW: 'TWD',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  IS: 'ISK',
  IN: 'INR',
  PK: 'PKR',
  LK: 'LKR',
  NP: 'NPR',
  JP: 'JPY',
  CN: 'CNY',
};

/** Where digits are grouped as 12,34,567. */
const LAKH_CURRENCIES = new Set(['INR', 'PKR', 'BDT', 'NPR', 'LKR']);

function byCode(codes: string, exponent: number): Record<string, number> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, exponent]));
}

/** How many digits of a currency are its minor unit's; two where the currency is not known. */
export const exponentOf = (currency: string | null): number => EXPONENTS[currency ?? ''] ?? 2;

export const groupsByLakh = (currency: string | null): boolean => LAKH_CURRENCIES.has(currency ?? '');

/** What a paper's own country or the currency of its form says about signs that several currencies share. */
export type CurrencyHints = {
  /** ISO 4217, such as the case type's: it settles "$" or "kr" and is given to amounts without any mark. */
  currency?: string;
  /** ISO 3166-1 alpha-2 of the paper: it settles "$" or "kr", and is given to no amount without a mark. */
  country?: string;
};

/**
 * The currencies that a mark can mean, as ISO 4217 codes; empty where it is no currency's. Of several, a hint picks one if
 * that is among them, and nothing else does.
 */
export function readCurrencyMark(mark: string, hints: CurrencyHints): readonly string[] {
  const plain = mark.replaceAll('.', '').trim();
  if (CODES.has(plain)) return [plain];
  const withSign = /^([A-Z]{3})\$$/.exec(plain)?.[1];
  if (withSign && CODES.has(withSign)) return [withSign];
  // The French way round: "12,50 $US", "12,50 £GB".
  const [, sign = '', country = ''] = /^([£$¥])([A-Z]{2})$/.exec(plain) ?? [];
  const ofCountry = country === 'GB' ? 'GBP' : OF_COUNTRY[country];
  if (ofCountry && (MARKS[sign] ?? []).includes(ofCountry)) return [ofCountry];
  const key = plain.toLowerCase();
  const meant = Object.hasOwn(MARKS, key) ? (MARKS[key] ?? []) : [];
  if (meant.length < 2) return meant;
  const hinted = [hints.currency, OF_COUNTRY[hints.country ?? '']].find((code) => code && meant.includes(code));
  return hinted ? [hinted] : meant;
}
