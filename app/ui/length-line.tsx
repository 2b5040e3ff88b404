import { joinClasses } from './join-classes';
import type { TextLength } from './measure-text';

type Props = { id: string; length: TextLength; size?: 'md' | 'lg' };

/** Under a text area, where its length matters; the area is described by it. */
export function LengthLine({ id, length, size = 'md' }: Props) {
  if (length.words === null) return null;
  return (
    <p
      id={id}
      // Read out when it has become too long; a count at every key would drown the typing.
      role={length.isOver ? 'status' : undefined}
      className={joinClasses(
        'tabular-nums',
        size === 'lg' ? 'text-base' : 'text-[13px]',
        length.isOver ? 'font-medium text-danger' : 'text-ink-muted',
      )}
    >
      {length.words}
    </p>
  );
}
