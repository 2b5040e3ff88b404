import type { CaseType, EvidenceKind } from '@/server/case-types/schema';
import type { DraftDocument } from '@/server/providers/ai/contract';

/** What a document is taken for, with the phrases that say so. */
export type Reading = { kind: EvidenceKind; phrases: string[] };
/** `main` is null for a document that is like none of the evidence asked for; `also` is what single pages of it are. */
export type ClassifiedDocument = { document: DraftDocument; main: Reading | null; also: Reading[] };

/** A scan of several papers in one file: a page has less text than a document, so it must be surer of what it is. */
const PAGE_EXTRA = 1;

export function classifyDocument(input: { caseType: CaseType; document: DraftDocument }): ClassifiedDocument {
  const { caseType, document } = input;
  const texts = document.pages.map((page) => fold(page.text));
  const main = readBestKind({ caseType, text: texts.join('\n'), extra: 0 });
  const also = new Map<string, Reading>();
  for (const text of texts.length > 1 ? texts : []) {
    const reading = readBestKind({ caseType, text, extra: PAGE_EXTRA });
    if (reading && reading.kind.key !== main?.kind.key) also.set(reading.kind.key, reading);
  }
  return { document, main, also: [...also.values()] };
}

function readBestKind(input: { caseType: CaseType; text: string; extra: number }): Reading | null {
  let best: Reading | null = null;
  for (const kind of input.caseType.evidence) {
    const phrases = kind.phrases.filter((phrase) => hasPhrase(input.text, phrase));
    if (phrases.length >= kind.threshold + input.extra && phrases.length > (best?.phrases.length ?? 0))
      best = { kind, phrases };
  }
  return best;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ');
}

/** Whole words, or their plural: "fare" does not stand in "welfare". */
function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const isStart = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    const after = text.slice(at + phrase.length, at + phrase.length + 2);
    if (isStart && /^s?(?![\p{L}\p{N}])/u.test(after)) return true;
  }
  return false;
}

/** Every kind a document counts as, the surest first. */
export function listReadings(classified: ClassifiedDocument): Reading[] {
  return classified.main ? [classified.main, ...classified.also] : classified.also;
}
