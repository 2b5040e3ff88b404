'use client';

import { Quote, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/app/ui/button';
import { ToolButton } from './tool-button';

type Props = {
  quote: string;
  /** The words were selected by keyboard: on a low window the bar may lie below what is in sight. */
  isByKeyboard: boolean;
  /** What was read two ways in it, said in words; null where nothing was. */
  readTwice: string | null;
  /** Null for somebody who may only read. */
  cite: { label: string; run: () => void; other: { label: string; run: () => void } | null } | null;
  onClear: () => void;
};

/** What is selected on the page, and what can be made of it. */
export function SelectionBar({ quote, isByKeyboard, readTwice, cite, onClear }: Props) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isByKeyboard) bar.current?.scrollIntoView({ block: 'nearest' });
  }, [isByKeyboard]);
  return (
    <section
      ref={bar}
      aria-label="Selected words"
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-t bg-surface px-3 py-2 text-[13px]"
    >
      <p className="flex min-w-40 flex-1 items-start gap-2">
        <Quote aria-hidden className="mt-1 size-3 shrink-0 text-ink-muted" />
        <span className="min-w-0">
          <q translate="no" className="line-clamp-2 wrap-anywhere [quotes:'“'_'”']">
            {quote}
          </q>
          {readTwice && <span className="text-warning">{readTwice}.</span>}
        </span>
      </p>
      <span className="flex flex-wrap items-center gap-2">
        {cite ? (
          <>
            <Button size="sm" variant="primary" onClick={cite.run}>
              {cite.label}
            </Button>
            {cite.other && (
              <Button size="sm" onClick={cite.other.run}>
                {cite.other.label}
              </Button>
            )}
          </>
        ) : (
          <span className="text-ink-muted">Only the officer who reviews the case can cite words.</span>
        )}
        <ToolButton icon={X} label="Clear the selection" shortcut="Escape" onClick={onClear} />
      </span>
    </section>
  );
}
