'use client';

import { FileText, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useElements } from '@/app/client/use-elements';
import type { ToldApart } from '@/app/tell-apart';
import { ocrStatusWord } from '@/app/ui/badge';
import { FirstPage } from '@/app/ui/first-page';
import { formatCount } from '@/app/ui/format';
import { joinClasses } from '@/app/ui/join-classes';
import { LocalTime } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import { NewMark } from '../../../new-mark';
import { isSentSince } from '../decisions/asked-items';
import { NotesMark } from './notes-mark';

type Document = ToldApart<CaseView['documents'][number]>;
type Props = {
  documents: Document[];
  currentId: string | null;
  /** When more was asked for, in a case that is back with the answer. */
  newSince: Date | null;
  onSelect: (documentId: string) => void;
};

/** The case's documents, to choose which one is open. */
export function DocumentList({ documents, currentId, newSince, onSelect }: Props) {
  const buttons = useElements<string>();
  // Chosen by a key or from a finding, it may stand outside of what shows of a long list.
  useEffect(() => {
    if (currentId !== null) buttons.get(currentId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [buttons, currentId]);
  return (
    <nav aria-label="Documents" className="max-h-28 shrink-0 overflow-auto border-line border-b bg-surface px-3 py-2">
      <ul className="flex gap-1.5 min-[901px]:flex-wrap">
        {documents.map((document) => (
          <li key={document.id} className="max-[900px]:shrink-0 min-[901px]:min-w-0">
            <button
              ref={buttons.ref(document.id)}
              type="button"
              aria-current={document.id === currentId}
              onClick={() => onSelect(document.id)}
              className={joinClasses(
                'flex h-8 items-center gap-1.5 rounded-md border px-2 text-[13px]',
                document.alike ? 'max-w-96' : 'max-w-72',
                document.id === currentId
                  ? 'border-accent bg-accent-soft font-semibold text-ink'
                  : 'border-line text-ink-soft hover:border-line-strong hover:text-ink',
              )}
            >
              <StateIcon status={document.ocrStatus} />
              <DocumentName document={document} />
              {newSince && isSentSince({ document, moment: newSince }) && <NewMark />}
              <NotesMark notes={document.notes} />
              <span className="shrink-0 font-normal text-ink-muted">{describeState(document)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What tells it from others of its name is never cut off, and is to be seen as well as read. */
function DocumentName({ document: { id, filename, alike, ocrStatus, registeredAt } }: { document: Document }) {
  return (
    <>
      {alike && ocrStatus === 'completed' && <FirstPage documentId={id} className="h-6 w-[18px] shrink-0" />}
      <span translate="no" className="truncate" title={filename}>
        {alike?.filename ?? filename}
      </span>
      {alike && (
        <span className="shrink-0">
          ({alike.which})
          {registeredAt && (
            <span className="font-normal text-ink-muted">
              , <LocalTime value={registeredAt} format="short" />
            </span>
          )}
        </span>
      )}
    </>
  );
}

const describeState = ({ ocrStatus, pageCount, legible, legibility }: Document) => {
  if (ocrStatus !== 'completed') return ocrStatusWord(ocrStatus);
  const pages = formatCount(pageCount ?? 0, 'page');
  if (legibility === null) return `${pages}, no words found`;
  return legible === false ? `${pages}, hard to read` : pages;
};

function StateIcon({ status }: { status: Document['ocrStatus'] }) {
  if (status === 'failed') return <TriangleAlert aria-hidden className="size-3.5 shrink-0 text-danger" />;
  if (status === 'completed') return <FileText aria-hidden className="size-3.5 shrink-0 text-ink-muted" />;
  return <LoaderCircle aria-hidden className="size-3.5 shrink-0 animate-spin text-accent" />;
}
