import { useMemo } from 'react';
import type { DraftView } from '@/server/drafts/view';
import { formatMoney } from '@/server/facts/display';
import { Recommendation } from '../../../recommendation';
import { OutcomeWord } from '../rules/outcome';
import { indexPassages, keysOfValues, listPassages } from '../rules/passages';
import { PrintedPart } from './printed-part';
import { PrintedQuotes } from './printed-quotes';

type Award = NonNullable<DraftView['award']>;
type ListQuotes = (citations: Award['lines'][number]['citations']) => ReturnType<typeof listPassages>;

/** What is recommended and why, what would be paid, and every rule with the words it rests on. */
export function PrintedAssessment({ draft }: { draft: DraftView }) {
  const { award, rules, recommendation, recommendationReason, notes } = draft;
  const facts = useMemo(() => [...draft.facts, ...draft.struckFacts], [draft]);
  const index = useMemo(() => indexPassages(facts), [facts]);
  const values = useMemo(() => keysOfValues(facts), [facts]);
  const list: ListQuotes = (citations) => listPassages({ citations, values, index });
  return (
    <>
      <PrintedPart title="Recommendation">
        <Recommendation value={recommendation} />
        <p className="wrap-anywhere pt-1">{recommendationReason}</p>
      </PrintedPart>
      {award && <PrintedAward award={award} list={list} />}
      {rules.length > 0 && (
        <PrintedPart title="Rules">
          <ul>
            {rules.map((rule) => (
              <li key={rule.key} className="break-inside-avoid pb-2">
                <p className="wrap-anywhere">
                  <span className="font-medium">{rule.question}</span> <OutcomeWord rule={rule} />
                </p>
                <p className="wrap-anywhere">{rule.statement}</p>
                <PrintedQuotes quotes={list(rule.citations)} />
              </li>
            ))}
          </ul>
        </PrintedPart>
      )}
      {notes.length > 0 && (
        <PrintedPart title="To look at">
          <ul className="list-disc pl-5">
            {[...new Set(notes)].map((note) => (
              <li key={note} className="wrap-anywhere">
                {note}
              </li>
            ))}
          </ul>
        </PrintedPart>
      )}
    </>
  );
}

function PrintedAward({ award: { lines, currency, totalMinor, per }, list }: { award: Award; list: ListQuotes }) {
  const format = (minor: number) => formatMoney({ minor, currency });
  const keyed = lines.map((line, index) => ({ ...line, key: `${index} ${line.label}` }));
  return (
    <PrintedPart title="How the award comes about">
      <table className="w-full border-collapse">
        <tbody>
          {keyed.map(({ key, label, because, amountMinor, citations }) => (
            <tr key={key} className="break-inside-avoid border-line border-b align-top">
              <th scope="row" className="wrap-anywhere py-1 pr-4 text-left font-normal">
                {label}
                <span className="block">{because}</span>
                <PrintedQuotes quotes={list(citations)} />
              </th>
              <td className="whitespace-nowrap py-1 text-right">{format(amountMinor)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="table-row-group font-semibold">
          <tr className="break-inside-avoid">
            <th scope="row" className="py-1 text-left">
              {per === 'week' ? 'To be paid a week' : 'To be paid'}
            </th>
            <td className="whitespace-nowrap py-1 text-right">{format(totalMinor)}</td>
          </tr>
        </tfoot>
      </table>
    </PrintedPart>
  );
}
