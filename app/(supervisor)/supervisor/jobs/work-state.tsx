import { CirclePause, CirclePlay, Hourglass, type LucideIcon, TriangleAlert } from 'lucide-react';
import { formatCount } from '@/app/ui/format';
import { LocalTime } from '@/app/ui/time';
import { describeWait } from './describe-wait';
import type { Overview } from './use-overview';

/**
 * One line that is always there: whether documents are being read right now, and if not, why. Read out is only what kind of state
 * it is; how many and how long is told anew every few seconds.
 */
export function WorkState({ overview, isOld }: { overview: Overview; isOld: boolean }) {
  const { icon: Icon, tone, text, detail } = isOld ? UNKNOWN : describeState(overview);
  return (
    <p className="flex items-start gap-2 text-sm">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tone}`} />
      <span>
        <span role="status">
          {text}
          {isOld && (
            <>
              {' '}
              The figures are of <LocalTime value={overview.at} format="time" />.
            </>
          )}
        </span>
        {detail && ` ${detail}`}
      </span>
    </p>
  );
}

type State = { icon: LucideIcon; tone: string; text: string; detail?: string };

const UNKNOWN: State = { icon: TriangleAlert, tone: 'text-danger', text: 'How the work goes is not known just now.' };

function describeState({ queue, pause, silentMs }: Overview): State {
  if (!queue)
    return {
      icon: TriangleAlert,
      tone: 'text-danger',
      text: 'The queue does not answer. Nothing is lost; work goes on by itself once it answers again.',
    };
  if (pause)
    return {
      icon: CirclePause,
      tone: 'text-warning',
      text: 'Paused: nothing new is started.',
      ...(queue.active > 0 && { detail: `${formatCount(queue.active, 'document')} still being finished.` }),
    };
  if (queue.workers === 0)
    return {
      icon: TriangleAlert,
      tone: 'text-danger',
      text: 'No worker is connected, so nothing is read. Start one, or look at why it ended.',
    };
  if (silentMs !== null)
    return {
      icon: TriangleAlert,
      tone: 'text-danger',
      text: 'A worker has gone silent over a document. If it stays so, start that worker again.',
      detail: `Its sign of life was due ${describeWait(silentMs)} ago.`,
    };
  if (queue.heldMs > 0)
    return {
      icon: Hourglass,
      tone: 'text-warning',
      text: 'A service is busy and asked us to wait.',
      detail: `Workers start again in ${describeWait(queue.heldMs)}.`,
    };
  return {
    icon: CirclePlay,
    tone: 'text-success',
    text: 'Reading is on.',
    detail:
      queue.active > 0
        ? `${formatCount(queue.active, 'document is', 'documents are')} being read by ${formatCount(queue.workers, 'worker')}.`
        : `${formatCount(queue.workers, 'worker is', 'workers are')} ready for the next document.`,
  };
}
