'use client';

import { Dialog } from '@/app/ui/dialog';
import { joinClasses } from '@/app/ui/join-classes';
import { SHORTCUT_MODES, type ShortcutMode, useShortcutMode } from './shortcut-setting';
import { SHORTCUTS, type Shortcut, showKey } from './shortcuts';

type NamedKey = { name: string; label: string };
/** Keys that belong together; `others` are those that are meant for what has the focus. */
export type KeyGroup = { title: string; shortcuts: readonly Shortcut<string>[]; others?: readonly NamedKey[] };

const REVIEW_GROUPS: readonly KeyGroup[] = [
  {
    title: 'Findings and letter',
    shortcuts: SHORTCUTS.filter(({ group }) => group === 'draft'),
    others: [
      { name: 'Enter', label: 'On a finding: its next evidence in turn' },
      { name: 'Ctrl+Enter', label: 'In a finding or a reason: save it (on a Mac, ⌘ with Enter)' },
      { name: 'Esc', label: 'In a finding, a reason or the letter: leave it; what you typed stays' },
    ],
  },
  { title: 'Decision and tabs', shortcuts: SHORTCUTS.filter(({ group }) => group === 'case') },
  { title: 'Pages', shortcuts: SHORTCUTS.filter(({ group }) => group === 'pages') },
];

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The page's keys; the review's where it names none. */
  groups?: readonly KeyGroup[];
};

const MODES: Record<ShortcutMode, string> = {
  single: 'One key',
  alt: 'With Alt (on a Mac, Option)',
  off: 'Switched off',
};

/** The list of keys, and how they are to be pressed: some people type single ones by accident. */
export function ShortcutSheet({ open, onOpenChange, groups = REVIEW_GROUPS }: Props) {
  const [mode, setMode] = useShortcutMode();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} width={groups.length > 1 ? 'lg' : 'sm'} title="Keyboard shortcuts">
      <div className={joinClasses('grid items-start gap-x-8 gap-y-6', groups.length > 1 && 'sm:grid-cols-2')}>
        {groups.map((group) => (
          <Keys key={group.title} mode={mode} {...group} />
        ))}
      </div>
      <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-t pt-4 text-sm">
        <legend className="float-left mr-1 font-semibold">Use these keys</legend>
        {SHORTCUT_MODES.map((each) => (
          <label key={each} className="flex items-center gap-2">
            <input
              type="radio"
              name="shortcut-mode"
              checked={mode === each}
              onChange={() => setMode(each)}
              className="size-4 accent-accent"
            />
            {MODES[each]}
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}

function Keys({ title, shortcuts, others = [], mode }: KeyGroup & { mode: ShortcutMode }) {
  return (
    <section aria-label={title} className="grid gap-2">
      <h3 className="font-semibold text-sm">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] items-start gap-x-4 gap-y-2 text-sm">
        {shortcuts.map(({ action, keys, label }) => (
          <KeyRow key={action} name={showKey({ name: keys[0] ?? '', mode })} label={label} />
        ))}
        {others.map((key) => (
          <KeyRow key={key.name} {...key} />
        ))}
      </dl>
    </section>
  );
}

const KeyRow = ({ name, label }: NamedKey) => (
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
