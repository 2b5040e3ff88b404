import { describe, expect, it } from 'vitest';
import { TO_COMPLETE } from '@/server/case-types/letter';
import { assessCase } from '@/server/rules/assess-case';
import { add, change, pounds, rentCase, state, stormCase, tripCase, without, words } from '@/tests/support/made-cases';
import { doubt, MADE_LETTERS, REFERENCE, requestLetter } from '@/tests/support/made-letters';
import { splitBody } from './split-body';
import { writeDecisionLetter } from './write-letter';
import { listRejectionReasons } from './write-reasons';

/** What officers call things among themselves. */
const INTERNAL = /\b(?:rules?|findings?|block(?:s|ed)?|override|recommend|operand|unknown|draft|null|undefined)\b/i;

describe.each(MADE_LETTERS)('%s', (_name, request) => {
  const { body, frame } = writeDecisionLetter(request);
  const { opening, rest } = splitBody(body);

  it('greets, says what was decided in the first sentence, and how to ask for another look', () => {
    expect(opening).toHaveLength(2);
    expect(opening[0]).toBe(`Dear ${request.claimantName},`);
    const decided = {
      approved: /^We have approved /,
      rejected: /^We are sorry to tell you that we cannot /,
      more_information: /^We cannot .* yet, because we need more from you\./,
    }[request.outcome];
    expect(opening[1]).toMatch(decided);
    expect(rest.at(-1)).not.toBe('');
    if (request.outcome !== 'more_information') expect(body).toContain(REFERENCE);
  });

  it('has no gap, no placeholder, no doubled space and no word of the house', () => {
    expect(body).not.toMatch(/[{}]/);
    expect(body).not.toContain(TO_COMPLETE);
    expect(body).not.toMatch(/ {2}|\.\.|\n{3}/);
    const told = [...(frame.table?.rows ?? []).flatMap(({ label, because }) => [label, because]), body].join('\n');
    expect(told).not.toMatch(INTERNAL);
  });

  it('carries who sends it, to whom, when, about what, and who signs', () => {
    expect(frame).toMatchObject({
      sender: request.sender,
      recipient: { name: request.claimantName },
      date: request.today,
      reference: REFERENCE,
      subject: request.caseType.letter.subject,
      signOff: { name: 'Jo Field', team: request.caseType.letter.team },
    });
  });

  it('shows an amount only where there is one, and every table adds up', () => {
    const { table } = frame;
    if (request.outcome === 'more_information') expect(table).toBeNull();
    if (request.outcome === 'approved') {
      expect(table?.total.amountMinor).toBe(request.award?.totalMinor);
      expect(opening[1]).toContain(table?.total.amount);
    }
    if (!table) return;
    expect(table.rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(table.total.amountMinor);
    for (const { because } of table.rows) expect(because).toMatch(/\.$/);
  });

  it('asks for everything that is open at once', () => {
    if (request.outcome !== 'more_information') return;
    for (const { evidence, words } of request.assessment?.asks ?? []) {
      const kind = request.caseType.evidence.find(({ key }) => key === evidence);
      if (kind) expect(body).toContain(`- ${kind.label}: `);
      else if (!words.includes('clearer copies')) expect(isAsked(body, words)).toBe(true);
    }
  });
});

/** In its own words, or as what a paper is needed for that is asked for itself. */
const isAsked = (body: string, words: string): boolean => body.includes(words) || body.includes('We need it for ');

const bodyOf = (...given: Parameters<typeof requestLetter>) => writeDecisionLetter(requestLetter(...given)).body;

describe('an approval', () => {
  it('promises what the award pays, and no more, whatever was claimed', () => {
    const { body, frame } = writeDecisionLetter(
      requestLetter(
        change(tripCase(), 'approved-maximum', { type: 'money', minor: 35_000, currency: 'EUR', per: null }),
      ),
    );
    expect(body).toContain('we will refund you €350.00 of the €390.00 that you claimed.');
    expect(frame.table?.rows.at(-1)).toMatchObject({ label: 'Above the approved maximum', amount: '−€40.00' });
  });

  it('says by the week what is paid by the week', () => {
    const { body, frame } = writeDecisionLetter(requestLetter(rentCase()));
    expect(body).toContain('£94.46 a week');
    expect(frame.table?.total).toEqual({ label: 'Your Housing Benefit, a week', amount: '£94.46', amountMinor: 9_446 });
  });

  it('marks what nobody knows, so that it can’t be overlooked', () => {
    const unpaid = requestLetter(change(stormCase(), 'excess', null), { outcome: 'approved' });
    expect(writeDecisionLetter(unpaid)).toMatchObject({ frame: { table: null } });
    expect(writeDecisionLetter(unpaid).body).toContain(`we will pay you ${TO_COMPLETE}`);
  });
});

describe('a rejection', () => {
  it('tells what the papers show only where a rule bears the reason out', () => {
    expect(bodyOf(stormCase(), { outcome: 'rejected', reasons: ['no-storm'] })).not.toContain('61 mph');
    const calm = change(stormCase(), 'highest-gust', { type: 'quantity', number: '41', unit: 'mph' });
    expect(bodyOf(calm)).toContain('on the weather report for 12 April 2026 is 41 mph');
  });

  it('gives all the reasons there are', () => {
    const calm = change(stormCase(), 'highest-gust', { type: 'quantity', number: '41', unit: 'mph' });
    const both = change(calm, 'excess', pounds(160_000));
    expect(listRejectionReasons({ caseType: both.caseType, assessment: assessCase(both) })).toEqual([
      'no-storm',
      'below-excess',
    ]);
    expect(bodyOf(both)).toContain('Our reasons are:');
  });

  it.each([[[]], [['other']]])('for %j says how to have its reasons explained', (reasons) => {
    expect(bodyOf(stormCase(), { outcome: 'rejected', reasons })).toContain('have our reasons explained');
  });

  it('takes an officer’s own words as they are', () => {
    expect(bodyOf(stormCase(), { outcome: 'rejected', reasons: ['Paid twice'] })).toContain(
      'Our reason is:\n\n- Paid twice',
    );
  });
});

it('tells a claimant nothing of another case that a paper is in', () => {
  const [part] = stormCase().parts;
  if (!part) throw new Error('the made case has papers');
  const reuse = [
    {
      documentId: part.documentId,
      kind: part.kind,
      page: 1,
      how: 'bytes' as const,
      other: {
        reference: 'CASE-2026-009999',
        documentId: 'elsewhere',
        whose: 'another_claimant' as const,
        isClosedUnpaid: false,
      },
    },
  ];
  const judged = { ...stormCase(), reuse };
  expect(assessCase(judged).rules.some(({ statement }) => statement.includes('CASE-2026-009999'))).toBe(true);
  for (const outcome of ['approved', 'rejected', 'more_information'] as const)
    expect(JSON.stringify(writeDecisionLetter(requestLetter(judged, { outcome })))).not.toMatch(
      /009999|another (?:case|claimant)/,
    );
});

describe('a request', () => {
  const two = add(
    change(stormCase(), 'claimant-name', words('Gareth Pugh'), 'policy-schedule'),
    state('claim-letter', 'date-of-damage', { type: 'date', date: '2026-04-14' }),
  );

  it('says both values of a contradiction, and the papers they stand on', () => {
    const body = bodyOf(two);
    expect(body).toContain('the claim form says 12 April 2026 and the letter about the claim says 14 April 2026');
    expect(body).toContain('“Gareth Pugh”');
  });

  it('asks the points that an officer lists, with what is known of each, and no other', () => {
    const date = assessCase(two).asks.find((ask) => ask.words.includes('14 April 2026'));
    const body = bodyOf(two, { reasons: [date?.words ?? '', 'Who did the repair?'] });
    expect(body).toContain('the letter about the claim says 14 April 2026');
    expect(body).toContain('- Who did the repair?');
    expect(body).not.toContain('Gareth');
  });

  it('says what would do instead', () => {
    expect(bodyOf(without(stormCase(), 'weather-report'))).toContain('will do instead');
  });

  it('asks for a clearer copy of what was read two ways', () => {
    expect(bodyOf(doubt(stormCase(), 'excess'))).toContain(
      '- Policy schedule: Please send a clearer copy of the policy schedule',
    );
  });

  it('says once what two rules find amiss', () => {
    const body = bodyOf(change(stormCase(), 'date-of-observation', { type: 'date', date: '2026-04-13' }));
    expect(body.split('13 April 2026')).toHaveLength(2);
  });

  it('names the day to answer by, else asks to be quick', () => {
    expect(bodyOf(two, { respondBy: '2026-06-11' })).toContain('by 11 June 2026.');
    expect(bodyOf(two)).toContain('as soon as you can.');
  });

  it('lists nothing that was unticked, but keeps a contradiction', () => {
    expect(bodyOf(without(stormCase(), 'weather-report'), { requestedEvidence: [] })).toContain(
      'tell you what would help',
    );
    const rents = change(rentCase(), 'rent', pounds(48_000, 'month'), 'tenancy-agreement');
    expect(bodyOf(rents, { requestedEvidence: [] })).toContain('Please tell us which rent is right');
  });

  it('asks for any paper that an officer ticks, without saying that it need not be sent', () => {
    const body = bodyOf(stormCase(), { outcome: 'more_information', requestedEvidence: ['claim-letter'] });
    expect(body).toContain('- Letter about the claim: A letter that says in your own words what happened.');
    expect(body).not.toContain('need not');
  });
});

it('lets no words of a document or a person look like a placeholder', () => {
  const braced = change(stormCase(), 'policy-number', words('{{payable}} AB'));
  const { body, frame } = writeDecisionLetter({ ...requestLetter(braced), claimantName: '{{reasons}}' });
  expect(`${body}${JSON.stringify(frame.about)}${frame.recipient.name}`).not.toMatch(/\{\{/);
});
