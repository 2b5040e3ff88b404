import { Flag } from 'lucide-react';

/** What the drafter thinks an officer should look at. */
export function DraftNotes({ notes }: { notes: string[] }) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes-title" className="grid gap-2">
      <h2 id="notes-title" className="font-semibold text-base">
        Look at this
      </h2>
      <ul className="grid gap-1.5">
        {notes.map((note) => (
          <li key={note} className="flex items-start gap-2 text-sm leading-6">
            <Flag aria-hidden className="mt-1 size-4 shrink-0 text-warning" />
            <span className="min-w-0 break-words">{note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
