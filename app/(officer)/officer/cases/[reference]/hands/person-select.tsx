'use client';

import { useId } from 'react';
import { useHydrated } from '@/app/client/use-hydrated';

type Props = {
  label: string;
  people: readonly { id: string; name: string; role: 'officer' | 'supervisor' }[];
  value: string;
  onChange: (id: string) => void;
};

/** One of the staff, by name. */
export function PersonSelect({ label, people, value, onChange }: Props) {
  const id = useId();
  const hydrated = useHydrated();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold text-sm">
        {label}
      </label>
      <select
        id={id}
        name="officerId"
        required
        disabled={!hydrated}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="h-9 min-w-0 max-w-72 rounded-md border border-line-strong bg-surface px-2 text-ink text-sm hover:border-ink max-sm:h-11"
      >
        <option value="">Choose a person</option>
        {people.map(({ id, name, role }) => (
          <option key={id} value={id} translate="no">
            {role === 'supervisor' ? `${name} (supervisor)` : name}
          </option>
        ))}
      </select>
    </div>
  );
}
