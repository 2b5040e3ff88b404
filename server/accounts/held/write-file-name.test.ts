import { expect, test } from 'vitest';
import { writeFileName } from './write-file-name';

test.each([
  ['payslip march.pdf', '007 payslip march.pdf'],
  ['../../etc/passwd', '007 .._.._etc_passwd'],
  ['..\\..\\boot.ini', '007 .._.._boot.ini'],
  ['C:/Users/me/scan.pdf', '007 C__Users_me_scan.pdf'],
  ['CON', '007 CON'],
  ['', '007 file'],
  ['...', '007 file.'],
  ['invoice\u202egpj.exe', '007 invoice_gpj.exe'],
  ['line\nbreak\u0000.pdf', '007 line_break_.pdf'],
  ['Zażółć gęślą jaźń.pdf', '007 Zażółć gęślą jaźń.pdf'],
  ['e\u0301tat.pdf', '007 état.pdf'],
])('%j becomes %j', (filename, expected) => {
  expect(writeFileName({ number: 7, filename })).toBe(expected);
});

test('a name without end is cut, and keeps its ending and its characters whole', () => {
  const name = writeFileName({ number: 1, filename: `${'😀'.repeat(300)}.jpeg` });
  expect(name).toBe(`001 ${'😀'.repeat(80)}.jpeg`);
});
