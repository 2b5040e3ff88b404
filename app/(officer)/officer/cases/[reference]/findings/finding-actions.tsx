'use client';

import { Check, type LucideIcon, Pencil, Trash2, X } from 'lucide-react';
import { useHydrated } from '@/app/client/use-hydrated';
import { joinClasses } from '@/app/ui/join-classes';
import type { FindingAct } from './finding-commands';
import type { ReviewFinding } from './review-findings';

type Props = {
  finding: ReviewFinding;
  isBusy: boolean;
  isEditing: boolean;
  onGive: (act: FindingAct) => void;
};

/** Accept, edit, reject; pressing a verdict that stands takes it back. */
export function FindingActions({ finding, isBusy, isEditing, onGive }: Props) {
  const { verdict, position, origin } = finding;
  const actions: Action[] =
    origin === 'officer'
      ? [
          { act: 'edit', word: 'Edit', icon: Pencil, hint: 'e', isPressed: isEditing },
          { act: 'reject', word: 'Remove', icon: Trash2, hint: 'x' },
        ]
      : [
          { act: 'accept', word: 'Accept', icon: Check, hint: 'a', isPressed: verdict === 'accepted' },
          { act: 'edit', word: 'Edit', icon: Pencil, hint: 'e', isPressed: isEditing },
          { act: 'reject', word: 'Reject', icon: X, hint: 'x', isPressed: verdict === 'rejected' },
        ];
  return (
    <div className="flex gap-0.5">
      {actions.map(({ act, word, ...look }) => (
        <ActionButton
          key={act}
          name={`${word} finding ${position}`}
          isBusy={isBusy}
          onPress={() => onGive(act)}
          {...look}
        />
      ))}
    </div>
  );
}

type Action = { act: FindingAct; word: string; icon: LucideIcon; hint: string; isPressed?: boolean };

type ActionProps = Pick<Action, 'icon' | 'hint' | 'isPressed'> & { name: string; isBusy: boolean; onPress: () => void };

function ActionButton({ icon: Icon, name, hint, isPressed, isBusy, onPress }: ActionProps) {
  const hydrated = useHydrated();
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={isPressed}
      title={`${name} (${hint})`}
      disabled={!hydrated}
      aria-disabled={isBusy || undefined}
      onClick={() => !isBusy && onPress()}
      className={joinClasses(
        'grid size-6 place-items-center rounded-md',
        isPressed
          ? 'bg-accent text-on-accent hover:bg-accent-strong'
          : 'text-ink-soft hover:bg-accent-soft hover:text-ink',
        isBusy && 'opacity-60',
      )}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
