import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sendDueDecisions } from '@/server/decisions/sending/send-decisions';
import { SOMETHING_ELSE } from '@/server/evidence/limits';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import type { Meta } from '@/server/platform/trpc';
import { appRouter } from '@/server/router';
import { PAID_APPROVAL } from '@/tests/setup/approve';
import { atFailPoint } from '@/tests/setup/at-fail-point';
import { addDocument, insertCase, insertDraft, makeLetter, uploadFile } from '@/tests/setup/cases';
import { actionsOf, lookAtCase } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';

const CLAIMANT_WAITS = 'An officer has just finished with this case. You will see the result soon.';
const TOO_LATE = 'This decision has been sent, or undone already. Reload the page to see which.';

let claimant: Person;
let officer: Person;
beforeAll(() => {
  env().DECISION_UNDO_SECONDS = 600;
});
beforeEach(async () => {
  claimant = await makeClaimant();
  officer = await makeOfficer('Oscar Decider');
});

const timeIsUp = (caseId: string) =>
  database().decision.updateMany({ where: { caseId, sentAt: null }, data: { sendAt: new Date(Date.now() - 1) } });

async function makeHeld() {
  const found = await insertCase({ claimant });
  const draft = await insertDraft({ caseId: found.id });
  await officer.call.reviews.claim({ reference: found.reference });
  return { ...found, draftId: draft.id };
}

test('a decision that can’t be sent holds up none behind it, and is sent by a later look', async () => {
  const [first, second] = [await makeHeld(), await makeHeld()];
  for (const { id, reference } of [first, second]) {
    await officer.call.reviews.decide({ reference, ...PAID_APPROVAL });
    await timeIsUp(id);
  }
  const fail = () => Promise.reject(new Error('This one fails.'));
  atFailPoint({ point: 'decision-sending', subject: first.id, run: fail });
  await expect(sendDueDecisions()).rejects.toThrow('1 of 2 due decisions could not be sent');
  expect([await lookAtCase(first.reference), await lookAtCase(second.reference)]).toMatchObject([
    { decisionUnsent: true },
    { decisionUnsent: false },
  ]);
  expect(await sendDueDecisions()).toBe(1);
});

test('an undone decision leaves everything as it was: place in the queue, hold, draft, letter', async () => {
  const { id, reference, awaitingSince, draftId } = await makeHeld();
  const own = { body: 'My own words', begunFor: 'rejected' as const };
  await officer.call.letters.save({ reference, round: null, ...own, revision: 0 });
  const from = Date.now();
  const decided = await officer.call.reviews.decide({ reference, ...PAID_APPROVAL });
  expect(decided.undoUntil?.getTime()).toBeGreaterThanOrEqual(from + 600_000);
  expect(await lookAtCase(reference)).toMatchObject({ status: 'approved', decisionUnsent: true });

  await officer.call.reviews.undo({ reference });
  expect(await lookAtCase(reference)).toMatchObject({
    status: 'awaiting_officer_review',
    awaitingSince,
    decidedAt: null,
    decisionUnsent: false,
  });
  const view = await officer.call.cases.byReference({ reference });
  expect(view.review).toMatchObject({ mine: true });
  expect(view.decision).toBeNull();
  expect(await database().draft.findUnique({ where: { id: draftId } })).toMatchObject({ status: 'pending_review' });
  expect(await officer.call.letters.current({ reference })).toMatchObject({ ...own, edited: true });
  const [undone] = await database().decision.findMany({ where: { caseId: id }, include: { letter: true } });
  expect(undone).toMatchObject({ undoneById: officer.actor.userId, sentAt: null, letter: { body: 'My own words' } });
  expect((await actionsOf(id)).slice(-3)).toEqual(['case_decided', 'decision_undone', 'review_claimed']);

  // And all of it can be done again, for good.
  await officer.call.letters.save({ reference, round: null, body: 'Better words', revision: 2 });
  await officer.call.reviews.decide({
    reference,
    outcome: 'rejected',
    reasons: ['other'],
    note: 'Thought better of it.',
  });
  await timeIsUp(id);
  expect(await sendDueDecisions()).toBe(1);
  const seen = await claimant.call.cases.byReference({ reference });
  expect(seen).toMatchObject({ status: 'rejected', decision: { outcome: 'rejected', letter: 'Better words' } });
});

