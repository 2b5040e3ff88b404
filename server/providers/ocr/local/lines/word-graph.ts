/** Answers whether a word stands in the list, letter by letter as given. */
export type WordGraph = (word: string) => boolean;

/** Where parts of tesseract's data stand in its table of contents. */
const WORDS = 19;
const CHARACTERS = 21;
const MAGIC = 42;
/** Header of the word graph: its magic number, the size of its alphabet, the number of its edges. */
const HEADER_BYTES = 10;
const EDGE_BYTES = 8;
/** An edge holds its letter, then three flags, then the place of the next node's first edge. */
const FLAGS = 3;
const LAST_OF_NODE = 1;
const BACKWARDS = 2;
const ENDS_WORD = 4;

/**
 * Opens the list of words inside a language's data, which tesseract itself reads with: a graph of letters, 4 MB for 340,000
 * words. Null where the data has no such list. Throws where it is not what it says it is.
 */
export function openWordGraph(data: Buffer): WordGraph | null {
  const words = findPart(data, WORDS);
  const characters = findPart(data, CHARACTERS);
  if (!words || !characters) return null;
  const letters = readCharacters(characters);
  const edgeCount = words.readInt32LE(6);
  if (words.readInt16LE(0) !== MAGIC || words.length < HEADER_BYTES + edgeCount * EDGE_BYTES)
    throw new Error('The list of words in the language data is damaged.');
  const letterBits = Math.ceil(Math.log2(words.readInt32LE(2) + 1));
  const letterSize = 2 ** letterBits;
  const nodeSize = 2 ** (letterBits + FLAGS);
  // Edges are below 2^53: the largest list has half a million.
  const readEdge = (index: number) => Number(words.readBigUInt64LE(HEADER_BYTES + index * EDGE_BYTES));

  const findEdge = (node: number, letter: number, isLast: boolean): number | null => {
    for (let index = node; index < edgeCount; index += 1) {
      const edge = readEdge(index);
      const flags = Math.floor(edge / letterSize) % (1 << FLAGS);
      const fits = edge % letterSize === letter && (flags & BACKWARDS) === 0;
      if (fits && (!isLast || (flags & ENDS_WORD) !== 0)) return edge;
      if ((flags & LAST_OF_NODE) !== 0) return null;
    }
    return null;
  };

  return (word) => {
    const row = Array.from(word, (letter) => letters.get(letter));
    let node = 0;
    for (const [index, letter] of row.entries()) {
      // Only the first node stands at 0: an edge that leads there leads nowhere.
      if (letter === undefined || (index > 0 && node === 0)) return false;
      const isLast = index === row.length - 1;
      const edge = findEdge(node, letter, isLast);
      if (edge === null) return false;
      if (isLast) return true;
      node = Math.floor(edge / nodeSize);
    }
    return false;
  };
}

/** The data's table of contents: how many parts, then where each begins, -1 where it is missing. They stand in that order. */
function findPart(data: Buffer, part: number): Buffer | null {
  const count = data.readInt32LE(0);
  if (part >= count) return null;
  const starts = Array.from({ length: count }, (_, index) => Number(data.readBigInt64LE(4 + index * 8)));
  const start = starts[part] ?? -1;
  if (start < 0) return null;
  const next = starts.slice(part + 1).find((other) => other >= 0) ?? data.length;
  return data.subarray(start, next);
}

/** A line for each character after their number: the character first, then what tesseract knows of it. */
function readCharacters(part: Buffer): Map<string, number> {
  const [, ...rows] = part.toString('utf8').split('\n');
  return new Map(rows.filter((row) => row !== '').map((row, index) => [row.slice(0, row.indexOf(' ')), index]));
}
