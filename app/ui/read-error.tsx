import { Button } from './button';
import { messageOf } from './error-message';
import { Notice } from './notice';

type Props = { title?: string; error: unknown; onRetry: () => void };

/** What stands where something could not be read. */
export function ReadError({ title, error, onRetry }: Props) {
  return (
    <Notice
      tone="error"
      className="text-sm"
      {...(title ? { title } : {})}
      action={
        <Button size="sm" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {messageOf(error)}
    </Notice>
  );
}
