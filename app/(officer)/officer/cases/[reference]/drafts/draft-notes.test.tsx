import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { WithCase } from '@/tests/support/with-case';
import { combineFindings } from '../findings/review-findings';
import { DraftNotes } from './draft-notes';

const citation = { match: 'exact' as const, verified: true, start: 0, end: 4, boxes: [], ocrConfidence: null };
const doubts = [{ reading: '£90', otherReading: '£96' }];
const drafted = (id: string, statement: string, isDoubted = false) => ({
  id,
  key: id,
  isField: false,
  statement,
  supported: true,
  citations: [
    { ...citation, id: `${id}-1`, documentId: 'bill', page: 2, quote: '£90', doubts: isDoubted ? doubts : [] },
    { ...citation, id: `${id}-2`, documentId: 'form', page: 1, quote: 'Form', doubts: [] },
  ],
});
const findings = combineFindings({
  findings: [drafted('sum', 'The bill is £90.', true), drafted('dates', 'The dates differ.')],
  judgements: { draftId: 'draft', judgements: [], added: [] },
});
const filenames = new Map([
  ['bill', 'bill.pdf'],
  ['form', 'form.pdf'],
]);
const read = (notes: string[]) =>
  renderToStaticMarkup(
    <WithCase filenames={filenames}>
      <DraftNotes notes={notes} findings={findings} onShowFinding={() => undefined} />
    </WithCase>,
  )
    .split('<li')
    .slice(1)
    .map((item) => item.replace(/^[^>]*>|<\/?svg.*?>|<path.*?>/g, '').replace(/<(?!\/?button)[^>]*>/g, ''))
    .map((item) =>
      item
        .replace(/<button[^>]*>/g, '[')
        .replaceAll('</button>', ']')
        .trim(),
    );

it('says each note once, with document and page, the way there and the way to its finding', () => {
  expect(
    read(['The dates differ.', 'The dates differ.', 'A third of “form.pdf” did not arrive.', 'The bill is £90.']),
  ).toEqual([
    '“The bill is £90.” rests on words that are not certain. Read two ways: £90, or £96. [“bill.pdf”, page 2]. [Finding 1]',
    'The dates differ. [“bill.pdf”, page 2], [“form.pdf”, page 1]. [Finding 2]',
    'A third of [“form.pdf”] did not arrive.',
  ]);
});
