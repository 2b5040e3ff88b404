import { Button } from '@/app/ui/button';
import { LocalTime } from '@/app/ui/time';
import type { LetterWork } from './use-letter';

/** Whether the letter is safe, in a few words. */
export function LetterStateLine({ letter, mayEdit }: { letter: LetterWork; mayEdit: boolean }) {
  const { saver, state, drafted } = letter;
  return (
    <div role="status" className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-[13px] text-ink-muted">
      {state.status === 'saving' && 'Saving…'}
      {state.status === 'unsaved' &&
        (!mayEdit
          ? 'Not saved: the review is not yours. Your text is kept in this browser.'
          : letter.length.isOver
            ? 'Not saved: it is too long. Your text is kept in this browser.'
            : 'Not saved yet')}
      {state.status === 'saved' &&
        (state.savedAt ? (
          <span>
            Saved <LocalTime value={state.savedAt} format="time" />
          </span>
        ) : drafted.letter === '' ? (
          'Not written yet'
        ) : (
          'As drafted, not edited'
        ))}
      {state.status === 'failed' && (
        <>
          <span className="font-medium text-danger">Not saved: {state.problem}</span>
          {mayEdit && <span>We keep trying.</span>}
          {mayEdit && (
            <Button size="sm" onClick={() => void saver.flush()}>
              Save now
            </Button>
          )}
        </>
      )}
    </div>
  );
}
