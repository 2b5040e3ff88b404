'use client';

import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { formatCount } from '@/app/ui/format';
import { Notice } from '@/app/ui/notice';
import { ProgressBar } from '@/app/ui/progress';
import { explainToStaff } from '@/server/providers/failures';
import { type Part, type Progress, useAllOfAKind } from './use-all-of-a-kind';

type Props = { part: Part; failureCode: string; standing: number; open: boolean; onClose: () => void };

const WORDS = {
  documents: {
    title: 'Read all of these again?',
    answered: 'Reading documents again',
    action: 'Read all again',
    what: (count: number) => formatCount(count, 'document'),
    happens:
      'They join the queue behind what waits now, and their cases get new drafts. Documents of closed cases stay as they are.',
    done: (count: number) => (count === 1 ? 'is being read again.' : 'are being read again.'),
  },
  cases: {
    title: 'Draft all of these again?',
    answered: 'Drafting cases again',
    action: 'Draft all again',
    what: (count: number) => formatCount(count, 'case'),
    happens: 'Their documents are not read again. The cases stay in the officers’ queue meanwhile.',
    done: (count: number) => (count === 1 ? 'is being drafted again.' : 'are being drafted again.'),
  },
} as const;

/** Says what will happen, does it in batches, and says what was done. */
export function AllOfAKindDialog({ part, failureCode, standing, open, onClose }: Props) {
  const { progress, run, stop, reset } = useAllOfAKind({ part, failureCode });
  const words = WORDS[part];
  const { label, advice } = explainToStaff(failureCode);
  const isRunning = progress?.state === 'running';
  const close = () => {
    reset();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      dismissible={!isRunning}
      title={progress ? words.answered : words.title}
      description={
        <>
          {words.what(standing)} failed with “{label}”.{!progress && ` ${words.happens}`}
        </>
      }
      actions={
        <>
          {!progress && (
            <>
              <Button onClick={close}>Cancel</Button>
              <Button variant="primary" onClick={() => void run()}>
                {words.action}
              </Button>
            </>
          )}
          {isRunning && <Button onClick={stop}>Stop here</Button>}
          {progress && !isRunning && (
            <Button variant="primary" onClick={close}>
              Done
            </Button>
          )}
        </>
      }
    >
      {progress ? (
        <Result progress={progress} part={part} standing={standing} />
      ) : (
        <Notice tone="info">{advice}</Notice>
      )}
    </Dialog>
  );
}

function Result({ progress, part, standing }: { progress: Progress; part: Part; standing: number }) {
  const { state, retried, left, error } = progress;
  const words = WORDS[part];
  const looked = retried + left;
  const summary = `${words.what(retried)} ${words.done(retried)}`;
  return (
    <div className="grid gap-2">
      <ProgressBar
        label="How far it is"
        percent={state === 'done' ? 100 : (100 * looked) / Math.max(standing, looked, 1)}
      />
      <p role="status" className="font-semibold tabular-nums">
        {state === 'done' && retried === 0 ? 'There was nothing left to do again.' : summary}
        {state === 'stopped' && ' The rest was left as it is.'}
      </p>
      {left > 0 && (
        <p className="text-ink-muted text-sm">
          {words.what(left)} {left === 1 ? 'was' : 'were'} left out: closed, or already under way.
        </p>
      )}
      {error && (
        <Notice tone="error" title="It stopped before the end">
          {error} What was done stays done; you can start again for the rest.
        </Notice>
      )}
    </div>
  );
}
