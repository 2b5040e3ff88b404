import { ChevronRight } from 'lucide-react';
import { usePlace } from '@/app/client/focus';
import type { DraftView } from '@/server/drafts/view';
import { formatMoney } from '@/server/facts/display';
import { QuoteLink } from './quote-link';
import type { Quotes } from './use-quotes';

type Award = NonNullable<DraftView['award']>;
type Props = { award: Award; quotes: Quotes };

const AWARD_ID = 'award';

/** How an award comes about: folded to one line, unfolding to what each amount rests on. It adds up by construction. */
export function AwardTable({ award, quotes }: Props) {
  const place = usePlace();
  const format = (minor: number) => formatMoney({ minor, currency: award.currency });
  return (
    <details ref={place(AWARD_ID)} id={AWARD_ID} className="group/award text-[13px] leading-5">
      <summary className="-mx-1 flex list-none items-start gap-1.5 rounded-md px-1 py-0.5 hover:bg-accent-soft [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="mt-0.5 size-4 shrink-0 text-ink-muted transition-transform group-open/award:rotate-90"
        />
        <span className="min-w-0 wrap-anywhere">
          How the award comes about<span className="text-ink-muted">: {sumUp(award)}</span>
        </span>
      </summary>
      <table className="mt-1 w-full rounded-md border border-line bg-surface">
        <caption className="sr-only">How the award comes about</caption>
        <tbody>
          {award.lines.map(({ label, amountMinor, because, citations }) => (
            <tr
              key={`${label} ${amountMinor} ${citations.map(({ page, start }) => `${page}.${start}`)}`}
              className="border-line border-t align-top first:border-t-0"
            >
              <th scope="row" className="wrap-anywhere px-3 py-1 text-left font-normal">
                {label}
                <span className="text-ink-muted"> · {because}</span>
                <span className="-ml-1.5 flex flex-wrap gap-x-1">
                  {quotes.list(citations).map((passage) => (
                    <QuoteLink
                      key={`${passage.documentId} ${passage.page} ${passage.start}`}
                      passage={passage}
                      ownerId={AWARD_ID}
                      quotes={quotes}
                    />
                  ))}
                </span>
              </th>
              <td className="whitespace-nowrap px-3 py-1 text-right tabular-nums">{format(amountMinor)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-line border-t-2 font-semibold">
            <th scope="row" className="px-3 py-1 text-left">
              {award.per === 'week' ? 'To be paid a week' : 'To be paid'}
            </th>
            <td className="whitespace-nowrap px-3 py-1 text-right tabular-nums">{format(award.totalMinor)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}

/** "£1,500.00 less £250.00": what is counted, and all that is taken off. */
function sumUp({ lines, currency }: Award): string {
  const sum = (minors: number[]) => minors.reduce((total, minor) => total + minor, 0);
  const counted = sum(lines.map(({ amountMinor }) => Math.max(0, amountMinor)));
  const off = sum(lines.map(({ amountMinor }) => Math.max(0, -amountMinor)));
  const format = (minor: number) => formatMoney({ minor, currency });
  return off === 0 ? format(counted) : `${format(counted)} less ${format(off)}`;
}
