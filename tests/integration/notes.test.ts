import { v7 as uuidv7 } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { readHeldCase } from '@/server/accounts/held/read-case';
import { database } from '@/server/platform/database';
import { insertCase } from '@/tests/setup/cases';
import { actionsOf } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

const WORDS = 'Rang the insurer: INTERNAL-WORD.';

let claimant: Person;
let officer: Person;
beforeEach(async () => {
  claimant = await makeClaimant();
  officer = await makeOfficer('Ada Able');
});

const write = (reference: string, words = WORDS, noteId = uuidv7()) =>
  officer.call.notes.add({ reference, noteId, words });

test('a colleague reads a note with its author and time, and open pages hear that there is one more', async () => {
  const { id, reference } = await insertCase({ claimant });
  const colleague = await makeOfficer();
  const count = async () => (await colleague.call.cases.byReference({ reference })).noteCount;
  expect(await count()).toBe(0);
  await write(reference);
  expect(await count()).toBe(1);
  const { items } = await colleague.call.notes.list({ reference });
  expect(items).toMatchObject([
    { words: WORDS, byName: 'Ada Able', isMine: false, toName: null, at: expect.any(Date) },
  ]);
  expect(await actionsOf(id)).toEqual(['note_added']);
});

test('a note that is sent twice is kept once', async () => {
  const { id, reference } = await insertCase({ claimant });
  const noteId = uuidv7();
  await Promise.all([write(reference, WORDS, noteId), write(reference, WORDS, noteId)]);
  expect(await database().caseNote.count({ where: { caseId: id } })).toBe(1);
  expect(await actionsOf(id)).toEqual(['note_added']);
});

test('the claimant never sees a note', async () => {
  const { reference } = await insertCase({ claimant });
  await write(reference);
  const call = claimant.call as unknown as Person['call'];
  await expect(call.notes.list({ reference })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const seen = await claimant.call.cases.byReference({ reference });
  expect(seen.noteCount).toBe(0);
  expect(JSON.stringify(seen)).not.toContain('INTERNAL-WORD');
});

test('what is held about the claimant tells that there are notes, and not what they say', async () => {
  const { id: caseId, reference } = await insertCase({ claimant });
  await write(reference);
  const held = await readHeldCase({ userId: claimant.actor.userId, caseId, reference, missing: new Map() });
  expect(held.events).toMatchObject([{ action: 'note_added', by: 'staff' }]);
  expect(JSON.stringify(held)).not.toContain('INTERNAL-WORD');
});

test('an officer whose own the case may be reads and writes no note of it', async () => {
  const { reference } = await insertCase({ claimant });
  await write(reference);
  const namesake = await makeOfficer(claimant.actor.name);
  const forbidden = { code: 'FORBIDDEN' };
  await expect(namesake.call.notes.list({ reference })).rejects.toMatchObject(forbidden);
  await expect(namesake.call.notes.add({ reference, noteId: uuidv7(), words: WORDS })).rejects.toMatchObject(forbidden);
});

test('what is written stays as it was written', async () => {
  const { id, reference } = await insertCase({ claimant });
  await write(reference);
  const change = database().caseNote.updateMany({ where: { caseId: id }, data: { words: 'Other words' } });
  await expect(change).rejects.toThrow('A note is written once');
});

test('a note has words, and not too many; a case takes 200 of them, and none once its papers are erased', async () => {
  const { id, reference } = await insertCase({ claimant });
  await expect(write(reference, '  ')).rejects.toThrow('Write what your colleagues should know.');
  await expect(write(reference, 'x'.repeat(2_001))).rejects.toThrow('Keep a note to 2,000 characters.');
  const old = { caseId: id, authorId: officer.actor.userId, words: WORDS };
  await database().caseNote.createMany({ data: Array.from({ length: 199 }, () => old) });
  await write(reference);
  await expect(write(reference)).rejects.toThrow('This case has 200 notes');
  const erased = await insertCase({ claimant, status: 'rejected' });
  await database().case.update({ where: { id: erased.id }, data: { erasedAt: new Date() } });
  await expect(write(erased.reference)).rejects.toThrow('The papers of this case are erased');
});

test('notes come a page at a time, the newest first, and each once', async () => {
  const { reference } = await insertCase({ claimant });
  for (const words of ['one', 'two', 'three', 'four', 'five']) await write(reference, words);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Person['call']['notes']['list']>> = await officer.call.notes.list({
      reference,
      cursor,
      limit: 2,
    });
    seen.push(...page.items.map(({ words }) => words));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(['five', 'four', 'three', 'two', 'one']);
});
