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
  const isAccepted = verdict === 'accepted';
  const isRejected = verdict === 'rejected';

  const edit = (
    <ActionButton
      icon={Pencil}
      name={`Edit finding ${position}`}
      hint="e"
      isPressed={isEditing}
      isBusy={isBusy}
      onPress={() => onGive('edit')}
    />
  );
  if (origin === 'officer')
    return (
      <div className="flex gap-0.5">
        {edit}
        <ActionButton
          icon={Trash2}
          name={`Remove finding ${position}`}
          hint="x"
          isBusy={isBusy}
          onPress={() => onGive('reject')}
        />
      </div>
    );
  return (
    <div className="flex gap-0.5">
      <ActionButton
        icon={Check}
        name={`Accept finding ${position}`}
        hint="a"
        isPressed={isAccepted}
        isBusy={isBusy}
        onPress={() => onGive('accept')}
      />
      {edit}
      <ActionButton
        icon={X}
        name={`Reject finding ${position}`}
        hint="x"
        isPressed={isRejected}
        isBusy={isBusy}
        onPress={() => onGive('reject')}
      />
    </div>
  );
}

type ActionProps = {
  icon: LucideIcon;
  name: string;
  hint: string;
  isPressed?: boolean;
  isBusy: boolean;
  onPress: () => void;
};

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
