import { LocalTime } from '@/app/ui/time';
import type { CaseNoteView } from '@/server/notes/view';

/** One note: who wrote it and when, and what it says. */
export function NoteRow({ note: { words, byName, isMine, toName, at } }: { note: CaseNoteView }) {
  return (
    <li className="grid gap-1 rounded-md border border-line bg-surface px-3 py-2 text-sm">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-[13px] text-ink-muted">
        <span>
          {isMine ? (
            <span className="font-semibold text-ink">You</span>
          ) : (
            <bdi translate="no" className="font-semibold text-ink">
              {byName}
            </bdi>
          )}
          {toName !== null && (
            <>
              {' '}
              handed the case over to <bdi translate="no">{toName}</bdi>
            </>
          )}
        </span>
        <LocalTime value={at} format="short" />
      </p>
      <p translate="no" className="wrap-anywhere whitespace-pre-line">
        {words}
      </p>
    </li>
  );
}
