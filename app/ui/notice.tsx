import { CircleAlert, CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { joinClasses } from './join-classes';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error' | 'refusal';

const LOOKS: Record<NoticeTone, { style: string; icon: LucideIcon }> = {
  info: { style: 'border-accent bg-accent-soft [&>svg]:text-accent', icon: Info },
  success: { style: 'border-success bg-success-soft [&>svg]:text-success', icon: CircleCheck },
  warning: { style: 'border-warning bg-warning-soft [&>svg]:text-warning', icon: TriangleAlert },
  error: { style: 'border-danger bg-danger-soft [&>svg]:text-danger', icon: CircleAlert },
  // Nothing went wrong: it is what was decided.
  refusal: { style: 'border-danger bg-danger-soft [&>svg]:text-danger', icon: CircleX },
};

type Props = {
  tone: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Beside the text: one Button or LinkButton. */
  action?: ReactNode;
  className?: string;
};

/** A message in the page. Errors are read out at once, the others when the reader pauses. */
export function Notice({ tone, title, children, action, className }: Props) {
  const { style, icon: Icon } = LOOKS[tone];
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={joinClasses(
        'flex items-start gap-3 max-sm:flex-wrap rounded-md border-l-4 px-4 py-3 text-ink',
        style,
        className,
      )}
    >
      <Icon aria-hidden className="mt-[0.2em] size-[1.15em] shrink-0" />
      <div className="grid min-w-0 flex-1 gap-1 max-sm:basis-[calc(100%-2.5rem)]">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="wrap-anywhere min-w-0">{children}</div>}
      </div>
      {action}
    </div>
  );
}
