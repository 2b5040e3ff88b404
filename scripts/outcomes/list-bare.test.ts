import { expect, it } from 'vitest';
import { listBare } from './list-bare';

const list = (text: string) =>
  listBare({ text, file: 'made.tsx', outcomes: ['approved', 'rejected', 'more_information'] });

it('finds the question that a new outcome would answer wrongly', () => {
  expect(list("const title = decision.outcome === 'approved' ? 'Approved' : 'Rejected';")).toEqual([
    { line: 1, outcome: 'approved' },
  ]);
  expect(list("if (x) {}\nif ('rejected' !== status) stop();")).toEqual([{ line: 2, outcome: 'rejected' }]);
  expect(list("switch (outcome) {\n  case 'more_information':\n    ask();\n  default:\n    reject();\n}")).toEqual([
    { line: 2, outcome: 'more_information' },
  ]);
});

it('leaves alone a verdict on a finding, a record and other words', () => {
  expect(list("const struck = finding?.verdict === 'rejected' || verdict === 'rejected';")).toEqual([]);
  expect(list("const words = { approved: 'Approved', rejected: 'Rejected' };")).toEqual([]);
  expect(list("const isWaiting = view.status === 'awaiting_officer_review';")).toEqual([]);
});
