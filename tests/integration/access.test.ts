import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '@/generated/prisma/client';
import { openOriginal, openPageImage } from '@/server/documents/view';
import { database } from '@/server/platform/database';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { caseIs, documentSettled } from '@/tests/setup/look';
import { callerFor, makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { procedures, SAMPLES, type Target } from '@/tests/setup/procedures';
import { startWorker } from '@/tests/setup/worker';

let owner: Person;
let stranger: Person;
let staff: Record<Exclude<Role, 'claimant' | 'former'>, Person>;
/** Submitted, read and drafted. */
let target: Target;
/** Not submitted: nobody but its claimant may see it. */
let unsubmitted: Target;

beforeAll(async () => {
  owner = await makeClaimant('Clara Owner');
  stranger = await makeClaimant('Stan Stranger');
  staff = { officer: await makeOfficer(), supervisor: await makeSupervisor() };
  await startWorker();
  target = await makeRead();
  await owner.call.cases.submit({ reference: target.reference });
  await caseIs(target.reference, 'awaiting_officer_review');
  await documentSettled(target.documentId);
  unsubmitted = await makeRead();
});

async function makeRead(): Promise<Target> {
  const { reference } = await makeCase({ claimant: owner });
  const documentId = await addDocument({ claimant: owner, reference, file: await makeLetter() });
  await documentSettled(documentId);
  return { reference, documentId };
}

/** Calls a procedure by its path; of a stream it takes the first event. */
async function callByPath({ call, path, at }: { call: Person['call']; path: string; at: Target }): Promise<unknown> {
  const [noun, verb] = path.split('.') as [string, string];
  const input = SAMPLES[path]?.input(at);
  const procedure = (call as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[noun]?.[
    verb
  ];
  if (!procedure) throw new Error(`there is no procedure ${path}`);
  const answer = await procedure(input);
  if (!answer || typeof answer !== 'object' || !(Symbol.asyncIterator in answer)) return answer;
  const stream = (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  const first = await stream.next();
  await stream.return?.();
  return first.value;
}

test('every procedure is covered here, and none is named that does not exist', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual(procedures.map(({ path }) => path).sort());
});

describe.each(procedures)('$path', ({ path, roles }) => {
  test('says who may call it', () => {
    expect(roles?.length).toBeGreaterThan(0);
  });

  test('asks who has not signed in to do so', async () => {
    await expect(callByPath({ call: callerFor(null), path, at: target })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      message: 'Sign in to continue.',
    });
  });

  test('refuses every role that it does not name', async () => {
    const people: [Role, Person][] = [
      ['claimant', owner],
      ['officer', staff.officer],
      ['supervisor', staff.supervisor],
    ];
    for (const [role, { call }] of people) {
      if (roles?.includes(role)) continue;
      await expect(callByPath({ call, path, at: target })).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: 'Your account may not do this.',
      });
    }
  });
});

const aboutCases = procedures.filter(({ path }) => SAMPLES[path]?.names === 'case');

test.each(aboutCases.filter(({ roles }) => roles?.includes('claimant')))(
  '$path does not know another claimant’s case',
  async ({ path }) => {
    for (const at of [target, unsubmitted])
      await expect(callByPath({ call: stranger.call, path, at })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  },
);

test.each(aboutCases.filter(({ roles }) => roles?.includes('supervisor')))(
  '$path does not show staff a case that was not submitted',
  async ({ path, roles }) => {
    for (const { call } of Object.values(staff).filter(({ actor }) => roles?.includes(actor.role)))
      await expect(callByPath({ call, path, at: unsubmitted })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  },
);

test('somebody else’s case and one that does not exist are answered alike', async () => {
  const ask = (reference: string) =>
    stranger.call.cases.byReference({ reference }).catch((error: Error) => error.message);
  expect(await ask(target.reference)).toBe(await ask('CASE-2026-999999'));
});

test('files are shown to those who may see the case, and to nobody else', async () => {
  const { documentId } = target;
  for (const { actor } of [owner, staff.officer, staff.supervisor]) {
    for (const file of [
      (await openOriginal({ actor, documentId })).file,
      await openPageImage({ actor, documentId, page: 1 }),
    ]) {
      expect(file).toMatchObject({ kind: 'bytes', bytes: expect.any(Number) });
    }
  }
  const notFound = { code: 'not_found' };
  await expect(openOriginal({ actor: stranger.actor, documentId })).rejects.toMatchObject(notFound);
  await expect(openPageImage({ actor: stranger.actor, documentId, page: 1 })).rejects.toMatchObject(notFound);
  await expect(openPageImage({ actor: owner.actor, documentId, page: 99 })).rejects.toMatchObject(notFound);
  const early = { actor: staff.officer.actor, documentId: unsubmitted.documentId };
  await expect(openOriginal(early)).rejects.toMatchObject(notFound);
});

test('a claimant never sees a draft, an officer’s note, why there is no draft, or who holds the case', async () => {
  const { reference } = target;
  const { officer } = staff;
  await database().case.update({ where: { reference }, data: { draftProblem: 'INTERNAL-PROBLEM' } });
  await officer.call.reviews.claim({ reference });
  await officer.call.reviews.decide({
    reference,
    outcome: 'rejected',
    reasons: ['other'],
    note: 'INTERNAL-NOTE',
  });
  const draft = await officer.call.drafts.current({ reference });
  const answers = [
    await owner.call.cases.byReference({ reference }),
    await owner.call.cases.list({}),
    await owner.call.documents.pages({ documentId: target.documentId }),
    await callByPath({ call: owner.call, path: 'live.onCase', at: target }),
  ];
  const seen = JSON.stringify(answers);
  for (const word of ['INTERNAL-PROBLEM', 'INTERNAL-NOTE', draft?.summary ?? '', 'inputKey', 'confidenceReason'])
    expect(seen).not.toContain(word);
  const byOfficer = await officer.call.cases.byReference({ reference });
  expect(byOfficer.decision?.note).toBe('INTERNAL-NOTE');
  expect(byOfficer.draftProblem).toBe('INTERNAL-PROBLEM');
});

test('a claimant’s list holds their own cases alone, newest first, each once over all pages', async () => {
  const lister = await makeClaimant();
  const made: string[] = [];
  for (let count = 0; count < 7; count++) made.unshift((await makeCase({ claimant: lister })).reference);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Person['call']['cases']['list']>> = await lister.call.cases.list({
      cursor,
      limit: 3,
    });
    seen.push(...page.items.map((item) => item.reference));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(made);
});
