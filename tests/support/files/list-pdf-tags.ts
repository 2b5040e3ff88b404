/**
 * The structure tree of a PDF whose objects are not packed, as a screen reader walks it: a line an element, with its ancestors. Spans and
 * what is within a cell or a paragraph are left out.
 */
export function listTags(bytes: Buffer): string[] {
  const objects = new Map(
    bytes
      .toString('latin1')
      .split(/\n(?=\d+ 0 obj)/)
      .map((object) => [Number.parseInt(object, 10), object] as const),
  );
  const walk = (number: number, above: string): string[] => {
    const object = objects.get(number) ?? '';
    const tag = /\/S ?\/([A-Za-z0-9]+)/.exec(object)?.[1];
    const path = [above, tag].filter(Boolean).join(' > ');
    return [...(tag ? [path] : []), ...childrenOf(object).flatMap((child) => walk(child, path))];
  };
  const root = [...objects].find(([, object]) => object.includes('/Type /StructTreeRoot'));
  return root ? walk(root[0], '') : [];
}

/** Its `/K`: a reference, or a list in which numbers by themselves are marked content. */
function childrenOf(object: string): number[] {
  const list = /\/K ?(\[[^\]]*\]|\d+ 0 R)/.exec(object)?.[1] ?? '';
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}
