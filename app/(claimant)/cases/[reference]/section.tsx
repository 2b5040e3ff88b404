import { type ReactNode, useId } from 'react';

/** A titled part of the case's page; `anchor` is what links on the page lead to. */
export function Section({ title, anchor, children }: { title: string; anchor?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section id={anchor} tabIndex={anchor ? -1 : undefined} aria-labelledby={id} className="grid gap-4 outline-none">
      <h2 id={id} className="font-semibold text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
