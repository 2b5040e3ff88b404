import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { makeFact } from '@/tests/support/made-fact';
import { NO_CHANGES } from '../rules/changes';
import type { Quotes } from '../rules/use-quotes';
import { FactsSection } from './facts-section';
import type { FactView } from './group-facts';
import type { FactWork } from './use-fact-work';

const by = { name: 'Mara Lind' };
const at = new Date('2026-05-21T09:00:00Z');
const fact = (id: string, display: string, over: Partial<FactView> = {}) =>
  makeFact(id, { value: display, raw: { type: 'text', text: display }, display, ...over });
const original = {
  value: '£250.00',
  raw: { type: 'text' as const, text: '£250.00' },
  display: '£250.00',
  source: { documentId: 'schedule', kind: null },
  citations: [],
  origin: 'extractor' as const,
  paperDate: null,
};

const nothing = () => undefined;
const work: FactWork = {
  draft: null,
  changes: NO_CHANGES,
  facts: [],
  struckFacts: [],
  fields: [{ key: 'excess', label: 'Policy excess', isDerived: false }],
  labelOf: () => 'Policy excess',
  forms: {
    forms: new Map(),
    activeId: null,
    wanted: null,
    open: nothing,
    openNew: nothing,
    change: nothing,
    cite: nothing,
    touch: nothing,
    close: nothing,
  },
  mayJudge: true,
  announcement: '',
  changedFactId: null,
  isBusy: () => false,
  isSaving: false,
  problemsOf: () => ({}),
  open: nothing,
  openNew: nothing,
  drop: nothing,
  save: async () => true,
  takeBack: async () => true,
  citeTargets: () => [],
  orphans: [],
};
const quotes: Quotes = { nameOf: (id) => `${id}.pdf`, list: () => [], isShown: () => false, show: nothing };

function show(over: Partial<FactWork>): string {
  const html = renderToStaticMarkup(
    <FactsSection documents={[]} work={{ ...work, ...over }} quotes={quotes} />,
  ).replaceAll('&#x27;', '’');
  return html;
}

/** Names stand in elements of their own. */
const readText = (html: string) => html.replace(/<[^>]+>/g, '');

it('shows a corrected fact with its original struck through, who corrected it and why, and the way back', () => {
  const judgement = { verdict: 'corrected' as const, reason: 'Misread', by, at, original };
  const html = show({ facts: [fact('a', '£400.00', { origin: 'officer', judgement, quoteAgrees: false })] });
  expect(html).toMatch(/<s[^>]*><span[^>]*>was <\/span><[^>]*>£250\.00<\/\w+><\/s><span[^>]*> <\/span><[^>]*>£400\.00/);
  expect(readText(html)).toContain('Corrected by Mara Lind: Misread');
  expect(html).toContain('The words it rests on don’t say this value.');
  expect(html).toContain('aria-label="Take back what was said of Policy excess: £400.00"');
});

it('keeps a struck fact in its place, to be taken back and not corrected', () => {
  const judgement = { verdict: 'struck' as const, reason: 'Another policy', by, at, original };
  const html = show({ struckFacts: [fact('a', '£250.00', { judgement })] });
  expect(html).toMatch(/<s[^>]*><span[^>]*>struck: <\/span><[^>]*>£250\.00<\/\w+><\/s>/);
  expect(readText(html)).toContain('Struck by Mara Lind: Another policy');
  expect(html).toContain('aria-label="Take back');
  expect(html).not.toContain('aria-label="Correct');
});

it('offers to remove what an officer added', () => {
  const added = { reason: 'By telephone', by, at };
  const html = show({ facts: [fact('a', '£120.00', { addedFactId: 'a', added, origin: 'officer' })] });
  expect(readText(html)).toContain('Added by Mara Lind: By telephone');
  expect(html).toContain('aria-label="Remove Policy excess: £120.00"');
  expect(html).toContain('1 fact, 1 by officers');
});

it('has nothing to press for somebody who may only read', () => {
  const html = show({ mayJudge: false, facts: [fact('a', '£250.00')] });
  expect(html).not.toContain('<button');
});

it('opens the table in which something is being written, with its form and what is wrong with it', () => {
  const form = {
    about: 'correct' as const,
    field: 'excess',
    text: 'lots',
    reason: '',
    citation: null,
    revision: 0,
    addedFactId: '',
  };
  const html = show({
    facts: [fact('a', '£250.00')],
    forms: { ...work.forms, forms: new Map([['a', form]]) },
    problemsOf: () => ({ text: 'Write one amount.' }),
  });
  expect(html).toMatch(/<details [^>]*open=""/);
  expect(html).toContain('aria-label="Correct Policy excess"');
  expect(html).toContain('Write one amount.');
});

it('shows what was written about a fact that is gone', () => {
  const form = {
    about: 'strike' as const,
    field: 'excess',
    text: '',
    reason: 'Of another year',
    citation: null,
    revision: 0,
    addedFactId: '',
  };
  expect(show({ orphans: [['gone', form]] })).toContain('You wrote: “Of another year”');
});
