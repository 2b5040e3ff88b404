import { LinkButton } from './link-button';

/** What stands in place of a case that this member of staff may not have. `reason` is the server's own sentence. */
export function RefusedMessage({ reason }: { reason: string }) {
  return (
    <main id="main" className="mx-auto grid max-w-xl gap-4 px-6 py-24 text-lg">
      <h1 className="font-bold text-3xl">This case is not for you to review</h1>
      <p className="text-ink-soft">{reason}</p>
      <div className="pt-2">
        <LinkButton href="/officer" variant="primary" size="lg">
          Go to the queue
        </LinkButton>
      </div>
    </main>
  );
}
