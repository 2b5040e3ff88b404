import { describe, expect, it } from 'vitest';
import { findFaults } from './find-faults';
import { listSources } from './list-sources';

// The house as it stands, and a made-up file or two beside it.
const house = listSources();
const findNew = (...made: { file: string; text: string }[]) =>
  findFaults([...house.filter(({ file }) => made.every((other) => other.file !== file)), ...made]).filter(
    (fault) => !known.includes(fault),
  );
const known = findFaults(house);

describe('the layout of nouns', () => {
  it('holds as the files stand', () => {
    expect(known).toEqual([]);
  });

  it('refuses a cycle, be it of types alone', () => {
    const faults = findNew({
      file: 'server/cases/limits.ts',
      text: `import type { QueueItem } from '@/server/queue/view';\nexport type Held = QueueItem;`,
    });
    // Other nouns lie on other ways back to cases: each of those cycles has the made-up file in it.
    const cycle = expect.stringMatching(
      /is a cycle:\n(?:.*\n)*.*server\/cases\/limits\.ts imports server\/queue\/view/,
    );
    expect(faults.length).toBeGreaterThan(0);
    expect(faults).toEqual(faults.map(() => cycle));
  });

  it('tells the way round a cycle of several nouns', () => {
    const made = ['one', 'two', 'three'].map((noun, at, nouns) => ({
      file: `server/${noun}/view.ts`,
      text: `export * from '@/server/${nouns[(at + 1) % 3]}/view';`,
    }));
    expect(findNew(...made)).toEqual([expect.stringContaining('one → two → three → one is a cycle')]);
  });

  it.each(['server/queue/helpers.ts', 'server/queue/read-rows.ts', 'server/queue/lists/rows.ts'])(
    'refuses a name off the list: %s',
    (file) => {
      expect(findNew({ file, text: '' })).toEqual([expect.stringContaining(`${file} has a name`)]);
    },
  );

  it.each(['server/queue/lease.ts', 'server/queue/lists/read-rows.ts', 'server/facts/anything.ts'])(
    'takes a name of the list, a verb in a sub-folder, and what it likes in a library: %s',
    (file) => {
      expect(findNew({ file, text: '' })).toEqual([]);
    },
  );

  it.each(['queue/lists/count-cases', 'queue/router'])('refuses an import past a noun’s own door: %s', (inner) => {
    const text = `import { x } from '@/server/${inner}';\nexport const y = x;`;
    expect(findNew({ file: 'server/operations/limits.ts', text })).toEqual([
      expect.stringContaining(`imports server/${inner}: another noun`),
    ]);
  });

  it('refuses a library that knows a noun', () => {
    const text = `export const load = () => import('@/server/letters/schema');`;
    expect(findNew({ file: 'server/platform/anything.ts', text })).toContainEqual(
      expect.stringContaining('platform is what nouns build on'),
    );
  });

  it.each([
    `tx.case.updateMany({ where: { id }, data: { title, status: 'approved' } });`,
    `database().case.upsert({ where: { id }, create: { status }, update: {} });`,
    'tx.$executeRaw`UPDATE "case" SET title = 1, status = 2 WHERE id = 3`;',
  ])('refuses a case’s status written past moveCase: %s', (text) => {
    expect(findNew({ file: 'worker/anything.ts', text })).toEqual([expect.stringContaining('Call moveCase')]);
  });

  it.each([
    `tx.case.updateMany({ where: { id, status: 'processing' }, data: { title } });`,
    `tx.draft.updateMany({ where: { id }, data: { status: 'accepted' } });`,
    'tx.$executeRaw`UPDATE "case" SET title = 1 WHERE status = 2`;',
  ])('takes writes of other things: %s', (text) => {
    expect(findNew({ file: 'worker/anything.ts', text })).toEqual([]);
  });

  it('wants an exemption that nothing needs to go', () => {
    const places = house.filter(({ file }) => file !== 'server/queue/search/ways.ts');
    expect(findFaults(places)).toContainEqual(expect.stringContaining('ways.ts needs no exemption'));
  });
});
