import type { DraftView } from '@/server/drafts/view';
import type { FactCitation } from '@/server/facts/contract';

type Fact = Pick<DraftView['facts'][number], 'citations'>;

/** Words of a page that something in the review rests on, ready to be shown there. */
export type Passage = {
  documentId: string;
  page: number;
  quote: string;
  /** UTF-16 offsets into the page's text, `end` exclusive. */
  start: number;
  end: number;
  boxes: { x: number; y: number; w: number; h: number }[];
};

type Place = Pick<FactCitation, 'documentId' | 'page' | 'start'>;
export const passageKey = ({ documentId, page, start }: Place): string => `${documentId} ${page} ${start}`;

/** Where the words of facts stand, by their place: rules and awards cite the same places, without the boxes. */
export function indexPassages(facts: readonly Fact[]): ReadonlyMap<string, Passage> {
  return new Map(
    facts.flatMap(({ citations }) =>
      citations.flatMap(({ documentId, page, quote, start, end, boxes }) => {
        if (start === null) return [];
        const passage = { documentId, page, quote, start, end: end ?? start + quote.length, boxes };
        return [[passageKey(passage), passage] as const];
      }),
    ),
  );
}

/** The places at which the values of facts stand: a fact cites its value's words first and its label's after them. */
export const keysOfValues = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(
    facts.flatMap(({ citations: [first] }) =>
      first && first.start !== null ? [passageKey({ ...first, start: first.start })] : [],
    ),
  );

/**
 * The passages of these citations, each once. Labels are left out where a value stands, since both are on the same line of the page.
 */
export function listPassages({
  citations,
  values,
  index,
}: {
  citations: readonly FactCitation[];
  /** Of all facts. */
  values: ReadonlySet<string>;
  index: ReadonlyMap<string, Passage>;
}): Passage[] {
  const all = new Map(
    citations.map((citation) => {
      const key = passageKey(citation);
      const unboxed = { ...citation, end: citation.start + citation.quote.length, boxes: [] };
      return [key, index.get(key) ?? unboxed] as const;
    }),
  );
  const ofValues = [...all].filter(([key]) => values.has(key));
  return (ofValues.length > 0 ? ofValues : [...all]).map(([, passage]) => passage);
}
