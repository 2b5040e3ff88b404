import type { Paper } from '@/server/facts/contract';
import type { UnreadDocument } from '@/server/providers/ai/contract';
import { type Named, nameSource, shortenFilename } from '@/server/providers/ai/name-source';
import { collectNotes, describeNotes } from '@/server/providers/ocr/describe-notes';
import { findLookAlike } from './find-look-alike';

type Read = Named & { unread: readonly UnreadDocument[]; case: { title: string; claimantName: string } };

/**
 * What whoever decides should know of the files behind a draft: what of them is hidden or missing, which could not be read, and
 * which are nothing that was asked for. Said by code, whichever drafter words the rest: no drafter sees what is hidden, and none
 * could be relied on to mention it.
 */
export function noteReading(read: Read): string[] {
  return [
    ...read.documents.flatMap(noteHidden),
    ...read.unread.map(({ filename, reason }) => `“${shortenFilename(filename)}” could not be read. ${reason}`),
    ...noteLookAlikes(read),
    ...noteUnclear(read),
  ];
}

function noteHidden({ filename, pages }: Paper): string[] {
  const noted = pages.map((page) => ({ ...page, hasWords: page.words.length > 0 }));
  return describeNotes({ notes: collectNotes(noted), name: `“${shortenFilename(filename)}”` });
}

/** A remark for each place that has such a word, with the first of its words. */
function noteLookAlikes({ documents, unread, case: { title, claimantName } }: Read): string[] {
  const places = [
    { place: 'The claimant’s name', text: claimantName },
    { place: 'The case’s title', text: title },
    ...[...documents, ...unread].map(({ filename }) => ({
      place: `The file name “${shortenFilename(filename)}”`,
      text: filename,
    })),
    ...documents.flatMap(({ filename, pages }) => {
      const page = pages.find(({ text }) => findLookAlike(text) !== null);
      return page ? [{ place: `Page ${page.number} of “${shortenFilename(filename)}”`, text: page.text }] : [];
    }),
  ];
  return places.flatMap(({ place, text }) => {
    const word = findLookAlike(text);
    return word === null
      ? []
      : [
          `${place} writes “${word}” with letters of two alphabets that look alike. Read it with care: searches miss it.`,
        ];
  });
}

/** More than a few are one remark: the list is for what needs a look. */
const LISTED_UNCLEAR = 3;

function noteUnclear(request: Named): string[] {
  const unclear = request.documents.filter(
    ({ id }) => !request.parts.some((part) => part.documentId === id && part.kind !== null),
  );
  if (unclear.length > LISTED_UNCLEAR) return [`${unclear.length} documents read like none of the evidence asked for.`];
  return unclear.map(
    ({ id }) => `${nameSource({ request, documentId: id })} reads like none of the evidence asked for.`,
  );
}
