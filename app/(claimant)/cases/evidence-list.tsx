import { FileText } from 'lucide-react';

type Evidence = { key: string; label: string; hint: string; required: boolean; requiredIf: string | null };

/** The papers that are asked for, what is needed first; what is optional opens on demand. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  const required = evidence.filter((item) => item.required);
  const optional = evidence.filter((item) => !item.required);
  return (
    <div className="grid gap-4">
      <Items items={required} word="Required" />
      {optional.length > 0 && (
        <details className="group text-base">
          <summary className="w-fit rounded-sm text-accent hover:underline">
            {optional.length === 1 ? 'One more, if you have it' : `${optional.length} more, if you have them`}
          </summary>
          <div className="pt-4">
            <Items items={optional} word="If you have it" />
          </div>
        </details>
      )}
    </div>
  );
}

function Items({ items, word }: { items: Evidence[]; word: string }) {
  return (
    <ul className="grid gap-4">
      {items.map(({ key, label, hint, requiredIf }) => (
        <li key={key} className="grid grid-cols-[auto_1fr] gap-x-3">
          <FileText aria-hidden className="mt-0.5 size-5 text-ink-muted" strokeWidth={1.75} />
          <div className="grid gap-0.5">
            <p className="text-base">
              <span className="font-semibold">{label}</span>{' '}
              <span className="text-ink-muted">
                ({[word.toLowerCase(), ...(requiredIf === null ? [] : [requiredIf])].join(' ')})
              </span>
            </p>
            <p className="text-base text-ink-muted">{hint}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
