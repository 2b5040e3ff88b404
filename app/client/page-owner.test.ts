import { beforeEach, expect, it, vi } from 'vitest';
import { PAGE_OWNER_HEADER } from '@/server/platform/page-owner';

const ADA = { userId: 'ada', name: 'Ada', email: 'ada@example.com' };
const BO = { userId: 'bo', name: 'Bo', email: 'bo@example.com' };

beforeEach(() => void vi.resetModules());

it('says of every call whose page it is, whoever it is rendered for later', async () => {
  vi.stubGlobal('window', {});
  const { isPageOf, notePageOwner, pageOwnerHeaders } = await import('./page-owner');
  expect(pageOwnerHeaders()).toEqual({});
  expect(notePageOwner(ADA)).toEqual(ADA);
  expect(notePageOwner(BO)).toEqual(ADA);
  expect(pageOwnerHeaders()).toEqual({ [PAGE_OWNER_HEADER]: 'ada' });
  expect([isPageOf('ada'), isPageOf('bo')]).toEqual([true, false]);
  vi.unstubAllGlobals();
});

it('has the name and address of its own person as they are by now', async () => {
  vi.stubGlobal('window', {});
  const { notePageOwner } = await import('./page-owner');
  notePageOwner(ADA);
  const renamed = { ...ADA, name: 'Ada Newname', email: 'new@example.com' };
  expect(notePageOwner(renamed)).toEqual(renamed);
  expect(notePageOwner(BO)).toEqual(renamed);
  vi.unstubAllGlobals();
});

it('keeps nobody on the server, which has the pages of many', async () => {
  const { isPageOf, notePageOwner, pageOwnerHeaders } = await import('./page-owner');
  notePageOwner(ADA);
  expect(notePageOwner(BO)).toEqual(BO);
  expect(pageOwnerHeaders()).toEqual({});
  expect(isPageOf('bo')).toBe(true);
});
