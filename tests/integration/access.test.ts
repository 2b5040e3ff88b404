import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '@/generated/prisma/client';
import { openOriginal, openPageImage } from '@/server/documents/view';
import { database } from '@/server/platform/database';
import type { Meta } from '@/server/platform/trpc';
import { appRouter } from '@/server/router';
import { addDocument, makeCase, makeLetter } from '@/tests/setup/cases';
import { caseIs, documentSettled } from '@/tests/setup/look';
import { callerFor, makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';

type Target = { reference: string; documentId: string };
type Sample = {
  /** A valid input that names the owner's case or document. */
  input: (target: Target) => unknown;
  /** Whether the input names a case or document, so that somebody else's must not be found. */
  names: 'case' | 'nothing';
};

const byReference: Sample = { input: ({ reference }) => ({ reference }), names: 'case' };
const byDocument: Sample = { input: ({ documentId }) => ({ documentId }), names: 'case' };
const citing = (documentId: string) => ({ documentId, page: 1, start: 0, end: 3 });
const free = (input: unknown): Sample => ({ input: () => input, names: 'nothing' });

/** One valid input a procedure. A procedure that is missing here fails the first test below. */
const SAMPLES: Record<string, Sample> = {
  'accounts.officers': free({}),
  // Claimants are no officers: their ids are not found, whoever asks.
  'accounts.setCaseTypes': free({ officerId: '00000000-0000-7000-8000-000000000000', caseTypes: [] }),
  'audit.timeline': byReference,
  'audit.noteSeen': byReference,
  'cases.types': free(undefined),
  'cases.create': free({ caseType: 'storm-damage-claim', title: 'Slates blown off' }),
  'cases.list': free({}),
  'cases.byReference': byReference,
  'cases.submit': byReference,
  'cases.withdraw': byReference,
  'documents.requestUpload': {
    input: ({ reference }) => ({ reference, filename: 'a.pdf', contentType: 'application/pdf', bytes: 10 }),
    names: 'case',
  },
  'documents.register': byDocument,
  'documents.remove': byDocument,
  'documents.retry': byDocument,
  'documents.provideText': { input: ({ documentId }) => ({ documentId, text: 'Words' }), names: 'case' },
  'documents.pages': byDocument,
  'documents.words': { input: ({ documentId }) => ({ documentId, page: 1 }), names: 'case' },
  'drafts.current': byReference,
  'drafts.history': byReference,
  'findings.judgements': byReference,
  'findings.judge': {
    input: ({ reference }) => ({ reference, findingId: randomUUID(), revision: 0, verdict: 'accepted' }),
    names: 'case',
  },
  'findings.takeBack': {
    input: ({ reference }) => ({ reference, findingId: randomUUID(), revision: 1 }),
    names: 'case',
  },
  'findings.add': {
    input: ({ reference, documentId }) => ({
      reference,
      addedFindingId: uuidv7(),
      statement: 'Seen',
      citations: [citing(documentId)],
    }),
    names: 'case',
  },
  'findings.change': {
    input: ({ reference, documentId }) => ({
      reference,
      addedFindingId: randomUUID(),
      revision: 1,
      statement: 'Seen',
      citations: [citing(documentId)],
    }),
    names: 'case',
  },
  'findings.remove': {
    input: ({ reference }) => ({ reference, addedFindingId: randomUUID(), revision: 1 }),
    names: 'case',
  },
  'drafts.version': { input: ({ reference }) => ({ reference, draftId: randomUUID() }), names: 'case' },
  'letters.current': byReference,
  'letters.forDecision': { input: ({ reference }) => ({ reference, outcome: 'approved' }), names: 'case' },
  'letters.save': { input: ({ reference }) => ({ reference, round: null, body: 'Dear', revision: 0 }), names: 'case' },
  'live.onCase': byReference,
  'live.onQueue': free(undefined),
  'operations.overview': free(undefined),
  'operations.failed': free({}),
  'operations.retry': byDocument,
  'operations.retryAll': free({ failureCode: 'bad_key' }),
  'operations.redraft': free({ failureCode: 'bad_key' }),
  'operations.pause': free({ note: 'The scanner service is down' }),
  'operations.resume': free(undefined),
  'operations.pauseState': free(undefined),
  'reviews.queue': free({}),
  'reviews.changes': free({
    references: [],
    lookedUpTo: { at: new Date(), id: '00000000-0000-7000-8000-000000000000' },
  }),
  'reviews.counts': free(undefined),
  'reviews.upNext': free({}),
  'reviews.claim': byReference,
  'reviews.renew': byReference,
  'reviews.release': byReference,
  'reviews.leave': { input: ({ reference }) => ({ reference, token: randomUUID() }), names: 'case' },
  'reviews.approvalBlocks': byReference,
  'reviews.askFor': byReference,
  'reviews.askedFor': free(undefined),
  'reviews.end': byReference,
  'reviews.takeOver': byReference,
  'reviews.undo': byReference,
  'reviews.next': free({}),
  'reviews.decide': { input: ({ reference }) => ({ reference, outcome: 'approved' }), names: 'case' },
};

type Procedure = { _def: { meta?: Meta; type: 'query' | 'mutation' | 'subscription' } };
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).map(
  ([path, procedure]) => ({ path, type: procedure._def.type, roles: procedure._def.meta?.roles }),
);

let owner: Person;
let stranger: Person;
let staff: Record<Exclude<Role, 'claimant'>, Person>;
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
