'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { TextArea } from '@/app/ui/field';
import type { Candidate } from '@/server/assignments/schema';
import { LONGEST_NOTE } from '@/server/notes/limits';
import { useLetterWork } from '../desk/desk-context';
import { PersonSelect } from './person-select';

type Props = { reference: string; colleagues: Candidate[] };

/** Hands the case over to a colleague, with a note; the officer goes back to the queue. */
export function ReferForm({ reference, colleagues }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const letter = useLetterWork();
  const [officerId, setOfficerId] = useState('');
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const noteId = useRef<string | null>(null);
  const { run, pending } = useOneAtATime(async () => {
    setProblem(null);
    noteId.current ??= uuidv7();
    try {
      // A review is needed to save it, and that ends now.
      await letter.saver.flush();
      await client.assignments.refer.mutate({ reference, officerId, noteId: noteId.current, words });
      router.push('/officer');
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  return (
    <details>
      <summary className="min-h-6 cursor-pointer rounded-sm py-0.5 font-semibold text-accent text-sm hover:underline">
        Hand it over to a colleague
      </summary>
      <form
        className="mt-2 grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <PersonSelect
          label="Colleague"
          people={colleagues}
          value={officerId}
          onChange={(id) => {
            // To somebody else it is another one: a second try after a lost answer is taken for the first.
            noteId.current = null;
            setOfficerId(id);
          }}
        />
        <TextArea
          name="words"
          label="What they should know"
          rows={3}
          limit={LONGEST_NOTE}
          required
          value={words}
          error={problem}
          onChange={({ target }) => {
            noteId.current = null;
            setWords(target.value);
          }}
        />
        <p className="text-[13px] text-ink-muted">
          Your review ends. The case waits for your colleague, with this as a note.
        </p>
        <Button type="submit" size="sm" className="justify-self-start max-sm:h-11" pending={pending}>
          Hand it over
        </Button>
      </form>
    </details>
  );
}
