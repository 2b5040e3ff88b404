import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useHydrated } from '@/app/client/use-hydrated';
import { EvidenceList } from '../evidence-list';

type CaseTypeOption = {
  key: string;
  name: string;
  summary: string;
  evidence: { key: string; label: string; hint: string; required: boolean; requiredIf: string | null }[];
};

/** Radio cards; the chosen one opens and says which papers will be asked for. */
export function CaseTypeChoice({
  types,
  chosen,
  error,
  onChoose,
}: {
  types: CaseTypeOption[];
  chosen: string | null;
  error?: string;
  onChoose: (key: string) => void;
}) {
  const id = useId();
  const hydrated = useHydrated();
  return (
    <fieldset className="grid gap-3" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-3 font-semibold">What is your case about?</legend>
      {error && (
        <p id={`${id}-error`} role="alert" className="flex items-center gap-1.5 font-medium text-base text-danger">
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          {error}
        </p>
      )}
      {types.map(({ key, name, summary, evidence }) => (
        <div
          key={key}
          className="rounded-lg border border-line-strong bg-surface transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 hover:border-ink has-checked:border-accent has-checked:ring-1 has-checked:ring-accent"
        >
          <label htmlFor={`${id}-${key}`} className="grid grid-cols-[auto_1fr] gap-x-4 p-5">
            <input
              id={`${id}-${key}`}
              type="radio"
              name="caseType"
              value={key}
              checked={chosen === key}
              disabled={!hydrated}
              onChange={() => onChoose(key)}
              aria-labelledby={`${id}-${key}-name`}
              aria-describedby={`${id}-${key}-summary`}
              className="mt-1.5 size-5 accent-accent outline-none"
            />
            <span className="grid gap-1">
              <span id={`${id}-${key}-name`} className="font-semibold">
                {name}
              </span>
              <span id={`${id}-${key}-summary`} className="text-base text-ink-muted">
                {summary}
              </span>
            </span>
          </label>
          {chosen === key && (
            <div className="grid gap-3 border-line border-t p-5 sm:pl-14">
              <p className="font-semibold text-base">What we will ask you for</p>
              <EvidenceList evidence={evidence} />
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}
