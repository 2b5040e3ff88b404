'use client';

import { useId } from 'react';
import { useHydrated } from '@/app/client/use-hydrated';
import { joinClasses } from '@/app/ui/join-classes';

type Props<Value extends string> = {
  label: string;
  /** What the first choice, which narrows nothing, is called. */
  all: string;
  options: readonly { value: Value; name: string }[];
  value: Value | null;
  onChange: (value: Value | null) => void;
};

/** One filter as a list to choose from; one that narrows the list stands out. */
export function FilterSelect<Value extends string>({ label, all, options, value, onChange }: Props<Value>) {
  const hydrated = useHydrated();
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        disabled={!hydrated}
        onChange={({ target }) => onChange(options.find((option) => option.value === target.value)?.value ?? null)}
        className={joinClasses(
          'h-9 min-w-0 rounded-md border bg-surface px-2 text-sm hover:border-ink sm:max-w-64',
          value ? 'border-accent font-semibold text-accent' : 'border-line-strong text-ink',
        )}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </>
  );
}
