'use client';

import { useState } from 'react';
import { PersonSelect } from '@/app/(officer)/officer/cases/[reference]/hands/person-select';
import { Button } from '@/app/ui/button';
import { formatCount } from '@/app/ui/format';
import type { Giving } from './use-giving';
import { useStaff } from './use-staff';

type Props = { references: string[]; giving: Giving };

/** What is done with the cases that are chosen below. */
export function GiveBar({ references, giving: { give, takeBack, said, problem } }: Props) {
  const staff = useStaff();
  const [officerId, setOfficerId] = useState('');
  const isNone = references.length === 0;
  return (
    <form
      aria-label="Give the chosen cases"
      className="flex flex-wrap items-end gap-x-3 gap-y-2 rounded-lg border border-line bg-surface px-4 py-3 shadow-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNone) void give.run({ references, officerId });
      }}
    >
      <PersonSelect label="Assign to" people={staff} value={officerId} onChange={setOfficerId} />
      <Button type="submit" variant="primary" className="max-sm:h-11" blocked={isNone} pending={give.pending}>
        Assign
      </Button>
      <Button
        className="max-sm:h-11"
        blocked={isNone}
        pending={takeBack.pending}
        onClick={() => void takeBack.run(references)}
      >
        Take back
      </Button>
      <p className="text-ink-muted text-sm tabular-nums">
        {isNone ? 'Choose cases below.' : `${formatCount(references.length, 'case')} chosen`}
      </p>
      <p role="status" className="basis-full text-sm empty:hidden">
        {said}
      </p>
      {problem && (
        <p role="alert" className="basis-full text-danger text-sm">
          {problem}
        </p>
      )}
    </form>
  );
}
