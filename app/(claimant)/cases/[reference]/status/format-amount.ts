import { LANGUAGE_TAGS, type Locale } from '@/messages/locales';

/** Money as it is written in a language: £1,240.00 or 1240,00 £. */
export function formatAmount({ minor, currency, locale }: { minor: number; currency: string; locale: Locale }): string {
  const writer = new Intl.NumberFormat(LANGUAGE_TAGS[locale], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  const { maximumFractionDigits = 2 } = writer.resolvedOptions();
  // With a real minus, which is as wide as a figure.
  return writer.format(minor / 10 ** maximumFractionDigits).replace('-', '−');
}
