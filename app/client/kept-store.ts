import { KEPT_FILES, listKept } from './kept-keys';

// Several tabs of one person may be busy with the same thing. Each page keeps what it is busy with under a name of its own, so
// that none overwrites another's; what a page kept that is gone is taken up by the next one.

/** `distance`: 0 for this page's own, 1 for what this tab kept before it was loaded again, 2 for anybody's, `UNNAMED` for nobody's. */
export type Entry = { name: string; raw: string; distance: number };
/** Kept under the key itself, as earlier versions did: the value alone, without the time it was written. */
export const UNNAMED = 3;

const TAB = 'casedraft.tab';
/** Tells the other tabs that what goes now goes for good. */
const FORGOTTEN = 'casedraft.forgotten';
/** Tells them the key of what nobody will want any more, before it goes. */
const OVER = 'casedraft.over';

let page: string | null = null;
/** What this page keeps, and under which name. */
const own = new Map<string, string>();
/** What it has taken up of other pages, by key: theirs until it was changed here or is done with. */
const taken = new Map<string, Entry>();
/** A browser that hangs in deleting its database keeps nobody from leaving. */
const DELETED_WITHIN_MS = 5_000;
/** What this page does when the person has signed out, here or in another tab. */
const leavers = new Set<() => void>();
let isListening = false;
/** Somebody signed out: whatever is typed on this page from now on is for nobody. */
let isForgotten = false;

/** The tab's name outlives a reload and may be shared by a duplicated tab; with the page's it is nobody else's. */
function nameFor(key: string): string {
  if (page === null) {
    page = randomName();
    listen();
  }
  return `${namesOfTab(key)}${page}`;
}

function namesOfTab(key: string): string {
  let tab = sessionStorage.getItem(TAB);
  if (!tab) {
    tab = randomName();
    sessionStorage.setItem(TAB, tab);
  }
  return `${namesFor(key)}${tab}.`;
}

const namesFor = (key: string) => `${key}@`;

const randomName = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-');

function listen(): void {
  if (isListening) return;
  isListening = true;
  window.addEventListener('storage', hear);
}

function hear({ key, newValue }: StorageEvent): void {
  if (key === FORGOTTEN && newValue !== null) leaveAll();
  else if (key === OVER && newValue !== null) letGo(newValue);
  else if (key !== null && newValue === null) putBack(key);
}

/** Another tab took these words up and is done with them; here they are still wanted. */
function putBack(name: string): void {
  const raw = own.get(name);
  if (raw !== undefined) localStorage.setItem(name, raw);
}

function forgetHere(): void {
  isForgotten = true;
  own.clear();
  taken.clear();
}

function leaveAll(): void {
  forgetHere();
  for (const leave of leavers) leave();
}

/** `leave` runs on every open page when somebody signs out on one of them; gives back what ends that. */
export function onForgotten(leave: () => void): () => void {
  listen();
  leavers.add(leave);
  return () => void leavers.delete(leave);
}

/** Somebody has signed out, and this page is to leave. */
export const isLeaving = (): boolean => isForgotten;

function letGo(key: string): void {
  for (const name of own.keys()) if (name.startsWith(namesFor(key))) own.delete(name);
  taken.delete(key);
}

export function writeEntry({ key, raw }: { key: string; raw: string }): void {
  if (isForgotten) return;
  const name = nameFor(key);
  own.set(name, raw);
  localStorage.setItem(name, raw);
  dropTaken(key);
}

/** This page is done with it. Another's goes only if that page has not written since. */
export function dropEntry(key: string): void {
  const name = nameFor(key);
  own.delete(name);
  localStorage.removeItem(name);
  dropTaken(key);
}

function dropTaken(key: string): void {
  const entry = taken.get(key);
  taken.delete(key);
  if (entry && localStorage.getItem(entry.name) === entry.raw) localStorage.removeItem(entry.name);
}

/** Another page's entry is shown here: it goes when it is changed here or done with. */
export function noteTaken({ key, entry }: { key: string; entry: Entry }): void {
  if (entry.distance > 0) taken.set(key, entry);
}

/** What all pages keep under this key. */
export function listEntries(key: string): Entry[] {
  const [mine, ofTab] = [nameFor(key), namesOfTab(key)];
  return listKept(localStorage)
    .filter((name) => name === key || name.startsWith(namesFor(key)))
    .map((name) => ({
      name,
      raw: localStorage.getItem(name) ?? '',
      distance: name === key ? UNNAMED : name === mine ? 0 : name.startsWith(ofTab) ? 1 : 2,
    }));
}

/** Nobody will want it any more, on whichever page it was written; those that are open hear of it first, and put nothing back. */
export function dropAll(key: string): void {
  tellPages({ as: OVER, what: key });
  dropEntry(key);
  for (const { name } of listEntries(key)) localStorage.removeItem(name);
}

/** Forgets everything that was kept in this browser, for whoever uses this computer next, and has all its pages leave. */
export async function forgetKept(): Promise<void> {
  tellPages({ as: FORGOTTEN, what: 'everything' });
  forgetHere();
  for (const store of [localStorage, sessionStorage]) for (const name of listKept(store)) store.removeItem(name);
  await deleteFiles();
  leaveAll();
}

/** A page that leaves before the browser has answered takes its request back. */
const deleteFiles = () =>
  new Promise<void>((settle) => {
    const deleting = indexedDB.deleteDatabase(KEPT_FILES);
    const giveUp = setTimeout(() => {
      console.warn('The browser has not deleted the files that wait to be sent.');
      settle();
    }, DELETED_WITHIN_MS);
    deleting.onsuccess = deleting.onerror = () => {
      if (deleting.error) console.warn('The browser did not delete the files that wait to be sent.', deleting.error);
      clearTimeout(giveUp);
      settle();
    };
  });

/** Nothing of it stays: pages hear of it as it is written. */
function tellPages({ as, what }: { as: string; what: string }): void {
  localStorage.setItem(as, what);
  localStorage.removeItem(as);
}
