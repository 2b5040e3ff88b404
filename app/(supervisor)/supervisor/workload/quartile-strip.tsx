import type { Workload } from '@/server/workload/view';

type Quartiles = NonNullable<Workload['officers'][number]['minutes']>;

/** Where the middle half lies, with a line at the median, on a scale that all rows of a table share. */
export function QuartileStrip({ quartiles: { lower, median, upper }, most }: { quartiles: Quartiles; most: number }) {
  const at = (value: number) => (100 * value) / Math.max(most, Number.EPSILON);
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className="block h-3.5 w-full min-w-20 [&_*]:[vector-effect:non-scaling-stroke]"
    >
      <line x1="0" x2="100" y1="5" y2="5" className="stroke-line" />
      <rect
        x={at(lower)}
        y="1.5"
        width={Math.max(0.5, at(upper) - at(lower))}
        height="7"
        className="fill-accent-soft stroke-accent"
      />
      <line x1={at(median)} x2={at(median)} y1="0" y2="10" strokeWidth={3} className="stroke-accent" />
    </svg>
  );
}
