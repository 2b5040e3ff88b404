'use client';

import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { Notice } from '@/app/ui/notice';
import { TO_COMPLETE } from '@/server/case-types/letter';
import type { DecisionLetter } from './use-decision-letter';

type Props = {
  title: string;
  description: ReactNode;
  /** What the button that decides says. */
  action: string;
  isDanger?: boolean;
  letter: DecisionLetter;
  pending: boolean;
  problem: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** The last step before a decision: its details, and the letter as it will go out. */
export function DecisionDialog(props: Props) {
  const { title, description, action, isDanger = false, letter, pending, problem, onSubmit, onClose, children } = props;
  const formId = useId();
  const [isChecked, setChecked] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      dismissible={!pending}
      width="lg"
      title={title}
      description={<span className="text-sm">{description}</span>}
      actions={
        <>
          <Button disabled={pending} onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant={isDanger ? 'danger' : 'primary'}
            type="submit"
            form={formId}
            pending={pending}
            disabled={letter.text === null || letter.isIncomplete || (letter.isFromOther && !isChecked)}
          >
            {action}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        method="post"
        className="grid gap-4 text-sm"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <LetterNotice letter={letter} />
        {letter.text === null && !letter.problem && <p className="text-ink-muted">Preparing the letter…</p>}
        {letter.text !== null && letter.text.trim() !== '' && (
          <LetterPreview letter={letter.text} isFolded={children !== undefined && !letter.isFromOther} />
        )}
        {letter.isFromOther && (
          <label className="flex items-start gap-2">
            <input
              type="checkbox"
              className="mt-1"
              checked={isChecked}
              onChange={({ target }) => setChecked(target.checked)}
            />
            I have read the letter, and it says what I decide
          </label>
        )}
        {problem && <Notice tone="error">{problem}</Notice>}
      </form>
    </Dialog>
  );
}

function LetterNotice({ letter }: { letter: DecisionLetter }) {
  if (letter.problem) return <Notice tone="error">{letter.problem}</Notice>;
  if (letter.text !== null && letter.text.trim() === '')
    return (
      <Notice tone="error" title="The letter is empty">
        The claimant would read the decision and nothing else. Cancel, write the letter, and decide then.
      </Notice>
    );
  if (letter.isIncomplete)
    return (
      <Notice tone="error" title="The letter is not complete">
        It still says “{TO_COMPLETE}”. Cancel, fill that in or take it out, and decide then.
      </Notice>
    );
  if (letter.isFromOther)
    return (
      <Notice tone="warning" title="Your letter began as a letter for another decision">
        Read it below before you send it. For the standard letter of this decision, cancel and choose “Start again from
        the draft” first.
      </Notice>
    );
  if (letter.isStandard)
    return (
      <Notice tone="info" title="The standard letter for this decision will be sent">
        The letter on the page was not drafted for it. To send your own words, cancel and change the letter first.
      </Notice>
    );
  return null;
}

/** The letter as it is; folded away where the form above it needs the room. */
function LetterPreview({ letter, isFolded }: { letter: string; isFolded: boolean }) {
  return (
    <details open={!isFolded}>
      <summary className="font-semibold">This letter will be sent</summary>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area has to be reachable by keyboard.
        tabIndex={0}
        role="document"
        aria-label="Letter text"
        className="mt-2 max-h-64 overflow-y-auto whitespace-pre-wrap break-words rounded-md border border-line bg-paper px-4 py-3 text-[13px] leading-5"
      >
        {letter}
      </div>
    </details>
  );
}
