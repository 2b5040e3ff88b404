import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { readAssessment } from '@/server/assessments/service';
import { database } from '@/server/platform/database';
import type { CaseToJudge } from '@/server/rules/contract';
import { insertCase } from '@/tests/setup/cases';
import { insertFactDraft, insertPapers } from '@/tests/setup/fact-drafts';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';
import { line, rentCase, stormCase } from '@/tests/support/made-cases';

const ELSEWHERE = 'This fact was changed in another window. Look at it again; nothing was saved.';
const REASON = 'The schedule says otherwise.';

let claimant: Person;
beforeAll(async () => {
  claimant = await makeClaimant('Nerys Pugh');
});

/** A case with a draft of made-up facts, held by an officer. */
async function makeReview(made: CaseToJudge = stormCase(), owner = claimant) {
  const { id: caseId, reference } = await insertCase({ claimant: owner, caseType: made.caseType.key });
  await database().case.update({
    where: { id: caseId },
    data: { submittedAt: new Date(`${made.submittedOn}T09:00:00Z`) },
  });
  const papers = await insertPapers({ caseId, made });
  const draft = await insertFactDraft({ caseId, made, papers });
  const officer = await makeOfficer();
  await officer.call.reviews.claim({ reference });
  const read = async () => {
    const current = await officer.call.drafts.current({ reference });
    if (!current) throw new Error('the case has no draft');
    return current;
  };
  const paperOf = (name: string) => {
    const paper = papers.get(name);
    if (!paper) throw new Error(`there is no paper ${name}`);
    return paper;
  };
  return {
    caseId,
    reference,
    officer,
    draft,
    papers,
    read,
    find: async (field: string) => (await read()).facts.filter((fact) => fact.field === field),
    /** Where words of a paper stand. */
    passage: (name: string, words: string) => {
      const { id, text } = paperOf(name);
      const start = text.indexOf(words);
      if (start < 0) throw new Error(`${name} does not say ${words}`);
      return { documentId: id, page: 1, start, end: start + words.length };
    },
    /** Another draft of the same papers, as after a document more. */
    draftAgain: (next: CaseToJudge = made) => insertFactDraft({ caseId, made: next, papers }),
  };
}

const correct = (factId: string, text: string, revision = 0) =>
  ({ verdict: 'corrected', factId, revision, text, reason: REASON }) as const;
const strike = (factId: string, revision = 0) => ({ verdict: 'struck', factId, revision, reason: REASON }) as const;

test('a corrected fact changes award, recommendation and letter at once, and what it was stays beside it', async () => {
  const { caseId, reference, officer, draft, read, find } = await makeReview();
  const { judge } = officer.call.facts;
  expect(await read()).toMatchObject({ recommendation: 'approved', award: { totalMinor: 125_000 }, struckFacts: [] });

  const excess = draft.factId('excess');
  expect(await judge({ reference, ...correct(excess, '£300') })).toEqual({ revision: 1, quoteAgrees: false });
  expect(await read()).toMatchObject({ recommendation: 'approved', award: { totalMinor: 120_000 } });
  expect(await find('excess')).toMatchObject([
    {
      id: excess,
      value: { minor: 30_000, currency: 'GBP' },
      raw: { type: 'money', minor: 30_000, currency: 'GBP', per: null },
      display: '£300.00',
      origin: 'officer',
      source: { kind: 'policy-schedule' },
      citations: [{ quote: '£250.00' }],
      revision: 1,
      addedFactId: null,
      quoteAgrees: false,
      judgement: {
        verdict: 'corrected',
        reason: REASON,
        by: { name: 'Oscar Officer' },
        at: expect.any(Date),
        original: { value: { minor: 25_000, currency: 'GBP' }, display: '£250.00' },
      },
    },
  ]);

  await judge({ reference, ...correct(draft.factId('highest-gust'), '40 mph') });
  expect(await read()).toMatchObject({ recommendation: 'rejected', rejectionReason: 'no-storm' });
  expect(await readAssessment(database(), { caseId })).toMatchObject({
    draftId: draft.draftId,
    assessment: { recommendation: 'rejected' },
  });
  // As it was made.
  const version = await officer.call.drafts.version({ reference, draftId: draft.draftId });
  expect(version).toMatchObject({ recommendation: 'approved', award: { totalMinor: 125_000 } });
  expect(version.facts.filter(({ origin, judgement }) => origin === 'officer' || judgement)).toEqual([]);
});

