/** For what has come since the officer last had the list or the case. */
export function NewMark() {
  return <span className="shrink-0 rounded-full bg-accent px-1.5 font-semibold text-on-accent text-xs">New</span>;
}
