import { expect, it } from 'vitest';
import { tellApart } from './tell-apart';

const namesOf = (...filenames: string[]) =>
  tellApart(filenames.map((filename) => ({ filename }))).map(({ filename }) => filename);

it('numbers those of one name in their order, and leaves the others alone', () => {
  expect(namesOf('image.pdf', 'letter.pdf', 'image.pdf', 'image.pdf')).toEqual([
    'image.pdf (1 of 3)',
    'letter.pdf',
    'image.pdf (2 of 3)',
    'image.pdf (3 of 3)',
  ]);
});

it.each([
  ['capitals', 'IMG_1.JPG', 'img_1.jpg'],
  ['an accent of its own', 'reçu.pdf', 'reçu.pdf'.normalize('NFD')],
])('takes names that sound the same for the same: %s', (_, one, other) => {
  expect(namesOf(one, other)).toEqual([`${one} (1 of 2)`, `${other} (2 of 2)`]);
});

it('keeps name and number apart too, for where a long name is cut', () => {
  const [first, only] = tellApart([{ filename: 'a' }, { filename: 'b' }, { filename: 'a' }]);
  expect([first?.alike, only?.alike]).toEqual([{ filename: 'a', which: '1 of 2' }, null]);
});

it('numbers two lists that are shown as one in one go', () => {
  const [arrived, sent] = [[{ filename: 'a' }], [{ filename: 'a' }]];
  const all = [...arrived, ...sent];
  expect([...tellApart(arrived, all), ...tellApart(sent, all)].map(({ alike }) => alike?.which)).toEqual([
    '1 of 2',
    '2 of 2',
  ]);
});