test('a correction can rest on other words of a page, which the server takes from there', async () => {
  const { reference, officer, draft, find, passage } = await makeReview();
  const wrong = { ...passage('claim-form', 'amount-claimed'), page: 4 };
  const input = { reference, ...correct(draft.factId('excess'), '£1,500.00') };
  await expect(officer.call.facts.judge({ ...input, citation: wrong })).rejects.toThrow(
    'The words to cite are not on that page. Select them on the page once more.',
  );
  // Half a number was pointed at.
  const answer = await officer.call.facts.judge({ ...input, citation: passage('claim-form', '£1,5') });
  expect(answer).toEqual({ revision: 1, quoteAgrees: true });
  expect(await find('excess')).toMatchObject([
    {
      source: { kind: 'claim-form' },
      citations: [{ quote: '£1,500.00', verified: true, boxes: [expect.anything()], doubts: [] }],
      judgement: { original: { source: { kind: 'policy-schedule' }, citations: [{ quote: '£250.00' }] } },
    },
  ]);
});

test('a struck fact counts for nothing until the word is taken back', async () => {
  const { reference, officer, draft, read, find } = await makeReview();
  const excess = draft.factId('excess');
  await officer.call.facts.judge({ reference, ...strike(excess) });
  const without = await read();
  expect(without).toMatchObject({ award: null, recommendation: 'more_information' });
  expect(without.struckFacts).toMatchObject([
    { id: excess, display: '£250.00', revision: 1, judgement: { verdict: 'struck', reason: REASON } },
  ]);
  expect(await find('excess')).toEqual([]);

  expect(await officer.call.facts.takeBack({ reference, factId: excess, revision: 1 })).toEqual({ revision: 2 });
  const back = await read();
  expect(back).toMatchObject({ recommendation: 'approved', award: { totalMinor: 125_000 }, struckFacts: [] });
  expect(await find('excess')).toMatchObject([{ origin: 'extractor', revision: 2, judgement: null }]);
});

test('a doubtful fact is certain once an officer has said it', async () => {
  const made = stormCase();
  const facts = made.facts.map((fact) => ({ ...fact, isDoubtful: fact.field === 'excess' }));
  const { reference, officer, draft, read } = await makeReview({ ...made, facts });
  expect(await read()).toMatchObject({ award: null, recommendation: 'more_information' });
  const answer = await officer.call.facts.judge({ reference, ...correct(draft.factId('excess'), '£250.00') });
  expect(answer).toEqual({ revision: 1, quoteAgrees: true });
  expect(await read()).toMatchObject({ award: { totalMinor: 125_000 }, recommendation: 'approved' });
});

