import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { CaseView } from '@/server/cases/view';
import { DocumentList } from './document-list';

const document = (id: string, day: number): CaseView['documents'][number] => ({
  id,
  filename: `${id}.pdf`,
  contentType: 'application/pdf',
  bytes: 1,
  ocrStatus: 'completed',
  pageCount: 1,
  legible: true,
  legibility: 0.9,
  failureCode: null,
  failureReason: null,
  step: null,
  percent: 100,
  registeredAt: new Date(2026, 10, day),
  notes: { hidden: [], covered: [], missing: [] },
});

const render = (newSince: Date | null) =>
  renderToStaticMarkup(
    <DocumentList
      documents={[document('first', 1), document('second', 3)]}
      currentId="first"
      newSince={newSince}
      onSelect={() => undefined}
    />,
  )
    .split('<li class')
    .slice(1)
    .map((item) => item.includes('>New<'));

it('marks the documents that have come since more was asked for', () => {
  expect(render(new Date(2026, 10, 2))).toEqual([false, true]);
});

it('marks none where nothing was asked for', () => {
  expect(render(null)).toEqual([false, false]);
});

it('marks what is amiss with a document, in words as well', () => {
  const notes = { hidden: [{ page: 1, words: 3 }], covered: [], missing: [{ page: 2, share: 0.3 }] };
  const [first, second] = renderToStaticMarkup(
    <DocumentList
      documents={[{ ...document('first', 1), notes }, document('second', 3)]}
      currentId="first"
      newSince={null}
      onSelect={() => undefined}
    />,
  )
    .split('<li class')
    .slice(1);
  expect(first).toContain('Holds words that cannot be seen');
  expect(first).toContain('A part did not arrive');
  expect(first).not.toContain('covered');
  expect(second).not.toMatch(/cannot be seen|did not arrive/);
});
