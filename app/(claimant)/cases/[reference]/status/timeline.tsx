'use client';

import { Check, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePrintAlone } from '@/app/client/use-printing';
import { Button } from '@/app/ui/button';
import { joinClasses } from '@/app/ui/join-classes';
import { OfficeDay } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import { Section } from '../section';
import { listSteps, type Step, type StepState } from './list-steps';
import { PresentStep } from './present-step';

/** Where a submitted case is on its way to our letter, the present step first, in plain words. */
export function Timeline({ view }: { view: CaseView }) {
  const t = useTranslations('status');
  const { isAlone, printAlone } = usePrintAlone();
  const steps = listSteps(view);
  if (steps.length === 0) return null;
  return (
    <Section title={t('timeline.title')} isPrintedAlone={isAlone}>
      <p translate="no" className="hidden print:block">
        {view.reference} {view.title}
      </p>
      <PresentStep view={view} />
      <ol aria-label={t('timeline.steps')}>
        {steps.map((step, position) => (
          <TimelineStep
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added, and one kind can come twice.
            key={position}
            step={step}
            isLast={position === steps.length - 1}
          />
        ))}
      </ol>
      <Button className="justify-self-start" onClick={printAlone}>
        <Printer aria-hidden className="size-4" />
        {t('timeline.print')}
      </Button>
    </Section>
  );
}

const DOTS: Record<StepState, string> = {
  done: 'bg-accent text-on-accent',
  now: 'border-2 border-accent bg-surface',
  later: 'border-2 border-line-strong bg-surface',
};

function TimelineStep({ step: { kind, state, day, by }, isLast }: { step: Step; isLast: boolean }) {
  const t = useTranslations('status');
  return (
    <li aria-current={state === 'now' ? 'step' : undefined} className="grid grid-cols-[1.75rem_1fr] gap-x-4">
      <div aria-hidden className="flex flex-col items-center">
        <span className={joinClasses('grid size-7 shrink-0 place-items-center rounded-full', DOTS[state])}>
          {state === 'done' && <Check className="size-4" strokeWidth={3} />}
          {state === 'now' && <span className="size-2.5 rounded-full bg-accent" />}
        </span>
        {!isLast && <span className={joinClasses('w-0.5 flex-1', state === 'done' ? 'bg-accent' : 'bg-line')} />}
      </div>
      <div className={joinClasses('flex flex-wrap gap-x-3', !isLast && 'pb-5')}>
        <p className={joinClasses('leading-7', state === 'later' ? 'text-ink-muted' : 'font-semibold')}>
          <span className="sr-only">{t(`timeline.${state}`)}: </span>
          {t(`steps.${kind}`)}
        </p>
        {(day ?? by) && (
          <p className="text-base text-ink-muted leading-7">
            {day ? <OfficeDay day={day} /> : by && t.rich('timeline.by', { day: () => <OfficeDay day={by} /> })}
          </p>
        )}
      </div>
    </li>
  );
}
