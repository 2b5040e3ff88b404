'use client';

import { CircleAlert } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { type CaseTypeOption, WhatToExpect } from './what-to-expect';

export const CASE_TYPE_FIELD = 'case-type';

type Props = {
  types: readonly CaseTypeOption[];
  chosen: string | null;
  error: string | undefined;
  onChoose: (key: string) => void;
};

/** Radio cards; the chosen one opens, by style alone, and says what is asked for and when to expect an answer. */
export function CaseTypeChoice({ types, chosen, error, onChoose }: Props) {
  const t = useTranslations('start');
  const group = useRef<HTMLFieldSetElement>(null);
  // What was chosen before the page had its scripts stands there without React having heard of it.
  const tellEarly = useEffectEvent(() => {
    const early = group.current?.querySelector<HTMLInputElement>('input:checked')?.value;
    if (early && early !== chosen) onChoose(early);
  });
  useEffect(() => tellEarly(), []);
  return (
    <fieldset ref={group} className="grid gap-3" aria-describedby={error ? `${CASE_TYPE_FIELD}-error` : undefined}>
      <legend className="mb-3 font-semibold">{t('chooseType')}</legend>
      {error && (
        <p
          id={`${CASE_TYPE_FIELD}-error`}
          role="alert"
          className="flex items-center gap-1.5 font-medium text-base text-danger"
        >
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          {error}
        </p>
      )}
      {types.map((type, at) => (
        <Card
          key={type.key}
          // A link from the list of faults leads to the first.
          id={at === 0 ? CASE_TYPE_FIELD : `${CASE_TYPE_FIELD}-${type.key}`}
          type={type}
          isChosen={chosen === type.key}
          onChoose={() => onChoose(type.key)}
        />
      ))}
    </fieldset>
  );
}

type CardProps = { id: string; type: CaseTypeOption; isChosen: boolean; onChoose: () => void };

function Card({ id, type, isChosen, onChoose }: CardProps) {
  return (
    <div className="group rounded-lg border border-line-strong bg-surface transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 hover:border-ink has-checked:border-accent has-checked:ring-1 has-checked:ring-accent">
      <label htmlFor={id} className="grid grid-cols-[auto_1fr] gap-x-4 p-5">
        <input
          id={id}
          type="radio"
          name="caseType"
          value={type.key}
          checked={isChosen}
          onChange={onChoose}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-summary`}
          className="mt-1.5 size-5 accent-accent outline-none"
        />
        <span className="grid gap-1">
          <span id={`${id}-name`} className="font-semibold">
            {type.name}
          </span>
          <span id={`${id}-summary`} className="text-base text-ink-muted">
            {type.summary}
          </span>
        </span>
      </label>
      <div className="hidden gap-5 border-line border-t p-5 group-has-checked:grid sm:pl-14">
        <WhatToExpect type={type} />
      </div>
    </div>
  );
}
