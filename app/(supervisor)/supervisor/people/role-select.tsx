'use client';

import { useId } from 'react';
import { useHydrated } from '@/app/client/use-hydrated';
import { STAFF_ROLES, type StaffRole } from '@/server/people/schema';

const NAMES: Record<StaffRole, string> = { officer: 'Officer', supervisor: 'Supervisor' };

type Props = { label: string; value: StaffRole; onChange: (role: StaffRole) => void };

/** What somebody may do here. */
export function RoleSelect({ label, value, onChange }: Props) {
  const id = useId();
  const hydrated = useHydrated();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold text-sm">
        {label}
      </label>
      <select
        id={id}
        name="role"
        disabled={!hydrated}
        value={value}
        onChange={({ target }) => onChange(target.value === 'supervisor' ? 'supervisor' : 'officer')}
        className="h-9 rounded-md border border-line-strong bg-surface px-2 text-ink text-sm hover:border-ink max-sm:h-11"
      >
        {STAFF_ROLES.map((role) => (
          <option key={role} value={role}>
            {NAMES[role]}
          </option>
        ))}
      </select>
    </div>
  );
}
