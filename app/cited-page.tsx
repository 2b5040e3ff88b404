/** A picture of what the product does: a sheet of paper, and a statement that quotes it. */
export function CitedPage({ words }: { words: Record<'label' | 'source' | 'quote' | 'statement' | 'check', string> }) {
  return (
    <figure aria-label={words.label} className="hidden gap-0 lg:grid">
      <div className="grid gap-3 rounded-sm border border-line bg-surface px-8 pt-9 pb-14 text-[13px] text-ink-soft leading-relaxed shadow-card">
        <p className="font-semibold text-[11px] text-ink-muted uppercase tracking-widest">{words.source}</p>
        <Lines widths={['w-full', 'w-11/12', 'w-4/5']} />
        <p>
          <span className="highlight px-0.5">{words.quote}</span>
        </p>
        <Lines widths={['w-full', 'w-3/5']} />
      </div>
      <figcaption className="-mt-8 mr-0 ml-10 grid gap-1 rounded-lg border border-line bg-surface p-4 text-[13px] shadow-raised">
        <span className="font-semibold text-sm">{words.statement}</span>
        <span className="text-ink-muted">{words.check}</span>
      </figcaption>
    </figure>
  );
}

const Lines = ({ widths }: { widths: string[] }) => (
  <div aria-hidden className="grid gap-2.5">
    {widths.map((width) => (
      <div key={width} className={`h-1.5 rounded-full bg-line ${width}`} />
    ))}
  </div>
);
