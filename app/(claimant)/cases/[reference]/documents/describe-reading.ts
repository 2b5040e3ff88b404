import type { useTranslations } from 'use-intl';
import type { CaseView } from '@/server/case-view/view';
import type { UnreadableCode } from '@/server/providers/failures';

type CaseDocument = Pick<
  CaseView['documents'][number],
  | 'ocrStatus'
  | 'contentType'
  | 'pageCount'
  | 'legible'
  | 'legibility'
  | 'failureCode'
  | 'failureReason'
  | 'step'
  | 'percent'
  | 'notes'
  | 'flawedPages'
>;

export type DocumentWords = ReturnType<typeof useTranslations<'documents'>>;

export type Reading = { tone: 'busy' | 'good' | 'poor' | 'bad' | 'none'; text: string; percent: number | null };

type Options = {
  /** Decided or withdrawn: there is nothing left to do about a document. */
  closed: boolean;
  t: DocumentWords;
};

/** The worker gives the first nine tenths of its percentage to the pages, one after the other. */
const READING_SHARE = 90;

/** How far the reading of a document is, in the claimant's words. */
export function describeReading(document: CaseDocument, { closed, t }: Options): Reading {
  if (closed && document.ocrStatus !== 'completed') return { tone: 'none', text: t('reading.notRead'), percent: null };
  switch (document.ocrStatus) {
    case 'pending':
      return {
        tone: 'busy',
        text: t(document.step === 'scanning' ? 'reading.scanning' : 'reading.waiting'),
        percent: null,
      };
    case 'processing':
      return { tone: 'busy', text: describeStep(document, t), percent: document.percent };
    case 'completed':
      return describeRead(document, { closed, t });
    case 'failed':
      return { tone: 'bad', text: describeFailure(document, t), percent: null };
  }
}

/** A reason that is missing here does not compile. */
const WORDED: Record<UnreadableCode | 'internal', true> = {
  encrypted: true,
  unknown_encryption: true,
  dynamic_form: true,
  portfolio: true,
  no_pages: true,
  damaged: true,
  too_many_pages: true,
  too_large: true,
  too_complex: true,
  unsupported: true,
  changed: true,
  malware: true,
  unscannable: true,
  timed_out: true,
  crashed: true,
  internal: true,
};

const isWorded = (code: string | null): code is keyof typeof WORDED => code !== null && code in WORDED;

/** What is said of an outside service is in the server's words alone. */
const describeFailure = ({ failureCode, failureReason }: CaseDocument, t: DocumentWords): string =>
  isWorded(failureCode) ? t(`failure.${failureCode}`) : (failureReason ?? t('reading.failed'));

/** Whether a claimant should look at a read document again while its case is open. */
export function isFlawed({ ocrStatus, notes, flawedPages, legible }: Flawed): boolean {
  return ocrStatus === 'completed' && (notes.missing.length > 0 || flawedPages.length > 0 || legible === false);
}

type Flawed = Pick<CaseDocument, 'ocrStatus' | 'notes' | 'flawedPages' | 'legible'>;

/** What was photographed is photographed again, and what was scanned is scanned again. Phones make no TIFF. */
export const sourceOf = ({ contentType }: { contentType: string }) =>
  contentType.startsWith('image/') && contentType !== 'image/tiff' ? 'photo' : 'scan';

function describeRead(document: CaseDocument, { closed, t }: Options): Reading {
  const { notes, flawedPages, legibility, legible } = document;
  const source = sourceOf(document);
  const poor = (text: string): Reading => ({ tone: 'poor', text, percent: null });
  // Half a picture is the first thing to mend: what is left of it may be legible, and what was on the rest is unknown.
  if (!closed && notes.missing.length > 0) return poor(t('reading.partMissing', { source }));
  // Better light and a better scanner bring no words to a page that has none.
  if (legibility === null && !hasOtherFlaw(document)) return poor(t('reading.noWords'));
  if (!closed && flawedPages.length > 0) return poor(describeFlawed(document, t));
  const count = document.pageCount ?? 1;
  if (legible) return { tone: 'good', text: t('reading.readable', { count }), percent: null };
  return poor(closed ? t('reading.flawedOnlyPage') : t('reading.hardToRead', { source }));
}

const hasOtherFlaw = ({ flawedPages }: CaseDocument) =>
  flawedPages.some(({ flaws }) => flaws.some(({ kind }) => kind !== 'empty'));

function describeFlawed({ pageCount, flawedPages }: CaseDocument, t: DocumentWords): string {
  const count = pageCount ?? 1;
  return count === 1
    ? t('reading.flawedOnlyPage')
    : t('reading.flawed', { flawed: flawedPages.length, count: String(count) });
}

function describeStep({ step, percent, pageCount }: CaseDocument, t: DocumentWords): string {
  if (step === 'comparing' || step === 'drafting') return t('reading.nearlyDone');
  if (!pageCount) return t('reading.begun');
  if (pageCount === 1) return t('reading.onlyPage');
  const done = Math.round((percent / READING_SHARE) * pageCount);
  const page = Math.min(done + 1, pageCount);
  return t('reading.page', { page: String(page), count: String(pageCount) });
}
