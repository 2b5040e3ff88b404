import type { FoundValue } from '@/server/providers/ai/local/found-value';

const SIGNS: Record<string, string> = { '£': 'GBP', '€': 'EUR', $: 'USD', gbp: 'GBP', eur: 'EUR', usd: 'USD' };
const NAMES: Record<string, string> = {
  pound: 'GBP',
  pounds: 'GBP',
  euro: 'EUR',
  euros: 'EUR',
  gbp: 'GBP',
  eur: 'EUR',
  usd: 'USD',
  '£': 'GBP',
  '€': 'EUR',
};
const SYMBOLS: Record<string, string> = { GBP: '£', EUR: '€', USD: '$' };

const AMOUNT = '\\d{1,3}(?:[.,\u00a0\u202f]\\d{3})+(?:[.,]\\d{2})?|\\d+(?:[.,]\\d{2})?';
const FROM = '(?<![\\p{L}\\d.,:/-])';
const TO = '(?![\\d]|[.,:/-]\\d)';
const MONEY = new RegExp(
  `${FROM}(-?)(?:(£|€|\\$|GBP|EUR|USD) ?(-?)(${AMOUNT})|(${AMOUNT}) ?(£|€|(?:GBP|EUR|USD|pounds?|euros?)(?!\\p{L})))${TO}`,
  'giu',
);
/** Without a currency only an amount with its pence is certain to be one. */
const BARE = new RegExp(
  `${FROM}(-?)(\\d{1,3}(?:,\\d{3})+\\.\\d{2}|\\d{1,3}(?:\\.\\d{3})+,\\d{2}|\\d+[.,]\\d{2})(?![\\p{L}%]| ?%)${TO}`,
  'giu',
);

/** Amounts of money; those without a currency are taken to be in `currency` when no other amount is there. */
export function findMoney(input: { text: string; currency: string }): FoundValue[] {
  const marked = [...input.text.matchAll(MONEY)].map((hit) => {
    const currency = SIGNS[hit[2]?.toLowerCase() ?? ''] ?? NAMES[hit[6]?.toLowerCase() ?? ''] ?? input.currency;
    return toFound({ hit, amount: hit[4] ?? hit[5] ?? '', isNegative: hit[1] === '-' || hit[3] === '-', currency });
  });
  if (marked.length > 0) return marked;
  return [...input.text.matchAll(BARE)].map((hit) =>
    toFound({ hit, amount: hit[2] ?? '', isNegative: hit[1] === '-', currency: input.currency }),
  );
}

function toFound(input: { hit: RegExpExecArray; amount: string; isNegative: boolean; currency: string }): FoundValue {
  const { hit, amount } = input;
  // A last group of two digits is pence, whichever mark stands before it: 1,240.00 and 1.240,00.
  const pence = /[.,](\d{2})$/.exec(amount)?.[1];
  const whole = (pence === undefined ? amount : amount.slice(0, -3)).replace(/\D/g, '');
  const minor = (Number(whole) * 100 + Number(pence ?? 0)) * (input.isNegative ? -1 : 1);
  return {
    start: hit.index,
    end: hit.index + hit[0].length,
    value: { kind: 'money', minor, currency: input.currency },
  };
}

const DIGITS = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "£1,240.00" */
export function formatMoney(minor: number, currency: string): string {
  const digits = DIGITS.format(Math.abs(minor) / 100);
  return `${minor < 0 ? '-' : ''}${SYMBOLS[currency] ?? `${currency} `}${digits}`;
}
