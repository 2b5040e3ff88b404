import { expect, it } from 'vitest';
import { makeDocument } from '@/server/providers/ai/local/sample-cases';
import { NO_NOTES, type PageNotes } from '@/server/providers/ocr/contract';
import { noteReading } from './reading-notes';

const document = (id: string, notes: Partial<PageNotes>) => {
  const { pages, ...rest } = makeDocument(id, ['A letter.']);
  return { ...rest, pages: pages.map((page) => ({ ...page, notes: { ...NO_NOTES, ...notes } })) };
};

it('names each document that holds what nobody sees, or lacks a part', () => {
  const notes = noteReading([
    document('form', { hiddenWords: 12 }),
    document('letter', {}),
    document('photo', { missingShare: 0.34 }),
  ]);
  expect(notes).toEqual([
    '“form.pdf” holds 12 words on page 1 that cannot be seen on the page. They were left out.',
    'A third of “photo.pdf” did not arrive. What is there was read.',
  ]);
});

it('cuts a name that would fill the sentence', () => {
  const [note = ''] = noteReading([{ ...document('x', { hiddenWords: 1 }), filename: `${'long '.repeat(50)}.pdf` }]);
  expect(note.length).toBeLessThan(160);
  expect(note).toContain('…”');
});
