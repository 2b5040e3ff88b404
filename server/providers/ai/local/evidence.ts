import type { CaseType } from '@/server/case-types/schema';
import type { EvidenceState, UnreadDocument } from '@/server/providers/ai/contract';
import { type ClassifiedDocument, listReadings } from '@/server/providers/ai/local/classify';
import { shortenFilename } from '@/server/providers/ai/local/compare';

/** The case type's checklist, with the document that supplies each item. */
export function listEvidence(input: {
  caseType: CaseType;
  documents: ClassifiedDocument[];
  unread: UnreadDocument[];
}): EvidenceState[] {
  return input.caseType.evidence.map((kind) => {
    const supplied = input.documents
      .flatMap(({ document, ...readings }) =>
        listReadings({ document, ...readings })
          .filter((reading) => reading.kind.key === kind.key)
          .map((reading) => ({ document, phrases: reading.phrases })),
      )
      .sort((a, b) => b.phrases.length - a.phrases.length)[0];
    const { key, label, required } = kind;
    if (!supplied) return { key, label, required, found: false, documentId: null, reason: explainMissing(input) };
    const phrases = supplied.phrases.slice(0, 3).map((phrase) => `“${phrase}”`);
    const reason = `“${shortenFilename(supplied.document.filename)}” reads like one: it says ${joinWords(phrases)}.`;
    return { key, label, required, found: true, documentId: supplied.document.id, reason };
  });
}

function explainMissing(input: { documents: ClassifiedDocument[]; unread: UnreadDocument[] }): string {
  const { documents, unread } = input;
  if (documents.length === 0) return 'No document could be read.';
  const tail = unread.length > 0 ? ` ${unread.length} could not be read and may be it.` : '';
  const read =
    documents.length === 1
      ? 'The one document that was read is'
      : `None of the ${documents.length} documents that were read is`;
  return `${read} ${documents.length === 1 ? 'something else' : 'recognised as this'}.${tail}`;
}

export function joinWords(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
