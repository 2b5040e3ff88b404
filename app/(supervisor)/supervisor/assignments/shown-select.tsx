'use client';

import { FilterSelect } from '@/app/(officer)/officer/filter-select';
import { EVERYBODY, type Shown } from './list-input';
import { useStaff } from './use-staff';

const KINDS = [
  { value: 'nobody', name: 'Assigned to nobody' },
  { value: 'somebody', name: 'Assigned to somebody' },
] as const;

/** Which of the waiting cases are listed. */
export function ShownSelect({ shown, onChange }: { shown: Shown; onChange: (shown: Shown) => void }) {
  const staff = useStaff();
  const people = staff.map(({ id, name }) => ({ value: id, name: `Assigned to ${name}` }));
  return (
    <div className="flex flex-wrap gap-2">
      <FilterSelect<string>
        label="Cases"
        all="All waiting cases"
        options={[...KINDS, ...people]}
        value={shown.officerId ?? (shown.given === 'anybody' ? null : shown.given)}
        onChange={(value) => onChange(readShown(value))}
      />
    </div>
  );
}

function readShown(value: string | null): Shown {
  if (value === null) return EVERYBODY;
  if (value === 'nobody' || value === 'somebody') return { given: value, officerId: null };
  return { given: 'anybody', officerId: value };
}
