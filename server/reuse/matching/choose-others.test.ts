import { expect, it } from 'vitest';
import { chooseOthers, gatherMatches, type PagePair } from './choose-others';

const pair = (page: number, otherId: string, how: PagePair['how'] = 'picture'): PagePair => ({
  page,
  how,
  otherId,
  otherPage: page,
});
const everybody = Array.from({ length: 150 }, (_, index) => `other-${index}`);

it('takes those first that are found by a page which few have, and no more than can be compared', () => {
  const others = chooseOthers([...everybody.map((id) => pair(2, id)), pair(1, 'other-149')]);
  expect(others[0]).toBe('other-149');
  expect(others).toHaveLength(100);
});

it('keeps no document for a standard page alone', () => {
  const found = [...everybody.map((id) => pair(2, id)), pair(1, 'other-3')];
  expect(gatherMatches({ found, pairs: found, pictured: [1, 2], standard: 40 })).toEqual([
    { otherId: 'other-3', how: 'picture', pages: [1, 2], otherPages: [1, 2] },
  ]);
});

it('keeps a paper that is all standard pages where the whole of it is there', () => {
  const found = everybody.map((id) => pair(1, id));
  expect(gatherMatches({ found, pairs: found, pictured: [1], standard: 40 })).toHaveLength(everybody.length);
});

it('keeps marks, however many papers bear them, beside the pictures', () => {
  const found = [...everybody.map((id) => pair(1, id, 'facts')), pair(1, 'other-0')];
  const matches = gatherMatches({ found, pairs: found, pictured: [1, 2], standard: 40 });
  expect(matches.filter(({ otherId }) => otherId === 'other-0').map(({ how }) => how)).toEqual(['facts', 'picture']);
  expect(matches).toHaveLength(everybody.length + 1);
});
