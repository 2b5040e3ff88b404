import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { CaseView } from '@/server/case-view/view';
import { WithCase } from '@/tests/support/with-case';
import type { AskedItem } from './asked-items';
import { AskedList } from './asked-list';

const render = (items: AskedItem[]) =>
  renderToStaticMarkup(
    <WithCase filenames={new Map([['d1', 'invoice.pdf']])}>
      <AskedList items={items} />
    </WithCase>,
  ).replace(/<[^>]*>/g, '');

const invoice = { id: 'd1', filename: 'invoice.pdf' } as CaseView['documents'][number];
const found: AskedItem = { key: 'invoice', label: 'Hotel invoice', state: 'found', document: invoice };
const missing: AskedItem = { key: 'ticket', label: 'Ticket', state: 'missing', document: null };

it('counts what is still missing, and leads to what was found', () => {
  const text = render([missing, found]);
  expect(text).toContain('1 of 2 still missing');
  expect(text).toContain('Ticket still missing');
  expect(text).toContain('Hotel invoice found: invoice.pdf');
});

it('counts nothing where all of it came', () => {
  expect(render([found])).not.toContain('missing');
});
