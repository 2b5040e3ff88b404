import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { MESSAGES, type Messages } from '@/messages/messages';
import { describeReading as describeIn } from './describe-reading';
import { summariseDocuments } from './summarise-documents';

const document = {
  ocrStatus: 'processing',
  contentType: 'application/pdf',
  pageCount: 3,
  legible: null,
  legibility: null,
  failureCode: null,
  failureReason: null,
  step: 'reading',
  percent: 0,
  notes: { hidden: [], covered: [], missing: [] },
  flawedPages: [],
} satisfies Parameters<typeof describeIn>[0];

const t = createTranslator<Messages, 'documents'>({
  locale: 'en',
  messages: MESSAGES.en as Messages,
  namespace: 'documents',
});

const describeReading = (given: Parameters<typeof describeIn>[0]) => describeIn(given, { closed: false, t });

const blurredPage = (page: number) => ({
  page,
  width: 1131,
  height: 1600,
  flaws: [{ kind: 'blurred' as const, area: { x: 0, y: 0.6, w: 0.4, h: 0.4 } }],
});

describe('describeReading', () => {
  it.each([
    [0, 'Reading page 1 of 3…'],
    [30, 'Reading page 2 of 3…'],
    [60, 'Reading page 3 of 3…'],
    [90, 'Reading page 3 of 3…'],
  ])('names the page under the eyes at %i percent', (percent, text) => {
    expect(describeReading({ ...document, percent })).toEqual({ tone: 'busy', text, percent });
  });

  it('says that a read document is legible, with its pages', () => {
    expect(describeReading({ ...document, ocrStatus: 'completed', legible: true, legibility: 0.9 }).text).toBe(
      'We can read all 3 pages.',
    );
  });

  it('asks for another photo of a poor picture, and another scan of a poor PDF', () => {
    const poor = { ...document, ocrStatus: 'completed', legible: false, legibility: 0.4 } as const;
    expect(describeReading({ ...poor, contentType: 'image/jpeg' }).text).toBe(
      'The text is hard to read. Take the photo again in better light.',
    );
    expect(describeReading(poor).text).toBe('The text is hard to read. Scan it again at a higher quality.');
  });

  it('asks for a picture again that was cut off, legible or not, for as long as the case is open', () => {
    const notes = { hidden: [], covered: [], missing: [{ page: 1, share: 0.3 }] };
    const cut = { ...document, contentType: 'image/jpeg', ocrStatus: 'completed', legibility: 0.9, notes } as const;
    for (const legible of [true, false])
      expect(describeReading({ ...cut, legible })).toEqual({
        tone: 'poor',
        text: 'Part of this photo is missing. Choose it again, or take a new one.',
        percent: null,
      });
    expect(describeReading({ ...cut, contentType: 'application/pdf', legible: true }).text).toBe(
      'Part of this document is missing. Choose it again, or scan it once more.',
    );
    expect(describeIn({ ...cut, legible: true }, { closed: true, t }).text).toBe('We can read all 3 pages.');
  });

  it('says of a read document how many of its pages are hard to read, though the rest is well', () => {
    const read = { ...document, ocrStatus: 'completed', legible: true, legibility: 0.9 } as const;
    expect(describeReading({ ...read, flawedPages: [blurredPage(2)] })).toMatchObject({
      tone: 'poor',
      text: '1 of 3 pages is hard to read.',
    });
    expect(describeReading({ ...read, pageCount: 1, flawedPages: [blurredPage(1)] }).text).toBe(
      'This page is hard to read.',
    );
    expect(describeIn({ ...read, flawedPages: [blurredPage(2)] }, { closed: true, t }).tone).toBe('good');
  });

  it('asks for the other side of a page without a word on it, however it was taken', () => {
    for (const contentType of ['image/jpeg', 'application/pdf'])
      expect(describeReading({ ...document, contentType, ocrStatus: 'completed', legible: false }).text).toBe(
        'No words were found in this document. Is it the right side of the page?',
      );
  });

  it('says why reading failed in the reader’s language', () => {
    const spanish = createTranslator<Messages, 'documents'>({
      locale: 'es',
      messages: MESSAGES.es as Messages,
      namespace: 'documents',
    });
    const failed = {
      ...document,
      ocrStatus: 'failed',
      failureCode: 'encrypted',
      failureReason: 'A password.',
    } as const;
    expect(describeIn(failed, { closed: false, t: spanish }).text).toBe(MESSAGES.es.documents.failure.encrypted);
  });

  it('gives the reason of a failure as it stands where it has no words of its own', () => {
    const reading = describeReading({ ...document, ocrStatus: 'failed', failureReason: 'The file is damaged.' });
    expect(reading).toMatchObject({ tone: 'bad', text: 'The file is damaged.' });
  });
});

describe('describeReading in a closed case', () => {
  it.each(['pending', 'processing', 'failed'] as const)('asks for nothing where a document is %s', (ocrStatus) => {
    expect(describeIn({ ...document, ocrStatus, failureReason: 'Upload it again.' }, { closed: true, t }).text).toBe(
      'Not read',
    );
  });
});

describe('summariseDocuments', () => {
  it('counts everything once and leaves out what is not there', () => {
    const summary = summariseDocuments({
      closed: false,
      t,
      documents: [
        { ...document, ocrStatus: 'completed', legible: true },
        { ...document, ocrStatus: 'processing' },
        { ...document, ocrStatus: 'completed', legible: true, flawedPages: [blurredPage(1)] },
      ],
      uploads: [{ phase: 'checking' }, { phase: 'stopped' }],
    });
    expect(summary).toBe('4 documents: 1 on the way, 1 being read, 1 read, 1 hard to read. 1 file was not added.');
  });
});
