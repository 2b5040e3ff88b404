import type { Locale } from '@/messages/messages';
import { LANGUAGE_TAGS } from '@/messages/messages';

const KB = 1_024;
const MB = KB * 1_024;

/** 812 bytes, 34 KB, 2.4 MB; in Spanish 2,4 MB. */
export function formatSize({ bytes, locale }: { bytes: number; locale: Locale }): string {
  const write = (value: number, digits: number) =>
    value.toLocaleString(LANGUAGE_TAGS[locale], { minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (bytes < KB) return `${write(bytes, 0)} bytes`;
  return bytes < MB ? `${write(bytes / KB, 0)} KB` : `${write(bytes / MB, 1)} MB`;
}
