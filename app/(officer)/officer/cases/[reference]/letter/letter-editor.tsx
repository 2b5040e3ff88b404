'use client';

import { type Ref, useId, useState } from 'react';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { Notice } from '@/app/ui/notice';
import { LetterStateLine } from './letter-state-line';
import type { LetterWork } from './use-letter';

type Props = { letter: LetterWork; mayEdit: boolean; ref?: Ref<HTMLTextAreaElement> };

/** The letter to the claimant. It saves itself; what is typed is never thrown away without asking. */
export function LetterEditor({ letter, mayEdit, ref }: Props) {
  const { saver, state, drafted } = letter;
  const id = useId();
  const canRestart = mayEdit && drafted !== '' && drafted !== state.text;
  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id={`${id}-title`} className="font-semibold text-base">
          Letter to the claimant
        </h2>
        <LetterStateLine letter={letter} mayEdit={mayEdit} />
      </div>
      {state.status === 'conflict' && (
        <Notice tone="error" title="The letter was changed in another window" className="text-sm">
          <p>Your text is below and has not been saved. Choose which of the two to go on with.</p>
          <div className="flex flex-wrap gap-2 pt-2">
            <Button size="sm" onClick={() => saver.settle('mine')}>
              Keep my text
            </Button>
            <Button size="sm" onClick={() => saver.settle('theirs')}>
              Use the other letter
            </Button>
          </div>
        </Notice>
      )}
      <label htmlFor={id} className="sr-only">
        Letter
      </label>
      <textarea
        ref={ref}
        id={id}
        value={state.text}
        readOnly={!mayEdit}
        maxLength={20_000}
        spellCheck
        onChange={({ target }) => saver.change(target.value)}
        onBlur={() => void saver.flush()}
        placeholder={mayEdit ? 'Write to the claimant here.' : 'No letter has been written.'}
        className="field-sizing-content min-h-72 w-full rounded-md border border-line-strong bg-surface px-4 py-3 text-sm leading-6 placeholder:text-ink-muted read-only:bg-sunken/50"
      />
      {canRestart && <RestartFromDraft onRestart={() => saver.change(drafted)} />}
    </section>
  );
}

function RestartFromDraft({ onRestart }: { onRestart: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button size="sm" variant="quiet" onClick={() => setOpen(true)}>
        Start again from the draft
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Replace the letter?"
        description="The letter goes back to the text of the draft. What you have written is lost."
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Keep my letter</Button>
            <Button
              variant="danger"
              onClick={() => {
                onRestart();
                setOpen(false);
              }}
            >
              Replace
            </Button>
          </>
        }
      />
    </div>
  );
}
