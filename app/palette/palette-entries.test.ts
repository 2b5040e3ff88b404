import { expect, test, vi } from 'vitest';
import { listEntries } from './palette-entries';

const pages = [{ name: 'Queue: waiting', href: '/officer' }];
const views = [{ id: 'v', name: 'Ángel’s overdue', filters: 'due=overdue&has=missing-evidence,contradiction' }];
const approve = vi.fn();
const actions = [{ name: 'Approve', keys: ['A'], run: approve }];
const cases = [
  { reference: 'CASE-2026-000001', title: 'Roof', claimantName: 'Ada', caseType: 'Storm', isRecent: true },
];

const list = (typed: string, found = cases) =>
  listEntries({ typed, cases: found, views, actions, pages }).map(({ value, items }) => [
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

test('words narrow actions, views and pages whatever their case and accents, and leave cases to the server', () => {
  expect(list('angel OVER')).toEqual([
    ['Cases', ['CASE-2026-000001 · Ada · Roof']],
    ['Saved views', ['Ángel’s overdue']],
  ]);
  expect(list('nothing at all', [])).toEqual([]);
});

test('an entry leads to an address of this site, or does what the page does', () => {
  const groups = listEntries({ typed: '', cases, views, actions, pages });
  const entries = groups.flatMap(({ items }) => items);
  const hrefs = entries.flatMap(({ leadsTo }) => ('href' in leadsTo ? [leadsTo.href] : []));
  expect(hrefs.every((href) => href.startsWith('/officer'))).toBe(true);
  for (const { leadsTo } of entries) if ('run' in leadsTo) leadsTo.run();
  expect(approve).toHaveBeenCalledOnce();
});
