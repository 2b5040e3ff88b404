'use client';

import { type LucideIcon, Pencil, Strikethrough, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { shallow } from 'zustand/shallow';
import { useFocus } from '@/app/client/focus';
import { useHydrated } from '@/app/client/use-hydrated';
import { joinClasses } from '@/app/ui/join-classes';
import { ChangedMark } from '../rules/changed-mark';
import type { Quotes } from '../rules/use-quotes';
import { describeReading } from './describe-reading';
import type { FactForm } from './fact-form';
import { FactFormView } from './fact-form-view';
import { ADD_FACT_ID, type FactStatus, factActionId, factElementId } from './fact-status';
import type { FactRow as Row } from './group-facts';
import type { FactActs } from './use-fact-acts';

/** Each stays the same as long as it says the same: only then does a row go without being rendered anew. */
type Props = {
  row: Row;
  label: string;
  quotes: Quotes;
  form: FactForm | undefined;
  status: FactStatus;
  acts: FactActs;
};

/** One fact: what it says, where, how surely it was read, what officers said of it, and what can be said. */
export const FactRow = memo(function FactRow({ row: { fact, isStruck }, label, quotes, form, status, acts }: Props) {
  const { problems, isBusy, isChanged, mayJudge } = status;
  const { focus, ref: place } = useFocus();
  const id = factElementId(fact.id);
  const [passage] = quotes.list(
    fact.citations.flatMap(({ start, ...citation }) => (start === null ? [] : [{ ...citation, start }])),
  );
  const reading = describeReading(fact);
  const original = fact.judgement?.verdict === 'corrected' ? fact.judgement.original.display : null;
  return (
    <>
      <tr
        ref={place(id)}
        id={id}
        tabIndex={-1}
        className={joinClasses(
          'scroll-my-16 border-line border-t align-top max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_max-content] max-sm:gap-x-2 max-sm:py-1',
          isChanged && 'bg-accent-soft/60',
        )}
      >
        <th
          scope="row"
          className="wrap-anywhere py-1 pr-3 text-left font-normal text-ink-muted max-sm:col-span-2 max-sm:py-0"
        >
          {label}
        </th>
        <td className="wrap-anywhere py-1 pr-3 font-medium max-sm:col-span-2 max-sm:py-0">
          {original !== null && (
            <>
              <s className="font-normal text-ink-muted">
                <span className="sr-only">was </span>
                <bdi translate="no">{original}</bdi>
              </s>{' '}
            </>
          )}
          {isStruck ? (
            <s className="font-normal text-ink-muted">
              <span className="sr-only">struck: </span>
              <bdi translate="no">{fact.display}</bdi>
            </s>
          ) : (
            <bdi translate="no">{fact.display}</bdi>
          )}
          {isChanged && (
            <>
              {' '}
              <ChangedMark />
            </>
          )}
          <Verdict fact={fact} />
        </td>
        <td className="py-0.5 pr-3 max-sm:py-0">
          {passage ? (
            <button
              type="button"
              aria-label={`${label}, page ${passage.page}`}
              title={`${quotes.nameOf(passage.documentId)}, page ${passage.page}: “${passage.quote}”`}
              aria-current={quotes.isShown(passage) || undefined}
              onClick={() => quotes.show(passage, id)}
              className="-ml-1 min-h-6 whitespace-nowrap rounded-md px-1 text-accent hover:underline aria-current:bg-accent-soft"
            >
              page {passage.page}
            </button>
          ) : (
            <span className="text-ink-muted">no page</span>
          )}
          <span
            title={reading.why}
            className={joinClasses(
              'whitespace-nowrap sm:hidden',
              reading.needsLook ? 'text-warning' : 'text-ink-muted',
            )}
          >
            {' '}
            {reading.word}
          </span>
        </td>
        <td
          title={reading.why}
          className={joinClasses(
            'whitespace-nowrap py-1 pr-3 max-sm:hidden',
            reading.needsLook ? 'font-semibold text-warning' : 'text-ink-muted',
          )}
        >
          {reading.word}
        </td>
        <td className="py-0.5 text-right max-sm:py-0">
          {mayJudge && (
            <span className="inline-flex gap-0.5">
              {!isStruck && fact.addedFactId === null && (
                <RowButton
                  place={factActionId(fact.id)}
                  icon={Pencil}
                  name={`Correct ${label}: ${fact.display}`}
                  hint="Correct"
                  isPressed={form?.about === 'correct'}
                  isBusy={isBusy}
                  onPress={() => acts.open(fact, 'correct')}
                />
              )}
              {!isStruck && fact.addedFactId === null && (
                <RowButton
                  icon={Strikethrough}
                  name={`Strike ${label}: ${fact.display}`}
                  hint="Strike"
                  isPressed={form?.about === 'strike'}
                  isBusy={isBusy}
                  onPress={() => acts.open(fact, 'strike')}
                />
              )}
              {(fact.judgement || fact.addedFactId !== null) && (
                <RowButton
                  place={isStruck || fact.addedFactId !== null ? factActionId(fact.id) : undefined}
                  icon={Undo2}
                  name={
                    fact.addedFactId === null
                      ? `Take back what was said of ${label}: ${fact.display}`
                      : `Remove ${label}: ${fact.display}`
                  }
                  hint={fact.addedFactId === null ? 'Take back' : 'Remove'}
                  isBusy={isBusy}
                  onPress={() => {
                    void acts.takeBack(fact);
                    // What was pressed is about to go, and an officer's own fact with it.
                    focus(fact.addedFactId === null ? id : ADD_FACT_ID);
                  }}
                />
              )}
            </span>
          )}
        </td>
      </tr>
      {(form || problems.whole) && (
        <tr className="max-sm:block">
          <td colSpan={5} className="max-sm:block">
            {form ? (
              <FactFormView
                key={form.about}
                id={fact.id}
                form={form}
                label={label}
                status={status}
                acts={acts}
                onClose={() => focus(factActionId(fact.id), id)}
              />
            ) : (
              <p role="alert" className="wrap-anywhere pb-1 text-danger">
                {problems.whole}
              </p>
            )}
          </td>
        </tr>
      )}
    </>
  );
}, isSameRow);

/** A status is made anew each time, and most often says the same. */
function isSameRow({ status: before, ...one }: Props, { status: after, ...other }: Props): boolean {
  return shallow(before, after) && shallow(one, other);
}

/** Who said something of a fact, and why. */
function Verdict({ fact: { judgement, added, quoteAgrees } }: Pick<Row, 'fact'>) {
  if (!judgement && !added) return null;
  return (
    <span className="block font-normal text-ink-muted">
      {judgement && (
        <>
          {judgement.verdict === 'struck' ? 'Struck' : 'Corrected'} by <bdi translate="no">{judgement.by.name}</bdi>:{' '}
          {judgement.reason}
        </>
      )}
      {added && (
        <>
          Added by <bdi translate="no">{added.by.name}</bdi>: {added.reason}
        </>
      )}
      {quoteAgrees === false && <span className="block text-warning">The words it rests on don’t say this value.</span>}
    </span>
  );
}

type ButtonProps = {
  /** The key of the place that it is, if it is one. */
  place?: string | undefined;
  icon: LucideIcon;
  name: string;
  hint: string;
  isPressed?: boolean;
  isBusy: boolean;
  onPress: () => void;
};

function RowButton({ place, icon: Icon, name, hint, isPressed, isBusy, onPress }: ButtonProps) {
  const hydrated = useHydrated();
  const focus = useFocus();
  return (
    <button
      ref={place ? focus.ref(place) : undefined}
      type="button"
      aria-label={name}
      aria-expanded={isPressed}
      title={hint}
      disabled={!hydrated}
      aria-disabled={isBusy || undefined}
      onClick={() => !isBusy && onPress()}
      className={joinClasses(
        'grid size-6 place-items-center rounded-md text-ink-soft hover:bg-accent-soft hover:text-ink',
        isPressed && 'bg-accent-soft text-accent',
        isBusy && 'opacity-60',
      )}
    >
      <Icon aria-hidden className="size-3.5" />
    </button>
  );
}
