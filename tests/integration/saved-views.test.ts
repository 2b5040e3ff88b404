import { expect, test } from 'vitest';
import { MOST_SAVED } from '@/server/saved-views/limits';
import { makeOfficer } from '@/tests/setup/people';

test('an officer saves, renames, orders and deletes views, which nobody else sees or changes', async () => {
  const { call } = await makeOfficer();
  const colleague = await makeOfficer();
  const late = await call.savedViews.save({ name: 'Late', filters: 'due=overdue&has=contradiction' });
  const mine = await call.savedViews.save({ name: 'Mine by name', filters: 'view=mine&sort=-claimant' });
  expect(await call.savedViews.list()).toEqual([late, mine]);
  expect(await colleague.call.savedViews.list()).toEqual([]);
  await call.savedViews.rename({ id: late.id, name: 'Overdue' });
  await call.savedViews.arrange({ ids: [mine.id, late.id] });
  expect(await call.savedViews.list()).toEqual([mine, { ...late, name: 'Overdue' }]);

  const refused = { code: 'NOT_FOUND' };
  await expect(colleague.call.savedViews.rename({ id: late.id, name: 'Theirs' })).rejects.toMatchObject(refused);
  await expect(colleague.call.savedViews.arrange({ ids: [late.id] })).rejects.toMatchObject({ code: 'CONFLICT' });
  await colleague.call.savedViews.remove({ id: late.id });
  expect(await call.savedViews.list()).toHaveLength(2);
  await call.savedViews.remove({ id: late.id });
  await call.savedViews.remove({ id: late.id });
  expect(await call.savedViews.list()).toEqual([mine]);
  await expect(call.savedViews.arrange({ ids: [mine.id, late.id] })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a view keeps no search, takes one name once, and there are only so many, from however many tabs', async () => {
  const { call } = await makeOfficer();
  for (const filters of ['q=ada', 'due=overdue&q=ada', 'type=%3Cscript%3E', 'elsewhere=1'])
    await expect(call.savedViews.save({ name: 'Ada', filters }), filters).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  const names = Array.from({ length: MOST_SAVED + 3 }, (_, index) => `View ${index}`);
  const saved = await Promise.allSettled(names.map((name) => call.savedViews.save({ name, filters: 'due=overdue' })));
  expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_SAVED);
  const [first, second] = await call.savedViews.list();
  await call.savedViews.remove({ id: first?.id ?? '' });
  const taken = { code: 'CONFLICT', message: expect.stringContaining(second?.name ?? 'none') };
  await expect(call.savedViews.save({ name: second?.name ?? '', filters: '' })).rejects.toMatchObject(taken);
});
