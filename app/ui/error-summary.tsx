'use client';

import { CircleAlert } from 'lucide-react';
import { useId } from 'react';

type Props = {
  title: string;
  /** In the order of the form: the id of the field, and what is wrong with it. */
  faults: readonly { field: string; text: string }[];
};

/**
 * Everything that is wrong with a form, on top of it, with a link to each field. Takes the focus when it appears. Of one fault alone the
 * field itself says enough.
 */
export function ErrorSummary({ title, faults }: Props) {
  const id = useId();
  return (
    <section
      ref={takeFocus}
      tabIndex={-1}
      aria-labelledby={id}
      className="grid gap-2 rounded-md border-2 border-danger bg-surface px-4 py-3 outline-none"
    >
      <h2 id={id} className="flex items-center gap-2 font-semibold">
        <CircleAlert aria-hidden className="size-[1.15em] shrink-0 text-danger" />
        {title}
      </h2>
      <ul className="grid list-disc gap-1 pl-6 text-base">
        {faults.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`} className="rounded-sm font-medium text-danger underline underline-offset-2">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const takeFocus = (box: HTMLElement | null) => box?.focus();
