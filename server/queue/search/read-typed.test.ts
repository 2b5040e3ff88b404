import { expect, test } from 'vitest';
import { readTyped, type Term } from './read-typed';

const show = ({ text, isPhrase, isAbsent }: Term) => `${isAbsent ? 'not ' : ''}${isPhrase ? `"${text}"` : text}`;

test.each([
  ['roof damage', [['roof', 'damage']]],
  ['"fell into the" -vicarage', [['"fell into the"', 'not vicarage']]],
  ['“fell into the” -"lost luggage"', [['"fell into the"', 'not "lost luggage"']]],
  ['roof slates OR luggage', [['roof', 'slates'], ['luggage']]],
  ['or roof or', [['or', 'roof', 'or']]],
  ['"unclosed phrase', [['"unclosed', 'phrase']]],
  ['NMH 4471', [['NMH 4471']]],
  ['GB29 NWBK 6016 1331', [['GB29 NWBK 6016 1331']]],
  ['claimant ashworth 77', [['claimant', 'ashworth', '77']]],
  ['+44 20 7946 0958 surveyor', [['+44 20 7946 0958', 'surveyor']]],
  ['4471 -12', [['4471', 'not 12']]],
  ['', [[]]],
])('%j', (typed, groups) => {
  expect(readTyped(typed).groups.map((group) => group.map(show))).toEqual(groups);
});

test.each([
  ['whit', [], 'whit'],
  ['ada whit', ['ada'], 'whit'],
  ["o'bri", [], "o'bri"],
  ['smith-jo', [], 'smith-jo'],
  ['roof zo', ['roof'], 'zo'],
])('%j may end half typed', (typed, before, last) => {
  const { halfTyped } = readTyped(typed);
  expect({ before: halfTyped?.before.map(show), last: halfTyped?.last }).toEqual({ before, last });
});

test.each(['zoë o', '4471', '"ada whit"', 'ada -whit', 'ada OR whit', 'whit.', 'whit!'])('%j does not', (typed) => {
  expect(readTyped(typed).halfTyped).toBeNull();
});
