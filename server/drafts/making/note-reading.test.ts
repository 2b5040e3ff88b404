import { expect, it } from 'vitest';
import { stormDamageClaim } from '@/server/case-types/storm-damage-claim';
import type { Paper } from '@/server/facts/contract';
import { NO_NOTES, type PageNotes } from '@/server/providers/ocr/contract';
import { makeDocument } from '@/tests/support/sample-cases';
import { noteReading } from './note-reading';

const document = (id: string, notes: Partial<PageNotes> = {}): Paper => {
  const { pages, ...rest } = makeDocument(id, ['A letter.']);
  return { ...rest, pages: pages.map((page) => ({ ...page, notes: { ...NO_NOTES, ...notes } })) };
};

type Noted = {
  title?: string;
  documents: Paper[];
  unclear?: Paper[];
  unread?: Parameters<typeof noteReading>[0]['unread'];
};

/** The documents are claim letters, but for those that are `unclear`. */
const note = ({ documents, unclear = [], unread = [], title = 'Roof' }: Noted) =>
  noteReading({
    caseType: stormDamageClaim,
    documents: [...documents, ...unclear],
    parts: [...documents, ...unclear].map((paper) => ({
      documentId: paper.id,
      pages: [1],
      kind: documents.includes(paper) ? 'claim-letter' : null,
      probability: 1,
      because: [],
      refuses: false,
    })),
    unread,
    case: { title, claimantName: 'Clara Claimant' },
  });

it('names each document that holds what nobody sees, or lacks a part', () => {
  const documents = [
    document('form', { hiddenWords: 12 }),
    document('letter'),
    document('photo', { missingShare: 0.34 }),
  ];
  expect(note({ documents })).toEqual([
    '“form.pdf” holds 12 words on page 1 that cannot be seen on the page. They were left out.',
    'A third of “photo.pdf” did not arrive. What is there was read.',
  ]);
});

it('says what could not be read in words for staff, and what is nothing that was asked for', () => {
  const unread = [{ id: 'x', filename: 'x.pdf', reason: 'The file is damaged or incomplete.' }];
  expect(note({ documents: [document('form')], unclear: [document('menu')], unread })).toEqual([
    '“x.pdf” could not be read. The file is damaged or incomplete.',
    '“menu.pdf” reads like none of the evidence asked for.',
  ]);
  const many = ['a', 'b', 'c', 'd'].map((id) => document(id));
  expect(note({ documents: [], unclear: many })).toEqual(['4 documents read like none of the evidence asked for.']);
});

it('cuts a name that would fill the sentence', () => {
  const documents = [{ ...document('x', { hiddenWords: 1 }), filename: `${'long '.repeat(50)}.pdf` }];
  const [said = ''] = note({ documents });
  expect(said.length).toBeLessThan(160);
  expect(said).toContain('…”');
});

it('says which words are written with letters that look like others', () => {
  // Cyrillic letters for e, a and o.
  const [title, filename, word] = ['Roof r\u0435pair', 'p\u0430yslip.pdf', 'appr\u043eve'];
  const { pages, ...rest } = document('letter');
  const paper = { ...rest, filename, pages: pages.map((page) => ({ ...page, text: `A letter.\nPlease ${word} it.` })) };
  const say = (place: string, what: string) =>
    `${place} writes “${what}” with letters of two alphabets that look alike. Read it with care: searches miss it.`;
  expect(note({ documents: [paper], title })).toEqual([
    say('The case’s title', 'r\u0435pair'),
    say(`The file name “${filename}”`, 'p\u0430yslip'),
    say(`Page 1 of “${filename}”`, word),
  ]);
});

it.each(['Олена Шевченко', 'Νίκος Παππάς', 'Łódź, 5 µm and 3 kΩ', 'Zoë’s naïve café', 'α-blocker β2'])(
  'says nothing of %s',
  (text) => {
    const { pages, ...rest } = document('letter');
    expect(note({ documents: [{ ...rest, pages: pages.map((page) => ({ ...page, text })) }], title: text })).toEqual(
      [],
    );
  },
);
