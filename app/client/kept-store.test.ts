import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';

type Heard = (event: Pick<StorageEvent, 'key' | 'newValue'>) => void;

/** What the tabs of a browser share, or one tab has for itself; a change is told to all other pages. */
class FakeStore {
  declare setItem: (key: string, value: string) => void;
  constructor(tell: (event: { key: string; newValue: string | null }) => void = () => {}) {
    const hide = (name: string, value: unknown) => Object.defineProperty(this, name, { value, enumerable: false });
    const entries = this as unknown as Record<string, string>;
    hide('getItem', (key: string) => (Object.hasOwn(entries, key) ? entries[key] : null));
    hide('setItem', (key: string, value: string) => {
      entries[key] = value;
      tell({ key, newValue: value });
    });
    hide('removeItem', (key: string) => {
      if (!Object.hasOwn(entries, key)) return;
      delete entries[key];
      tell({ key, newValue: null });
    });
  }
}

let listeners: { page: object; heard: Heard }[];
let acting: object;
let browser: FakeStore;
const deleting: Partial<Pick<IDBOpenDBRequest, 'onsuccess' | 'onerror'>> = {};
const deleteDatabase = vi.fn(() => deleting);

beforeEach(() => {
  listeners = [];
  browser = new FakeStore((event) => {
    const teller = acting;
    for (const { page, heard } of listeners) if (page !== teller) as(page, () => heard(event));
  });
  vi.stubGlobal('localStorage', browser);
  vi.stubGlobal('indexedDB', { deleteDatabase });
});
afterEach(() => void vi.unstubAllGlobals());

function as<T>(page: object, act: () => T): T {
  const before = acting;
  acting = page;
  const done = act();
  acting = before;
  return done;
}

const schema = z.string();
const key = 'casedraft.kept.letter.ada.CASE-1';
const openTab = () => new FakeStore();

/** Loads a page in a tab: a document of its own, with the product's script in it. */
async function load(tab: FakeStore) {
  const page = {};
  vi.resetModules();
  const [value, store] = [await import('./kept-value'), await import('./kept-store')];
  const run = <T>(act: () => T): T => {
    vi.stubGlobal('sessionStorage', tab);
    vi.stubGlobal('window', { addEventListener: (_: string, heard: Heard) => listeners.push({ page, heard }) });
    return as(page, act);
  };
  return {
    keep: (words: string | null) => run(() => value.keepValue({ key, value: words })),
    read: () => run(() => value.readKept({ key, schema })),
    forget: () => run(store.forgetKept),
    onForgotten: (leave: () => void) => run(() => store.onForgotten(leave)),
    isOver: () => run(() => value.forgetEverywhere(key)),
    /** It hears nothing any more. */
    close: () => {
      listeners = listeners.filter((listener) => listener.page !== page);
    },
  };
}
const countKept = () => Object.keys(browser).length;

it('lets no page overwrite or forget what another keeps', async () => {
  const [one, two] = [await load(openTab()), await load(openTab())];
  one.keep('mine');
  two.keep('also mine');
  two.keep(null);
  expect(one.read()).toBe('mine');
  one.keep(null);
  expect(countKept()).toBe(0);
});

it('gives each tab its own again after a reload', async () => {
  const [tab, other] = [openTab(), openTab()];
  const [one, two] = [await load(tab), await load(other)];
  one.keep('of the first');
  two.keep('of the second');
  one.close();
  two.close();
  const [oneAgain, twoAgain] = [await load(tab), await load(other)];
  expect([oneAgain.read(), twoAgain.read()]).toEqual(['of the first', 'of the second']);
  oneAgain.keep(null);
  expect(twoAgain.read()).toBe('of the second');
});

it('gives a closed tab’s words to the next page, the newest first, until that one is done with them', async () => {
  vi.useFakeTimers({ now: 0 });
  const [older, closed] = [await load(openTab()), await load(openTab())];
  older.keep('older');
  vi.advanceTimersByTime(1);
  closed.keep('newer');
  vi.useRealTimers();
  older.close();
  closed.close();
  const next = await load(openTab());
  expect(next.read()).toBe('newer');
  next.close();
  // Only looked at, they are there for the one after.
  const last = await load(openTab());
  expect(last.read()).toBe('newer');
  last.keep('newer, and more');
  last.keep(null);
  expect((await load(openTab())).read()).toBe('older');
});

it('leaves to a page that lives what another has taken up and is done with', async () => {
  const one = await load(openTab());
  one.keep('still typing');
  const two = await load(openTab());
  expect(two.read()).toBe('still typing');
  two.keep(null);
  expect(one.read()).toBe('still typing');
  one.keep('typed on');
  two.keep(null);
  expect(one.read()).toBe('typed on');
});

it('takes up what an earlier version kept, after all else, and is done with it like with the rest', async () => {
  browser.setItem(key, JSON.stringify('of before'));
  const [one, two] = [await load(openTab()), await load(openTab())];
  two.keep('of today');
  expect(one.read()).toBe('of today');
  one.keep(null);
  two.keep(null);
  expect(one.read()).toBe('of before');
  one.keep('of before, and more');
  expect(countKept()).toBe(1);
  one.keep(null);
  browser.setItem(key, JSON.stringify('of before'));
  one.isOver();
  expect(countKept()).toBe(0);
});

it('does not mix up a tab and its duplicate', async () => {
  const tab = openTab();
  const one = await load(tab);
  one.keep('one');
  const copy = await load(tab);
  expect(copy.read()).toBe('one');
  copy.keep('two');
  expect([one.read(), copy.read()]).toEqual(['one', 'two']);
});

it('forgets on all pages what is over, on those that are open and on those that are gone', async () => {
  const [one, two, gone] = [await load(openTab()), await load(openTab()), await load(openTab())];
  gone.keep('left behind');
  gone.close();
  two.keep('still open');
  one.keep('done with');
  one.isOver();
  expect(countKept()).toBe(0);
  // What is begun there afterwards is kept as before.
  two.keep('begun again');
  one.keep(null);
  expect(two.read()).toBe('begun again');
});

it('forgets everything on all pages when somebody signs out, and has them leave', async () => {
  const [one, two, idle] = [await load(openTab()), await load(openTab()), await load(openTab())];
  const left: string[] = [];
  one.onForgotten(() => left.push('one'));
  two.onForgotten(() => left.push('two'));
  idle.onForgotten(() => left.push('idle'));
  one.onForgotten(() => left.push('gone'))();
  one.keep('one');
  two.keep('two');
  const forgetting = one.forget();
  // Leaving first, this page would take the deletion back.
  expect(left.sort()).toEqual(['idle', 'two']);
  expect(deleteDatabase).toHaveBeenCalledExactlyOnceWith('casedraft.kept-files');
  // What is typed before they have left is for nobody.
  one.keep('one, and more');
  two.keep('two, and more');
  expect(countKept()).toBe(0);
  deleting.onsuccess?.call({} as IDBOpenDBRequest, new Event('success'));
  await forgetting;
  expect(left.sort()).toEqual(['idle', 'one', 'two']);
});
