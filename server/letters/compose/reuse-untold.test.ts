import { describe, expect, it } from 'vitest';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge, PaperReuse } from '@/server/rules/contract';
import { rentCase, stormCase, tripCase } from '@/tests/support/made-cases';
import { requestAsAssessed } from './write-drafted';
import { writeBody } from './write-letter';

const OTHER = 'CASE-2026-000412';

/** Every paper of the case is elsewhere, in each way. */
const reuseOf = ({ parts }: CaseToJudge): PaperReuse[] =>
  parts.flatMap(({ documentId, kind }) =>
    (['another_claimant', 'same_claimant', 'same_case'] as const).map((whose) => ({
      documentId,
      kind,
      page: null,
      how: 'bytes' as const,
      other: { reference: OTHER, documentId: `${documentId}-elsewhere`, whose, isClosedUnpaid: false },
    })),
  );

const write = (judged: CaseToJudge, outcome: DecisionOutcome, reasons: string[] = []) => {
  const request = requestAsAssessed({
    assessment: assessCase(judged),
    judged,
    outcome,
    reference: 'CASE-2026-000001',
    locale: 'en',
  });
  return writeBody({ ...request, reasons: [...request.reasons, ...reasons] });
};

describe.each([
  ['storm damage', stormCase],
  ['Housing Benefit', rentCase],
  ['travel expenses', tripCase],
])('%s: papers that are in another case', (_what, makeCase) => {
  it.each<DecisionOutcome>(['approved', 'rejected', 'more_information'])('are in no letter: %s', (outcome) => {
    const alone = makeCase();
    const judged = { ...alone, reuse: reuseOf(alone) };
    const reasons = outcome === 'rejected' ? alone.caseType.rejectionReasons.map(({ key }) => key) : [];
    const letter = write(judged, outcome, reasons);
    expect(letter).not.toContain(OTHER);
    // Without the papers' being elsewhere the letter says the same, save that it asks for originals.
    const added = letter.split('\n').filter((line) => !write(alone, outcome, reasons).split('\n').includes(line));
    expect(added.join(' ')).not.toMatch(/another|somebody else|same file|twice|earlier|before/i);
  });
});