test('an officer’s own fact counts, with words of a page or without, and can be taken away again', async () => {
  const { reference, officer, draft, read, find, passage } = await makeReview();
  const { add, judge, remove } = officer.call.facts;
  await judge({ reference, ...strike(draft.factId('excess')) });
  const spoken = {
    reference,
    addedFactId: uuidv7(),
    field: 'excess',
    text: '100',
    reason: 'The insurer said so on the telephone.',
  };
  expect(await add(spoken)).toEqual({ addedFactId: spoken.addedFactId, revision: 1, quoteAgrees: null });
  expect(await read()).toMatchObject({ award: { totalMinor: 140_000 }, recommendation: 'approved' });
  expect(await find('excess')).toMatchObject([
    {
      id: spoken.addedFactId,
      addedFactId: spoken.addedFactId,
      display: '£100.00',
      origin: 'officer',
      source: { documentId: null, kind: null },
      citations: [],
      revision: 1,
      judgement: null,
      added: { reason: 'The insurer said so on the telephone.', by: { name: 'Oscar Officer' } },
    },
  ]);
  // What is sent again is added once; other words under the same id are not thrown away quietly.
  expect(await add(spoken)).toEqual({ addedFactId: spoken.addedFactId, revision: 1, quoteAgrees: null });
  await expect(add({ ...spoken, text: '120' })).rejects.toThrow('This fact was added before, in other words.');

  // An excess is looked for on schedules; an officer answers for one that stands elsewhere.
  const cited = {
    ...spoken,
    addedFactId: uuidv7(),
    text: '£1,300.00',
    citation: passage('repair-estimate', '£1,300.00'),
  };
  expect(await add(cited)).toMatchObject({ quoteAgrees: true });
  expect((await find('excess')).map(({ source }) => source.kind)).toEqual(['repair-estimate', null]);
  await remove({ reference, addedFactId: cited.addedFactId, revision: 1 });
  await remove({ reference, addedFactId: spoken.addedFactId, revision: 1 });
  await expect(remove({ reference, addedFactId: spoken.addedFactId, revision: 1 })).rejects.toThrow(ELSEWHERE);
  expect(await read()).toMatchObject({ award: null });
});

test('a payslip’s figure that an officer adds belongs with the pay date of its page', async () => {
  const made = rentCase();
  const facts = made.facts.filter(({ field, entry }) => field !== 'net-pay' || entry !== 'slip-2');
  // The page says it, and it was not found.
  const withWords = facts.map((fact) =>
    fact.entry === 'slip-2' ? { ...fact, display: '30 April 2026 net £1,040.00' } : fact,
  );
  const owner = await makeClaimant('Oluwaseun Bright');
  const whole = { ...made, parts: made.parts, facts: withWords };
  const { reference, officer, read, passage } = await makeReview(whole, owner);
  expect(await read()).toMatchObject({ award: { per: 'week' } });
  await officer.call.facts.add({
    reference,
    addedFactId: uuidv7(),
    field: 'net-pay',
    text: '£1,040.00',
    citation: passage('slip-2', '£1,040.00'),
    reason: 'The extractor missed it.',
  });
  const after = await read();
  // An amount without its day would leave the income open.
  expect(after.award).not.toBeNull();
  const added = after.facts.find(({ addedFactId }) => addedFactId !== null);
  expect(added).toMatchObject({ entry: 'slip-2', source: { kind: 'payslips' }, quoteAgrees: true });
});

test('a corrected balance changes the capital that is made of it', async () => {
  const owner = await makeClaimant('Oluwaseun Bright');
  const made = rentCase();
  const { reference, officer, draft, find } = await makeReview(made, owner);
  await officer.call.facts.judge({ reference, ...correct(draft.factId('closing-balance'), '£17,000.00') });
  expect(await find('capital')).toMatchObject([{ display: '£17,000.00', origin: 'extractor', judgement: null }]);
  expect((await officer.call.drafts.current({ reference }))?.rejectionReason).toBe('capital-too-high');
});

test('of two windows that judge one fact the later is told, and overwrites nothing', async () => {
  const { reference, officer, draft, find } = await makeReview();
  const excess = draft.factId('excess');
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, (_, at) =>
      officer.call.facts.judge({ reference, ...correct(excess, `£${300 + at}.00`) }),
    ),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'CONFLICT', message: ELSEWHERE });
  expect(await find('excess')).toMatchObject([{ revision: 1 }]);
  // Taking back counts on: a window from before it cannot come through afterwards.
  await officer.call.facts.takeBack({ reference, factId: excess, revision: 1 });
  await expect(officer.call.facts.judge({ reference, ...strike(excess, 1) })).rejects.toThrow(ELSEWHERE);
});

