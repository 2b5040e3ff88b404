import Link from 'next/link';
import { type ListedFigure, writeListAddress } from './case-lists';
import { writeCount } from './work-figures';

type Props = {
  count: number;
  of: ListedFigure /** Whose and what, for those who hear the link alone. */;
  label: string;
};

/** A figure of a table that leads to its cases. */
export function CountCell({ count, of, label }: Props) {
  return (
    <td className="px-3 py-1 text-right tabular-nums">
      {count === 0 ? (
        <span className="text-ink-muted">0</span>
      ) : (
        <Link
          href={writeListAddress(of)}
          prefetch={false}
          aria-label={`${label}: ${writeCount(count)}`}
          className="link inline-block min-w-6 py-1 max-sm:min-w-11 max-sm:py-3"
        >
          {writeCount(count)}
        </Link>
      )}
    </td>
  );
}
