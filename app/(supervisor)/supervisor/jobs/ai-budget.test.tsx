import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BudgetLine } from './ai-budget';

const show = (waiting: number) =>
  renderToStaticMarkup(
    <BudgetLine
      spending={{
        since: new Date(0),
        tokens: 1_240_000,
        costMicros: 3_200_000,
        limit: { tokens: 20_000_000, costMicros: 100_000_000 },
        waiting,
      }}
    />,
  );

test('what the AI was asked today stands against what it may be', () => {
  expect(show(0)).toContain('AI today: 1.24 of 20 million tokens, $3.20 of $100.00.');
  expect(show(0)).not.toContain('wait');
});

test('cases that wait for the budget are counted', () => {
  expect(show(2)).toContain('2 cases wait for a draft because a budget for AI is used up.');
});
