import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** A line in the list of documents: name and size, its state below, what can be done at the side (below on a phone). */
export function FileRow({
  name,
  size,
  problem,
  actions,
  children,
}: {
  name: ReactNode;
  size: string;
  problem?: string | null;
  actions: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-4">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        <p className="min-w-0 break-words font-medium leading-snug">
          {name} <span className="whitespace-nowrap font-normal text-base text-ink-muted">{size}</span>
        </p>
        {children}
        {problem && (
          <p role="alert" className="flex items-start gap-2 text-base text-danger">
            <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
            {problem}
          </p>
        )}
      </div>
      <div className="-mx-2 flex gap-2">{actions}</div>
    </li>
  );
}
