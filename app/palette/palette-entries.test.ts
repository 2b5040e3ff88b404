import { expect, test, vi } from 'vitest';
import { listEntries } from './palette-entries';

const pages = [{ name: 'Queue: waiting', href: '/officer' }];
const views = [{ id: 'v', name: 'Ángel’s overdue', filters: 'due=overdue&has=missing-evidence,contradiction' }];
const approve = vi.fn();
const actions = [{ name: 'Approve', keys: ['A'], run: approve }];
const cases = [
  { reference: 'CASE-2026-000001', title: 'Roof', claimantName: 'Ada', caseType: 'Storm', isRecent: true },
];

const list = (typed: string, found = cases, isAnswered = true) =>
  listEntries({ typed, cases: found, isAnswered, views, actions, pages }).map(({ value, items }) => [
    value,
    items.map(({ name }) => name),
  ]);

test('without a word everything stands in groups, the recent cases in front', () => {
  expect(list('')).toEqual([
    ['Recent cases', ['CASE-2026-000001 · Ada · Roof']],
    ['On this page', ['Approve']],
    ['Saved views', ['Ángel’s overdue']],
    ['Pages', ['Queue: waiting']],
  ]);
});

test('words narrow actions, views and pages whatever their case and accents, and leave cases, which come last, to the server', () => {
  expect(list('angel OVER')).toEqual([
    ['Saved views', ['Ángel’s overdue']],
    ['Cases', ['CASE-2026-000001 · Ada · Roof']],
  ]);
  expect(list('nothing at all', [])).toEqual([]);
});

test('cases that were found for other words stay only where they fit the new ones', () => {
  expect(list('approve', cases, false)).toEqual([['On this page', ['Approve']]]);
  expect(list('ada roof', cases, false)).toEqual([['Cases', ['CASE-2026-000001 · Ada · Roof']]]);
});

test('an entry leads to an address of this site, or does what the page does', () => {
  const groups = listEntries({ typed: '', cases, isAnswered: true, views, actions, pages });
  const entries = groups.flatMap(({ items }) => items);
  const hrefs = entries.flatMap(({ leadsTo }) => ('href' in leadsTo ? [leadsTo.href] : []));
  expect(hrefs.every((href) => href.startsWith('/officer'))).toBe(true);
  for (const { leadsTo } of entries) if ('run' in leadsTo) leadsTo.run();
  expect(approve).toHaveBeenCalledOnce();
});
