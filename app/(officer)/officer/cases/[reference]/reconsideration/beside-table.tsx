'use client';

import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import { takes } from '@/server/cases/outcomes';
import type { DraftView } from '@/server/drafts/view';
import { formatMoney } from '@/server/facts/display';
import type { ReconsiderationView } from '@/server/reconsiderations/view';
import { decidedAs, outcomeOf } from '@/server/rules/recommendation';
import { useCase, useFacts } from '../desk/desk-context';

type Column = { title: string; outcome: string; paid: string };

/** The first decision beside the one that was made since, or else beside what the rules recommend now. */
export function BesideTable({ first }: Pick<ReconsiderationView, 'first'>) {
  const { view } = useCase();
  const { draft } = useFacts();
  const columns: Column[] = [
    describeDecided({ title: 'First decision', decision: first }),
    view.decidedAt && view.decision
      ? describeDecided({ title: 'New decision', decision: view.decision })
      : describeRules(draft),
  ];
  return (
    <table className="w-full table-fixed rounded-md border border-line text-left">
      <caption className="sr-only">The first decision beside the new one</caption>
      <thead>
        <tr>
          <td className="w-24" />
          {columns.map(({ title }) => (
            <th key={title} scope="col" className="px-3 py-1.5 font-medium text-ink-muted">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row name="Outcome" cells={columns.map(({ title, outcome }) => ({ key: title, text: outcome }))} />
        <Row name="Paid" cells={columns.map(({ title, paid }) => ({ key: title, text: paid }))} />
      </tbody>
    </table>
  );
}

function Row({ name, cells }: { name: string; cells: { key: string; text: string }[] }) {
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="px-3 py-1.5 font-medium">
        {name}
      </th>
      {cells.map(({ key, text }) => (
        <td key={key} className="px-3 py-1.5 font-semibold tabular-nums">
          {text}
        </td>
      ))}
    </tr>
  );
}

type Award = { totalMinor: number; currency: string; per: 'week' | null } | null;

const sayPaid = ({ award, isPaid }: { award: Award; isPaid: boolean }): string =>
  award && isPaid
    ? `${formatMoney({ minor: award.totalMinor, currency: award.currency })}${award.per === 'week' ? ' a week' : ''}`
    : 'Nothing';

type Decided = Pick<ReconsiderationView['first'], 'outcome' | 'isInPart' | 'award'>;

const describeDecided = ({ title, decision }: { title: string; decision: Decided }): Column => ({
  title,
  outcome: OUTCOME_LOOKS[decidedAs(decision)].decided,
  paid: sayPaid({ award: decision.award, isPaid: takes(decision.outcome) === 'award' }),
});

function describeRules(draft: Pick<DraftView, 'recommendation' | 'award'> | null): Column {
  const title = 'The rules now';
  if (!draft?.recommendation) return { title, outcome: 'Nothing to go by', paid: 'Not known' };
  const { recommendation, award } = draft;
  return {
    title,
    outcome: OUTCOME_LOOKS[recommendation].recommended,
    paid: sayPaid({ award, isPaid: takes(outcomeOf(recommendation)) === 'award' }),
  };
}
