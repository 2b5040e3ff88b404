type Named = { filename: string };

/**
 * A document among others. Where several have the same name, `filename` says which of them it is ("image.pdf (2 of 3)"), and `alike`
 * holds the two parts; null for a name that only one has.
 */
export type ToldApart<Document extends Named> = Document & { alike: { filename: string; which: string } | null };

/** As people read or hear it: capitals, and letters written as one sign or as two, make no difference. */
const heardAs = ({ filename }: Named) => filename.normalize('NFC').toLowerCase();

/**
 * Phones give every picture the same name. Numbers `documents` in the order of `among`, the whole list in which they are shown, so that no
 * two rows or buttons are called alike.
 */
export function tellApart<Document extends Named>(
  documents: readonly Document[],
  among: readonly Named[] = documents,
): ToldApart<Document>[] {
  const names = among.map(heardAs);
  return documents.map((document) => {
    const name = heardAs(document);
    const group = among.filter((_, at) => names[at] === name);
    if (group.length < 2) return { ...document, alike: null };
    const { filename } = document;
    const which = `${group.indexOf(document) + 1} of ${group.length}`;
    return { ...document, filename: `${filename} (${which})`, alike: { filename, which } };
  });
}
