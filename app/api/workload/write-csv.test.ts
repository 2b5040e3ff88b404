import { expect, test } from 'vitest';
import { writeCsv } from './write-csv';

const lines = (text: string) => text.slice(1).split('\r\n').slice(0, -1);

test('figures stay figures, and texts are quoted where they have to be', () => {
  const text = writeCsv([
    ['Officer', 'Decided'],
    ['Núñez, "Ana"', 12],
    ['Short', null],
  ]);
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(lines(text)).toEqual(['Officer,Decided', '"Núñez, ""Ana""",12', 'Short,']);
});

test.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', ' =cmd()', '＝1+1'])('%j is no formula', (name) => {
  expect(lines(writeCsv([[name, -3]]))[0]).toMatch(/^"?'.*,-3$/);
});
