'use client';

import { type ReactNode, useId } from 'react';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { Notice } from '@/app/ui/notice';

type Props = {
  title: string;
  description: ReactNode;
  /** What the button that decides says. */
  action: string;
  isDanger?: boolean;
  letter: string;
  /** The letter is the draft's, and was written for another decision. */
  isOtherLetter: boolean;
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
          <Button variant={isDanger ? 'danger' : 'primary'} type="submit" form={formId} pending={pending}>
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
        {props.isOtherLetter && (
          <Notice tone="warning" title="The letter was drafted for another decision">
            Cancel and change it before you send it, so that it says what you have decided.
          </Notice>
        )}
        <LetterPreview letter={letter} isFolded={children !== undefined} />
        {problem && <Notice tone="error">{problem}</Notice>}
      </form>
    </Dialog>
  );
}

/** The letter as it is; folded away where the form above it needs the room. */
function LetterPreview({ letter, isFolded }: { letter: string; isFolded: boolean }) {
  if (letter.trim() === '')
    return (
      <Notice tone="warning" title="The letter is empty">
        The claimant will read the decision and nothing else. Cancel to write the letter first.
      </Notice>
    );
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