test('only who holds the case writes, no claimant does, and a first word about a free case starts its review', async () => {
  const { reference, officer, draft, read } = await makeReview();
  const own = { reference, addedFactId: uuidv7(), field: 'excess', text: '£100.00', reason: REASON };
  const { revision } = await officer.call.facts.add(own);
  const writes = ({ call: { facts } }: Person) => [
    () => facts.judge({ reference, ...correct(draft.factId('excess'), '£1.00') }),
    () => facts.takeBack({ reference, factId: draft.factId('excess'), revision: 0 }),
    () => facts.add({ ...own, addedFactId: uuidv7() }),
    () => facts.remove({ reference, addedFactId: own.addedFactId, revision }),
  ];
  const other = await makeOfficer('Ada Other');
  const taken = `${officer.actor.name} is reviewing this case.`;
  for (const write of writes(other)) await expect(write()).rejects.toThrow(taken);
  for (const write of writes(claimant)) await expect(write()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await officer.call.reviews.release({ reference });
  // What is refused claims nothing.
  await expect(other.call.facts.remove({ reference, addedFactId: own.addedFactId, revision: 7 })).rejects.toThrow(
    ELSEWHERE,
  );
  expect((await other.call.cases.byReference({ reference })).review).toBeNull();
  await other.call.facts.judge({ reference, ...correct(draft.factId('excess'), '£2.00') });
  expect((await other.call.cases.byReference({ reference })).review).toMatchObject({ mine: true });
  for (const write of writes(officer)) await expect(write()).rejects.toThrow('Ada Other is reviewing this case.');
  expect((await read()).facts.filter(({ revision: words }) => words > 0)).toHaveLength(2);
});

test('what code can’t read as one value is refused with a sentence that shows how to write it', async () => {
  const { reference, officer, draft, read } = await makeReview();
  const { add, judge } = officer.call.facts;
  const refused: [string, string, string][] = [
    ['excess', 'about £300', 'Write one amount, such as £675.00.'],
    [
      'date-of-damage',
      '03/04/2026',
      'Write one day with its month in letters and its whole year, such as 14 March 2026.',
    ],
    ['highest-gust', '58', 'Write one number with its unit, such as 58 mph.'],
    [
      'estimate-lines',
      '£12.50',
      'Write what it is, one amount and, where it is known, the day, such as Taxi, £12.50, 14 March 2026.',
    ],
  ];
  for (const [field, text, message] of refused) {
    await expect(judge({ reference, ...correct(draft.factId(field), text) })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message,
    });
    const added = { reference, addedFactId: uuidv7(), field, text, reason: REASON };
    await expect(add(added)).rejects.toMatchObject({ code: 'BAD_REQUEST', message });
  }
  await expect(
    add({ reference, addedFactId: uuidv7(), field: 'shoe-size', text: '42', reason: REASON }),
  ).rejects.toThrow('This kind of case has no such fact.');
  await expect(judge({ reference, ...correct(draft.factId('excess'), '£300'), reason: ' ' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  expect((await read()).facts.filter(({ revision }) => revision > 0)).toEqual([]);
});

test('a new draft’s same facts keep the words, and officers’ own facts stay', async () => {
  const made = stormCase();
  const { reference, officer, draft, read, find, draftAgain } = await makeReview(made);
  const { add, judge } = officer.call.facts;
  await judge({ reference, ...correct(draft.factId('excess'), '£300.00') });
  await judge({ reference, ...strike(draft.factId('emergency-receipts')) });
  await add({
    reference,
    addedFactId: uuidv7(),
    field: 'emergency-receipts',
    text: 'Boards, £150.00, 14 April 2026',
    reason: REASON,
  });
  const before = await read();
  expect(before).toMatchObject({ recommendation: 'approved_in_part', award: { totalMinor: 115_000 } });

  const next = await draftAgain({ ...made, facts: made.facts.toReversed() });
  const after = await read();
  expect(after).toMatchObject({ id: next.draftId, recommendation: 'approved_in_part', award: { totalMinor: 115_000 } });
  expect(after.struckFacts).toMatchObject([{ id: next.factId('emergency-receipts'), revision: 1 }]);
  await expect(judge({ reference, ...strike(draft.factId('excess'), 1) })).rejects.toThrow(
    'A newer draft has arrived. Look at its facts; nothing was saved.',
  );
  await judge({ reference, ...correct(next.factId('excess'), '£400.00', 1) });
  expect(await find('excess')).toMatchObject([
    { id: next.factId('excess'), display: '£400.00', revision: 2, judgement: { original: { display: '£250.00' } } },
  ]);

  // Another value on the same paper is another fact, of which nobody has said anything.
  const changed = made.facts.map((fact) =>
    fact.field === 'emergency-receipts'
      ? { ...fact, value: line('Tarpaulin', 2_001, 'GBP'), display: 'Tarpaulin' }
      : fact,
  );
  await draftAgain({ ...made, facts: changed });
  expect((await read()).struckFacts).toEqual([]);
});

test('open pages learn of a word by the case’s own counter, and its events hold nothing personal', async () => {
  const { caseId, reference, officer, draft } = await makeReview();
  const before = await officer.call.cases.byReference({ reference });
  const { add, judge, takeBack, remove } = officer.call.facts;
  const name = draft.factId('claimant-name', 'claim-form');
  const addedFactId = uuidv7();
  await judge({ reference, ...correct(name, 'Morfydd Pugh'), reason: 'Signed by Morfydd' });
  await takeBack({ reference, factId: name, revision: 1 });
  await judge({ reference, ...strike(name, 2), reason: 'Morfydd is the daughter' });
  await add({ reference, addedFactId, field: 'claimant-name', text: 'Morfydd Pugh', reason: 'Morfydd called' });
  await remove({ reference, addedFactId, revision: 1 });
  expect((await officer.call.cases.byReference({ reference })).factWrites).toBe(before.factWrites + 5);
  expect((await claimant.call.cases.byReference({ reference })).factWrites).toBe(0);

  const events = await database().auditEvent.findMany({
    where: { caseId, action: { startsWith: 'fact_' } },
    orderBy: { id: 'asc' },
    select: { action: true, data: true },
  });
  const field = 'claimant-name';
  expect(events).toEqual([
    { action: 'fact_judged', data: { factId: name, field, verdict: 'corrected', citations: 0 } },
    { action: 'fact_judged', data: { factId: name, field, verdict: null } },
    { action: 'fact_judged', data: { factId: name, field, verdict: 'struck', citations: 0 } },
    { action: 'fact_added', data: { factId: addedFactId, field, citations: 0 } },
    { action: 'fact_removed', data: { factId: addedFactId, field } },
  ]);
  expect(JSON.stringify(await officer.call.audit.timeline({ reference }))).not.toContain('Morfydd');
});

test('what an officer cites goes with its document: a correction rests on its own words again, an added fact is gone', async () => {
  const { reference, officer, draft, papers, find, passage } = await makeReview();
  const citation = passage('claim-form', '£1,500.00');
  await officer.call.facts.judge({ reference, ...correct(draft.factId('excess'), '£300.00'), citation });
  await officer.call.facts.add({
    reference,
    addedFactId: uuidv7(),
    field: 'excess',
    text: '£300.00',
    citation,
    reason: REASON,
  });
  expect(await find('excess')).toHaveLength(2);
  await database().document.delete({ where: { id: papers.get('claim-form')?.id ?? '' } });
  expect(await find('excess')).toMatchObject([
    { display: '£300.00', source: { kind: 'policy-schedule' }, citations: [{ quote: '£250.00' }] },
  ]);
});
