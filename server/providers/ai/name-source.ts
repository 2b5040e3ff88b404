import { labelInSentence } from '@/server/case-types/label';
import type { DraftRequest } from '@/server/providers/ai/contract';

export type Named = Pick<DraftRequest, 'caseType' | 'documents' | 'parts'>;

/**
 * "the claim form", or the file's name where the document is nothing that was asked for. Where several documents are of one kind, the
 * file's name tells which.
 */
export function nameSource({ request, documentId }: { request: Named; documentId: string }): string {
  const kindOf = (id: string) =>
    request.parts.find((part) => part.documentId === id && part.kind !== null)?.kind ?? null;
  const document = request.documents.find(({ id }) => id === documentId);
  const filename = `“${shortenFilename(document?.filename ?? '')}”`;
  const kind = request.caseType.evidence.find(({ key }) => key === kindOf(documentId));
  if (!kind) return filename;
  const label = `the ${labelInSentence(kind.label)}`;
  const isOnlyOne = request.documents.every(({ id }) => id === documentId || kindOf(id) !== kind.key);
  return isOnlyOne ? label : `${label} ${filename}`;
}

/** Claimants choose file names: long ones must not fill a sentence. */
export function shortenFilename(filename: string): string {
  return filename.length > 60 ? `${filename.slice(0, 57)}…` : filename;
}

export function joinWords(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
