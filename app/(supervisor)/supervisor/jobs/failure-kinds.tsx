'use client';

import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/ui/button';
import { EmptyState } from '@/app/ui/empty-state';
import { explainToStaff } from '@/server/providers/failures';
import { AllOfAKindDialog } from './all-of-a-kind-dialog';
import type { Part } from './use-all-of-a-kind';
import type { Overview } from './use-overview';

type Kind = { code: string; standing: number; day: number; week: number; isRedraftable?: boolean };
type Chosen = { part: Part; code: string; standing: number };

/** Where counting stops; the server says no more than that. */
const COUNTED_TO = 1_000;

/** What failed, by why, for documents and for drafts; each kind can be done again as a whole. */
export function FailureKinds({
  overview,
  isOld,
  onShow,
}: {
  overview: Overview;
  isOld: boolean;
  onShow: (code: string) => void;
}) {
  const { documentKinds, caseKinds } = overview;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const choose = (next: Chosen) => {
    setChosen(next);
    setIsOpen(true);
  };
  if (documentKinds.length === 0 && caseKinds.length === 0)
    // That nothing failed is no news of a while ago.
    return isOld ? null : (
      <EmptyState icon={CircleCheck} title="Nothing has failed in the last 7 days">
        Documents that cannot be read and cases that get no draft are counted here, by why.
      </EmptyState>
    );
  return (
    <div className="grid items-start gap-8 xl:grid-cols-2">
      <KindTable
        title="Documents that could not be read"
        empty="No document has failed in the last 7 days."
        kinds={documentKinds}
        action="Read all again"
        onAll={(kind) => choose({ part: 'documents', ...kind })}
        onShow={onShow}
      />
      <KindTable
        title="Cases without a draft"
        empty="Every draft of the last 7 days was made."
        kinds={caseKinds}
        action="Draft all again"
        onAll={(kind) => choose({ part: 'cases', ...kind })}
      />
      {chosen && (
        <AllOfAKindDialog
          key={`${chosen.part} ${chosen.code}`}
          part={chosen.part}
          failureCode={chosen.code}
          standing={chosen.standing}
          open={isOpen}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}

type TableProps = {
  title: string;
  empty: string;
  kinds: Kind[];
  action: string;
  onAll: (kind: Kind) => void;
  onShow?: (code: string) => void;
};

function KindTable({ title, empty, kinds, action, onAll, onShow }: TableProps) {
  return (
    <section aria-label={title} className="grid min-w-0 gap-3">
      <h2 className="font-semibold text-lg">{title}</h2>
      {kinds.length === 0 ? (
        <p className="rounded-lg border border-line border-dashed px-4 py-6 text-center text-ink-muted text-sm">
          {empty}
        </p>
      ) : (
        <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
          <table className="w-full text-[13px] leading-5">
            <thead>
              <tr className="border-line border-b bg-sunken/60 text-ink-muted">
                <th scope="col" className="px-3 py-2 text-left font-semibold">
                  Why
                </th>
                <th scope="col" className="whitespace-nowrap px-2 py-2 text-right font-semibold">
                  Now
                </th>
                <th scope="col" className="whitespace-nowrap px-2 py-2 text-right font-semibold">
                  24 h
                </th>
                <th scope="col" className="whitespace-nowrap px-2 py-2 text-right font-semibold">
                  7 days
                </th>
                <th scope="col" className="py-2 pr-3">
                  <span className="sr-only">Do again</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <KindRow key={kind.code} kind={kind} action={action} onAll={onAll} onShow={onShow} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function KindRow({ kind, action, onAll, onShow }: Pick<TableProps, 'action' | 'onAll' | 'onShow'> & { kind: Kind }) {
  const { code, standing, day, week, isRedraftable = true } = kind;
  const { label, advice } = explainToStaff(code);
  return (
    <tr className="border-line border-b align-top last:border-b-0">
      <th scope="row" className="px-3 py-2 text-left font-normal">
        {onShow && standing > 0 ? (
          <button type="button" className="link text-left font-semibold" onClick={() => onShow(code)}>
            {label}
          </button>
        ) : (
          <span className="font-semibold">{label}</span>
        )}
        <p className="max-w-[60ch] text-ink-muted max-sm:hidden">{advice}</p>
      </th>
      <td className="whitespace-nowrap px-2 py-2 text-right font-semibold">
        {standing.toLocaleString('en-GB')}
        {standing >= COUNTED_TO && '+'}
      </td>
      <td className="px-2 py-2 text-right text-ink-soft">{day.toLocaleString('en-GB')}</td>
      <td className="px-2 py-2 text-right text-ink-soft">{week.toLocaleString('en-GB')}</td>
      <td className="w-px py-1.5 pr-3 pl-2 text-right">
        {standing > 0 && isRedraftable && (
          <Button size="sm" aria-label={`${action}: ${label}`} onClick={() => onAll(kind)}>
            {action}
          </Button>
        )}
      </td>
    </tr>
  );
}
