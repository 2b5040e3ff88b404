import type { ReactNode } from 'react';

/** A page of text: its title, what it is about in a sentence, and its sections. */
export function InfoPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <>
      <div className="grid gap-3">
        <h1 className="font-bold text-3xl">{title}</h1>
        <p className="max-w-prose text-ink-soft text-xl leading-relaxed">{lead}</p>
      </div>
      {children}
    </>
  );
}

export function InfoSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid max-w-prose gap-2">
      <h2 className="font-semibold text-xl">{title}</h2>
      <div className="grid gap-2 leading-relaxed">{children}</div>
    </section>
  );
}
