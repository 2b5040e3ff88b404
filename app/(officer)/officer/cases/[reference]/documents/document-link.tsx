'use client';

import { useCase, useCommands } from '../desk/desk-context';
import { REMOVED_DOCUMENT } from './removed-document';

/** A document's name, which leads to it; of one that the case no longer has, that it was removed. `page`: named, and led to. */
export function DocumentLink({ documentId, page }: { documentId: string; page?: number }) {
  const { filenames } = useCase();
  const { pages } = useCommands();
  const filename = filenames.get(documentId);
  const onPage = page === undefined ? '' : `, page ${page}`;
  if (filename === undefined) return <>{`${REMOVED_DOCUMENT}${onPage}`}</>;
  return (
    <button type="button" onClick={() => pages.showPage({ documentId, page: page ?? 1 })} className="link text-left">
      <bdi translate="no" className="break-all">
        {filename}
      </bdi>
      {onPage}
    </button>
  );
}
