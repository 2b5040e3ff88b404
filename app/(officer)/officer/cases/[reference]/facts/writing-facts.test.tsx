// @vitest-environment happy-dom
/** Forms about facts in a page: what is rendered when one types, and what folding does to them. */
import { act, useMemo } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { makeFact } from '@/tests/support/made-fact';
import { openReactPage } from '@/tests/support/react-page';
import { NO_CHANGES } from '../rules/changes';
import { useQuotes } from '../rules/use-quotes';
import { FactsSection } from './facts-section';
import type { FactView } from './group-facts';
import { useFactForms } from './use-fact-forms';
import type { FactWork } from './use-fact-work';

const OTHERS = 20;
const reads = new Map<string, number>();
const countReads = () => Object.fromEntries(reads);

/** A fact that counts how often its words are read: by each rendering of its row. */
function countedFact(id: string): FactView {
  return Object.defineProperty(makeFact(id), 'display', {
    get: () => {
      reads.set(id, (reads.get(id) ?? 0) + 1);
      return '£250.00';
    },
  });
}

const facts = ['mine', ...Array.from({ length: OTHERS }, (_, at) => `other-${at}`)].map(countedFact);
const fields = [{ key: 'excess', label: 'Policy excess', isDerived: false }];
const documents = [{ id: 'schedule', filename: 'schedule.pdf' }] as unknown as Parameters<
  typeof FactsSection
>[0]['documents'];
const NONE: [] = [];
const NO_PROBLEMS = {};
const nothing = () => undefined;

/** As the review does: whatever is typed renders it from the top, with new functions. */
function Desk() {
  const forms = useFactForms({ officerId: 'officer', reference: 'CASE-2026-000001', stage: 'open' });
  const filenames = useMemo(() => new Map([['schedule', 'schedule.pdf']]), []);
  const quotes = useQuotes({ facts, filenames, shownKey: null, onShow: () => undefined });
  const work: FactWork = {
    draft: null,
    changes: NO_CHANGES,
    facts,
    struckFacts: NONE,
    fields,
    labelOf: () => 'Policy excess',
    forms,
    mayJudge: true,
    announcement: '',
    changedFactId: null,
    isBusy: () => false,
    isSaving: false,
    problemsOf: () => NO_PROBLEMS,
    open: forms.open,
    openNew: nothing,
    drop: forms.close,
    save: async () => true,
    takeBack: async () => true,
    citeTargets: () => [],
    orphans: [],
  };
  const [mine] = facts;
  return (
    <>
      <button type="button" id="pencil" onClick={() => mine && work.open(mine, 'correct')} />
      <FactsSection documents={documents} work={work} quotes={quotes} />
    </>
  );
}

const page = openReactPage();
const find = <Wanted extends Element>(selector: string): Wanted => {
  const found = document.querySelector<Wanted>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
const press = (selector: string) => act(() => find<HTMLElement>(selector).click());
const fold = () =>
  act(() => {
    const table = find<HTMLDetailsElement>('details');
    table.open = false;
    table.dispatchEvent(new Event('toggle'));
  });
function type(text: string) {
  const input = find<HTMLInputElement>('form input');
  // As a browser does: past the property by which React notes what it has set itself.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  act(() => input.dispatchEvent(new Event('input', { bubbles: true })));
}

beforeEach(() => {
  localStorage.clear();
  page.draw(<Desk />);
});

it('renders no other fact while one is being corrected', () => {
  press('#pencil');
  const before = countReads();
  type('£200.00');
  type('£200.0');
  const { mine, ...others } = countReads();
  const { mine: mineBefore, ...othersBefore } = before;
  expect(find<HTMLInputElement>('form input').value).toBe('£200.0');
  expect(mine).toBeGreaterThan(mineBefore ?? 0);
  expect(others).toEqual(othersBefore);
  expect(Object.keys(others)).toHaveLength(OTHERS);
});

it('keeps what is being written when its table is folded, says so, and is there again when it is asked for', () => {
  press('#pencil');
  type('£200.00');
  fold();
  expect(find<HTMLDetailsElement>('details').open).toBe(false);
  expect(find('summary').textContent).toContain('1 being written');
  press('#pencil');
  expect(find<HTMLDetailsElement>('details').open).toBe(true);
  expect(find('summary').textContent).not.toContain('being written');
  expect(find<HTMLInputElement>('form input').value).toBe('£200.00');
  expect(document.activeElement).toBe(find('form input'));
});
