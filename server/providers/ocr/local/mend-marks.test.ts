import { describe, expect, it } from 'vitest';
import { mendMarks } from './mend-marks';

const page = (...rows: string[]) =>
  rows.map((row, index) => ({
    endsParagraph: false,
    words: row.split(' ').map((text, at) => {
      const box = { x0: at / 10, x1: (at + 1) / 10, y0: index / 10, y1: (index + 1) / 10 };
      return { text, confidence: 0.9, box };
    }),
  }));
const mend = (...rows: string[]) =>
  mendMarks(page(...rows)).map(({ words }) => words.map(({ text }) => text).join(' '));

describe('the mark of a tax behind an amount', () => {
  it('is the letter that other lines end with, where a nought was read', () => {
    expect(mend('OATS 1.45 0', 'RICE 3.20 D', 'SOAP 2.10 A', 'MILK 0.99 D')[0]).toBe('OATS 1.45 D');
  });

  it('is parted from the amount that it was taken for a figure of', () => {
    expect(mend('OATS 1.450', 'RICE 3.20 D', 'MILK 0.99 D')[0]).toBe('OATS 1.45 D');
  });

  it('keeps what was read beside it', () => {
    const [oats, rice] = mendMarks(page('OATS 1.450', 'RICE 2.00 0', 'PEAS 3.20 D', 'MILK 0.99 D'));
    expect(oats?.words.slice(1)).toMatchObject([
      { text: '1.45', otherReading: '1.450' },
      { text: 'D', otherReading: '0', confidence: 0.6 },
    ]);
    expect(oats?.words[2]?.box.x0).toBe(oats?.words[1]?.box.x1);
    expect(rice?.words[2]).toMatchObject({ text: 'D', otherReading: '0' });
  });

  it.each([
    ['no line has one', ['OATS 1.45 0', 'RICE 3.20', 'MILK 0.99']],
    ['one line alone has it', ['OATS 1.45 0', 'RICE 3.20 D', 'MILK 0.99']],
    ['two lines dispute it', ['OATS 1.45 0', 'RICE 3.20 D', 'MILK 0.99 O']],
    ['no nought looks like it', ['OATS 1.45 0', 'RICE 3.20 A', 'MILK 0.99 A']],
  ])('is left as it was read where %s', (_, rows) => {
    expect(mend(...rows)).toEqual(rows);
  });
});
