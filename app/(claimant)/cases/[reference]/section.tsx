import { type ReactNode, useId } from 'react';

type Props = {
  title: string;
  /** Where links on the page lead. */
  anchor?: string;
  /** The rest of the page stays off the paper. */
  isPrintedAlone?: boolean;
  children: ReactNode;
};

/** A titled part of the case's page. */
export function Section({ title, anchor, isPrintedAlone = false, children }: Props) {
  const id = useId();
  return (
    <section
      id={anchor}
      tabIndex={anchor ? -1 : undefined}
      aria-labelledby={id}
      data-letter={isPrintedAlone ? 'alone' : undefined}
      className="grid gap-4 outline-none"
    >
      <h2 id={id} className="font-semibold text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
