'use client';

import { Circle, CircleCheck, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { DraftView } from '@/server/drafts/view';
import { DocumentLink } from '../documents/document-link';

type State = DraftView['evidence'][number];
type Props = { evidence: State[]; as?: 'h2' | 'h3' };

/** The case type's checklist against what was sent: what is missing first. */
export function EvidenceChecklist({ evidence, as: Heading = 'h2' }: Props) {
  const titleId = useId();
  const rank = ({ found, required }: State) => (found ? 1 : required ? 0 : 2);
  const ordered = [...evidence].sort((a, b) => rank(a) - rank(b));
  const missing = evidence.filter(({ found, required }) => required && !found).length;
  return (
    <section aria-labelledby={titleId} className="laid-out-late -m-1.5 grid gap-2 p-1.5">
      <div className="flex items-baseline justify-between gap-4">
        <Heading id={titleId} className="font-semibold text-sm">
          Required evidence
        </Heading>
        <p className="text-[13px] text-ink-muted">{missing === 0 ? 'Nothing is missing' : `${missing} missing`}</p>
      </div>
      <ul className="grid gap-1.5">
        {ordered.map((state) => (
          <li key={state.key} className="flex items-start gap-2 text-sm">
            <StateIcon state={state} />
            <div className="min-w-0">
              <span className="font-medium">{state.label}</span>{' '}
              <span className={!state.found && state.required ? 'font-semibold text-warning' : 'text-ink-muted'}>
                {state.found ? 'found' : state.required ? 'missing' : 'not sent, not required'}
              </span>
              {state.found && state.documentId && (
                <>
                  {': '}
                  <DocumentLink documentId={state.documentId} />
                </>
              )}
              {!state.found && state.required && <p className="text-[13px] text-ink-muted">{state.reason}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StateIcon({ state: { found, required } }: { state: State }) {
  if (found) return <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />;
  if (required) return <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />;
  return <Circle aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-muted" />;
}
