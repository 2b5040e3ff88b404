import { joinClasses } from '@/app/ui/join-classes';

type Choice = { key: string; label: string };
type Props = {
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** A group of checkboxes; `chosen` keeps the order of the choices. */
export function ChoiceList({ legend, choices, chosen, onChange }: Props) {
  function toggle(key: string) {
    const wanted = new Set(chosen);
    if (!wanted.delete(key)) wanted.add(key);
    onChange(choices.map((choice) => choice.key).filter((candidate) => wanted.has(candidate)));
  }
  return (
    <fieldset className="grid gap-1">
      <legend className="pb-1.5 font-semibold">{legend}</legend>
      {choices.map(({ key, label }) => {
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
              type="checkbox"
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
