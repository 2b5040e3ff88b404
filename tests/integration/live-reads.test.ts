import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { createCaller } from '@/server/router';
import { insertCase } from '@/tests/setup/cases';
import { makeClaimant, makeOfficer, makeSupervisor, ORIGIN } from '@/tests/setup/people';

const asked = vi.spyOn(pg.Client.prototype, 'query');
const isStillSignedIn = vi.fn(async () => true);

afterEach(() => {
  asked.mockClear();
  isStillSignedIn.mockClear();
});

/** The queries of tables since the last look, without the relay's messages and without the one look a second at roles and sessions. */
function takeQueries(): string[] {
  const texts = asked.mock.calls.map(([query]: unknown[]) =>
    typeof query === 'string' ? query : String((query as { text?: unknown }).text),
  );
  asked.mockClear();
  return texts.filter((text) => /FROM "/.test(text) && !text.includes('LEFT JOIN session'));
}

async function watch({ actor, reference }: { actor: Actor; reference: string }) {
  const call = createCaller({ actor, pageOwnerId: null, origin: ORIGIN, isStillSignedIn });
  const events = (await call.live.onTopics({ references: [reference] }))[Symbol.asyncIterator]();
  return { next: async () => (await events.next()).value, close: () => events.return?.(undefined) };
}

/** One change of a case, heard by that many of the staff: what was asked of the database meanwhile. */
async function countQueriesOfChange(watchers: number): Promise<number> {
  const { id: caseId, reference } = await insertCase({ claimant: await makeClaimant() });
  const people = await Promise.all(
    Array.from({ length: watchers }, (_, index) => (index % 2 ? makeSupervisor() : makeOfficer())),
  );
  const pages = await Promise.all(people.map(({ actor }) => watch({ actor, reference })));
  const hear = async () => {
    const next = Promise.all(pages.map((page) => page.next()));
    await publishCaseChanged({ caseId });
    return next;
  };
  await Promise.all(pages.map((page) => page.next()));
  // The first one also learns of each page's session.
  await hear();
  takeQueries();
  isStillSignedIn.mockClear();
  const events = await hear();
  const queries = takeQueries();
  expect(events.map((event) => event?.kind)).toEqual(Array(watchers).fill('case'));
  expect(isStillSignedIn).not.toHaveBeenCalled();
  await Promise.all(pages.map((page) => page.close()));
  return queries.length;
}

test('a change asks the database as much for twenty who watch its case as for one', async () => {
  const forOne = await countQueriesOfChange(1);
  expect(forOne).toBeGreaterThan(5);
  expect(await countQueriesOfChange(20)).toBe(forOne);
});
