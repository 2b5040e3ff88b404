import type { PaletteEntry } from './palette-entries';

/** What an entry is called, what it is, and the key that does the same. */
export function PaletteLine({ entry: { name, isName = false, note, keys = [] } }: { entry: PaletteEntry }) {
  return (
    <>
      <span className="min-w-0 flex-1 truncate" translate={isName ? 'no' : undefined}>
        {name}
      </span>
      {note && <span className="shrink-0 text-[13px] text-ink-muted max-sm:hidden">{note}</span>}
      {keys.map((key) => (
        <kbd
          key={key}
          className="grid h-6 min-w-6 shrink-0 place-items-center rounded border border-line bg-paper px-1.5 font-sans text-[13px] text-ink-muted"
        >
          {key}
        </kbd>
      ))}
    </>
  );
}
