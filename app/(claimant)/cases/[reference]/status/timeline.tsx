import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { joinClasses } from '@/app/ui/join-classes';
import { LocalTime } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import { hasProblems, listProblems } from '../checklist/list-problems';
import { Section } from '../section';

type Step = { title: string; text: ReactNode };

/** Where a submitted case is on its way to a decision, in plain words. */
export function Timeline({ view }: { view: CaseView }) {
  const current = view.status === 'processing' ? 1 : 2;
  const read = view.documents.filter(({ ocrStatus }) => ocrStatus === 'completed' || ocrStatus === 'failed').length;
  const steps: Step[] = [
    { title: 'Received', text: view.submittedAt && <LocalTime value={view.submittedAt} /> },
    {
      title: 'Being read',
      text:
        current === 1
          ? `${read} of ${view.documents.length} documents done. You can close this page; it goes on without you.`
          : null,
    },
    {
      title: 'With an officer',
      text:
        current === 2
          ? `A case officer will look at your documents and decide.${hasProblems(listProblems({ view })) ? '' : ' You need not do anything.'}`
          : 'A case officer looks at your documents and decides.',
    },
    { title: 'Decision', text: 'You will find our letter here.' },
  ];
  return (
    <Section title="Where your case is">
      <ol>
        {steps.map((step, position) => (
          <TimelineStep key={step.title} {...step} state={stateOf(position, current)} isLast={position === 3} />
        ))}
      </ol>
    </Section>
  );
}

type StepState = 'done' | 'now' | 'later';

function stateOf(position: number, current: number): StepState {
  if (position < current) return 'done';
  return position === current ? 'now' : 'later';
}

const WORDS: Record<StepState, string> = { done: 'Done', now: 'Now', later: 'Later' };

const DOTS: Record<StepState, string> = {
  done: 'bg-accent text-on-accent',
  now: 'border-2 border-accent bg-surface',
  later: 'border-2 border-line-strong bg-surface',
};

function TimelineStep({ title, text, state, isLast }: Step & { state: StepState; isLast: boolean }) {
  return (
    <li aria-current={state === 'now' ? 'step' : undefined} className="grid grid-cols-[1.75rem_1fr] gap-x-4">
      <div className="flex flex-col items-center">
        <span className={joinClasses('grid size-7 shrink-0 place-items-center rounded-full', DOTS[state])}>
          {state === 'done' && <Check aria-hidden className="size-4" strokeWidth={3} />}
          {state === 'now' && <span className="size-2.5 rounded-full bg-accent" />}
        </span>
        {!isLast && <span className={joinClasses('w-0.5 flex-1', state === 'done' ? 'bg-accent' : 'bg-line')} />}
      </div>
      <div className="pb-7">
        <p className={joinClasses('leading-7', state === 'later' ? 'text-ink-muted' : 'font-semibold')}>
          <span className="sr-only">{WORDS[state]}: </span>
          {title}
        </p>
        {text && <p className="text-base text-ink-muted">{text}</p>}
      </div>
    </li>
  );
}
