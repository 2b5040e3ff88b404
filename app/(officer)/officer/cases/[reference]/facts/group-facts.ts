import type { DraftView } from '@/server/drafts/view';

export type FactView = DraftView['facts'][number];
export type FactRow = { fact: FactView; isStruck: boolean };
export type FactGroup = {
  /** Null for what officers say and no paper of the case does. */
  documentId: string | null;
  filename: string;
  rows: FactRow[];
};

type Given = {
  facts: readonly FactView[];
  struck: readonly FactView[];
  documents: readonly { id: string; filename: string }[];
  /** In the order of the case type. */
  fields: readonly { key: string }[];
  removed: string;
};

/** The facts paper by paper, in the case's order, each paper's in the order of the case type's fields; struck ones keep their place. */
export function groupFacts({ facts, struck, documents, fields, removed }: Given): FactGroup[] {
  const order = new Map(fields.map(({ key }, at) => [key, at]));
  const rows = [
    ...facts.map((fact) => ({ fact, isStruck: false })),
    ...struck.map((fact) => ({ fact, isStruck: true })),
  ].sort((a, b) => (order.get(a.fact.field) ?? fields.length) - (order.get(b.fact.field) ?? fields.length));
  const groups = documents.map(({ id, filename }): FactGroup => ({ documentId: id, filename, rows: [] }));
  for (const row of rows) {
    const { documentId } = row.fact.source;
    const group = groups.find((each) => each.documentId === documentId);
    if (group) group.rows.push(row);
    else groups.push({ documentId, filename: documentId === null ? 'Said by officers' : removed, rows: [row] });
  }
  return groups.filter((group) => group.rows.length > 0);
}
