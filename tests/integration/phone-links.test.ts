import { beforeEach, expect, test } from 'vitest';
import { POST as openLink } from '@/app/api/phone/open/route';
import { POST as upload } from '@/app/api/phone/upload/route';
import { MAXIMUM_FILES_PER_FORM } from '@/server/documents/files/receive-form';
import { findOpenLink } from '@/server/phone-links/access';
import { FILES_PER_LINK, LINKS_PER_HOUR } from '@/server/phone-links/limits';
import { database } from '@/server/platform/database';
import { makeCase, makeLetter } from '@/tests/setup/cases';
import { actionsOf } from '@/tests/setup/look';
import { makeClaimant, type Person } from '@/tests/setup/people';

let claimant: Person;
let reference: string;
let caseId: string;
beforeEach(async () => {
  claimant = await makeClaimant();
  ({ reference, id: caseId } = await makeCase({ claimant }));
});

const HOME = 'http://127.0.0.1:3000';
const OURS = { origin: HOME, 'sec-fetch-site': 'same-origin' };

async function makeToken(): Promise<string> {
  const { address, code } = await claimant.call.phoneLinks.make({ reference });
  expect(code.path).toMatch(/^M\d/);
  return address.split('/phone/')[1] ?? '';
}

/** As a phone presses the button; gives its cookie, or null where the link did not open. */
async function open(token: string): Promise<string | null> {
  const body = new URLSearchParams({ token });
  const response = await openLink(new Request(`${HOME}/api/phone/open`, { method: 'POST', headers: OURS, body }));
  expect([response.status, response.headers.get('location')]).toEqual([303, '/phone']);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? null;
}

async function send(cookie: string | null) {
  const { bytes } = await makeLetter();
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), 'IMG_1.pdf');
  return post({ cookie, body });
}

async function post({ cookie, body }: { cookie: string | null; body: FormData }) {
  const headers = { ...OURS, ...(cookie ? { cookie } : {}) };
  const response = await upload(new Request(`${HOME}/api/phone/upload`, { method: 'POST', headers, body }));
  return response.headers.get('location');
}

const filesOf = async () =>
  (await claimant.call.cases.byReference({ reference })).documents.map(({ filename }) => filename);
const state = () => claimant.call.phoneLinks.state({ reference });

test('a phone that opened the link adds files, and the computer sees them', async () => {
  const token = await makeToken();
  expect(await state()).toEqual({ state: 'waiting', files: 0 });
  const cookie = await open(token);
  expect(await send(cookie)).toBe('/phone?added=1&refused=');
  expect(await state()).toEqual({ state: 'open', files: 1 });
  expect(await filesOf()).toEqual(['IMG_1.pdf']);
  expect(await actionsOf(caseId)).toEqual(
    expect.arrayContaining(['phone_link_made', 'phone_link_opened', 'document_registered']),
  );
});

test('neither the token nor the phone’s secret is in the database', async () => {
  const token = await makeToken();
  const secret = (await open(token))?.split('=')[1] ?? '';
  const link = JSON.stringify(await database().phoneLink.findFirstOrThrow({ where: { caseId } }));
  for (const words of [token, secret]) expect(link).not.toContain(words);
});

test('a link opens once, also where two phones press at the same moment', async () => {
  const token = await makeToken();
  const cookies = await Promise.all([open(token), open(token)]);
  expect(cookies.filter(Boolean)).toHaveLength(1);
  expect(await open(token)).toBeNull();
});

test('a form without a file, and files that are too many for one form, are told of', async () => {
  const cookie = await open(await makeToken());
  const empty = new FormData();
  empty.append('note', 'nothing');
  expect(await post({ cookie, body: empty })).toBe('/phone?added=0&refused=no_file');
  const many = new FormData();
  for (let number = 0; number <= MAXIMUM_FILES_PER_FORM; number += 1)
    many.append('file', new Blob(['x']), `${number}.txt`);
  expect(await post({ cookie, body: many })).toBe('/phone?added=0&refused=wrong_type%2Ctoo_many_at_once');
});

test('without the cookie, with another one, or from another site, nothing is taken', async () => {
  await open(await makeToken());
  expect(await send(null)).toBe('/phone');
  expect(await send(`casedraft-phone=${'a'.repeat(43)}`)).toBe('/phone');
  const foreign = await upload(
    new Request(`${HOME}/api/phone/upload`, { method: 'POST', headers: { origin: 'https://evil.example' } }),
  );
  expect(foreign.status).toBe(403);
  expect(await filesOf()).toEqual([]);
});

test('it ends after its time, by its owner, by a newer one, and with the case’s being sent', async () => {
  const late = await makeToken();
  await database().phoneLink.updateMany({ where: { caseId }, data: { openUntil: new Date() } });
  expect(await open(late)).toBeNull();

  const ended = await open(await makeToken());
  await claimant.call.phoneLinks.end({ reference });
  expect(await send(ended)).toBe('/phone');

  const older = await open(await makeToken());
  const newer = await open(await makeToken());
  expect(await send(older)).toBe('/phone');
  expect(await send(newer)).toBe('/phone?added=1&refused=');

  await claimant.call.cases.submit({ reference });
  expect(await send(newer)).toBe('/phone');
  expect((await state()).state).toBe('over');
  await expect(claimant.call.phoneLinks.make({ reference })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('so many files a link, and so many links an hour', async () => {
  const cookie = await open(await makeToken());
  await database().phoneLink.updateMany({ where: { caseId }, data: { files: FILES_PER_LINK } });
  expect(await send(cookie)).toBe('/phone');
  expect(await findOpenLink({ secret: cookie?.split('=')[1] })).toBeNull();
  for (let made = 1; made < LINKS_PER_HOUR; made += 1) await claimant.call.phoneLinks.make({ reference });
  await expect(claimant.call.phoneLinks.make({ reference })).rejects.toThrow('Try again later.');
});
