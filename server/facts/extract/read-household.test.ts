import { expect, it } from 'vitest';
import { formatValue } from '@/server/facts/display';
import { readHousehold } from '@/server/facts/extract/read-household';

it.each([
  // Denied, over, or of somebody who lives elsewhere.
  ['not married, 2 children', null],
  ['no longer married, 1 child', null],
  ['never married, no children', null],
  ['husband left, 2 children', null],
  ['my partner died, 2 children', null],
  ['ex-husband elsewhere, 1 child', null],
  ['My former wife and 2 children', null],
  ['separated from my husband, 1 child', null],
  ['I do not live with a partner. I have one child.', null],
  ['I don’t live alone', null],
  ['My husband does not live with me and our 2 children', null],
  ['My wife moved out in May, 2 children', null],
  ['I was a lone parent of one child', null],
  ['Married: no\nChildren: 2', null],
  ['Spouse\ndeceased\nChildren\n1', null],
  ['I am not\nmarried and have 2 children', null],
  ['My husband, who died in May, and 3 children', null],
  // Nobody is counted who is not born, and nobody is guessed at.
  ['single, expecting one child', null],
  ['My wife is pregnant, 1 child', null],
  ['couple, baby due in May', null],
  ['lone parent, no children', null],
  ['couple with children', null],
  ['couple, 2 children and 1 baby', null],
  // Said outright.
  ['couple, 1 baby', 'couple, 1 child'],
  ['couple, one infant and two sons', 'couple, 3 children'],
  ['My wife and our baby', 'couple, 1 child'],
  ['Lone parent, 1 daughter', 'lone parent, 1 child'],
  ['3 children, 2 sons and 1 baby, with my wife', 'couple, 3 children'],
  ['My wife and I do not have children', 'couple, no children'],
  ['married, no children', 'couple, no children'],
  ['My partner, no children', 'couple, no children'],
  ['I am not working and live with my wife', 'couple, no children'],
  ['I do not have a partner, 2 children', 'lone parent, 2 children'],
  ['I have no husband, 1 child', 'lone parent, 1 child'],
  ['widowed, 2 children', 'lone parent, 2 children'],
])('who lives together: “%s” is %s', (quote, expected) => {
  const read = readHousehold(quote);
  expect(read && formatValue(read)).toBe(expected);
});
