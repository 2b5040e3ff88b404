import { describe, expect, it } from 'vitest';
import { readFunsdLines, readSroieLines, readWildReceiptPages } from './truth-lines';

describe('annotations of public sets', () => {
  it('keeps the commas of an SROIE text and drops its coordinates', () => {
    const annotation = '\uFEFF1,2,3,4,5,6,7,8,BREAD, BUTTER\r\n1,2,3,4,5,6,7,8,12,50\r\n\r\n';
    expect(readSroieLines(annotation)).toEqual(['BREAD, BUTTER', '12,50']);
  });

  it('refuses what is no SROIE annotation', () => {
    expect(() => readSroieLines('just some text')).toThrow('No line of an SROIE annotation');
  });

  it('takes each label and answer of a FUNSD form', () => {
    const annotation = JSON.stringify({ form: [{ text: 'Name:', words: [] }, { text: '' }, { text: 'A. Person' }] });
    expect(readFunsdLines(annotation)).toEqual(['Name:', 'A. Person']);
  });

  it('takes one WildReceipt page a line', () => {
    const line = JSON.stringify({ file_name: 'a/b/c.jpeg', annotations: [{ text: 'TOTAL', label: 1, box: [] }] });
    expect(readWildReceiptPages(`${line}\n`)).toEqual([{ picture: 'a/b/c.jpeg', lines: ['TOTAL'] }]);
  });
});