test('what an officer decided and undid is there for that officer, and for nobody else', async () => {
  const { reference, draftId } = await makeHeld();
  const about = { reasons: ['no-evidence', 'Paid twice'], note: 'For colleagues' };
  await officer.call.reviews.decide({ reference, outcome: 'rejected', ...about });
  const read = async (by: Person) => (await by.call.cases.byReference({ reference })).undoneDecision;
  expect(await read(officer)).toBeNull();
  await officer.call.reviews.undo({ reference });
  expect(await read(officer)).toMatchObject({ outcome: 'rejected', draftId, ...about });
  expect(await read(await makeOfficer())).toBeNull();
  expect(await read(claimant)).toBeNull();

  await officer.call.reviews.decide({
    reference,
    outcome: 'more_information',
    reasons: [],
    requestedEvidence: [],
    note: 'Asked in the letter',
  });
  expect(await read(officer)).toBeNull();
});

test('a standard letter that was decided on does not stay in the officer’s own after undoing', async () => {
  const { reference } = await makeHeld();
  const before = await officer.call.letters.current({ reference });
  await officer.call.reviews.decide({ reference, outcome: 'rejected', reasons: ['no-evidence'] });
  await officer.call.reviews.undo({ reference });
  expect(await officer.call.letters.current({ reference })).toEqual(before);
});

