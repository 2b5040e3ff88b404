import type { ReactNode } from 'react';
import { Notice } from '@/app/ui/notice';

/** What came of a form, in its place. Takes the focus, since the pressed button is gone with the form; so it is read out, too. */
export function AnswerNotice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div ref={takeFocus} tabIndex={-1} className="outline-none">
      <Notice tone="success" title={title}>
        {children}
      </Notice>
    </div>
  );
}

const takeFocus = (box: HTMLDivElement | null) => box?.focus();
