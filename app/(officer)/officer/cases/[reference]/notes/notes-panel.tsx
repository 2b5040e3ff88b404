'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { useCase } from '../desk/desk-context';
import { HandsSection } from '../hands/hands-section';
import { NoteForm } from './note-form';
import { NoteRow } from './note-row';

/** What colleagues write of the case for one another, and to whom the case is given. */
export function NotesPanel() {
  const { view } = useCase();
  const { reference, noteCount } = view;
  const trpc = useTRPC();
  useFreshNotes({ reference, noteCount });
  const query = useInfiniteQuery(
    trpc.notes.list.infiniteQueryOptions(
      { reference, limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor, staleTime: 0 },
    ),
  );
  const notes = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="grid gap-6">
      {view.status === 'awaiting_officer_review' && <HandsSection />}
      <section aria-labelledby="notes-title" className="grid gap-3">
        <div>
          <h2 id="notes-title" className="font-semibold text-base">
            Notes
          </h2>
          <p className="text-[13px] text-ink-muted">
            For colleagues: the claimant never sees them here, in a letter or in a mail. They stay as they were written,
            and may have to be shown to somebody who asks the office for what is held about them.
          </p>
        </div>
        <NoteForm reference={reference} />
        {query.isPending && <LoadingBlock label="Loading the notes" rows={3} />}
        {query.isError && (
          <ReadError title="The notes could not be read" error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.isSuccess && notes.length === 0 && (
          <p className="rounded-md border border-line border-dashed px-4 py-6 text-center text-ink-muted text-sm">
            Nobody has written a note.
          </p>
        )}
        {notes.length > 0 && (
          <ol className="grid gap-3">
            {notes.map((note) => (
              <NoteRow key={note.id} note={note} />
            ))}
          </ol>
        )}
        {query.hasNextPage && (
          <Button
            size="sm"
            className="justify-self-start"
            pending={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            Show earlier
          </Button>
        )}
      </section>
    </div>
  );
}

/** Reads the notes again when a colleague has written one. */
function useFreshNotes({ reference, noteCount }: { reference: string; noteCount: number }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const shown = useRef(noteCount);
  useEffect(() => {
    if (shown.current === noteCount) return;
    shown.current = noteCount;
    void queryClient.invalidateQueries(trpc.notes.list.infiniteQueryFilter({ reference }));
  }, [noteCount, queryClient, trpc, reference]);
}
