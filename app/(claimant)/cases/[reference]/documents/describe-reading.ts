import { formatCount } from '@/app/ui/format';
import type { CaseView } from '@/server/case-view/view';

type CaseDocument = Pick<
  CaseView['documents'][number],
  'ocrStatus' | 'contentType' | 'pageCount' | 'legible' | 'legibility' | 'failureReason' | 'step' | 'percent' | 'notes'
>;

export type Reading = { tone: 'busy' | 'good' | 'poor' | 'bad' | 'none'; text: string; percent: number | null };

/** The worker gives the first nine tenths of its percentage to the pages, one after the other. */
const READING_SHARE = 90;

const NO_WORDS = 'No words were found in this document. Is it the right side of the page?';

/** How far the reading of a document is, in the claimant's words. In a closed case there is nothing left to do about it. */
export function describeReading(document: CaseDocument, { closed }: { closed: boolean }): Reading {
  if (closed && document.ocrStatus !== 'completed') return { tone: 'none', text: 'Not read', percent: null };
  switch (document.ocrStatus) {
    case 'pending':
      return { tone: 'busy', text: 'Waiting to be read', percent: null };
    case 'processing':
      return { tone: 'busy', text: describeStep(document), percent: document.percent };
    case 'completed':
      // Half a picture is the first thing to mend: what is left of it may be legible, and what was on the rest is unknown.
      if (!closed && document.notes.missing.length > 0)
        return { tone: 'poor', text: describeCut(document), percent: null };
      // Better light and a better scanner bring no words to a page that has none.
      if (document.legibility === null) return { tone: 'poor', text: NO_WORDS, percent: null };
      return document.legible
        ? { tone: 'good', text: `Read: ${countPages(document)}, text is legible`, percent: null }
        : { tone: 'poor', text: `The text is hard to read. ${adviseRetake(document)}`, percent: null };
    case 'failed':
      return {
        tone: 'bad',
        text: document.failureReason ?? 'This document could not be read. Try again, or add it once more.',
        percent: null,
      };
  }
}

const countPages = ({ pageCount }: CaseDocument) => formatCount(pageCount ?? 1, 'page');

const describeCut = ({ contentType }: CaseDocument) =>
  contentType === 'application/pdf'
    ? 'Part of this document is missing. Choose it again, or scan it once more.'
    : 'Part of this photo is missing. Choose it again, or take a new one.';

const adviseRetake = ({ contentType }: CaseDocument) =>
  contentType === 'application/pdf' ? 'Scan it again at a higher quality.' : 'Take the photo again in better light.';

function describeStep({ step, percent, pageCount }: CaseDocument): string {
  if (step === 'comparing' || step === 'drafting') return 'Nearly done…';
  if (!pageCount) return 'Reading…';
  const done = Math.round((percent / READING_SHARE) * pageCount);
  const page = Math.min(done + 1, pageCount);
  return pageCount === 1 ? 'Reading page 1…' : `Reading page ${page} of ${pageCount}…`;
}
