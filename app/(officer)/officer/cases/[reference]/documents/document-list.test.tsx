import { expect, it } from 'vitest';
import { tellApart } from '@/app/tell-apart';
import type { CaseView } from '@/server/case-view/view';
import { renderInEnglish } from '@/tests/support/render-in-english';
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
  scan: 'not_wanted',
  registeredAt: new Date(2026, 10, day),
  flawedPages: [],
  notes: { hidden: [], covered: [], missing: [] },
  evidence: { papers: null, says: 'as_read' },
});

const render = (newSince: Date | null) =>
  renderInEnglish(
    <DocumentList
      documents={tellApart([document('first', 1), document('second', 3)])}
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
  const [first, second] = renderInEnglish(
    <DocumentList
      documents={tellApart([{ ...document('first', 1), notes }, document('second', 3)])}
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

it('tells documents of one name apart by number, time and first page', () => {
  const alike = ['one', 'two'].map((id, at) => ({ ...document(id, at + 1), filename: 'image.pdf' }));
  const [only, first, second] = renderInEnglish(
    <DocumentList
      documents={tellApart([document('only', 1), ...alike])}
      currentId="only"
      newSince={null}
      onSelect={() => undefined}
    />,
  )
    .split('<li class')
    .slice(1);
  expect(first).toContain('/api/files/pages/one/1');
  expect(first).toMatch(/1 of 2.*31 Oct/);
  expect(second).toMatch(/2 of 2.*1 Nov/);
  expect(only).not.toMatch(/ of 2|Oct|<img/);
});
