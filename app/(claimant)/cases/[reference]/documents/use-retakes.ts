'use client';

import { useState } from 'react';
import type { CaseView } from '@/server/case-view/view';

type CaseDocument = CaseView['documents'][number];

/** A better copy that somebody chose for a document. `before` are the documents that were there by then. */
type Retake = { documentId: string; name: string; size: number; before: ReadonlySet<string> };

/** The better copies on their way, and the documents whose better copy has arrived. */
export function useRetakes({
  documents,
  add,
}: {
  documents: readonly CaseDocument[];
  add: (files: readonly File[]) => void;
}) {
  const [retakes, setRetakes] = useState<readonly Retake[]>([]);
  const forget = (documentId: string) => setRetakes((all) => all.filter((retake) => retake.documentId !== documentId));
  return {
    take: (documentId: string, file: File) => {
      const before = new Set(documents.map(({ id }) => id));
      const others = retakes.filter((retake) => retake.documentId !== documentId);
      setRetakes([...others, { documentId, name: file.name, size: file.size, before }]);
      add([file]);
    },
    hasArrived: (documentId: string) =>
      retakes.some((retake) => retake.documentId === documentId && documents.some(isCopyOf(retake))),
    keepBoth: forget,
  };
}

/** A phone's camera calls every photograph alike, and some change a file's size as they hand it over. */
const isCopyOf =
  ({ name, size, before }: Retake) =>
  ({ id, filename, bytes }: CaseDocument) =>
    !before.has(id) && (bytes === size || filename.normalize('NFC') === name.normalize('NFC'));
