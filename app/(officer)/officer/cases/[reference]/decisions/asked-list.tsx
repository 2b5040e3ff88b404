import { Circle, CircleCheck, TriangleAlert } from 'lucide-react';
import { DocumentLink } from '../documents/document-link';
import type { AskedItem } from './asked-items';

/** What was asked for, item by item: found, and where, or still missing. */
export function AskedList({ items }: { items: readonly AskedItem[] }) {
  const missing = items.filter(({ state }) => state === 'missing').length;
  return (
    <div className="grid gap-1">
      <h3 className="font-medium">
        What was asked for{missing > 0 && `: ${missing} of ${items.length} still missing`}
      </h3>
      <ul className="grid gap-1">
        {items.map(({ key, label, state, document }) => (
          <li key={key} className="flex items-start gap-2">
            <StateIcon state={state} />
            <span className="min-w-0">
              <span className="font-medium">{label}</span>{' '}
              <span className={state === 'missing' ? 'font-semibold text-warning' : 'text-ink-muted'}>
                {STATE_WORDS[state]}
              </span>
              {document && (
                <>
                  {': '}
                  <DocumentLink documentId={document.id} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const STATE_WORDS: Record<AskedItem['state'], string> = {
  found: 'found',
  missing: 'still missing',
  unknown: 'not looked for: there is no draft',
};

function StateIcon({ state }: { state: AskedItem['state'] }) {
  if (state === 'found') return <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />;
  if (state === 'missing') return <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />;
  return <Circle aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-muted" />;
}
