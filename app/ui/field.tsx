'use client';

import { CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useEffect, useId } from 'react';
import { useEarlyInput } from '@/app/client/use-early-input';
import { joinClasses } from './join-classes';
import { LengthLine } from './length-line';
import { useTextLength } from './use-text-length';

type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence on what is wrong; marks the control invalid and is read out. */
  error?: string | null;
  /** `lg` for claimants, `md` for officers. */
  size?: 'md' | 'lg';
};

const CONTROL =
  'w-full rounded-md border border-line-strong bg-surface px-3 text-ink placeholder:text-ink-muted hover:border-ink aria-invalid:border-danger disabled:opacity-60';
const TEXT = { md: 'text-sm', lg: 'text-lg' } as const;

function Field({
  id,
  label,
  hint,
  error,
  size,
  children,
}: FieldProps & { id: string; size: 'md' | 'lg'; children: ReactNode }) {
  return (
    <div className="relative grid gap-1.5">
      <label htmlFor={id} className={joinClasses('font-semibold', TEXT[size])}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={joinClasses('text-ink-muted', size === 'lg' ? 'text-base' : 'text-[13px]')}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p
          id={`${id}-error`}
          role="alert"
          className={joinClasses(
            'flex items-start gap-1.5 font-medium text-danger',
            size === 'lg' ? 'text-base' : 'text-[13px]',
          )}
        >
          <CircleAlert aria-hidden className="mt-[0.2em] size-[1em] shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}

const describe = ({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | null }) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

export function TextField({
  label,
  hint,
  error,
  size = 'md',
  className,
  ref,
  ...rest
}: FieldProps & Omit<ComponentProps<'input'>, 'size'>) {
  const id = useId();
  const control = useEarlyInput<HTMLInputElement>({ ref, ...rest });
  return (
    <Field id={id} label={label} hint={hint} error={error} size={size}>
      <input
        {...rest}
        ref={control}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe({ id, hint, error })}
        className={joinClasses(CONTROL, TEXT[size], size === 'lg' ? 'h-12' : 'h-9', className)}
      />
    </Field>
  );
}

type AreaProps = {
  /** The most characters that can be taken of it: more stay in the area, with a count, and its form cannot be sent. */
  limit: number;
  value: string;
};

export function TextArea({
  label,
  hint,
  error,
  size = 'md',
  className,
  ref,
  limit,
  ...rest
}: FieldProps & AreaProps & Omit<ComponentProps<'textarea'>, 'maxLength' | 'value'>) {
  const id = useId();
  const control = useEarlyInput<HTMLTextAreaElement>({ ref, ...rest });
  const length = useTextLength({ text: rest.value, limit });
  const obstacle = length.isOver ? length.words : null;
  useEffect(() => control.current?.setCustomValidity(obstacle ?? ''), [control, obstacle]);
  const described = [describe({ id, hint, error }), length.words && `${id}-length`].filter(Boolean).join(' ');
  return (
    <Field id={id} label={label} hint={hint} error={error} size={size}>
      <textarea
        {...rest}
        ref={control}
        id={id}
        aria-invalid={error || obstacle ? true : undefined}
        aria-describedby={described || undefined}
        onInvalid={(event) => {
          if (!obstacle) return;
          // Said below already: the browser's own bubble would cover it.
          event.preventDefault();
          event.currentTarget.focus();
        }}
        className={joinClasses(CONTROL, TEXT[size], 'min-h-24 py-2 leading-relaxed', className)}
      />
      <LengthLine id={`${id}-length`} length={length} size={size} />
    </Field>
  );
}
