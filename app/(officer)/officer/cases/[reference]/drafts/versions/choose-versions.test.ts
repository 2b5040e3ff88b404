import { expect, it } from 'vitest';
import { chooseVersions, numberVersions } from './choose-versions';

const draft = (id: string) => ({
  id,
  status: 'superseded' as const,
  engine: 'local-extractive',
  model: 'local-1',
  promptVersion: 'local-1',
  recommendation: null,
  summary: '',
  confidence: 1,
  completeness: 1,
  legibility: 1,
  createdAt: new Date('2026-11-27T10:00:00Z'),
});
const two = numberVersions([draft('second'), draft('first')]);
const three = numberVersions([draft('third'), draft('second'), draft('first')]);
const newest = { chosenId: null, otherId: null, seenId: 'second' };

it('counts from the first draft', () => {
  expect(three.map(({ id, number }) => [id, number])).toEqual([
    ['third', 3],
    ['second', 2],
    ['first', 1],
  ]);
});

it('shows who reads the newest the one that has arrived, and says so', () => {
  expect(chooseVersions({ versions: two, ...newest })).toMatchObject({ shown: { id: 'second' }, arrived: null });
  expect(chooseVersions({ versions: three, ...newest })).toMatchObject({
    shown: { id: 'third' },
    arrived: { id: 'third', number: 3 },
  });
});

it('leaves who reads an older one with it, and says that a newer one has arrived', () => {
  const older = { ...newest, chosenId: 'first' };
  expect(chooseVersions({ versions: three, ...older })).toMatchObject({
    shown: { id: 'first' },
    arrived: { number: 3 },
  });
});

it('compares from the earlier to the later, and nothing with itself', () => {
  const ids = (choice: Parameters<typeof chooseVersions>[0]) => {
    const { pair } = chooseVersions(choice);
    return pair && [pair.before.id, pair.after.id];
  };
  expect(ids({ versions: two, ...newest, otherId: 'first' })).toEqual(['first', 'second']);
  expect(ids({ versions: three, ...newest, chosenId: 'first', otherId: 'second' })).toEqual(['first', 'second']);
  expect(ids({ versions: two, ...newest, otherId: 'second' })).toBeNull();
});
