import { Eye, Redo2, Undo2 } from 'lucide-react';
import { Button } from '@/app/ui/button';
import type { LetterView, LetterWork } from './use-letter';

type Props = { letter: LetterWork; mayEdit: boolean; canCompare: boolean };

/** What can be done with the words: a step back or forth, a look at the letter as it will be read, or at what was changed. */
export function LetterTools({ letter, mayEdit, canCompare }: Props) {
  const { saver, state, drafted, view, setView } = letter;
  const toggle = (other: LetterView) => setView(view === other ? 'words' : other);
  return (
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
      {state.text.trim() !== '' && (
        <Button size="sm" variant="quiet" aria-pressed={view === 'sheet'} onClick={() => toggle('sheet')}>
          <Eye aria-hidden className="size-3.5" />
          {view === 'sheet' ? 'Back to writing' : 'Preview'}
        </Button>
      )}
      {canCompare && (
        <Button size="sm" variant="quiet" aria-pressed={view === 'changes'} onClick={() => toggle('changes')}>
          {view === 'changes' ? 'Back to writing' : 'Show changes'}
        </Button>
      )}
      {mayEdit && canCompare && (
        <Button size="sm" variant="quiet" onClick={() => saver.change(drafted.letter, { base: drafted })}>
          Start again from the draft
        </Button>
      )}
    </div>
  );
}