test('undoing is for the officer who decided and for supervisors, once, and not after the sending', async () => {
  const { id, reference } = await makeHeld();
  await officer.call.reviews.decide({ reference, ...PAID_APPROVAL });
  await expect((await makeOfficer()).call.reviews.undo({ reference })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  // The officer who decided may be away: whoever undoes it has the case.
  const supervisor = await makeSupervisor();
  await supervisor.call.reviews.undo({ reference });
  expect((await supervisor.call.cases.byReference({ reference })).review).toMatchObject({ mine: true });
  await expect(officer.call.reviews.undo({ reference })).rejects.toThrow(TOO_LATE);
  await supervisor.call.reviews.release({ reference });
  await officer.call.reviews.claim({ reference });

  await officer.call.reviews.decide({ reference, ...PAID_APPROVAL });
  await timeIsUp(id);
  // Late, even where no worker has sent it yet.
  await expect(officer.call.reviews.undo({ reference })).rejects.toThrow(TOO_LATE);
  await sendDueDecisions();
  await expect(officer.call.reviews.undo({ reference })).rejects.toThrow(TOO_LATE);
  expect((await lookAtCase(reference)).status).toBe('approved');
});

test('undoing and sending at the same moment: one of them happens, however many try', async () => {
  for (let round = 0; round < 8; round++) {
    const { id, reference } = await makeHeld();
    await officer.call.reviews.decide({ reference, ...PAID_APPROVAL });
    // Due in the midst of the race.
    await database().decision.updateMany({
      where: { caseId: id },
      data: { sendAt: new Date(Date.now() + 10 + round * 3) },
    });
    const tries = Array.from({ length: 12 }, (_, index) =>
      index % 2 === 0 ? officer.call.reviews.undo({ reference }) : sendDueDecisions(),
    );
    await Promise.allSettled(tries);
    await sendDueDecisions();
    const decision = await database().decision.findFirstOrThrow({ where: { caseId: id } });
    const isUndone = decision.undoneAt !== null;
    expect(decision.sentAt === null).toBe(isUndone);
    expect(await lookAtCase(reference)).toMatchObject({
      status: isUndone ? 'awaiting_officer_review' : 'approved',
      decisionUnsent: false,
    });
    const actions = await actionsOf(id);
    expect(actions.filter((action) => action === 'decision_undone')).toHaveLength(isUndone ? 1 : 0);
    expect(actions.filter((action) => action === 'decision_sent')).toHaveLength(isUndone ? 0 : 1);
  }
});

test('many workers that look for due decisions send each of them once', async () => {
  const cases = [];
  for (let count = 0; count < 10; count++) {
    const held = await makeHeld();
    await officer.call.reviews.decide({ reference: held.reference, ...PAID_APPROVAL });
    await timeIsUp(held.id);
    cases.push(held);
  }
  const sent = await Promise.all(Array.from({ length: 6 }, () => sendDueDecisions()));
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(10);
  for (const { id } of cases)
    expect((await actionsOf(id)).filter((action) => action === 'decision_sent')).toHaveLength(1);
});

type Procedures = Record<string, { _def: { meta?: Meta } }>;

const NO_REQUEST = '019a0000-0000-7000-8000-000000000000';

/** What a call gives, or how it is refused. */
const answerOf = (call: Promise<unknown>): Promise<unknown> =>
  call.catch((error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : error));

describe('until it is sent, a claimant cannot tell that their case was decided', () => {
  /** How a claimant calls each of their procedures that names a case; the first test says which are missing. */
  const READS: Record<string, (at: { reference: string; documentId: string }) => Promise<unknown>> = {
    'cases.byReference': ({ reference }) => claimant.call.cases.byReference({ reference }),
    'cases.list': () => claimant.call.cases.list({}),
    'cases.grounds': ({ reference }) => claimant.call.cases.grounds({ reference }),
    'reconsiderations.byReference': ({ reference }) => claimant.call.reconsiderations.byReference({ reference }),
    // What is refused before is refused after, and in the same words.
    'reconsiderations.chance': ({ reference }) => answerOf(claimant.call.reconsiderations.chance({ reference })),
    'reconsiderations.begin': ({ reference }) => answerOf(claimant.call.reconsiderations.begin({ reference })),
    'reconsiderations.send': ({ reference }) =>
      answerOf(
        claimant.call.reconsiderations.send({ reference, grounds: [{ reason: 'something-else', words: 'All of it' }] }),
      ),
    'requests.answerItem': ({ reference }) =>
      answerOf(claimant.call.requests.answerItem({ reference, requestId: NO_REQUEST, item: 'quote', words: 'None' })),
    'requests.placeDocument': ({ reference, documentId }) =>
      answerOf(claimant.call.requests.placeDocument({ reference, documentId, requestId: NO_REQUEST, item: null })),
    'phoneLinks.state': ({ reference }) => claimant.call.phoneLinks.state({ reference }),
    // Ending what there is none of changes nothing.
    'phoneLinks.end': ({ reference }) => claimant.call.phoneLinks.end({ reference }),
    'documents.pages': ({ documentId }) => claimant.call.documents.pages({ documentId }),
    'live.onCase': async ({ reference }) => {
      for await (const view of await claimant.call.live.onCase({ reference })) return view;
      throw new Error('the stream ended without an event');
    },
    'live.onTopics': async ({ reference }) => {
      for await (const event of await claimant.call.live.onTopics({ references: [reference] })) return event;
      throw new Error('the stream ended without an event');
    },
  };
  const WRITES: Record<
    string,
    (at: { reference: string; documentId: string; announcedId: string }) => Promise<unknown>
  > = {
    'cases.submit': ({ reference }) => claimant.call.cases.submit({ reference, message: 'Here you are' }),
    'cases.withdraw': ({ reference }) => claimant.call.cases.withdraw({ reference }),
    'documents.requestUpload': ({ reference }) =>
      claimant.call.documents.requestUpload({ reference, filename: 'a.pdf', contentType: 'application/pdf', bytes: 9 }),
    'documents.register': ({ announcedId }) => claimant.call.documents.register({ documentId: announcedId }),
    'documents.remove': ({ documentId }) => claimant.call.documents.remove({ documentId }),
    'documents.retry': ({ documentId }) => claimant.call.documents.retry({ documentId }),
    'phoneLinks.make': ({ reference }) => claimant.call.phoneLinks.make({ reference }),
    'evidence.say': ({ documentId }) => claimant.call.evidence.say({ documentId, says: SOMETHING_ELSE }),
  };
  const NAMING_NO_CASE = ['cases.types', 'cases.create', 'operations.pauseState'];
  /** A permission to go on with an upload, which changes nothing. */
  const PERMITTING = ['documents.resumeUpload'];

  test('every procedure of claimants is looked at', () => {
    const all = Object.entries(appRouter._def.procedures as unknown as Procedures);
    const theirs = all
      .flatMap(([path, { _def }]) => (_def.meta?.roles.includes('claimant') ? path : []))
      .filter((path) => !path.startsWith('account.'));
    const known = [...Object.keys(READS), ...Object.keys(WRITES), ...NAMING_NO_CASE, ...PERMITTING];
    expect(known.sort()).toEqual(theirs.sort());
  });

  test.each(['approved', 'rejected', 'more_information'] as const)('%s', async (outcome) => {
    const { id, reference } = await makeHeld();
    const documentId = await addDocument({ claimant, reference, file: await makeLetter() });
    const announced = await uploadFile({ claimant, reference, file: await makeLetter() });
    const at = { reference, documentId, announcedId: announced.documentId };
    const readAll = async () => Promise.all(Object.values(READS).map((read) => read(at)));
    const before = await readAll();
    await officer.call.reviews.decide({ reference, outcome, reasons: ['no-evidence'], note: 'SECRET-NOTE' });
    expect(await readAll()).toEqual(before);
    for (const [path, write] of Object.entries(WRITES))
      await expect(write(at), path).rejects.toMatchObject({ code: 'CONFLICT', message: CLAIMANT_WAITS });
    expect(await readAll()).toEqual(before);
    // Nor does anybody else change what an undoing would have to bring back.
    await expect(officer.call.documents.provideText({ documentId, text: 'Words' })).rejects.toThrow(
      'This case was decided a moment ago. Undo the decision first, or wait until it has been sent.',
    );
    await timeIsUp(id);
    await sendDueDecisions();
    const seen = await claimant.call.cases.byReference({ reference });
    expect(seen.status).toBe(outcome === 'more_information' ? 'awaiting_claimant' : outcome);
    expect(seen.decision).toMatchObject({ outcome, note: null, forStaff: null });
    expect(JSON.stringify(seen)).not.toContain('SECRET');
  });
});

test('each round has a letter of its own, and says which round that is', async () => {
  const { id, reference } = await makeHeld();
  await officer.call.letters.save({ reference, round: null, body: 'Please send the estimate', revision: 0 });
  const first = await officer.call.letters.current({ reference });
  expect(first).toMatchObject({ round: null, revision: 1 });
  await officer.call.reviews.decide({ reference, outcome: 'more_information', note: 'The estimate.' });
  const [decision] = await database().decision.findMany({ where: { caseId: id } });
  expect(await officer.call.letters.current({ reference })).toMatchObject({ round: decision?.id, revision: 0 });
  await officer.call.reviews.undo({ reference });
  expect(await officer.call.letters.current({ reference })).toMatchObject({
    body: first.body,
    round: null,
    revision: 2,
  });
});

test('what was typed on the letter of one round is not written into the next one’s', async () => {
  const { id, reference } = await makeHeld();
  await officer.call.reviews.decide({ reference, outcome: 'more_information', note: 'The estimate.' });
  await timeIsUp(id);
  await sendDueDecisions();
  await database().case.update({ where: { id }, data: { status: 'awaiting_officer_review' } });
  const hold = await officer.call.reviews.claim({ reference });
  const { body, round, revision } = await officer.call.letters.current({ reference });
  expect({ round, revision }).toEqual({ round: expect.any(String), revision: 0 });

  const late = { round: null, body: 'Typed before it was sent', revision };
  await expect(officer.call.letters.save({ reference, ...late })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: /^The letter was changed while you wrote/,
  });
  await officer.call.reviews.leave({ reference, token: hold.token, letter: late });
  expect(await officer.call.letters.current({ reference })).toMatchObject({ body, round, revision: 0 });

  await officer.call.reviews.claim({ reference });
  await officer.call.letters.save({ reference, round, body: 'Of this round', revision });
  expect(await officer.call.letters.current({ reference })).toMatchObject({
    body: 'Of this round',
    round,
    revision: 1,
  });
});

