import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useFocus } from '@/app/client/focus';
import { Button } from '@/app/ui/button';
import { TextArea } from '@/app/ui/field';
import { REASON_LENGTH } from '@/server/letters/schema';
import type { overrideField } from './decision-form';
import { fieldPlace } from './field-place';

type Props = {
  name: ReturnType<typeof overrideField>;
  /** What it overrides, for the names of its buttons. */
  about: string;
  /** Undefined until the officer wants to approve all the same. */
  reason: string | undefined;
  error: string | null;
  onChange: (reason: string | null) => void;
};

/** Why it is approved all the same; a button as long as the officer doesn't want to. */
export function OverrideReason({ name, about, reason, error, onChange }: Props) {
  const id = useId();
  const { ref: place, focus } = useFocus();
  /** Other controls take the place of the one that was pressed, and the focus. */
  function give(next: string | null) {
    onChange(next);
    focus(fieldPlace(name));
  }
  if (reason === undefined)
    return (
      <div className="grid justify-items-start gap-1">
        <Button
          ref={place(fieldPlace(name))}
          size="sm"
          name={name}
          aria-label={`Approve all the same: ${about}`}
          aria-describedby={error ? `${id}-error` : undefined}
          onClick={() => give('')}
        >
          Approve all the same
        </Button>
        {error && (
          <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 font-medium text-[13px] text-danger">
            <CircleAlert aria-hidden className="mt-[0.2em] size-[1em] shrink-0" />
            {error}
          </p>
        )}
      </div>
    );
  return (
    <div className="grid justify-items-start gap-1 [&>:first-child]:w-full">
      <TextArea
        ref={place(fieldPlace(name))}
        name={name}
        label="Why it is approved all the same"
        hint="For colleagues; the claimant does not see it."
        value={reason}
        limit={REASON_LENGTH}
        error={error}
        onChange={({ target }) => onChange(target.value)}
      />
      <Button size="sm" variant="quiet" aria-label={`Do not override: ${about}`} onClick={() => give(null)}>
        Do not override
      </Button>
    </div>
  );
}
