import type { OwedDocument } from '../client/model';
import { letterNumber } from '../plan/make-file';
import type { Breach } from './breach';
import type { Evidence } from './check-invariants';
import type { Facts } from './facts';

type Checking = { evidence: Evidence; found: Facts['cases'][number]; draft: Facts['drafts'][number] };

/** What a case's current draft was last paid for held the words of every document that was read. */
export function checkPrompt({ evidence, found, draft }: Checking): Breach[] {
  const { system, model, facts } = evidence;
  const { reference } = found;
  // A worker that was blocked may ask for less later, and is then not allowed to keep it.
  const asked = system.provider
    .listAnswered('draft', `Case ${reference}:`)
    .filter(({ at }) => at <= draft.createdAt)
    .at(-1);
  if (!asked) return [{ kind: 'unpaid-draft', what: `${reference} has a draft that nobody answered` }];
  const isRead = ({ id }: OwedDocument) => facts.documents.some((row) => row.id === id && row.status === 'completed');
  const documents = model.cases.find((owed) => owed.reference === reference)?.documents.filter(isRead) ?? [];
  return documents
    .filter((document) => !asked.text.includes(findWords(document)))
    .map(({ file, id }) => ({
      kind: 'draft-without-words',
      what: `the draft of ${reference} was asked for without the words of ${file} ${id}`,
    }));
}

/** Of a picture, whose words may be misread, nothing is sure to be there. */
function findWords({ file, typed, marker }: OwedDocument): string {
  if (typed !== null) return typed;
  return file === 'picture' ? '' : letterNumber(marker);
}
