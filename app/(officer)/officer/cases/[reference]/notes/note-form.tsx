'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { TextArea } from '@/app/ui/field';
import { LONGEST_NOTE } from '@/server/notes/limits';

/** Writes a note. Its id stays until it is kept, so that a second try after a lost answer keeps one note. */
export function NoteForm({ reference }: { reference: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const noteId = useRef<string | null>(null);
  const { run, pending } = useOneAtATime(async () => {
    setProblem(null);
    noteId.current ??= uuidv7();
    try {
      await client.notes.add.mutate({ reference, noteId: noteId.current, words });
      noteId.current = null;
      setWords('');
      await queryClient.invalidateQueries(trpc.notes.list.infiniteQueryFilter({ reference }));
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <TextArea
        name="words"
        label="New note"
        rows={3}
        limit={LONGEST_NOTE}
        required
        value={words}
        error={problem}
        onChange={({ target }) => {
          // Other words are another note.
          noteId.current = null;
          setWords(target.value);
        }}
      />
      <Button type="submit" size="sm" className="justify-self-start max-sm:h-11" pending={pending}>
        Add the note
      </Button>
    </form>
  );
}
