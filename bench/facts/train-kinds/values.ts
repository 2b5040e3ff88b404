import { inventName } from '@/bench/facts/train-kinds/filler';
import type { Random } from '@/bench/facts/train-kinds/random';
import type { Language } from '@/server/facts/kinds/lexicon/cue';

export type Printer = { random: Random; language: Language; currency: string };

export function printAmount({ random, language, currency }: Printer, most = 3_000): string {
  const minor = random.int(100, most * 100);
  const number = (minor / 100).toLocaleString(language === 'en' ? 'en-GB' : language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const sign = currency === 'GBP' ? '£' : '€';
  const style = random.next();
  if (style < 0.35) return number;
  return language === 'en' && style < 0.9 ? `${sign}${number}` : `${number} ${style < 0.7 ? sign : currency}`;
}

export function printDate({ random, language }: Printer): string {
  const date = new Date(Date.UTC(random.int(2019, 2027), random.int(0, 11), random.int(1, 28)));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const two = (number: number) => String(number).padStart(2, '0');
  const style = random.next();
  if (style < 0.4) return `${two(day)}${random.pick(['/', '.', '-'])}${two(month)}${random.pick(['/', '.'])}${year}`;
  if (style < 0.5) return `${year}-${two(month)}-${two(day)}`;
  const name = date.toLocaleDateString(language === 'en' ? 'en-GB' : language, {
    month: style < 0.7 ? 'short' : 'long',
    timeZone: 'UTC',
  });
  return `${day} ${name} ${year}`;
}

export const printTime = ({ random }: Printer): string =>
  `${String(random.int(0, 23)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}`;

export function printReference({ random }: Printer): string {
  const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
  let reference = '';
  for (let at = random.int(0, 3); at > 0; at -= 1) reference += random.pick([...letters]);
  return `${reference}${random.pick(['', '-', ' ', '/'])}${random.int(1_000, 99_999_999)}`.trim();
}

export const printName = ({ random }: Printer): string => `${inventName(random)} ${inventName(random)}`;

export function printValue(printer: Printer): string {
  const { random } = printer;
  const kind = random.next();
  if (kind < 0.25) return printAmount(printer);
  if (kind < 0.45) return printDate(printer);
  if (kind < 0.6) return printReference(printer);
  if (kind < 0.8) return printName(printer);
  return `${random.int(1, 99)} ${inventName(random)} ${inventName(random)}`;
}
