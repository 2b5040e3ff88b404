import { ClipboardCheck, Hand, Inbox, MessageCircleQuestionMark, RotateCcw, SearchX } from 'lucide-react';
import { Button } from '@/app/ui/button';
import { EmptyState } from '@/app/ui/empty-state';
import { isFiltered, kindOfList, type QueueFilters } from './queue-filters';

const NOTHING = {
  waiting: {
    icon: Inbox,
    title: 'Nothing is waiting for review',
    text: 'New cases appear here by themselves as soon as their drafts are ready.',
  },
  reconsiderations: {
    icon: RotateCcw,
    title: 'No reconsideration is waiting',
    text: 'A case stands here from when its claimant asks for another look at a decision until an officer has decided again.',
  },
  mine: {
    icon: Hand,
    title: 'You review no case',
    text: 'A case is yours from when you start its review until you decide or release it. “Get next case” gives you the one that is due first.',
  },
  asked: {
    icon: MessageCircleQuestionMark,
    title: 'No case waits for its claimant',
    text: 'A case stands here from when its claimant is asked for more until the claimant answers.',
  },
  done: {
    icon: ClipboardCheck,
    title: 'You have decided no case yet',
    text: 'What you decide is listed here, the newest first.',
  },
  everyonesDone: {
    icon: ClipboardCheck,
    title: 'No case has been decided yet',
    text: 'What you and your colleagues decide is listed here, the newest first.',
  },
} as const;

type Props = {
  filters: QueueFilters;
  /** Without it the filters are not the reader's to clear. */
  onClear?: () => void;
};

function listOf(filters: QueueFilters): keyof typeof NOTHING {
  if (filters.view === 'done' && filters.decidedBy) return 'everyonesDone';
  return kindOfList(filters) ? 'reconsiderations' : filters.view;
}

/** What a list without a row says, and the way on. */
export function QueueEmpty({ filters, onClear }: Props) {
  if (isFiltered(filters) && onClear)
    return (
      <EmptyState
        icon={SearchX}
        title="Nothing matches"
        action={
          <Button variant="primary" onClick={onClear}>
            Clear the filters
          </Button>
        }
      >
        {filters.search
          ? `No case here holds “${filters.search}” and fits the other filters. Look for whole words or numbers, the beginning of a name or title, or a part of the reference’s number.`
          : 'No case fits all of these filters. Clear the filters to see the whole list.'}
      </EmptyState>
    );
  const { icon, title, text } = NOTHING[listOf(filters)];
  return (
    <EmptyState icon={icon} title={title}>
      {text}
    </EmptyState>
  );
}
