import { expect, it } from 'vitest';
import { readTsv } from './read-tsv';

const HEADING = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';

it('takes words by lines and paragraphs, and leaves out pictures, which are words of one space', () => {
  const table = [
    HEADING,
    '1\t1\t0\t0\t0\t0\t0\t0\t400\t300\t-1\t',
    '2\t1\t1\t0\t0\t0\t10\t20\t200\t60\t-1\t',
    '3\t1\t1\t1\t0\t0\t10\t20\t200\t60\t-1\t',
    '4\t1\t1\t1\t1\t0\t10\t20\t200\t20\t-1\t',
    '5\t1\t1\t1\t1\t1\t10\t20\t50\t20\t96.375648\tŁódź',
    '5\t1\t1\t1\t1\t2\t70\t21\t40\t19\t58.5\t£12.50',
    '4\t1\t1\t1\t2\t0\t10\t50\t200\t20\t-1\t',
    '5\t1\t1\t1\t2\t1\t10\t50\t50\t20\t91\t"quoted"',
    '3\t1\t1\t2\t0\t0\t10\t90\t200\t60\t-1\t',
    '4\t1\t1\t2\t1\t0\t10\t90\t200\t20\t-1\t',
    '5\t1\t1\t2\t1\t1\t10\t90\t200\t3\t95.000000\t ',
    '',
  ].join('\n');
  expect(readTsv(table)).toEqual([
    [
      [
        { text: 'Łódź', box: { x0: 10, y0: 20, x1: 60, y1: 40 }, confidence: 96.375648 },
        { text: '£12.50', box: { x0: 70, y0: 21, x1: 110, y1: 40 }, confidence: 58.5 },
      ],
      [{ text: '"quoted"', box: { x0: 10, y0: 50, x1: 60, y1: 70 }, confidence: 91 }],
    ],
    [[]],
  ]);
});

it('takes a page without a word for an empty one', () => {
  expect(readTsv(`${HEADING}\n1\t1\t0\t0\t0\t0\t0\t0\t64\t64\t-1\t\n`)).toEqual([]);
});

it.each(['', 'Empty page!!\n', 'read_params_file: cannot open tsv'])('refuses %j', (text) => {
  expect(() => readTsv(text)).toThrow('something else');
});
