'use client';

import { useCase } from '../../desk/desk-context';
import { REMOVED_DOCUMENT } from '../../documents/removed-document';
import type { Passage } from './compare-drafts';

/** What a statement no longer rests on and what it rests on instead, each by its page and its document's name, which no other has. */
export function MovedPassages({ gone, found }: { gone: Passage[]; found: Passage[] }) {
  const { filenames } = useCase();
  const moves = [
    ...gone.map((passage) => ({ when: 'Before', passage })),
    ...found.map((passage) => ({ when: 'Now', passage })),
  ];
  return (
    <ul className="text-[13px] text-ink-muted">
      {moves.map(({ when, passage: { id, quote, documentId, page } }) => (
        <li key={id}>
          {when}: <bdi translate="no">“{quote}”</bdi>,{' '}
          <bdi translate="no">{filenames.get(documentId) ?? REMOVED_DOCUMENT}</bdi>, page {page}
        </li>
      ))}
    </ul>
  );
}
