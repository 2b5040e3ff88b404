import Link from 'next/link';
import { Badge, type BadgeTone } from '@/app/ui/badge';
import { ERROR_KINDS } from '@/app/ui/error-kinds';
import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import { LocalTime } from '@/app/ui/time';
import type { QualityCheckState } from '@/generated/prisma/enums';
import type { CheckListed } from '@/server/checks/view';
import { decidedAs } from '@/server/rules/recommendation';
import type { CheckList } from './list-input';

/** What became of a check, to the officer whose decision it was. */
const STATES: Record<QualityCheckState, { words: string; tone: BadgeTone }> = {
  waiting: { words: 'Waiting', tone: 'neutral' },
  agreed: { words: 'Found right', tone: 'success' },
  differs: { words: 'Found wrong', tone: 'warning' },
  upheld: { words: 'Stands', tone: 'success' },
  undone: { words: 'Taken back', tone: 'danger' },
  expired: { words: 'Sent unchecked', tone: 'neutral' },
  withdrawn: { words: 'Undone before', tone: 'neutral' },
};

type Props = { of: CheckList; row: CheckListed };

/** A decision by its case; of one's own, with what was found. */
export function CheckRow({ of, row }: Props) {
  const { reference, title, caseTypeName, officerName, checkerName, checkedAt, waitsUntil, state, errors } = row;
  const isMine = of === 'mine';
  const moment = of === 'waiting' ? waitsUntil : checkedAt;
  const keyed = errors.map((error, at) => ({ ...error, key: `${at} ${error.kind}` }));
  return (
    <tr className="align-top">
      <td className="px-3 py-2">
        <Link
          href={`/officer/cases/${reference}`}
          translate="no"
          className="inline-block min-h-6 rounded-sm font-semibold tabular-nums hover:underline"
        >
          {reference}
        </Link>
        <span className="wrap-anywhere block">
          <bdi translate="no">{title}</bdi>
        </span>
        <span className="block text-ink-muted">{caseTypeName}</span>
      </td>
      <td className="px-3 py-2">
        <span className="flex flex-wrap items-center gap-2">
          <span>{OUTCOME_LOOKS[decidedAs(row)].decided}</span>
          {isMine && <Badge tone={STATES[state].tone}>{STATES[state].words}</Badge>}
        </span>
        {isMine && errors.length > 0 && (
          <ul className="grid list-disc gap-1 pt-1 pl-5">
            {keyed.map(({ key, kind, words }) => (
              <li key={key} className="wrap-anywhere">
                <span className="font-semibold">{ERROR_KINDS[kind]}</span>
                <span>: {words}</span>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td className="px-3 py-2">
        <bdi translate="no">{isMine ? checkerName : officerName}</bdi>
      </td>
      <td className="whitespace-nowrap px-3 py-2 tabular-nums">{moment && <LocalTime value={moment} />}</td>
    </tr>
  );
}
