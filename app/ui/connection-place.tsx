/** Of the two places one is in sight: a phone has no room beside the name, and gives it a line of its own. */
export const CONNECTION_PLACES = ['connection-state', 'connection-state-phone'] as const;

type Props = { id: (typeof CONNECTION_PLACES)[number]; className: string };

/** Where a page says that its connection is lost. Always in the page, so that what comes into it is read out. */
export function ConnectionPlace({ id, className }: Props) {
  return <div id={id} role="status" className={className} />;
}
