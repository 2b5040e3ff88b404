'use client';

import { Dialog } from '@/app/ui/dialog';
import { switchShortcuts, useShortcutsOn } from './shortcut-setting';
import { SHORTCUTS } from './shortcuts';

/** The list of keys, and the switch that turns them off. */
export function ShortcutSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const isOn = useShortcutsOn();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-sm">
        {SHORTCUTS.map(({ action, keys, label }) => (
          <div key={action} className="col-span-2 grid grid-cols-subgrid">
            <dt>
              <Key name={keys[0] ?? ''} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
        <div className="col-span-2 grid grid-cols-subgrid">
          <dt>
            <Key name="Enter" />
          </dt>
          <dd>On a finding: its next evidence in turn</dd>
        </div>
      </dl>
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

function Key({ name }: { name: string }) {
  return (
    <kbd className="inline-grid h-6 min-w-6 place-items-center rounded border border-line-strong bg-paper px-1.5 font-sans font-semibold text-[13px]">
      {name}
    </kbd>
  );
}
