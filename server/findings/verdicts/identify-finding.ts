type ComparableFinding = {
  key: string;
  statement: string;
  supported: boolean;
  citations: readonly { quote: string; verified: boolean }[];
};

/**
 * What makes a finding of one draft the same as a finding of another: key, statement, and the quotes with what became of
 * them. Documents may have been sent again under another name; the words are what was judged.
 */
export const identifyFinding = ({ key, statement, supported, citations }: ComparableFinding): string =>
  JSON.stringify([key, statement, supported, citations.map(({ quote, verified }) => [quote, verified])]);
