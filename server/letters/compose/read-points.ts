const POINT = /^[-•] +/;

/** The points of a paragraph whose lines all begin with "- "; null for any other paragraph. */
export function readPoints(paragraph: string): string[] | null {
  const lines = paragraph.split('\n');
  return lines.every((line) => POINT.test(line)) ? lines.map((line) => line.replace(POINT, '')) : null;
}
