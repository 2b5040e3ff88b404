import { useId } from 'react';
import { Button } from '@/app/ui/button';
import { ERROR_KINDS } from '@/app/ui/error-kinds';
import { TextArea, TextField } from '@/app/ui/field';
import { QualityErrorKind } from '@/generated/prisma/enums';
import { WORDS_LENGTH } from '@/server/checks/schema';
import type { ErrorProblem, TypedError } from './typed-error';

type Props = {
  error: TypedError;
  /** Its place among the others, from 1. */
  number: number;
  problem: ErrorProblem | undefined;
  currency: string | null;
  onChange: (error: TypedError) => void;
  onRemove: () => void;
};

/** One thing that is wrong: its kind, what it is, and what it costs. */
export function ErrorFields({ error, number, problem, currency, onChange, onRemove }: Props) {
  const id = useId();
  const problemOf = (field: ErrorProblem['field']) => (problem?.field === field ? problem.text : null);
  return (
    <fieldset className="grid gap-3 rounded-md border border-line px-3 py-3">
      <legend className="px-1 font-semibold text-[13px]">Wrong: {number}</legend>
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-semibold">
          What kind of error
        </label>
        <select
          id={id}
          value={error.kind}
          onChange={({ target }) => {
            const kind = Object.values(QualityErrorKind).find((known) => known === target.value);
            if (kind) onChange({ ...error, kind });
          }}
          className="h-9 rounded-md border border-line-strong bg-surface px-2 text-sm hover:border-ink"
        >
          {Object.values(QualityErrorKind).map((kind) => (
            <option key={kind} value={kind}>
              {ERROR_KINDS[kind]}
            </option>
          ))}
        </select>
      </div>
      <TextArea
        label="What is wrong, and where"
        hint="The officer reads this. Name the page."
        value={error.words}
        limit={WORDS_LENGTH}
        error={problemOf('words')}
        onChange={({ target }) => onChange({ ...error, words: target.value })}
      />
      {currency && (
        <TextField
          label={`What it costs, in ${currency}`}
          hint="Leave blank where it costs no money."
          inputMode="decimal"
          value={error.harm}
          error={problemOf('harm')}
          onChange={({ target }) => onChange({ ...error, harm: target.value })}
        />
      )}
      <div>
        <Button size="sm" variant="quiet" aria-label={`Remove error ${number}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </fieldset>
  );
}
