import { LANGUAGE_TAGS, type Locale } from '@/messages/locales';

const KB = 1_024;
const MB = KB * 1_024;

/** 812 bytes, 34 KB, 2.4 MB. A page of claimants names its locale: 2,4 MB in Spanish. */
export function formatBytes(bytes: number, locale: Locale = 'en'): string {
  const write = (value: number, digits = 0) =>
    value.toLocaleString(LANGUAGE_TAGS[locale], { minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (bytes < KB) return `${write(bytes)} bytes`;
  if (bytes < MB) return `${write(bytes / KB)} KB`;
  return `${write(bytes / MB, 1)} MB`;
}

/** 0..1 as a whole percentage: 0.926 reads 93%. */
export const formatScore = (value: number) => `${Math.round(value * 100)}%`;

/** The word beside a score from 0 to 1. */
export function scoreWord(value: number): 'High' | 'Medium' | 'Low' {
  if (value >= 0.8) return 'High';
  return value >= 0.5 ? 'Medium' : 'Low';
}

/** 1 page, 2 pages. */
export const formatCount = (count: number, singular: string, plural = `${singular}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`;
