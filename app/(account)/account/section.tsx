import { type ReactNode, useId } from 'react';

/** A titled part of the account's page; `anchor` is what links lead to. */
export function Section({ title, anchor, children }: { title: string; anchor?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section id={anchor} aria-labelledby={id} className="grid gap-4">
      <h2 id={id} className="font-semibold text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
