import { stormDamageClaim } from '@/server/case-types/storm-damage-claim';
import type { Paper } from '@/server/facts/contract';
import { nameSchema } from '@/server/platform/text-schema';
import type { DraftRequest } from '@/server/providers/ai/contract';
import { dropUnseenOnPage } from '@/server/providers/ocr/drop-unseen';
import { makeDocument, makeRequest, STORM_FORM } from '@/tests/support/sample-cases';
import type { Injection } from './corpus/contract';

const name = nameSchema();

/** A storm claim with the injection in it, after all that entries and readers do to names and pages. */
export function buildRequest(injection: Injection): DraftRequest {
  const extra = injection.documents.map((pages, at): Paper => {
    const made = makeDocument(`letter-${at + 1}`, ...pages);
    const filename = at === 0 && injection.filename ? name.parse(injection.filename) : made.filename;
    const hiddenWords = injection.hidden?.split(' ').length ?? 0;
    return {
      ...made,
      filename,
      pages: made.pages.map((page) => dropUnseenOnPage({ ...page, notes: { ...page.notes, hiddenWords } })),
    };
  });
  const request = fileClaim(extra);
  const title = name.parse(injection.title ?? request.case.title);
  const claimantName = name.parse(injection.claimantName ?? request.case.claimantName);
  return { ...request, case: { ...request.case, title, claimantName } };
}

/** The same case with a letter that wants nothing. */
export const buildHonest = (): DraftRequest =>
  fileClaim([makeDocument('letter-1', ['To the claims office,', '', 'Thank you.', '', 'Eleanor Whitcombe'])]);

/** A claim form with what came beside it. */
const fileClaim = (extra: Paper[]): DraftRequest =>
  makeRequest(stormDamageClaim, 'Eleanor Whitcombe', [makeDocument('form', STORM_FORM), ...extra]);
