import { beforeAll, describe, expect, test } from 'vitest';
import { addDocument, insertCase, makeCase, makeLetter } from '@/tests/setup/cases';
import { insertDocument } from '@/tests/setup/drafts';
import { caseIs, documentSettled } from '@/tests/setup/look';
import { notePage, readTwice } from '@/tests/setup/page-notes';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { startWorker } from '@/tests/setup/worker';

const TEXT = 'Total to pay £812.50 by 14 May 2026';

describe('what is amiss with a page', () => {
  let claimant: Person;
  let reference: string;
  let documentId: string;
  beforeAll(async () => {
    claimant = await makeClaimant();
    const found = await insertCase({ claimant });
    reference = found.reference;
    documentId = await insertDocument({ caseId: found.id, pages: [TEXT, 'A page that is whole'] });
    await notePage({ documentId, notes: { hiddenWords: 12, coveredWords: 2, missingShare: 0.3, language: 'en' } });
    await readTwice({ documentId, reading: '£812.50', otherReading: '£872.50' });
    // The same amount in other marks: nobody need look at it.
    await readTwice({ documentId, reading: '2026', otherReading: '2026.' });
  });

  const word = { start: 13, end: 20, otherReading: '£872.50' };

  test.each([
    ['an officer', makeOfficer],
    ['a supervisor', makeSupervisor],
  ])('is served to %s with the pages, the words and the case', async (_, make) => {
    const { call } = await make();
    const [first, second] = await call.documents.pages({ documentId });
    expect(first).toMatchObject({
      notes: { hiddenWords: 12, coveredWords: 2, missingShare: 0.3, language: 'en' },
      doubtful: [word],
    });
    expect(Object.keys(first?.doubtful[0] ?? {}).sort()).toEqual(['end', 'h', 'otherReading', 'start', 'w', 'x', 'y']);
    expect(second).toMatchObject({ notes: { hiddenWords: 0 }, doubtful: [] });
    const words = await call.documents.words({ documentId, page: 1 });
    expect(words.filter((each) => 'otherReading' in each)).toMatchObject([word]);
    const { documents } = await call.cases.byReference({ reference });
    expect(documents.map(({ notes }) => notes)).toEqual([
      {
        hidden: [{ page: 1, words: 10 }],
        covered: [{ page: 1, words: 2, isWhole: false }],
        missing: [{ page: 1, share: 0.3 }],
      },
    ]);
  });

  test('is told to its claimant only where something of it did not arrive', async () => {
    const pages = await claimant.call.documents.pages({ documentId });
    expect(pages).toMatchObject([
      { text: TEXT, notes: null, doubtful: [] },
      { notes: null, doubtful: [] },
    ]);
    const { documents } = await claimant.call.cases.byReference({ reference });
    expect(documents.map(({ notes }) => notes)).toEqual([
      { hidden: [], covered: [], missing: [{ page: 1, share: 0.3 }] },
    ]);
  });

  test('stays with the case for everybody else', async () => {
    const stranger = await makeClaimant('Sam Stranger');
    await expect(stranger.call.documents.pages({ documentId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a draft', () => {
  beforeAll(async () => {
    await startWorker();
  });

  /** A case drafted from one letter, after the reader has noted what `note` says of it. */
  async function draftWith(note: (documentId: string) => Promise<void>) {
    const claimant = await makeClaimant();
    const { reference } = await makeCase({ claimant });
    const lines = ['CLAIM FORM', 'Date of damage: 7 October 2026', 'Policy number: HW 5520 8841'];
    const documentId = await addDocument({ claimant, reference, file: await makeLetter(lines) });
    await documentSettled(documentId);
    await note(documentId);
    await claimant.call.cases.submit({ reference });
    await caseIs(reference, 'awaiting_officer_review');
    const draft = await (await makeOfficer()).call.drafts.current({ reference });
    if (!draft) throw new Error('the case has a draft');
    return draft;
  }

  test('says which documents hide or lack something, before all else', async () => {
    const draft = await draftWith((documentId) =>
      notePage({ documentId, notes: { hiddenWords: 3, missingShare: 0.5 } }),
    );
    expect(draft.notes.slice(0, 2)).toEqual([
      '“letter.pdf” holds 3 words on page 1 that cannot be seen on the page. They were left out.',
      'Half of “letter.pdf” did not arrive. What is there was read.',
    ]);
  });

  test('trusts a quote less that rests on a word read two ways, and keeps both readings beside it', async () => {
    const plain = await draftWith(async () => undefined);
    const draft = await draftWith((documentId) => readTwice({ documentId, reading: '2026', otherReading: '2028' }));
    const doubted = draft.findings.filter(({ citations }) => citations.some(({ doubts }) => doubts.length > 0));
    expect(doubted.map(({ key, supported }) => [key, supported])).toEqual([['date-of-damage', true]]);
    expect(doubted[0]?.citations.flatMap(({ doubts }) => doubts)).toEqual([{ reading: '2026', otherReading: '2028' }]);
    expect(draft.scores.confidence.value).toBeLessThan(plain.scores.confidence.value);
    expect(draft.scores.confidence.reason).toContain('1 quote rests on words that were read two ways.');
    expect(plain.findings.flatMap(({ citations }) => citations).flatMap(({ doubts }) => doubts)).toEqual([]);
  });
});
