'use client';

import type { ReactNode } from 'react';
import { Dialog } from '@/app/ui/dialog';
import { switchShortcuts, useShortcutsOn } from './shortcut-setting';
import { SHORTCUTS } from './shortcuts';

/** The list of keys, and the switch that turns them off. */
export function ShortcutSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const isOn = useShortcutsOn();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} width="lg" title="Keyboard shortcuts">
      <div className="grid items-start gap-x-8 gap-y-6 sm:grid-cols-2">
        <Keys title="Findings and letter" group="draft">
          <KeyRow name="Enter" label="On a finding: its next evidence in turn" />
        </Keys>
        <Keys title="Pages" group="pages" />
      </div>
      <label className="flex items-center gap-3 border-line border-t pt-4 text-sm">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => switchShortcuts(target.checked)}
          className="size-4 accent-accent"
        />
        Use single-key shortcuts
      </label>
    </Dialog>
  );
}

function Keys({ title, group, children }: { title: string; group: 'draft' | 'pages'; children?: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-2">
      <h3 className="font-semibold text-sm">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] items-start gap-x-4 gap-y-2 text-sm">
        {SHORTCUTS.filter((shortcut) => shortcut.group === group).map(({ action, keys, label }) => (
          <KeyRow key={action} name={keys[0] ?? ''} label={label} />
        ))}
        {children}
      </dl>
    </section>
  );
}

const KeyRow = ({ name, label }: { name: string; label: string }) => (
  <div className="col-span-2 grid grid-cols-subgrid">
    <dt>
      <Key name={name} />
    </dt>
    <dd className="pt-0.5">{label}</dd>
  </div>
);

function Key({ name }: { name: string }) {
  return (
    <kbd className="inline-grid h-6 min-w-6 place-items-center rounded border border-line-strong bg-paper px-1.5 font-sans font-semibold text-[13px]">
      {name}
    </kbd>
  );
}
