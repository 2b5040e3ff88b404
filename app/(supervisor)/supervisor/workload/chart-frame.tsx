import { Download } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  id: string;
  title: string;
  /** What the chart shows, in a sentence with its figures. */
  summary: ReactNode;
  /** Where the same figures are, for a spreadsheet. */
  csv: string;
  children: ReactNode;
};

/** A chart or a table with its title, what it says in words, and its figures as a file. */
export function ChartFrame({ id, title, summary, csv, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      className="grid content-start gap-3 rounded-lg border border-line bg-surface p-4 shadow-card"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-60">
          <h2 id={id} className="font-semibold text-base">
            {title}
          </h2>
          <p className="text-[13px] text-ink-muted">{summary}</p>
        </div>
        <a
          href={csv}
          download
          aria-label={`${title} as CSV`}
          className="inline-flex h-7 items-center gap-1.5 rounded-md px-2 font-semibold text-[13px] text-accent hover:bg-accent-soft max-sm:h-11 print:hidden"
        >
          <Download aria-hidden className="size-3.5" />
          CSV
        </a>
      </div>
      {children}
    </section>
  );
}

/** Wider than a phone: it is scrolled by itself, by keyboard too. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named region that is scrolled, and no section of the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a place in the tab order nobody could scroll it by keyboard.
    <div role="region" aria-label={label} tabIndex={0} className="-mx-4 overflow-x-auto px-4">
      {children}
    </div>
  );
}

/** The columns' heads; all but the first are of figures. */
export function TableHead({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr className="border-line border-b text-ink-muted">
        {columns.map((column, place) => (
          <th
            key={column}
            scope="col"
            className={`whitespace-nowrap py-1.5 font-semibold ${place === 0 ? 'pr-3 text-left' : 'px-3 text-right'}`}
          >
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}
