'use client';

import { type ReactNode, useState } from 'react';

type Props = {
  /** Something in it is to be seen. */
  isWanted: boolean;
  summary: ReactNode;
  children: ReactNode;
};

/** Unfolds when something in it is to be seen, and is folded by its reader alone: nothing shuts while somebody reads in it. */
export function UnfoldingDetails({ isWanted, summary, children }: Props) {
  const [isOpen, setOpen] = useState(isWanted);
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted !== wasWanted) {
    setWasWanted(isWanted);
    if (isWanted) setOpen(true);
  }
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      {summary}
      {children}
    </details>
  );
}
