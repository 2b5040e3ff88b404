import { expect, test } from 'vitest';
import { listExpressions } from './list-expressions';

const list = (...lines: string[]) => listExpressions({ text: lines.join('\n'), file: 'a.ts' });

test('every literal is found, with its place and the proof above it', () => {
  const { found } = list(
    'const a: string = b.replace(/x+/g, "");',
    '// linear: at most 9 letters',
    'const C =',
    '  /y/u;',
  );
  expect(found).toEqual([
    { literal: { source: 'x+', flags: 'g' }, line: 1, proof: null },
    { literal: { source: 'y', flags: 'u' }, line: 4, proof: 'at most 9 letters' },
  ]);
});

test('what is made when a module is loaded is told from what is made later', () => {
  const { made } = list(
    'const A = new RegExp(b);',
    'const C = d.map((e) => new RegExp(e));',
    'const f = (g: string) =>',
    '  new RegExp(g);',
  );
  expect(made.map(({ isAtLoad }) => isAtLoad)).toEqual([true, true, false]);
});
