import { needsEvidence } from '@/server/facts/needs-evidence';
import type { DraftRequest, EvidenceState } from '@/server/providers/ai/contract';
import { joinWords, shortenFilename } from '@/server/providers/ai/name-source';

type Checked = Pick<DraftRequest, 'caseType' | 'documents' | 'parts' | 'unread' | 'facts'>;

/** The case type's checklist, with the document that supplies each item. */
export function listEvidence(request: Checked): EvidenceState[] {
  return request.caseType.evidence.map(({ key, label }) => {
    const required = needsEvidence({ ...request, evidence: key });
    const parts = request.parts.filter(({ kind }) => kind === key).sort((a, b) => b.probability - a.probability);
    const [surest] = parts;
    const document = surest && request.documents.find(({ id }) => id === surest.documentId);
    if (!surest || !document)
      return { key, label, required, found: false, documentId: null, reason: explainMissing(request) };
    const because = surest.because.map((words) => `“${words}”`);
    const says = because.length > 0 ? `: it says ${joinWords(because)}` : '';
    const more = parts.length > 1 ? ` ${parts.length} such papers were found.` : '';
    const reason = `“${shortenFilename(document.filename)}” reads like one${says}.${more}`;
    return { key, label, required, found: true, documentId: document.id, reason };
  });
}

function explainMissing({ documents, unread }: Checked): string {
  if (documents.length === 0) return 'No document could be read.';
  const tail = unread.length > 0 ? ` ${unread.length} could not be read and may be it.` : '';
  const read =
    documents.length === 1
      ? 'The one document that was read is something else'
      : `None of the ${documents.length} documents that were read is recognised as this`;
  return `${read}.${tail}`;
}