test('in the second round the claimant sees the first request, its letter and their answer, until the next word is sent', async () => {
  const { id, reference } = await makeHeld();
  await officer.call.reviews.decide({ reference, outcome: 'more_information', note: 'The estimate.' });
  await timeIsUp(id);
  await sendDueDecisions();
  await expect(claimant.call.cases.submit({ reference })).rejects.toThrow(/^Add at least one document|^Add a document/);
  await addDocument({ claimant, reference, file: await makeLetter() });
  await claimant.call.cases.submit({ reference, message: '  It is on page 2.  ' });
  await database().case.update({ where: { id }, data: { status: 'awaiting_officer_review' } });
  await officer.call.reviews.claim({ reference });
  expect((await officer.call.cases.byReference({ reference })).decision).toMatchObject({ answer: 'It is on page 2.' });
  const before = await claimant.call.cases.byReference({ reference });
  expect(before.decision).toMatchObject({ outcome: 'more_information', answer: 'It is on page 2.' });
  await officer.call.reviews.decide({ reference, ...PAID_APPROVAL });
  expect(await claimant.call.cases.byReference({ reference })).toEqual(before);
  await timeIsUp(id);
  await sendDueDecisions();
  const after = await claimant.call.cases.byReference({ reference });
  expect(after.decision?.outcome).toBe('approved');
  expect(after.earlierDecisions).toMatchObject([{ letter: before.decision?.letter, answer: 'It is on page 2.' }]);
});

