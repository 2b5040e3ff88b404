'use client';

import { useId } from 'react';
import type { NumberedVersion } from './choose-versions';

type Props = {
  label: string;
  /** The first choice, of no version. */
  none?: string;
  versions: NumberedVersion[];
  value: string;
  onChange: (id: string) => void;
};

const STATES = { pending_review: 'current', accepted: 'decided on', superseded: 'superseded' } as const;

/** A choice of one version by its number, when it was made, and what became of it. */
export function VersionChoice({ label, none, versions, value, onChange }: Props) {
  const id = useId();
  const write = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <div className="grid gap-1.5 text-sm">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="h-9 min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-ink hover:border-ink"
      >
        {none && <option value="">{none}</option>}
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {`Version ${version.number}, ${write.format(version.createdAt)}, ${STATES[version.status]}`}
          </option>
        ))}
      </select>
    </div>
  );
}
