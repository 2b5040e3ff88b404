import Link from 'next/link';
import { StatusBadge } from '@/app/ui/badge';
import { LocalTime, OfficeDay } from '@/app/ui/time';
import type { ListedCase } from '@/server/workload/lists/list-cases';
import type { CaseList } from '../workload/case-lists';
import { TableScroll } from '../workload/chart-frame';

const WHEN: Record<CaseList, string> = {
  received: 'Came in',
  decided: 'Decided',
  'sent-back': 'Sent back',
  undone: 'Taken back',
  waiting: 'Due',
  held: 'Since',
  'with-claimant': 'Answer by',
};

type Props = { of: CaseList; items: ListedCase[] };

/** One row a case; of decisions, one row a decision. */
export function CaseTable({ of, items }: Props) {
  const hasOfficer = items.some(({ officerName }) => officerName !== null);
  const columns = ['Case', 'Title', 'Case type', WHEN[of], ...(hasOfficer ? ['Officer'] : []), 'Now'];
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-1 shadow-card">
      <TableScroll label="The cases">
        <table className="w-full text-[13px]">
          <thead>
            <tr className="border-line border-b text-left text-ink-muted">
              {columns.map((column) => (
                <th key={column} scope="col" className="whitespace-nowrap py-2 pr-4 font-semibold">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id} className="border-line border-b align-top last:border-b-0">
                <td className="whitespace-nowrap py-1 pr-4">
                  <Link
                    href={`/officer/cases/${item.reference}`}
                    prefetch={false}
                    translate="no"
                    className="link inline-block py-1 font-semibold tabular-nums max-sm:py-3"
                  >
                    {item.reference}
                  </Link>
                </td>
                <td className="wrap-anywhere min-w-48 py-2 pr-4">
                  <bdi translate="no">{item.title}</bdi>
                </td>
                <td className="whitespace-nowrap py-2 pr-4">{item.caseType.name}</td>
                <td className="whitespace-nowrap py-2 pr-4">
                  <When of={of} item={item} />
                </td>
                {hasOfficer && (
                  <td className="whitespace-nowrap py-2 pr-4">
                    <bdi translate="no">{item.officerName}</bdi>
                  </td>
                )}
                <td className="whitespace-nowrap py-1.5 pr-4">
                  <StatusBadge caseStatus={item.status} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}

function When({ of, item }: { of: CaseList; item: ListedCase }) {
  if (of === 'waiting') return <>{item.dueOn && <OfficeDay day={item.dueOn} format="day" />}</>;
  if (of === 'with-claimant')
    return <>{item.answerBy ? <OfficeDay day={item.answerBy} format="day" /> : 'no day was given'}</>;
  return <LocalTime value={item.at} format="short" />;
}
