import { findOrdersInPapers } from '@/server/facts/orders/find-in-papers';
import { withholdOrder, withholdPassages } from '@/server/facts/orders/withhold';
import type { DraftContent, DraftRequest } from '@/server/providers/ai/contract';
import { type CheckedFinding, checkCitations } from '../quotes/check-citations';
import { listKnownWords } from './check-words';
import { keepSound } from './keep-sound';
import { noteOrders } from './note-orders';
import { noteReading } from './note-reading';

type Settling = {
  request: Omit<DraftRequest, 'signal' | 'precedents'>;
  content: DraftContent;
  /** The words are a model's. Those of the local drafter are code's and the papers' own. */
  isModel: boolean;
};

type Settled = {
  content: DraftContent;
  /** The drafter's own, which scores rest on. */
  findings: CheckedFinding[];
  /** What code found of words that speak to the AI. */
  orders: CheckedFinding[];
};

/** What becomes of a drafter's answer: its words checked, its quotes looked up, and said before it what code knows of the papers. */
export function settleContent({ request, content, isModel }: Settling): Settled {
  const { documents } = request;
  const orders = noteOrders(request);
  const hasOrders = orders.notes.length > 0;
  const sound = isModel ? keepSound({ content, known: listKnown(request), hasOrders }) : content;
  return {
    content: { ...sound, notes: [...orders.notes, ...noteReading(request), ...sound.notes] },
    findings: checkCitations({ findings: sound.findings, documents }),
    orders: checkCitations({ findings: orders.findings, documents }),
  };
}

/** Nothing of what speaks to the AI is known: a number, a reference or a quote that only stands there is nowhere in the case. */
function listKnown({ case: about, caseType, documents, unread, facts, assessment, fields }: Settling['request']) {
  const { award, rules } = assessment;
  const passages = findOrdersInPapers(documents);
  return listKnownWords({
    reference: about.reference,
    filenames: [...documents, ...unread].map(({ filename }) => withholdOrder(filename)),
    texts: [
      withholdOrder(about.title),
      withholdOrder(about.claimantName),
      about.today,
      JSON.stringify(caseType.constants),
      ...documents.flatMap(({ id, pages }) =>
        pages.map(({ number, text }) => {
          const own = passages.filter(({ documentId, page }) => documentId === id && page === number);
          return withholdPassages({ text, passages: own });
        }),
      ),
      ...facts.map(({ display }) => withholdOrder(display)),
      ...Object.values(fields).map(withholdOrder),
      ...rules.flatMap(({ question, statement }) => [question, statement]),
      // Of the award in minor units, as it is written: 125000 is £1,250.00.
      ...(award ? [`${award.totalMinor}`, ...award.lines.map((line) => `${line.amountMinor} ${line.because}`)] : []),
    ],
  });
}
