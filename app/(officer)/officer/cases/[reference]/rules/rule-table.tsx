import { CircleAlert } from 'lucide-react';
import { joinClasses } from '@/app/ui/join-classes';
import type { RuleTableCell, RuleTable as Table } from '@/server/rules/contract';
import type { Quotes } from './use-quotes';

type Props = { table: Table; question: string; ownerId: string; quotes: Quotes };

/** A longer list is read on its own paper. */
const ROWS_SHOWN = 40;

/** A rule's list: what was matched with what, or what a sum is made of. Rows that keep the rule open say so. */
export function RuleTable({ table: { columns, rows }, question, ownerId, quotes }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section aria-label={`Table: ${question}`} tabIndex={0} className="overflow-x-auto pb-1">
      <table className="w-full text-[13px] leading-5">
        <caption className="sr-only">{question}</caption>
        <thead>
          <tr className="text-left text-ink-muted">
            {columns.map(({ label, isAmount }) => (
              <th
                key={label}
                scope="col"
                className={joinClasses('pr-4 pb-0.5 font-semibold last:pr-0', isAmount && 'text-right')}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ROWS_SHOWN).map(({ cells, isOpen }, row) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a list may read the same, and their order is the paper's.
              key={row}
              className={joinClasses('border-line border-t align-top', isOpen && 'bg-warning-soft')}
            >
              {cells.map((cell, at) => (
                <td
                  key={columns[at]?.label}
                  className={joinClasses(
                    'wrap-anywhere py-0.5 pr-4 last:pr-0',
                    columns[at]?.isAmount && 'whitespace-nowrap text-right tabular-nums',
                  )}
                >
                  {at === 0 && isOpen && (
                    <>
                      <CircleAlert aria-hidden className="mr-1 inline size-3.5 text-warning" />
                      <span className="sr-only">Open: </span>
                    </>
                  )}
                  <Cell cell={cell} ownerId={ownerId} quotes={quotes} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > ROWS_SHOWN && (
        <p className="text-[13px] text-ink-muted">{rows.length - ROWS_SHOWN} more rows are not shown.</p>
      )}
    </section>
  );
}

function Cell({ cell: { text, place }, ownerId, quotes }: { cell: RuleTableCell } & Omit<Props, 'table' | 'question'>) {
  const [passage] = place && text ? quotes.list([place]) : [];
  if (!passage) return <bdi translate="no">{text}</bdi>;
  return (
    <button
      type="button"
      onClick={() => quotes.show(passage, ownerId)}
      aria-current={quotes.isShown(passage) || undefined}
      title={`${quotes.nameOf(passage.documentId)}, page ${passage.page}`}
      className="min-h-6 rounded-sm text-left text-accent hover:underline aria-current:bg-accent-soft"
    >
      {text}
    </button>
  );
}
