import type { ReactNode } from 'react';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';

type Props = { tone?: 'info' | 'error'; title: string; onDismiss: () => void; children: ReactNode };

/** What an officer has written of something that is gone, or that was refused: to be read until they dismiss it. */
export function LostWords({ tone = 'info', title, onDismiss, children }: Props) {
  return (
    <Notice
      tone={tone}
      title={title}
      className="wrap-anywhere"
      action={
        <Button size="sm" onClick={onDismiss}>
          Dismiss
        </Button>
      }
    >
      {children}
    </Notice>
  );
}
