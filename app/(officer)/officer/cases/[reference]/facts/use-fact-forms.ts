'use client';

import { useMemo, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { keptKey } from '@/app/client/kept-keys';
import { type KeptStage, useKept } from '@/app/client/use-kept';
import type { ComposedCitation } from '../findings/composition';
import { type FactForm, type FactForms, factFormsSchema, NEW_FACT, openForm, type WantedForm } from './fact-form';
import type { FactView } from './group-facts';

const NONE: FactForms = [];
const isEmpty = (forms: FactForms) => forms.length === 0;

type Options = { officerId: string; reference: string; stage: KeptStage };

/**
 * What is being written about facts: any number at a time, by the id of the fact, kept in this browser until it is saved or given up.
 * Words selected on a page go to the one that was touched last.
 */
export function useFactForms({ officerId, reference, stage }: Options) {
  const key = keptKey('facts', officerId, reference);
  const [entries, changeEntries] = useKept({ key, schema: factFormsSchema, empty: NONE, isEmpty, stage });
  const forms: ReadonlyMap<string, FactForm> = useMemo(() => new Map(entries), [entries]);
  const [lastId, setLastId] = useState<string | null>(null);
  const candidates = entries.filter(([, { about }]) => about !== 'strike').map(([id]) => id);
  const activeId = lastId !== null && candidates.includes(lastId) ? lastId : (candidates.at(-1) ?? null);

  const [wanted, setWanted] = useState<WantedForm | null>(null);

  const want = (id: string) => {
    setLastId(id);
    setWanted((last) => ({ id, count: (last?.count ?? 0) + 1 }));
  };
  const put = (id: string, form: FactForm) => {
    changeEntries((all) => [...new Map(all).set(id, form)]);
    want(id);
  };

  return {
    forms,
    /** The form that selected words would go to. */
    activeId,
    /** The form that was asked for last, from its fact, from a rule or by words of a page; null before the first. */
    wanted,
    open: (fact: FactView, about: 'correct' | 'strike') =>
      put(fact.id, openForm({ fact, begun: forms.get(fact.id), about })),
    openNew: (field: string) =>
      put(
        NEW_FACT,
        forms.get(NEW_FACT) ?? {
          about: 'add',
          field,
          text: '',
          reason: '',
          citation: null,
          revision: 0,
          addedFactId: uuidv7(),
        },
      ),
    change: (id: string, change: Partial<FactForm>) =>
      changeEntries((all) => all.map(([known, form]) => [known, known === id ? { ...form, ...change } : form])),
    /** The words of a page for the value; they are the value where nothing else was typed yet. */
    cite: (id: string, citation: ComposedCitation, untouched: string) => {
      want(id);
      changeEntries((all) =>
        all.map(([known, form]) => {
          if (known !== id) return [known, form];
          const isUntouched = form.text.trim() === '' || form.text === untouched;
          const text = isUntouched ? citation.quote.replace(/\s+/g, ' ').trim() : form.text;
          return [known, { ...form, citation, text }];
        }),
      );
    },
    touch: setLastId,
    close: (id: string) => changeEntries((all) => all.filter(([known]) => known !== id)),
  };
}
