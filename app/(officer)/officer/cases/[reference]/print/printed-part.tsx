import { type ReactNode, useId } from 'react';

/** A titled part of what is printed of a case; its title never ends a sheet. */
export function PrintedPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="pt-4">
      <h2 id={id} className="break-after-avoid pb-1 font-semibold text-[12pt]">
        {title}
      </h2>
      {children}
    </section>
  );
}
