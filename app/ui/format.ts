const KB = 1_024;
const MB = KB * 1_024;

/** 812 bytes, 34 KB, 2.4 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < KB) return `${bytes} bytes`;
  if (bytes < MB) return `${Math.round(bytes / KB)} KB`;
  return `${(bytes / MB).toFixed(1)} MB`;
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
