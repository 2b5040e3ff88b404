'use client';

import { type FormEvent, useId, useState } from 'react';
import { z } from 'zod';
import { keptKey } from '@/app/client/kept-keys';
import { useTRPCClient } from '@/app/client/trpc';
import { useKept } from '@/app/client/use-kept';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { messageOf } from '@/app/ui/error-message';
import { TextArea } from '@/app/ui/field';
import { PROVIDED_LENGTH } from '@/server/documents/schema';

type Props = {
  document: { id: string; filename: string };
  officerId: string;
  isClosed: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

const typedSchema = z.string();
const isEmpty = (text: string) => text === '';

/** Where an officer types in what an unreadable document says. It then counts as read, and a new draft is made. */
export function TypeTextDialog({ document, officerId, isClosed, open, onOpenChange }: Props) {
  const client = useTRPCClient();
  const formId = useId();
  // A page of copying outlives a reload, and a document that is just being read again.
  const key = keptKey('typed', officerId, document.id);
  const [text, change] = useKept({ key, schema: typedSchema, empty: '', isEmpty, stage: isClosed ? 'over' : 'open' });
  const [problem, setProblem] = useState<string | null>(null);
  const { run, pending } = useOneAtATime(async () => {
    setProblem(null);
    if (text.trim() === '') return setProblem('Type what the document says.');
    try {
      await client.documents.provideText.mutate({ documentId: document.id, text });
      change(() => '');
      onOpenChange(false);
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      dismissible={!pending}
      width="lg"
      title="Type in the text"
      description={`Copy what ${document.filename} says, word for word. A new draft is made from it.`}
      actions={
        <>
          <Button disabled={pending} onClick={() => onOpenChange(false)}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={formId} pending={pending}>
            Save text
          </Button>
        </>
      }
    >
      <form
        id={formId}
        method="post"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void run();
        }}
      >
        <TextArea
          label="Text of the document"
          value={text}
          onChange={({ target }) => change(() => target.value)}
          error={problem}
          limit={PROVIDED_LENGTH}
          className="min-h-72"
        />
      </form>
    </Dialog>
  );
}
