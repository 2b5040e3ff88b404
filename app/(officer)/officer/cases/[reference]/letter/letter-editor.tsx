'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, type Ref, useId } from 'react';
import { Button } from '@/app/ui/button';
import { joinClasses } from '@/app/ui/join-classes';
import { LengthLine } from '@/app/ui/length-line';
import { LetterClash } from './letter-clash';
import { hasOffer, LetterOffer } from './letter-offer';
import { LetterStateLine } from './letter-state-line';
import { TextDifference } from './text-difference';
import type { LetterWork } from './use-letter';

type Props = {
  letter: LetterWork;
  mayEdit: boolean;
  /** The officer has written what they wanted; nothing of it is lost. */
  onLeave: () => void;
  ref?: Ref<HTMLTextAreaElement>;
};

/** The letter to the claimant. It saves itself; what is typed is never thrown away without asking. */
export function LetterEditor({ letter, mayEdit, onLeave, ref }: Props) {
  const { saver, state, drafted, showsChanges, setShowsChanges } = letter;
  const id = useId();
  const canCompare = drafted.letter !== '' && drafted.letter !== state.text;
  const isComparing = showsChanges && canCompare;

  function goOnKeys(event: KeyboardEvent) {
    // While characters are being composed, Escape is about those.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) return onLeave();
    const step = readHistoryKey(event);
    if (!step || !mayEdit) return;
    event.preventDefault();
    letter[step].run();
  }

  return (
    <section aria-labelledby={`${id}-title`} className="laid-out-late -m-1.5 grid gap-2 p-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id={`${id}-title`} className="font-semibold text-base">
          Letter to the claimant
        </h2>
        <LetterStateLine letter={letter} mayEdit={mayEdit} />
      </div>
      {state.theirs && <LetterClash saver={saver} theirs={state.theirs} mine={state.text} />}
      {mayEdit && hasOffer(letter) && <LetterOffer letter={letter} />}
      <label htmlFor={id} className="sr-only">
        Letter
      </label>
      {mayEdit && drafted.letter === '' && state.text === '' && (
        <p className="text-[13px] text-ink-muted">
          None was drafted. Each decision brings its standard letter, which you can edit from there, or you write your
          own here.
        </p>
      )}
      {isComparing && <TextDifference label="Changes against the draft" before={drafted.letter} after={state.text} />}
      <textarea
        ref={ref}
        id={id}
        value={state.text}
        readOnly={!mayEdit}
        aria-invalid={letter.length.isOver || undefined}
        aria-describedby={letter.length.words ? `${id}-length` : undefined}
        spellCheck
        onKeyDown={goOnKeys}
        onChange={({ target }) => letter.type(target.value)}
        onBlur={() => void saver.flush()}
        placeholder={mayEdit ? 'Write to the claimant here.' : 'No letter has been written.'}
        className={joinClasses(
          'field-sizing-content min-h-72 w-full rounded-md border border-line-strong bg-surface px-4 py-3 text-sm leading-6 placeholder:text-ink-muted read-only:bg-sunken/50 aria-invalid:border-danger',
          isComparing && 'hidden',
        )}
      />
      <LengthLine id={`${id}-length`} length={letter.length} />
      <div className="flex flex-wrap items-center gap-1">
        {mayEdit && (
          <>
            <Button size="sm" variant="quiet" disabled={!letter.undo.isPossible} onClick={letter.undo.run}>
              <Undo2 aria-hidden className="size-3.5" />
              Undo
            </Button>
            <Button size="sm" variant="quiet" disabled={!letter.redo.isPossible} onClick={letter.redo.run}>
              <Redo2 aria-hidden className="size-3.5" />
              Redo
            </Button>
          </>
        )}
        {canCompare && (
          <Button size="sm" variant="quiet" aria-pressed={isComparing} onClick={() => setShowsChanges(!showsChanges)}>
            {isComparing ? 'Back to writing' : 'Show changes'}
          </Button>
        )}
        {mayEdit && canCompare && (
          <Button size="sm" variant="quiet" onClick={() => saver.change(drafted.letter, { base: drafted })}>
            Start again from the draft
          </Button>
        )}
      </div>
    </section>
  );
}

/** As in any editor: Ctrl or Cmd with Z goes back, with Shift and Z, or with Y, forth. */
function readHistoryKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if ((!ctrlKey && !metaKey) || altKey) return null;
  const pressed = key.toLowerCase();
  if (pressed === 'y' && !shiftKey) return 'redo';
  if (pressed !== 'z') return null;
  return shiftKey ? 'redo' : 'undo';
}
