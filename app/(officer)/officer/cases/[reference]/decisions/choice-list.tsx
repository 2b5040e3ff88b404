import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { usePlace } from '@/app/client/focus';
import { joinClasses } from '@/app/ui/join-classes';
import { fieldPlace } from './field-place';

type Choice = { key: string; label: string };
type Props = {
  /** Of each box, so that the form can lead to the first. */
  name: string;
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** One sentence on what is wrong; it describes the group and is read out. */
  error?: string | null;
};

/** A group of checkboxes; `chosen` keeps the order of the choices. */
export function ChoiceList({ name, legend, choices, chosen, onChange, error }: Props) {
  const id = useId();
  const place = usePlace();
  function toggle(key: string) {
    const wanted = new Set(chosen);
    if (!wanted.delete(key)) wanted.add(key);
    onChange(choices.map((choice) => choice.key).filter((candidate) => wanted.has(candidate)));
  }
  return (
    <fieldset className="grid gap-1" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="pb-1.5 font-semibold">{legend}</legend>
      {error && (
        <p
          id={`${id}-error`}
          role="alert"
          className="flex items-start gap-1.5 pb-1 font-medium text-[13px] text-danger"
        >
          <CircleAlert aria-hidden className="mt-[0.2em] size-[1em] shrink-0" />
          {error}
        </p>
      )}
      {choices.map(({ key, label }, at) => {
        const isChosen = chosen.includes(key);
        return (
          <label
            key={key}
            className={joinClasses(
              'flex cursor-pointer items-start gap-3 rounded-md px-2.5 py-1.5 hover:bg-sunken',
              isChosen && 'bg-accent-soft',
            )}
          >
            <input
              ref={at === 0 ? place(fieldPlace(name)) : undefined}
              type="checkbox"
              name={name}
              checked={isChosen}
              onChange={() => toggle(key)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            {label}
          </label>
        );
      })}
    </fieldset>
  );
}
