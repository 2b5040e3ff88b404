import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { Notice } from '@/app/ui/notice';

/** What stands in a panel that could not be read. */
export function PanelError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <Notice
      tone="error"
      className="text-sm"
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
