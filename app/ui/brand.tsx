/** The mark: a sheet of paper with one highlighted line. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <path
        d="M5 2.5h9.5L20 8v13.5H5z"
        className="fill-surface stroke-accent"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      <path d="M14.5 2.5V8H20" fill="none" className="stroke-accent" strokeWidth="1.75" strokeLinejoin="round" />
      <path d="M8 17.5h6" className="stroke-accent" strokeWidth="1.75" strokeLinecap="round" />
      <path d="M7.5 12.5h10" className="stroke-highlight-strong" strokeWidth="3.5" />
    </svg>
  );
}
