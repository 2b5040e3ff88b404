'use client';

import { Quote } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type Ref, type RefObject, useEffect, useRef } from 'react';
import { Button } from '@/app/ui/button';
import { TextField } from '@/app/ui/field';
import { ComposedWords } from '../findings/composed-words';
import { ReviewButton } from '../reviews/review-button';
import type { FactForm } from './fact-form';
import type { FactStatus } from './fact-status';
import type { FactActs } from './use-fact-acts';
import type { FactWork } from './use-fact-work';

type Props = {
  id: string;
  form: FactForm;
  /** What the field is called. */
  label: string;
  status: FactStatus;
  acts: FactActs;
  /** Gives the focus back. */
  onClose: () => void;
};

const WORDS: Record<FactForm['about'], { name: (label: string) => string; save: string }> = {
  correct: { name: (label) => `Correct ${label}`, save: 'Save' },
  strike: { name: (label) => `Strike ${label}`, save: 'Strike' },
  add: { name: () => 'Add a fact', save: 'Add' },
};

/** A word on a fact, in its place: Enter saves it, Escape gives it up. */
export function FactFormView({ id, form, label, status, acts, onClose }: Props) {
  const { problems, isBusy, fields, wantedCount } = status;
  const { about, text, reason, citation } = form;
  const box = useRef<HTMLFormElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  /** The first field that is written in. */
  const words = useRef<HTMLInputElement>(null);
  useFirstFocus({ form: box, select, words, wantedCount });
  // Words that have just been put here bring the officer back, to say what they mean.
  const citedBefore = useRef(citation);
  useEffect(() => {
    if (citation && citation !== citedBefore.current) words.current?.focus();
    citedBefore.current = citation;
  }, [citation]);
  const hasValue = about !== 'strike';
  const change = (next: Partial<FactForm>) => acts.change(id, next);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await acts.save(id))) return;
    // Saving takes a moment, in which the officer may have gone on: the focus is given back only from here.
    const isHere = box.current?.contains(document.activeElement) ?? false;
    acts.drop(id);
    if (isHere) onClose();
  }

  function cancel() {
    // What is being sent may be refused: its words are still wanted then.
    if (isBusy) return;
    acts.drop(id);
    onClose();
  }

  function giveUp(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    cancel();
  }

  return (
    <form
      ref={box}
      method="post"
      aria-label={WORDS[about].name(label)}
      onSubmit={(event) => void submit(event)}
      onKeyDown={giveUp}
      onFocus={() => acts.touch(id)}
      className="grid gap-2 border-accent border-l-4 bg-surface px-3 py-2"
    >
      {about === 'add' && (
        <FieldSelect ref={select} fields={fields} value={form.field} onChange={(field) => change({ field })} />
      )}
      <div className="grid items-start gap-2 sm:grid-cols-2">
        {hasValue && (
          <TextField
            ref={words}
            label="Value"
            value={text}
            autoComplete="off"
            readOnly={isBusy}
            error={problems.text ?? null}
            onChange={({ target }) => change({ text: target.value })}
          />
        )}
        <TextField
          ref={hasValue ? undefined : words}
          label="Reason"
          value={reason}
          autoComplete="off"
          readOnly={isBusy}
          error={problems.reason ?? null}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </div>
      {hasValue && (
        <p className="flex items-start gap-1.5 text-[13px] text-ink-muted leading-5">
          {citation ? (
            <ComposedWords citation={citation} onLeaveOut={() => change({ citation: null })} />
          ) : (
            <>
              <Quote aria-hidden className="mt-1 size-3 shrink-0" />
              <span>
                {about === 'correct'
                  ? 'It rests on the same words as before. '
                  : 'It rests on no words of a page yet. '}
                Select words on a page to put them here.
              </span>
            </>
          )}
        </p>
      )}
      {problems.whole && (
        <p role="alert" className="wrap-anywhere text-[13px] text-danger">
          {problems.whole}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <ReviewButton size="sm" variant="primary" type="submit" pending={isBusy}>
          {WORDS[about].save}
        </ReviewButton>
        <Button size="sm" disabled={isBusy} onClick={cancel}>
          Cancel
        </Button>
        <span className="text-[13px] text-ink-muted max-sm:hidden">Enter saves, Escape cancels.</span>
      </div>
    </form>
  );
}

type SelectProps = {
  ref: Ref<HTMLSelectElement>;
  fields: FactWork['fields'];
  value: string;
  onChange: (key: string) => void;
};

function FieldSelect({ ref, fields, value, onChange }: SelectProps) {
  return (
    <label className="grid gap-1.5 text-sm">
      <span className="font-semibold">Fact</span>
      <select
        ref={ref}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="h-9 w-full rounded-md border border-line-strong bg-surface px-2 text-ink text-sm hover:border-ink sm:w-80"
      >
        {fields
          .filter(({ isDerived }) => !isDerived)
          .map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
      </select>
    </label>
  );
}

type Focusing = {
  form: RefObject<HTMLFormElement | null>;
  select: RefObject<HTMLSelectElement | null>;
  words: RefObject<HTMLInputElement | null>;
  wantedCount: number;
};

/** Into the first control of a form that opens, and again whenever it is asked for; not from somebody who types elsewhere meanwhile. */
function useFirstFocus({ form, select, words, wantedCount }: Focusing) {
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const isAsked = seen.current !== null && seen.current !== wantedCount;
    seen.current = wantedCount;
    if (!isAsked && document.activeElement?.matches('input, textarea, select')) return;
    if (select.current) select.current.focus();
    else {
      words.current?.focus();
      words.current?.select();
    }
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [form, select, words, wantedCount]);
}
