'use client';

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { usePlace } from '@/app/client/focus';
import { joinClasses } from '@/app/ui/join-classes';
import { LengthLine } from '@/app/ui/length-line';
import { LetterHead, LetterSheet, SignOff } from '@/app/ui/letter-sheet';
import { LetterTableView } from '@/app/ui/letter-table';
import { useCommands, useLetterWork, useReviewing } from '../desk/desk-context';
import { mayWork } from '../reviews/describe-review';
import { useReviewObstacle } from '../reviews/review-obstacle';
import { LetterClash } from './letter-clash';
import { LetterLanguage } from './letter-language';
import { hasOffer, LetterOffer } from './letter-offer';
import { LETTER_PLACE } from './letter-places';
import { LetterStateLine } from './letter-state-line';
import { LetterTools } from './letter-tools';
import { TextDifference } from './text-difference';

/** The letter to the claimant. It saves itself; what is typed is never thrown away without asking. */
export function LetterEditor() {
  const letter = useLetterWork();
  const mayEdit = mayWork(useReviewing().review);
  const { layout } = useCommands();
  const place = usePlace();
  const { saver, state, drafted, frame, view } = letter;
  const id = useId();
  // Open when a colleague takes the case over, it stays, and says so.
  const isTaken = useReviewObstacle() !== null;
  const [isOffered, setOffered] = useState(false);
  const offers = hasOffer(letter) && (mayEdit || (isTaken && isOffered));
  if (offers !== isOffered) setOffered(offers);
  const canCompare = drafted.letter !== '' && drafted.letter !== state.text;
  const isComparing = view === 'changes' && canCompare;
  const isSheet = view === 'sheet';

  function goOnKeys(event: KeyboardEvent) {
    // While characters are being composed, Escape is about those. Else the officer has written what they wanted; nothing of it is lost.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) return layout.goToTab('review');
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
      {offers && <LetterOffer letter={letter} />}
      <label htmlFor={id} className="sr-only">
        Letter
      </label>
      {mayEdit && drafted.letter === '' && state.text === '' && (
        <p className="text-[13px] text-ink-muted">
          None was drafted. Each decision brings its own letter, which you can edit from there, or you write one here.
        </p>
      )}
      <LetterLanguage frame={frame} />
      {isComparing && <TextDifference label="Changes against the draft" before={drafted.letter} after={state.text} />}
      {isSheet && <LetterSheet label="Letter" frame={frame} body={state.text} className="px-5 py-6 text-sm sm:px-8" />}
      <div
        className={joinClasses(
          'rounded-md border border-line-strong bg-surface text-sm leading-6 has-aria-invalid:border-danger',
          (isComparing || isSheet) && 'hidden',
        )}
      >
        {frame && (
          <AroundWords lang={frame.language}>
            <LetterHead frame={frame} />
          </AroundWords>
        )}
        <textarea
          ref={place(LETTER_PLACE)}
          id={id}
          lang={frame?.language ?? 'en'}
          value={state.text}
          readOnly={!mayEdit}
          aria-invalid={letter.length.isOver || undefined}
          aria-describedby={letter.length.words ? `${id}-length` : undefined}
          spellCheck
          onKeyDown={goOnKeys}
          onChange={({ target }) => letter.type(target.value)}
          onBlur={() => void saver.flush()}
          placeholder={mayEdit ? 'Write to the claimant here.' : 'No letter has been written.'}
          className="field-sizing-content block min-h-72 w-full rounded-md px-4 py-3 placeholder:text-ink-muted read-only:bg-sunken/50"
        />
        {frame && (
          <AroundWords lang={frame.language}>
            {frame.table && <LetterTableView table={frame.table} labels={frame.labels} />}
            <SignOff signOff={frame.signOff} />
          </AroundWords>
        )}
      </div>
      <LengthLine id={`${id}-length`} length={letter.length} />
      <LetterTools letter={letter} mayEdit={mayEdit} canCompare={canCompare} />
    </section>
  );
}

/** Nobody types it: it goes by the case and by what is decided. */
function AroundWords({ lang, children }: { lang: string; children: ReactNode }) {
  return (
    <div lang={lang} className="grid gap-4 bg-sunken/50 px-4 py-3 text-[13px] text-ink-soft leading-5">
      {children}
    </div>
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
