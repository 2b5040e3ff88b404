import type { Fact, FactValue } from '../../../../server/facts/contract';
import { type CaseTruth, caseTruth, readTruth, type TrueCase } from '../truth';

/** For tests: a case of housing with what it is said to hold. */
export function makeTruth(input: {
  documents: { file: string; shows: CaseTruth['documents'][number]['shows'] }[];
  facts: CaseTruth['facts'];
}): TrueCase {
  const documents = input.documents.map((document) => ({ evidence: null, made: 'text', ...document }));
  const truth = caseTruth.parse({ caseType: 'housing-benefit', documents, facts: input.facts });
  return readTruth({ name: 'made', truth });
}

export function makeFact(input: {
  field: string;
  value: FactValue;
  file?: string;
  entry?: string;
  probability?: number;
}): Fact {
  const { field, value, file = 'a.pdf', entry = null, probability = 0.9 } = input;
  return {
    field,
    value,
    display: JSON.stringify(value),
    source: { documentId: file, kind: null },
    citations: [],
    probability,
    origin: 'extractor',
    entry,
    paperDate: null,
  };
}

export const pounds = (minor: number): FactValue => ({ type: 'money', minor, currency: 'GBP', per: null });
export const day = (date: string): FactValue => ({ type: 'date', date });
