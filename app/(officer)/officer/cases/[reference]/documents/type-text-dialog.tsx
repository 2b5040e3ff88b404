'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { messageOf } from '@/app/ui/error-message';
import { TextArea } from '@/app/ui/field';
import { Notice } from '@/app/ui/notice';
import { PROVIDED_LENGTH } from '@/server/documents/schema';
import { CopyButton } from './copy-button';
import type { TypingObstacle } from './typing-obstacle';

type Props = {
  document: { id: string; filename: string };
  text: string;
  onText: (text: string) => void;
  /** Why the text cannot be saved now, if so. */
  obstacle: TypingObstacle | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Where an officer types in what an unreadable document says. It then counts as read, and a new draft is made. */
export function TypeTextDialog({ document, text, onText, obstacle, open, onOpenChange }: Props) {
  const client = useTRPCClient();
  const formId = useId();
  // Not on the button that closes it: what is typed at once would.
  const box = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { run, pending } = useOneAtATime(async () => {
    setProblem(null);
    if (text.trim() === '') return setProblem('Type what the document says.');
    try {
      await client.documents.provideText.mutate({ documentId: document.id, text });
      onText('');
      onOpenChange(false);
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  // What is being saved here may be known to be saved before the answer is, and is said no more once the dialog closes.
  const shown = open && !pending ? obstacle : null;
  const obstacleId = `${formId}-obstacle`;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      dismissible={!pending}
      width="lg"
      initialFocus={box}
      title="Type in the text"
      description={`Copy what ${document.filename} says, word for word. A new draft is made from it.`}
      actions={
        <>
          <Button disabled={pending} onClick={() => onOpenChange(false)}>
            {shown ? 'Close' : 'Cancel'}
          </Button>
          {shown?.isFinal && text !== '' && (
            <Button
              onClick={() => {
                onText('');
                onOpenChange(false);
              }}
            >
              Throw away what you typed
            </Button>
          )}
          {shown && text !== '' && <CopyButton text={text} />}
          <Button
            variant="primary"
            type="submit"
            form={formId}
            pending={pending}
            blocked={shown !== null}
            aria-describedby={shown ? obstacleId : undefined}
          >
            Save text
          </Button>
        </>
      }
    >
      {shown && (
        <div id={obstacleId}>
          <Notice tone="warning" title={shown.title}>
            {shown.text}
          </Notice>
        </div>
      )}
      <form
        id={formId}
        method="post"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void run();
        }}
      >
        <TextArea
          ref={box}
          label="Text of the document"
          value={text}
          onChange={({ target }) => onText(target.value)}
          readOnly={shown?.isFinal ?? false}
          error={problem}
          limit={PROVIDED_LENGTH}
          className="min-h-72"
        />
      </form>
    </Dialog>
  );
}
