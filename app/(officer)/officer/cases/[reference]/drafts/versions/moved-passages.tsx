import { REMOVED_DOCUMENT } from '../../documents/removed-document';
import type { Passage } from './compare-drafts';

type Props = { gone: Passage[]; found: Passage[]; filenames: ReadonlyMap<string, string> };

/** What a statement no longer rests on and what it rests on instead, each by its page and its document's name, which no other has. */
export function MovedPassages({ gone, found, filenames }: Props) {
  const nameOf = ({ documentId }: Passage) => filenames.get(documentId) ?? REMOVED_DOCUMENT;
  return (
    <ul className="text-[13px] text-ink-muted">
      {gone.map((passage) => (
        <li key={passage.id}>
          Before: <bdi translate="no">“{passage.quote}”</bdi>, <bdi translate="no">{nameOf(passage)}</bdi>, page{' '}
          {passage.page}
        </li>
      ))}
      {found.map((passage) => (
        <li key={passage.id}>
          Now: <bdi translate="no">“{passage.quote}”</bdi>, <bdi translate="no">{nameOf(passage)}</bdi>, page{' '}
          {passage.page}
        </li>
      ))}
    </ul>
  );
}
