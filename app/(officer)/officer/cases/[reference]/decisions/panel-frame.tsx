'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';

type Props = {
  title: ReactNode;
  description: ReactNode;
  children: ReactNode;
  /** Buttons; they stay in sight. */
  actions: ReactNode;
  /** False while work is under way that must not be lost by a stray press. */
  dismissible: boolean;
  onClose: () => void;
};

/**
 * A step of work in the place of the review, beside the evidence. It is no modal dialog: the pages can be turned and read meanwhile.
 * It takes the focus when it comes, and Escape closes it.
 */
export function PanelFrame({ title, description, children, actions, dismissible, onClose }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto bg-paper [@media(min-height:36rem)]:overflow-hidden"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !dismissible) return;
        event.preventDefault();
        onClose();
      }}
    >
      {/* It scrolls above the buttons and not beneath them, so that these hide nothing. On a low screen all scrolls together. */}
      <div className="flex-none grow [@media(min-height:36rem)]:min-h-0 [@media(min-height:36rem)]:flex-1 [@media(min-height:36rem)]:overflow-y-auto">
        <div className="grid max-w-3xl content-start gap-4 px-4 py-5 text-sm sm:px-6">
          <div className="flex items-start justify-between gap-4">
            <h2 ref={heading} id={`${id}-title`} tabIndex={-1} className="font-semibold text-xl leading-7">
              {title}
            </h2>
            <button
              type="button"
              aria-label="Close"
              disabled={!dismissible}
              onClick={onClose}
              className="-mt-1 -mr-2 grid size-9 shrink-0 place-items-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink disabled:opacity-50"
            >
              <X aria-hidden className="size-5" />
            </button>
          </div>
          <p id={`${id}-description`} className="text-ink-soft">
            {description}
          </p>
          {children}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-2.5 sm:px-6">
        {actions}
      </div>
    </section>
  );
}
