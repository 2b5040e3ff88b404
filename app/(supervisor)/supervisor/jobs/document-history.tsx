import { LocalTime } from '@/app/ui/time';
import { explainToStaff } from '@/server/providers/failures';
import type { FailedDocument } from './use-failed';

type HistoryEvent = FailedDocument['history'][number];

/** What happened to a document, the newest first. */
export function DocumentHistory({ history }: { history: HistoryEvent[] }) {
  return (
    <ol className="grid gap-1">
      {history.map((event) => (
        <li key={event.id} className="grid grid-cols-[7.5rem_1fr] gap-3">
          <span className="text-ink-muted tabular-nums">
            <LocalTime value={event.at} format="short" />
          </span>
          <span>{describeEvent(event)}</span>
        </li>
      ))}
    </ol>
  );
}

function describeEvent({ action, code, kills, found, byName }: HistoryEvent): string {
  const kind = code ? explainToStaff(code).label : null;
  switch (action) {
    case 'document_registered':
      return 'Uploaded';
    case 'document_scanned':
      return found === null ? 'Scanned for malware: none found' : `Malware found, file removed: ${found}`;
    case 'document_read':
      return 'Read';
    case 'document_failed':
      return kind ? `Failed: ${kind}` : 'Failed';
    case 'reading_interrupted':
      return `The worker that was reading it ended in the middle${kills ? `, time ${kills}` : ''}`;
    case 'document_retried':
      return `Read again, asked for by ${byName ?? 'the system'}`;
  }
}
