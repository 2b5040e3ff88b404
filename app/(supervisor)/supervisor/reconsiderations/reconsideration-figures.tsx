import type { ReconsiderationFigures as FiguresOf } from '@/server/reconsiderations/figures/read-figures';
import type { Workload } from '@/server/workload/view';
import { Figure, Figures } from '../workload/work-figures';
import { writeDays, writePeriod } from '../workload/write-days';

type Props = { figures: FiguresOf; period: Workload['period'] };

/** How requests for another look do. Counts alone: neither result is one to aim for. */
export function ReconsiderationFigures({ figures, period }: Props) {
  const { waiting, overdue, upheld, changed, medianDays } = figures;
  const list = '/officer?kind=reconsideration';
  return (
    <section aria-labelledby="reconsiderations-title" className="grid gap-3">
      <div>
        <h2 id="reconsiderations-title" className="font-semibold text-lg">
          Reconsiderations
        </h2>
        <p className="text-[13px] text-ink-muted">
          Decided by an officer who had no part in the first decision. There is no target for either result.
        </p>
      </div>
      <div className="grid gap-4 xl:grid-cols-2">
        <Figures title="Reconsiderations now">
          <Figure name="Waiting" count={waiting} of={list} />
          <Figure name="Overdue" count={overdue} of={`${list}&due=overdue`} isBad />
        </Figures>
        <Figures title={`Reconsiderations, ${writePeriod(period)}`}>
          <Figure name="First decision upheld" count={upheld} />
          <Figure name="First decision changed" count={changed} />
          <Figure
            name="Median days to decision"
            text={medianDays === null ? 'none' : writeDays(medianDays)}
            hint={medianDays === null ? 'no reconsideration was decided' : `of ${upheld + changed} decided`}
          />
        </Figures>
      </div>
    </section>
  );
}
