'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { describeDaysLeft } from '@/app/(officer)/officer/describe-days-left';
import { useHydrated } from '@/app/client/use-hydrated';
import type { AssignmentRow } from '@/server/assignments/view';

type Props = {
  rows: AssignmentRow[];
  chosen: ReadonlySet<string>;
  /** Why a case was refused, by its reference. */
  refused: ReadonlyMap<string, string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** The waiting cases, each with a box to choose it by. */
export function AssignmentTable({ rows, chosen, refused, onChoose }: Props) {
  const hydrated = useHydrated();
  const isAll = rows.every(({ reference }) => chosen.has(reference));
  const toggle = (reference: string) => {
    const next = new Set(chosen);
    if (!next.delete(reference)) next.add(reference);
    onChoose(next);
  };
  return (
    <section
      aria-label="Waiting cases"
      className="overflow-x-auto rounded-lg border border-line bg-surface shadow-card"
    >
      <table className="w-full text-[13px] leading-5">
        <thead>
          <tr className="border-line border-b bg-sunken/60 text-left text-ink-muted">
            <th scope="col" className="w-10 p-0">
              <ChooseBox
                label="Choose all cases shown"
                checked={isAll}
                disabled={!hydrated}
                onChange={() => onChoose(new Set(isAll ? [] : rows.map(({ reference }) => reference)))}
              />
            </th>
            {['Case', 'Kind', 'Due', 'Assigned to', 'Reviewed by'].map((name) => (
              <th key={name} scope="col" className="whitespace-nowrap px-3 py-2 font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <AssignmentRowView
              key={row.id}
              row={row}
              why={refused.get(row.reference) ?? null}
              box={
                <ChooseBox
                  label={`Choose ${row.reference}`}
                  checked={chosen.has(row.reference)}
                  disabled={!hydrated}
                  onChange={() => toggle(row.reference)}
                />
              }
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type BoxProps = { label: string; checked: boolean; disabled: boolean; onChange: () => void };

/** The whole cell answers to a press: a box alone is too small for a finger. */
function ChooseBox({ label, ...box }: BoxProps) {
  return (
    <label className="grid size-11 cursor-pointer place-items-center">
      <input type="checkbox" name="reference" {...box} className="size-4 accent-accent" />
      <span className="sr-only">{label}</span>
    </label>
  );
}

type RowProps = { row: AssignmentRow; why: string | null; box: ReactNode };

function AssignmentRowView({ row: { reference, title, typeName, daysLeft, to, holderName }, why, box }: RowProps) {
  return (
    <tr>
      <td className="p-0 align-top">{box}</td>
      <td className="px-3 py-2 align-top">
        <Link
          href={`/officer/cases/${reference}`}
          prefetch={false}
          translate="no"
          className="inline-block min-h-6 whitespace-nowrap rounded-sm font-semibold text-accent tabular-nums hover:underline"
        >
          {reference}
        </Link>
        <span translate="no" className="wrap-anywhere block">
          {title}
        </span>
        {why && <span className="block text-danger">{why}</span>}
      </td>
      <td className="px-3 py-2 align-top">{typeName}</td>
      <td className="whitespace-nowrap px-3 py-2 align-top">
        {daysLeft < 0 ? <span className="font-semibold text-danger">Overdue</span> : describeDaysLeft(daysLeft)}
      </td>
      <td className="px-3 py-2 align-top">
        {to ? (
          <>
            <bdi translate="no">{to.name}</bdi>
            {!to.mayTake && <span className="block text-ink-muted">In the line: they can’t take it now</span>}
          </>
        ) : (
          <span className="text-ink-muted">Nobody</span>
        )}
      </td>
      <td className="px-3 py-2 align-top">{holderName && <bdi translate="no">{holderName}</bdi>}</td>
    </tr>
  );
}
