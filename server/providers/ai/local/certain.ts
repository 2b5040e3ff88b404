import type { Fact } from '@/server/providers/ai/local/facts';
import { listDoubts } from '@/server/providers/ocr/doubtful-words';

/** Whether no word that a fact's value was taken from was read two ways. */
export function isCertain({ source, citations }: Pick<Fact, 'source' | 'citations'>): boolean {
  return citations.every(({ page: number, quote, start = 0 }) => {
    const page = source.document.pages.find((candidate) => candidate.number === number);
    return !page || listDoubts({ ...page, start, end: start + quote.length }).length === 0;
  });
}
