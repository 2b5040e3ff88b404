import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { CaseView } from '@/server/cases/view';
import { DocumentList } from './document-list';

const document = (id: string, day: number) =>
  ({
    id,
    filename: `${id}.pdf`,
    ocrStatus: 'completed',
    pageCount: 1,
    legible: true,
    legibility: 0.9,
    registeredAt: new Date(2026, 10, day),
  }) as CaseView['documents'][number];

const render = (newSince: Date | null) =>
  renderToStaticMarkup(
    <DocumentList
      documents={[document('first', 1), document('second', 3)]}
      currentId="first"
      newSince={newSince}
      onSelect={() => undefined}
    />,
  )
    .split('<li')
    .slice(1)
    .map((item) => item.includes('>New<'));

it('marks the documents that have come since more was asked for', () => {
  expect(render(new Date(2026, 10, 2))).toEqual([false, true]);
});

it('marks none where nothing was asked for', () => {
  expect(render(null)).toEqual([false, false]);
});