test('a request is answered with documents, with words, or with both, and not with nothing', async () => {
  const ask = async () => {
    const { id, reference } = await makeHeld();
    await addDocument({ claimant, reference, file: await makeLetter() });
    await officer.call.reviews.decide({ reference, outcome: 'more_information', note: 'The estimate.' });
    await timeIsUp(id);
    await sendDueDecisions();
    return reference;
  };
  const [silent, spoken] = [await ask(), await ask()];
  await expect(claimant.call.cases.submit({ reference: silent, message: '   ' })).rejects.toThrow(
    'Add a document or write a message, so that the officer has something to go on.',
  );
  expect((await lookAtCase(silent)).status).toBe('awaiting_claimant');
  await claimant.call.cases.submit({ reference: spoken, message: 'I no longer have it.' });
  await addDocument({ claimant, reference: silent, file: await makeLetter() });
  await claimant.call.cases.submit({ reference: silent });
  for (const reference of [silent, spoken]) expect((await lookAtCase(reference)).status).toBe('processing');
});

test('an approval waits until every finding of the draft is borne out or dealt with; other decisions do not', async () => {
  const { reference, draftId } = await makeHeld();
  const { id: findingId } = await database().finding.create({
    data: { draftId, position: 0, key: 'total', statement: 'The total is £900.', supported: false },
  });
  const approve = () => officer.call.reviews.decide({ reference, ...PAID_APPROVAL });
  await expect(approve()).rejects.toThrow('A finding is not borne out by the pages.');
  expect((await lookAtCase(reference)).status).toBe('awaiting_officer_review');
  await officer.call.findings.judge({ reference, findingId, revision: 0, verdict: 'rejected' });
  await approve();
  await officer.call.reviews.undo({ reference });
  await officer.call.findings.takeBack({ reference, findingId, revision: 1 });
  await officer.call.reviews.decide({ reference, outcome: 'rejected', reasons: ['no-evidence'] });
});
