import { describe, expect, it } from 'vitest';
import { cutNote, placesOf } from './place-of-note';

const filenames = new Map([
  ['form', 'form.pdf'],
  ['letter', 'my letter.pdf'],
  ['long', `${'very '.repeat(20)}long.pdf`],
]);
const cut = (note: string) => cutNote({ note, filenames });
const linksOf = (note: string) => cut(note).flatMap(({ text, place }) => (place ? [[text, place]] : []));

describe('cutNote', () => {
  it('leads from the name of a document to the page that is meant, and loses no word', () => {
    const note =
      '“form.pdf” holds 12 words on page 3 that cannot be seen. Parts of page 2 of “my letter.pdf” are covered.';
    expect(linksOf(note)).toEqual([
      ['“form.pdf”', { documentId: 'form', page: 3 }],
      ['“my letter.pdf”', { documentId: 'letter', page: 2 }],
    ]);
    expect(
      cut(note)
        .map(({ text }) => text)
        .join(''),
    ).toBe(note);
  });

  it('leads to a place once, and to the first page where none is named', () => {
    expect(linksOf('“form.pdf” and “form.pdf” again')).toEqual([['“form.pdf”', { documentId: 'form', page: 1 }]]);
    expect(linksOf('A third of “my letter.pdf” did not arrive.')).toEqual([
      ['“my letter.pdf”', { documentId: 'letter', page: 1 }],
    ]);
  });

  it('knows a name that was cut, and leaves other quoted words alone', () => {
    const short = `“${'very '.repeat(20).slice(0, 57)}…”`;
    expect(linksOf(`It is not clear what ${short} is.`)).toEqual([[short, { documentId: 'long', page: 1 }]]);
    expect(linksOf('The amounts above “Subtotal” do not add up on page 1.')).toEqual([]);
    expect(cut('No name.')).toEqual([{ text: 'No name.', place: null }]);
    expect(cut('')).toEqual([]);
  });

  it('does not guess between documents of one name', () => {
    const twins = new Map([
      ['a', 'scan.pdf'],
      ['b', 'scan.pdf'],
    ]);
    expect(cutNote({ note: '“scan.pdf” could not be read.', filenames: twins }).map(({ place }) => place)).toEqual([
      null,
    ]);
  });
});

it('names each page of a finding’s evidence once', () => {
  const at = (documentId: string, page: number) => ({ documentId, page, id: `${documentId}${page}` });
  expect(placesOf({ citations: [at('form', 1), at('letter', 2), at('form', 1)] })).toEqual([
    { documentId: 'form', page: 1 },
    { documentId: 'letter', page: 2 },
  ]);
});
