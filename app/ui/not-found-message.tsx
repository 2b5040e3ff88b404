import { LinkButton } from './link-button';

/** What stands in `main` where there is nothing to show, or nothing this person may see: the two read the same. */
export function NotFoundMessage() {
  return (
    <div className="grid max-w-xl gap-4 text-lg">
      <h1 className="font-bold text-3xl">There is nothing here</h1>
      <p className="text-ink-soft">
        The address may be mistyped, or the case belongs to another account. Check the reference, or go back to the
        start.
      </p>
      <div className="pt-2">
        <LinkButton href="/" variant="primary" size="lg">
          Go to the start
        </LinkButton>
      </div>
    </div>
  );
}
